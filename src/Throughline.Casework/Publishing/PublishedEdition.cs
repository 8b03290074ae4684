namespace Throughline.Casework.Publishing;

public enum EditionState
{
    /// <summary>Sent in and checked; it waits for a second person.</summary>
    Sent,

    /// <summary>Approved, and in force from its day.</summary>
    Approved,

    /// <summary>In force no longer, or never; still to be read, and running transfers keep it.</summary>
    Withdrawn,
}

/// <summary>An edition of the council's procedure, or a correction of one, that came to this installation.</summary>
public sealed class PublishedEdition : IVersioned
{
    public required string Id { get; init; }

    /// <summary>Of its content; the text stands under it.</summary>
    public required string Hash { get; init; }

    /// <summary>The edition's own name: "2027-02".</summary>
    public required string Edition { get; init; }

    /// <summary>1 for a new edition, 2 for the first correction of one.</summary>
    public required int Number { get; init; }
    public required EditionState State { get; set; }
    public required string SentBy { get; init; }
    public required DateTime SentAt { get; init; }
    public string? ApprovedBy { get; set; }
    public DateTime? ApprovedAt { get; set; }

    /// <summary>The day from which it is in force; null until it is approved.</summary>
    public DateOnly? InForceFrom { get; set; }
    public string? WithdrawnBy { get; set; }

    /// <summary>The first day on which it is in force no longer.</summary>
    public DateOnly? WithdrawnOn { get; set; }
    public long Version { get; set; }

    public bool IsCorrection => Number > 1;
}

/// <summary>The files of an edition, kept for good under the hash of their content.</summary>
public sealed class EditionContent
{
    public required string Hash { get; init; }
    public required IReadOnlyList<EditionFile> Files { get; init; }
}

public sealed record EditionFile(string Path, string Text);

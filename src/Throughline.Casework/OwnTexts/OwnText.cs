namespace Throughline.Casework.OwnTexts;

/// <summary>
/// A document of the council's as somebody brought it here: one version of one of its source texts. A later one is
/// shown in its place, and this one stays readable.
/// </summary>
public sealed class OwnText
{
    public required string Id { get; init; }
    public required string Council { get; init; }

    /// <summary>The prefix of the source in the edition's head, such as "WOK-CTP".</summary>
    public required string Source { get; init; }

    /// <summary>1 for the first document brought for this source.</summary>
    public required int Number { get; init; }
    public required string FileName { get; init; }

    /// <summary>"Word", "PDF", and the like.</summary>
    public required string Format { get; init; }
    public required long Bytes { get; init; }
    public required string Sha256 { get; init; }
    public required string UploadedBy { get; init; }
    public required DateTime UploadedAt { get; init; }
}

/// <summary>Its words, passage by passage, in order.</summary>
public sealed class OwnTextContent
{
    public required string OwnTextId { get; init; }
    public required IReadOnlyList<Passage> Passages { get; init; }
}

/// <summary>A document as it was read from its file, before it is kept.</summary>
public sealed record ReadDocument(
    string FileName,
    string Format,
    long Bytes,
    string Sha256,
    IReadOnlyList<Passage> Passages
);

public enum MatchKind
{
    /// <summary>These passages are the clause's words.</summary>
    Passages,

    /// <summary>The clause does not stand in the document.</summary>
    NotInText,
}

/// <summary>What somebody said of a clause: which words of the council's document it tells. Never altered but to be set aside.</summary>
public sealed class ClauseMatch : IVersioned
{
    public required string Id { get; init; }
    public required string Council { get; init; }
    public required string Clause { get; init; }

    /// <summary>Of our locator and paraphrase, so that a change of them since is seen.</summary>
    public required string ClauseHash { get; init; }
    public required string OwnTextId { get; init; }
    public required MatchKind Kind { get; init; }

    /// <summary>The first passage, from 1.</summary>
    public int? First { get; init; }
    public int? Last { get; init; }

    /// <summary>Of the words, by which they are found again in a later document.</summary>
    public string? Hash { get; init; }
    public required string SaidBy { get; init; }
    public required DateTime SaidAt { get; init; }

    /// <summary>Something else was said since, or it was taken back.</summary>
    public DateTime? SetAsideAt { get; set; }
    public long Version { get; set; }
}

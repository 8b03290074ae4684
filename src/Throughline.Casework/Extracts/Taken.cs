namespace Throughline.Casework.Extracts;

/// <summary>An extract that was taken in: which file, of which day, and what came of it. The file itself is not kept.</summary>
public sealed class ExtractTaken
{
    public required string Id { get; init; }
    public required DateOnly AsOf { get; init; }
    public required string FileName { get; init; }
    public required string Hash { get; init; }
    public required string By { get; init; }
    public required DateTime TakenAt { get; init; }
    public required IReadOnlyList<ListCount> Lists { get; init; }
    public required int NewChildren { get; init; }
    public required int ChangedChildren { get; init; }
    public required int UnchangedChildren { get; init; }
    public required int GoneChildren { get; init; }
    public required int SetAside { get; init; }
}

/// <summary>A row or a value of an extract that was set aside.</summary>
public sealed class ExtractRow
{
    public required string Id { get; init; }
    public required string ExtractId { get; init; }

    /// <summary>Its place among the rows set aside.</summary>
    public required int Number { get; init; }
    public required string Sheet { get; init; }
    public required int Row { get; init; }
    public required string Column { get; init; }
    public required string Value { get; init; }
    public required string Reason { get; init; }
    public required bool WholeRow { get; init; }
    public string? ChildNumber { get; init; }
}

/// <summary>A difference between the case system and the records that stands until an extract or a person ends it.</summary>
public sealed class ExtractFinding : IVersioned
{
    public required string Id { get; init; }
    public required string ChildId { get; init; }
    public required FindingCause Cause { get; init; }

    /// <summary>What the case system says.</summary>
    public required string There { get; set; }

    /// <summary>The extract that first showed it, and its day.</summary>
    public required string ExtractId { get; init; }
    public required DateOnly Since { get; init; }

    /// <summary>The day of the extract that no longer showed it.</summary>
    public DateOnly? EndedOn { get; set; }
    public long Version { get; set; }
}

/// <summary>What a process is doing with an extract, while the person who brought it waits.</summary>
public enum ExtractWork
{
    Reading,
    TakingIn,
}

/// <summary>An extract that is being read, awaits its confirmation or is being taken in: the kept columns alone, for a few hours.</summary>
public sealed class StagedExtract
{
    public required string Id { get; init; }
    public required string By { get; init; }
    public required DateTime At { get; init; }

    /// <summary>Null until the files have been read, and again once they are taken in.</summary>
    public string? Content { get; set; }
    public ExtractWork? Doing { get; set; }

    /// <summary>When the process at work was last heard of.</summary>
    public required DateTime HeardAt { get; set; }

    /// <summary>How far reading has come: the sheet, its row, and how many rows it has.</summary>
    public string? Sheet { get; set; }
    public int? Row { get; set; }
    public int? Rows { get; set; }

    /// <summary>The sentence with which it was refused.</summary>
    public string? Refused { get; set; }

    /// <summary>The extract as which it was taken in.</summary>
    public string? ExtractId { get; set; }
}

/// <summary>Whom a name in the extracts means. No id: nobody, such as a duty desk or a vacancy.</summary>
public sealed record NameMeans(string Text, string? Id);

/// <summary>Says once whom the case system's names mean; it is remembered.</summary>
public sealed record MatchNames(IReadOnlyList<NameMeans> Teams, IReadOnlyList<NameMeans> Workers);

/// <param name="ConfirmGone">Somebody has looked and confirms that so many children are gone from the extract.</param>
public sealed record TakeInExtract(Extract Extract, bool ConfirmGone);

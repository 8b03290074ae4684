using Throughline.Casework.Facts;

namespace Throughline.Casework.Extracts;

/// <summary>What a case system said of its children on one day, in the vocabulary's words, ready to be compared with the records.</summary>
/// <param name="Hash">Of the files' content, so that the same file is known again.</param>
public sealed record Extract(
    DateOnly AsOf,
    string FileName,
    string Hash,
    IReadOnlyList<ListCount> Lists,
    IReadOnlyList<ChildSaid> Children,
    IReadOnlyList<SetAsideRow> SetAside
)
{
    /// <summary>Numbers of children who stand in a row that could not be read, so that nobody takes them for gone.</summary>
    public IReadOnlyList<string> Unread { get; init; } = [];

    /// <summary>Numbers of children who stand only in lists that name no holder and are not kept.</summary>
    public IReadOnlyList<string> NotKept { get; init; } = [];
}

/// <param name="Missing">The heading without which the list was left out.</param>
public sealed record ListCount(
    string List,
    string Sheet,
    int Rows,
    int Kept,
    string? Missing = null
);

/// <summary>A row or a value that was not taken.</summary>
public sealed record SetAsideRow(
    string Sheet,
    int Row,
    string Column,
    string Value,
    string Reason,
    bool WholeRow,
    string? Number
);

/// <summary>Where in a file something is said, so that it can be found and put right.</summary>
public sealed record InFile(string Sheet, int Row);

/// <summary>One thing that is said of a child.</summary>
/// <param name="Day">The day that the case system gives, or the extract's own where it gives none.</param>
/// <param name="DayIsExtracts">The case system gave no day: it is so on the extract's.</param>
public sealed record Said(
    string Word,
    string? Value,
    StatementKind Kind,
    DateOnly Day,
    string Source,
    bool DayIsExtracts = false
)
{
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = Statement.NoAttributes;

    /// <summary>Where it stands; of what carries an outcome, which a person here may have recorded otherwise.</summary>
    public InFile? In { get; init; }
}

/// <summary>All that one extract, with its companion files, says of one child.</summary>
public sealed record ChildSaid(string Number)
{
    /// <summary>The child stands in a list that names who holds children.</summary>
    public bool IsListed { get; init; }
    public DateOnly? BirthDate { get; init; }
    public DateOnly? ExpectedDate { get; init; }

    /// <summary>Where the birth date stands.</summary>
    public InFile? BornIn { get; init; }

    /// <summary>Where a companion file first speaks of the child.</summary>
    public InFile? NamedIn { get; init; }

    /// <summary>Team, worker and personal adviser as the case system writes them.</summary>
    public string? Team { get; init; }
    public string? Worker { get; init; }
    public string? Adviser { get; init; }

    /// <summary>When the present or last episode of need began, and when it was closed.</summary>
    public DateOnly? EpisodeBegan { get; init; }
    public DateOnly? ClosedOn { get; init; }

    public string? GivenName { get; init; }
    public string? FamilyName { get; init; }
    public string? Family { get; init; }
    public bool Restricted { get; init; }

    public IReadOnlyList<Said> Says { get; init; } = [];

    /// <summary>Words that the case system used to say of the child and says no more.</summary>
    public IReadOnlyList<string> NoLonger { get; init; } = [];
}

/// <summary>Where statements of an extract and of companion files come from, as the statement's source says it.</summary>
public static class Sources
{
    public const string Companion = "companion file";
    private const string Extracted = "Annex A list ";

    public static string List(int list) => $"{Extracted}{list}";

    /// <summary>True of what a case system said, not a person here.</summary>
    public static bool IsExtract(string source) =>
        source.StartsWith(Extracted, StringComparison.Ordinal);
}

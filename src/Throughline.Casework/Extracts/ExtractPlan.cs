using Throughline.Casework.Facts;
using Throughline.Casework.Ledger;

namespace Throughline.Casework.Extracts;

/// <summary>What taking an extract in would do, child by child. Made without changing anything; carried out as it stands.</summary>
public sealed record ExtractPlan(
    IReadOnlyList<ChildPlan> Children,
    IReadOnlyList<KnownChild> Gone,
    int ListedBefore,
    IReadOnlyList<UnknownName> Teams,
    IReadOnlyList<UnknownName> Workers,
    IReadOnlyList<SetAsideRow> SetAside
)
{
    /// <summary>More than this share of the children gone stops the import until somebody confirms it.</summary>
    public const double MostGone = 0.05;

    public bool TooManyGone => Gone.Count > ListedBefore * MostGone;

    public IEnumerable<ChildPlan> New => Children.Where(c => c.Before is null);

    public IEnumerable<ChildPlan> Changed => Children.Where(c => c.Before is not null && c.Changes);

    public int Unchanged => Children.Count(c => !c.Changes);

    public IEnumerable<ChildPlan> Findings => Children.Where(c => c.Finding is not null);
}

/// <summary>A team or a worker whom nobody has matched yet, and how many children stand under that name.</summary>
public sealed record UnknownName(string Text, int Children);

/// <summary>What would be done for one child.</summary>
public sealed record ChildPlan(
    ChildSaid Said,
    KnownChild? Before,
    Holding Holding,
    IReadOnlyList<Said> Add,
    IReadOnlyList<Statement> End,
    ChildDetails Details,
    Finding? Finding
)
{
    /// <summary>False when the records already say all of it.</summary>
    public bool Changes =>
        Before is null || Holding.Changes || Add.Count > 0 || End.Count > 0 || Details.Changes;
}

/// <summary>New values of the child's own row; null leaves a value as it is.</summary>
public sealed record ChildDetails(
    DateOnly? BirthDate = null,
    DateOnly? ExpectedDate = null,
    string? Number = null,
    string? GivenName = null,
    string? FamilyName = null,
    bool Restrict = false,
    bool JoinsFamily = false
)
{
    public bool Changes =>
        BirthDate is not null
        || ExpectedDate is not null
        || Number is not null
        || GivenName is not null
        || FamilyName is not null
        || Restrict
        || JoinsFamily;
}

/// <summary>What happens to the ledger of responsibility.</summary>
/// <param name="End">The open row ends.</param>
/// <param name="Begin">A row begins.</param>
/// <param name="ClosedOn">The day on which the case was closed there.</param>
/// <param name="Reopens">The case was closed here by an extract, and a new episode has begun.</param>
/// <param name="Overtakes">The transfer that ends, for the case system moved the child without it.</param>
public sealed record Holding(
    RowEnd? End = null,
    RowBegin? Begin = null,
    DateOnly? ClosedOn = null,
    bool Reopens = false,
    string? Overtakes = null
)
{
    public static readonly Holding Stands = new();

    public bool Changes => this != Stands;
}

public sealed record RowEnd(DateOnly On, Known Known, DateOnly? Earliest);

public sealed record RowBegin(
    string TeamId,
    string? WorkerId,
    DateOnly From,
    Known Known,
    DateOnly? Earliest,
    ChangeReason? Reason,
    DateOnly? Until = null
);

public enum FindingCause
{
    /// <summary>Recorded here by an act; the case system still says what it said before.</summary>
    NotYetInCaseSystem,

    /// <summary>The case system moved the child without a transfer here; the records followed.</summary>
    ChangedThere,

    /// <summary>Both changed, to different answers; nothing was altered.</summary>
    BothDiffer,

    /// <summary>The child is open here and does not stand in the extract; absence closes nothing.</summary>
    NotInExtract,

    /// <summary>The extract names a team that nobody has matched, or none.</summary>
    TeamNotKnown,

    /// <summary>The team has no manager in post on record, so that no child can be given to it.</summary>
    TeamWithoutManager,

    /// <summary>The birth date there is another than the one on record.</summary>
    BirthDateDiffers,
}

/// <param name="There">What the case system says.</param>
public sealed record Finding(FindingCause Cause, string There);

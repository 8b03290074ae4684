namespace Throughline.Casework.Ledger;

/// <summary>How the day of an end of a ledger row is known.</summary>
public enum Known
{
    /// <summary>By an act recorded here.</summary>
    Act,

    /// <summary>First seen in an extract of that day; it may have been so before.</summary>
    FirstSeen,

    /// <summary>Between the earliest day and that day: two extracts differ.</summary>
    Between,
}

/// <summary>Why the worker changed, in the codes of the SSDA903 return.</summary>
public enum ChangeReason
{
    /// <summary>Managing caseloads.</summary>
    MANAGE,

    /// <summary>First contact, or referred again.</summary>
    FCONTA,

    /// <summary>The previous worker left the role.</summary>
    LEFTRL,

    /// <summary>The organisation was restructured.</summary>
    ORGRST,

    /// <summary>The child passed to another team as the procedure has it.</summary>
    TSPROC,

    /// <summary>Cover of an absence, or return from one.</summary>
    ABSENC,

    /// <summary>The child asked for it.</summary>
    CHCHAN,

    /// <summary>A parent or carer asked for it.</summary>
    PCCHAN,

    /// <summary>The previous worker died.</summary>
    SWDIED,

    /// <summary>Another reason.</summary>
    OTHERS,
}

/// <summary>
/// One row of the ledger of responsibility. At most one row a child is open. The team and its manager
/// are always named; the worker only when there is one.
/// </summary>
public sealed class Responsibility : IVersioned
{
    public required string Id { get; init; }
    public required string ChildId { get; init; }
    public required string TeamId { get; init; }

    /// <summary>The manager's post that answers for the child when the row begins.</summary>
    public required string ManagerPostId { get; init; }
    public string? WorkerId { get; init; }
    public required DateOnly From { get; init; }
    public required Known FromKnown { get; init; }

    /// <summary>The earliest day on which it can have begun, where the day lies between two extracts.</summary>
    public DateOnly? FromEarliest { get; init; }

    /// <summary>The day on which the next row began or the case closed; that day is no longer in.</summary>
    public DateOnly? Until { get; set; }
    public Known? UntilKnown { get; set; }
    public DateOnly? UntilEarliest { get; set; }

    /// <summary>Why the row before this one ended; null for a child's first.</summary>
    public ChangeReason? Reason { get; init; }
    public required DateTime RecordedAt { get; init; }

    /// <summary>The row that this one puts back, which stays on the record, set aside.</summary>
    public string? PutsBack { get; init; }
    public DateTime? SetAsideAt { get; set; }
    public long Version { get; set; }

    public bool IsOpen => Until is null;

    public bool HeldOn(DateOnly day) =>
        SetAsideAt is null && From <= day && (Until is null || day < Until);
}

/// <summary>Someone who works with a child and carries no responsibility: personal adviser, joint worker, IRO.</summary>
public sealed class Involvement : IVersioned
{
    public required string Id { get; init; }
    public required string ChildId { get; init; }
    public string? PersonId { get; init; }
    public string? TeamId { get; init; }
    public required string Role { get; init; }
    public required DateOnly From { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly? Until { get; set; }
    public long Version { get; set; }
}

/// <summary>What the case system says of a child's holder, by the latest extract that speaks of the child.</summary>
public sealed class CaseSystemEntry : IVersioned
{
    public required string ChildId { get; init; }
    public required DateOnly AsOf { get; set; }
    public required string ExtractId { get; set; }
    public string? TeamText { get; set; }
    public string? TeamId { get; set; }
    public string? WorkerText { get; set; }
    public string? WorkerId { get; set; }

    /// <summary>False once an extract no longer lists the child; that closes nothing.</summary>
    public bool Listed { get; set; } = true;
    public long Version { get; set; }
}

namespace Throughline.Casework.Sweep;

public enum MorningKind
{
    /// <summary>Nobody works with the child, and it has risen above the team.</summary>
    Rising,

    /// <summary>Nobody works with the child.</summary>
    WithoutWorker,
    Overdue,
    DueToday,

    /// <summary>Evidence that has grown too old, or a planned event whose day has passed in silence.</summary>
    Lapsed,

    /// <summary>A clock runs and cannot be reckoned, because a fact is missing.</summary>
    CannotReckon,
}

/// <summary>One thing that the morning sweep found about a child. Made anew each morning; nothing is decided by it.</summary>
public sealed class MorningFinding
{
    public required string Id { get; init; }
    public required DateOnly Day { get; init; }
    public required MorningKind Kind { get; init; }
    public required string ChildId { get; init; }
    public string? TransferId { get; init; }

    /// <summary>The team and worker that held the child at the time of the sweep.</summary>
    public required string TeamId { get; init; }
    public string? WorkerId { get; init; }

    /// <summary>What is the matter, in a sentence without the child's name.</summary>
    public required string What { get; init; }

    /// <summary>Who is to see to it, in the procedure's words; null where it does not say.</summary>
    public string? Who { get; init; }

    /// <summary>The day it was due, lapsed or began.</summary>
    public DateOnly? On { get; init; }
    public string? Rule { get; init; }
    public IReadOnlyList<string> Clauses { get; init; } = [];
}

/// <summary>Whether the sweep has run when it should have.</summary>
/// <param name="Day">The day of the last sweep that finished; null when none ever has.</param>
public sealed record SweepState(DateOnly? Day, DateTime? FinishedAt, bool IsLate)
{
    public static readonly TimeOnly RunsAt = new(6, 0);
    private static readonly TimeOnly LateFrom = new(7, 0);

    /// <param name="londonNow">The wall clock in London.</param>
    public static SweepState Of(DateOnly? day, DateTime? finishedAt, DateTime londonNow)
    {
        var today = DateOnly.FromDateTime(londonNow);
        var owed = TimeOnly.FromDateTime(londonNow) >= LateFrom ? today : today.AddDays(-1);
        return new(day, finishedAt, day is null || day < owed);
    }
}

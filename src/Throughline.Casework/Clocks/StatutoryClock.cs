using Throughline.Procedures.Deciding;

namespace Throughline.Casework.Clocks;

public enum ClockState
{
    Overdue,
    Running,

    /// <summary>It runs, and by when cannot be said, because something is not known.</summary>
    CannotReckon,
}

/// <summary>One clock of the law that runs for a child, and what the council's own procedure asks beside it.</summary>
/// <param name="CountedFrom">The day from which it is counted: that of the event, or of the last time it was done.</param>
/// <param name="Limit">How long, and from what, in the rule's words.</param>
/// <param name="WasDone">True where it comes round again and was done last on <paramref name="CountedFrom"/>.</param>
/// <param name="Beside">The council's clock on the same thing; null where it has none of its own.</param>
public sealed record StatutoryClock(
    string Rule,
    IReadOnlyList<string> Clauses,
    string What,
    string Who,
    ClockState State,
    DateOnly? Due,
    DateOnly? CountedFrom,
    string Limit,
    bool WasDone,
    IReadOnlyList<Missing> Missing,
    CouncilsClock? Beside
)
{
    /// <summary>A person can say that it was done; otherwise what is recorded shows it.</summary>
    public bool MayTick { get; init; }
}

/// <param name="ByTheHour">The procedure counts hours, and only the day is known, so that working days are counted.</param>
public sealed record CouncilsClock(
    string Rule,
    IReadOnlyList<string> Clauses,
    string Limit,
    DutyState State,
    DateOnly? Due,
    TimeOnly? DueAt,
    bool ByTheHour
);

namespace Throughline.Procedures.Deciding;

public enum DutyState
{
    Met,
    NotMet,
    Overdue,
    NotYet,
    CannotTell,
    NotOwed,
    Waived,
    DepartedFrom,
}

/// <summary>
/// How one duty or step stands. <see cref="Before"/> is the step it gates, <see cref="WaitsFor"/> what must come first.
/// <see cref="FreshUntil"/> says until when the evidence is good, or was, when it is too old for the step it gates.
/// <see cref="Opens"/> is the first day of a "between", where the clock has one.
/// </summary>
public sealed record DutyStanding(
    string Id,
    RuleCited Rule,
    string Force,
    bool IsStep,
    DutyState State,
    string Who,
    string What,
    DateOnly? Due,
    DateOnly? Opens,
    TimeOnly? DueTime,
    DateOnly? Done,
    DateOnly? FreshUntil,
    string? Before,
    string? WaitsFor,
    string? DueWords,
    string? How,
    string? Tells,
    IReadOnlyList<Missing> Missing
)
{
    /// <summary>Has it a clock?</summary>
    public bool Chases => DueWords is not null;

    /// <summary>To whom the case is to be given, and what is to be attended, in the rule's own words.</summary>
    public string? Allocates { get; init; }
    public string? Attends { get; init; }

    /// <summary>Where several things show it, each as the rule writes it, with the day on which it was shown.</summary>
    public IReadOnlyList<PartShown> Parts { get; init; } = [];

    /// <summary>The day from which its clock is counted, where it has one and the day is known.</summary>
    public DateOnly? CountedFrom { get; init; }

    /// <summary>The state as scenarios write it: "overdue, due 2026-04-07", "not met, fresh until 2026-03-06".</summary>
    public string Words =>
        State switch
        {
            DutyState.Met => "met",
            DutyState.NotMet => "not met" + Tail,
            DutyState.Overdue => "overdue" + Tail,
            DutyState.NotYet => "not yet",
            DutyState.CannotTell => "cannot tell",
            DutyState.NotOwed => "not owed",
            DutyState.Waived => "waived",
            DutyState.DepartedFrom => "departed from",
        };

    private string Tail =>
        (FreshUntil is { } fresh ? $", fresh until {fresh:yyyy-MM-dd}" : "")
        + (Due is { } due ? $", due {due:yyyy-MM-dd}" : "");
}

/// <summary>One of several things that show a duty done, such as "management decisions completed".</summary>
public sealed record PartShown(string Words, DateOnly? Done);

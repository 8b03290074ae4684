using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;

namespace Throughline.Casework.Clocks;

/// <summary>
/// Which clocks of the law run for a child on a day. They are read from what is recorded of the child, and never from
/// a transfer: none begins again, stops or is hidden because the case passes on.
/// </summary>
public static class StatutoryClocks
{
    /// <param name="law">The statutory clocks that apply on the day.</param>
    /// <param name="facts">The child's facts, as the council's procedure was asked about them.</param>
    /// <param name="council">What the council's own procedure says of the same facts, for the clocks beside.</param>
    /// <returns>Overdue first, then by due day, then those that cannot be reckoned.</returns>
    public static IReadOnlyList<StatutoryClock> Of(
        Plan law,
        CaseFacts facts,
        Edition edition,
        Decision council,
        DateOnly day
    ) =>
        [
            .. Decider
                .Decide(law, facts with { Transfer = null, Choices = [] }, day)
                .Owed.Select(standing =>
                    Clock(
                        law.Edition.Duties.First(d => d.Id == standing.Id),
                        standing,
                        edition,
                        council
                    )
                )
                .OfType<StatutoryClock>()
                .OrderBy(c => c.State)
                .ThenBy(c => c.Due ?? DateOnly.MaxValue),
        ];

    private static StatutoryClock? Clock(
        Duty duty,
        DutyStanding standing,
        Edition edition,
        Decision council
    )
    {
        ClockState? state = standing switch
        {
            { State: DutyState.Overdue } => ClockState.Overdue,
            { State: DutyState.CannotTell } => ClockState.CannotReckon,
            { State: DutyState.NotMet, Due: null } => ClockState.CannotReckon,
            { State: DutyState.NotMet } => ClockState.Running,
            { State: DutyState.Met, Due: not null } when duty.Due?.Then is not null =>
                ClockState.Running,
            _ => null,
        };
        if (state is not { } runs)
            return null;
        var again = duty.Due?.Then is not null && standing.Done is not null;
        return new(
            duty.Id,
            standing.Rule.Clauses,
            standing.What,
            standing.Who,
            runs,
            standing.Due,
            again ? standing.Done : standing.CountedFrom,
            duty.Due?.Text ?? "",
            again,
            runs == ClockState.CannotReckon ? Lacking(duty, standing) : [],
            edition
                .Duties.Where(own => IsOfTheSame(own, duty))
                .Select(own => Beside(own, council.Duty(own.Id)))
                .FirstOrDefault(c => c is not null)
        )
        {
            MayTick = duty.Shown is null or Evidence.Tick,
        };
    }

    /// <summary>Where the reckoning lacks nothing but the event it counts from, that is what is missing.</summary>
    private static IReadOnlyList<Missing> Lacking(Duty duty, DutyStanding standing) =>
        standing.Missing.Count > 0 ? standing.Missing
        : duty.Due is Clock.Within { From: Point.OfEvent { Event: var from } }
            ? [new(from.Event.Name, from.Event.WhoWouldKnow, "its day is not recorded")]
        : [];

    /// <summary>The council's own clock on the same thing: shown by the same, and counted from the same.</summary>
    private static bool IsOfTheSame(Duty own, Duty law) =>
        own.Due is not null
        && own.ShownBy is { } shown
        && shown.Text == law.ShownBy?.Text
        && own.After is { } after
        && after.Text == law.After?.Text;

    private static CouncilsClock? Beside(Duty own, DutyStanding? standing) =>
        standing is null or { State: DutyState.NotOwed or DutyState.NotYet }
            ? null
            : new(
                own.Id,
                standing.Rule.Clauses,
                own.Due!.Text,
                standing.State,
                standing.Due,
                standing.DueTime,
                own.Due is Clock.Within { Length.Unit: Unit.Hours } && standing.DueTime is null
            );
}

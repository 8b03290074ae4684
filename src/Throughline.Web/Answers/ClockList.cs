using Throughline.Casework.Clocks;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Deciding.Saying;
using Throughline.Procedures.Rules;
using Throughline.Web.Procedures;

namespace Throughline.Web.Answers;

/// <summary>The clocks of the law for one child, with the text they come from.</summary>
/// <param name="Council">The council's procedure, for the clocks beside.</param>
public sealed record ClockList(IReadOnlyList<StatutoryClock> Clocks, Woven? Law, Woven? Council)
{
    /// <summary>The child on whose record what was done may be said; null where nobody says it there.</summary>
    public string? ChildId { get; init; }

    public IEnumerable<StatutoryClock> Running =>
        Clocks.Where(c => c.State != ClockState.CannotReckon);

    /// <summary>Those that cannot be reckoned, by what is missing, said once for all that lack it.</summary>
    public IEnumerable<IGrouping<string, StatutoryClock>> NotReckoned =>
        Clocks
            .Where(c => c.State == ClockState.CannotReckon)
            .GroupBy(c =>
                Text.Capital(
                    Text.Told(
                        c.Missing.Count == 0
                            ? "something is not recorded"
                            : string.Join("; ", c.Missing.Select(DecisionWords.Missing))
                    )
                )
            );

    /// <summary>"section 3, regulation 33" of the law's text.</summary>
    public static Clause? Clause(Woven? woven, string id) =>
        woven?.Edition.Clauses.FirstOrDefault(c => c.Id == id);

    /// <summary>"Counted from 2 March 2026: within 15 working days of latest strategy discussion".</summary>
    public static string CountsFrom(StatutoryClock clock) =>
        clock.CountedFrom is not { } from ? Text.Capital(clock.Limit)
        : clock.WasDone ? $"Last done on {Text.Of(from)}; {clock.Limit}"
        : $"Counted from {Text.Of(from)}: {clock.Limit}";

    /// <summary>The council's own clock in one sentence.</summary>
    public static string Beside(CouncilsClock own) =>
        own.State switch
        {
            DutyState.Met => $"The council’s own clock ({own.Limit}) was met.",
            DutyState.Overdue =>
                $"By the council’s own clock ({own.Limit}) it is overdue: it was due {Day(own)}.",
            _ when own.Due is not null =>
                $"By the council’s own clock ({own.Limit}) it is due {Day(own)}.",
            _ => $"The council’s own clock ({own.Limit}) cannot be reckoned.",
        }
        + (
            own.ByTheHour
                ? " Only the day is recorded and not the hour, so hours cannot be counted and a working day is."
                : ""
        );

    private static string Day(CouncilsClock own) =>
        own.Due is not { } due ? ""
        : own.DueAt is { } at ? $"on {Text.WithWeekday(due)} at {at:HH\\:mm}"
        : $"on {Text.WithWeekday(due)}";
}

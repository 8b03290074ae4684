using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;

namespace Throughline.Independent.Tests.Calendar;

/// <summary>An edition's clocks, each hung alone on an event of whose day we can dispose.</summary>
internal static class Clocks
{
    private const string Trigger = "trigger";
    private const string Alone = "alone";

    private static readonly EventWord Event = new(
        Trigger,
        EventKind.Happening,
        false,
        [],
        new Scope.Ever(),
        null,
        false,
        "",
        "nobody",
        Place.Nowhere
    );

    private static readonly Point At = new Point.OfEvent(
        Place.Nowhere,
        Trigger,
        new(Place.Nowhere, Trigger, Ordinal.Only, Event, null, null)
    );

    /// <summary>Those of duties and of steps, once for each way they are written.</summary>
    public static IEnumerable<Clock> Of(Edition edition) =>
        edition
            .Duties.Select(d => d.Due)
            .Concat(edition.Journeys.SelectMany(j => j.Steps).Select(s => s.Due))
            .OfType<Clock>()
            .Where(c => c is not Clock.OnEvery)
            .DistinctBy(c => c.Text);

    /// <summary>The edition with nothing in it but this clock.</summary>
    public static Edition AloneIn(Edition edition, Clock clock) =>
        edition with
        {
            Vocabulary = edition.Vocabulary with
            {
                Events = new Dictionary<string, EventWord>(edition.Vocabulary.Events)
                {
                    [Trigger] = Event,
                },
            },
            Routes = [],
            Journeys = [],
            Duties =
            [
                edition.Duties[0] with
                {
                    Id = Alone,
                    For = DutyFor.EveryChild,
                    ForRules = [],
                    When = null,
                    Before = null,
                    After = clock is Clock.AtOnce ? At : null,
                    Due = Hung(clock),
                    ShownBy = null,
                    Fresh = null,
                    ExceptionTo = [],
                    Waived = false,
                },
            ],
        };

    public static (DateOnly? Due, DateOnly? Opens) Due(Plan plan, Clock clock, DateOnly day)
    {
        var ahead = clock is Clock.Ahead or Clock.Between;
        var facts = CaseFacts.Empty with
        {
            Events =
            [
                new(
                    Trigger,
                    ahead ? null : day,
                    ahead ? day : null,
                    null,
                    new Dictionary<string, string>()
                ),
            ],
        };
        var standing = Decider.Decide(plan, facts, ahead ? day.AddYears(-1) : day).Duty(Alone)!;
        return (standing.Due, standing.Opens);
    }

    /// <summary>When it is owed again, after it was done on a day.</summary>
    public static DateOnly? NextDue(Plan plan, DateOnly done) =>
        Decider
            .Decide(
                plan,
                CaseFacts.Empty with
                {
                    Events =
                    [
                        new(
                            Trigger,
                            done.AddDays(-1),
                            null,
                            null,
                            new Dictionary<string, string>()
                        ),
                    ],
                    Ticks = [new(Alone, done)],
                },
                done
            )
            .Duty(Alone)!
            .Due;

    public static (DateOnly? Due, DateOnly? Opens) ByHand(Clock clock, DateOnly day) =>
        clock switch
        {
            Clock.Within within => (ByTheCalendar.Count(day, within.Length, +1), null),
            Clock.Ahead ahead => (ByTheCalendar.Count(day, ahead.Length, -1), null),
            Clock.Between between => (
                ByTheCalendar.Count(day, between.Latest, -1),
                ByTheCalendar.Count(day, between.Earliest, -1)
            ),
            _ => (day, null),
        };

    private static Clock Hung(Clock clock)
    {
        var then = clock.Then is { } again ? again with { Until = null } : null;
        return clock switch
        {
            Clock.Within within => within with { From = At, Then = then },
            Clock.Ahead ahead => ahead with { Of = At, Then = then },
            Clock.Between between => between with { Of = At, Then = then },
            Clock.On on => on with { Of = At, Then = then },
            Clock.By by => by with { Of = At, Then = then },
            Clock.AtOnce once => once with { Then = then },
            _ => throw new InvalidOperationException($"{clock.Text} hangs on no point"),
        };
    }
}

using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Checking;

/// <summary>What is lawful and yet looks like an oversight.</summary>
public static class Warnings
{
    public static IReadOnlyList<string> Of(Edition edition) =>
        [.. Unprepared(edition), .. NoJourney(edition), .. TwoJourneys(edition)];

    /// <summary>A route that comes true only at its own point: nobody could be invited to what it passes at.</summary>
    private static IEnumerable<string> Unprepared(Edition edition) =>
        edition
            .Routes.Where(r =>
                r is { At: Point.OfEvent at, NotBefore: null, When: { } when }
                && at.Event.Event.Kind == EventKind.Meeting
                && OnlyAfter(when, at.Event)
            )
            .Select(r =>
                $"{r.Place}: nobody could prepare for {r.Id}: it comes true only once {r.At!.Text} has been held, which is also its point"
            );

    private static bool OnlyAfter(Test test, EventRef at) =>
        test switch
        {
            Test.AllOf all => all.Tests.Any(t => OnlyAfter(t, at)),
            Test.AnyOf any => any.Tests.All(t => OnlyAfter(t, at)),
            Test.OfEvent { State: EventState.Happened } of => of.Event.Text == at.Text,
            Test.OfAttribute { Condition: Condition.OneOf { Not: false } } of => of.Event.Text
                == at.Text,
            _ => false,
        };

    private static IEnumerable<string> NoJourney(Edition edition) =>
        edition
            .Routes.Where(r => r.Effect == Effect.MovesTo && Journeys(r, edition).Length == 0)
            .Select(r => $"{r.Place}: no journey carries out {r.Id}, so its move has no steps");

    private static IEnumerable<string> TwoJourneys(Edition edition) =>
        edition
            .Routes.Where(r =>
                edition.Journeys.Count(j => j.For.Contains(r.Id) && j.When is null) > 1
            )
            .Select(r =>
                $"{r.Place}: several journeys claim {r.Id} and nothing says which; give them a 'when'"
            );

    /// <summary>A route's own journeys, or else those of a rule it is an exception to.</summary>
    private static Journey[] Journeys(Route route, Edition edition)
    {
        var own = edition.Journeys.Where(j => j.For.Contains(route.Id)).ToArray();
        return own.Length > 0
            ? own
            :
            [
                .. edition
                    .Routes.Where(p => route.ExceptionTo.Contains(p.Id))
                    .SelectMany(p => Journeys(p, edition)),
            ];
    }
}

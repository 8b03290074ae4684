using System.Globalization;
using Throughline.Procedures.Documents;
using Throughline.Procedures.Rules;
using Throughline.Procedures.Words;

namespace Throughline.Procedures.Comparing;

/// <summary>What stands at the head of an edition, and the days it is reckoned by.</summary>
internal static class HeadChanges
{
    public static IEnumerable<Change> Of(Edition old, Edition now) =>
        Pairs
            .Of(ChangeIn.Head, Head(old.Header), Head(now.Header))
            .Concat(Pairs.Of(ChangeIn.Calendar, Calendar(old), Calendar(now)));

    private static IEnumerable<Told> Head(Header head)
    {
        yield return Line("council", head.Council);
        yield return Line("title", head.Title);
        yield return Line("edition", head.Edition);
        yield return Line("in force", Day(head.InForce));
        if (head.Until is { } until)
            yield return Line("until", Day(until));
        if (head.Owner is { } owner)
            yield return Line("owner", owner);
        if (head.Review is { } review)
            yield return Line("review", Day(review));
        if (head.Systems.Count > 0)
            yield return Line("systems", Phrase.Listed(head.Systems, "and"));
        yield return Line("siblings", Names.Of(Names.SiblingsPolicies, head.Siblings));
        if (head.SplitBy is { } split)
            yield return Line("split by", Phrase.Of(split));
        if (head.Departures is { } departures)
            yield return Line(
                "departures",
                $"{Phrase.Of(departures.By)} may depart from a {Phrase.Listed(departures.From.Select(Phrase.Of), "or")}"
            );
        foreach (var source in head.Sources)
            yield return new(
                $"source {source.Prefix}",
                "head",
                [
                    source.Title,
                    source.Version is { } version ? $"version {version}" : null,
                    source.Dated is { } dated ? $"dated {dated}" : null,
                    source.Review is { } due ? $"review {due}" : null,
                    $"{source.Clauses} clauses",
                ]
            );
    }

    private static IEnumerable<Told> Calendar(Edition edition)
    {
        yield return new("calendar", "calendar", [edition.Header.Calendar]);
        var days = edition.Holidays;
        yield return new(
            "bank holidays",
            "calendar",
            [
                $"known from {Day(days.From)} to {Day(days.To)}",
                .. days.Days.OrderBy(d => d.Key).Select(d => $"{Day(d.Key)}: {d.Value}"),
            ]
        );
    }

    private static Told Line(string id, string words) => new(id, "head", [words]);

    private static string Day(DateOnly day) =>
        day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}

using Throughline.Procedures.Rules;
using Throughline.Procedures.Words;

namespace Throughline.Procedures.Comparing;

/// <summary>Teams, posts, and the words that the rules may use.</summary>
internal static class NamedChanges
{
    public static IEnumerable<Change> Of(Edition old, Edition now) =>
        [
            .. Pairs.Of(ChangeIn.Teams, old.Teams.Select(Of), now.Teams.Select(Of)),
            .. Pairs.Of(ChangeIn.Posts, old.Roles.Select(Of), now.Roles.Select(Of)),
            .. Pairs.Of(ChangeIn.Words, Words(old.Vocabulary), Words(now.Vocabulary)),
        ];

    private static Told Of(Team team) =>
        new(
            team.Name,
            "team",
            [
                "there is such a team",
                Said("short", team.Short),
                Said("kind", team.Kind),
                team.Groups.Count > 0
                    ? $"belongs to {Phrase.Listed(team.Groups.Order(StringComparer.Ordinal), "and")}"
                    : null,
                Said("code", team.Code),
                Said("desktop", team.Desktop),
                Said("covers", team.Covers),
            ]
        );

    private static Told Of(Role role) =>
        new(
            role.Name,
            "post",
            [
                role.Of is { } of ? $"of {of}" : "of no team in particular",
                role.StandsInFor is { } other ? $"stands in for {other}" : null,
                role.Rota ? "by a rota" : null,
            ]
        );

    private static IEnumerable<Told> Words(Vocabulary words) =>
        words
            .Facts.Values.Select(Of)
            .Concat(words.Events.Values.Select(Of))
            .Concat(words.Documents.Values.Select(Of));

    private static Told Of(FactWord fact) =>
        new(
            fact.Name,
            "fact",
            [
                fact.Type switch
                {
                    FactType.YesNo => "yes or no",
                    FactType.Choice => $"one of {Phrase.Listed(fact.Values, "and")}",
                    FactType.Team => "a team",
                    FactType.Date => "a date",
                    FactType.Age => "an age",
                    FactType.Number => "a number",
                },
                fact.Silence.Kind switch
                {
                    SilenceKind.Unknown => "an empty record means unknown",
                    SilenceKind.Value => $"an empty record is read as {fact.Silence.Value}",
                    SilenceKind.NotJudged => "an empty record means not judged",
                },
                $"held in {fact.Source}",
                $"ask the {fact.WhoWouldKnow}",
            ]
        );

    private static Told Of(EventWord e) =>
        new(
            e.Name,
            e.Kind == EventKind.Meeting ? "meeting" : "happening",
            [
                e.Repeats ? "comes round again" : "counts once",
                e.CountsSince switch
                {
                    Scope.SinceEvent since => $"counts since the {since.Event}",
                    Scope.SinceFact since => $"counts since {since.Fact}",
                    Scope.SinceTransfer => "counts since the transfer began",
                    _ => "counts whenever it was",
                },
                e.NameForUnborn is { } name ? $"before birth, the {name}" : null,
                .. e.Attributes.Select(a =>
                    a.Values.Count > 0
                        ? $"with {a.Name}: {Phrase.Listed(a.Values, "or")}"
                        : $"with {a.Name}"
                ),
            ]
        );

    private static Told Of(DocumentWord paper) =>
        new(
            paper.Name,
            "document",
            [
                paper.EachOfGroup ? "one for the family" : "one for each child",
                Said("code", paper.Code),
                paper.Fields.Count > 0 ? $"holds {Phrase.Listed(paper.Fields, "and")}" : null,
            ]
        );

    private static string? Said(string key, string? words) =>
        words is null ? null : $"{key} {words}";
}

using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Mapping;

/// <summary>
/// A rule by which a case passes to another holder, with all that it takes from what it overrides, and the holders
/// between whom it passes. <see cref="Whole"/> has filled in what <see cref="Rule"/> leaves unsaid. Where one of several is agreed on, each of them is among <see cref="To"/>.
/// </summary>
public sealed record Move(
    Route Rule,
    Route Whole,
    IReadOnlyList<string> From,
    IReadOnlyList<string> To
)
{
    /// <summary>From whom to whom; never from a team to itself.</summary>
    public IEnumerable<(string From, string To)> Pairs =>
        From.SelectMany(f => To.Where(t => t != f).Select(t => (f, t)));

    /// <summary>The rules of an edition that move a case, in the order of the document.</summary>
    public static IReadOnlyList<Move> Of(Edition edition) =>
        [.. edition.Routes.Select(r => Of(r, edition)).OfType<Move>().Where(m => m.Pairs.Any())];

    private static Move? Of(Route route, Edition edition)
    {
        var whole = Wholes(route, edition).Where(r => r.Effect == Effect.MovesTo).ToArray();
        return whole.Length == 0
            ? null
            : new(
                route,
                whole[0],
                [.. whole.SelectMany(r => Holders(r.From)).Distinct()],
                [.. whole.SelectMany(r => r.Teams is { } to ? Holders(to) : []).Distinct()]
            );
    }

    /// <summary>The rule under each that it overrides, to the root.</summary>
    private static IEnumerable<Route> Wholes(Route route, Edition edition) =>
        route.ExceptionTo.Count == 0
            ? [route]
            : edition
                .Routes.Where(p => route.ExceptionTo.Contains(p.Id))
                .SelectMany(p => Wholes(p, edition))
                .Select(route.Under);

    /// <summary>The names of the boxes that a set of teams stands for; the present team is none, for nothing moves.</summary>
    private static IEnumerable<string> Holders(TeamSet? teams) =>
        teams switch
        {
            TeamSet.Named named => named.Teams,
            TeamSet.OfFact of => [of.Fact.Name],
            TeamSet.Either either => either.Options.SelectMany(Holders),
            TeamSet.Chosen chosen => chosen.Options.SelectMany(Holders),
            TeamSet.Present => [],
            _ => [TeamMap.AnyTeam],
        };
}

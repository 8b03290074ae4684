using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Deciding.Evaluating;

/// <summary>What the routes come to: a team, the entries that give it, and what is missing when none can be told.</summary>
internal sealed record Settled(
    TeamAnswer Team,
    IReadOnlyList<Entry> Because,
    IReadOnlyList<Leaf> Missing,
    IReadOnlyList<Entry> Unless
);

/// <summary>One answer from all the routes in play. No rule ranks above another but by being an exception to it.</summary>
internal static class Settling
{
    public static Settled Settle(
        Situation at,
        IReadOnlyList<(Route Root, bool Holds, IReadOnlyList<Entry> Entries)> families
    )
    {
        List<Entry> all = [.. families.SelectMany(f => f.Entries)];
        if (all.Count == 0)
            return new(new TeamAnswer.Stays(at.Team, ByRule: false), [], [], []);
        List<Entry> firm = [];
        List<Entry> loose = [];
        foreach (var (_, holds, entries) in families)
        {
            var agreed =
                holds
                && entries.All(e => e.Teams.Known is not null && e.Teams.Same(entries[0].Teams));
            firm.AddRange(agreed ? entries : entries.Where(e => e.Sure));
            loose.AddRange(entries.Where(e => !e.Sure));
        }
        if (firm.Count > 0)
        {
            List<string> common =
            [
                .. firm[0].Teams.Known!.Where(t => firm.All(e => e.Teams.Known!.Contains(t))),
            ];
            // A set that people choose from and one the journey picks from are not the same answer.
            var open = firm.TrueForAll(e => e.Teams.OpenTo is not null);
            // Nor do two choices settle each other because their lists meet in one team.
            if (common.Count == 0 || (open && common.Count == 1))
                return Conflict(at, firm);
            if (
                loose.All(e =>
                    e.Teams.Known is { } teams
                    && common.All(teams.Contains)
                    && (!open || e.Teams.OpenTo is not null)
                )
            )
                return Agreed(at, firm, common);
        }
        else if (loose.All(e => IsHere(at, e.Teams.Known)))
            return new(
                new TeamAnswer.Stays(at.Team, ByRule: true),
                Ordered(at, Certain(loose)),
                [],
                []
            );
        return Untold(at, all);
    }

    private static Settled Agreed(Situation at, List<Entry> firm, List<string> common)
    {
        var certain = Certain(firm);
        List<Entry> unless = [.. firm.Except(certain)];
        if (firm.TrueForAll(e => e.Teams.OpenTo is not null))
            return new(
                new TeamAnswer.ManagersDecide(common, firm[0].Teams.OpenTo),
                Ordered(at, certain),
                [],
                unless
            );
        if (IsHere(at, common))
            return new(
                new TeamAnswer.Stays(at.Team, ByRule: true),
                Ordered(at, certain),
                [],
                unless
            );
        var named = firm.Find(e => e.Teams.Known!.Count == common.Count);
        return new(
            new TeamAnswer.Moves(common, named?.Teams.Name ?? string.Join(" or ", common)),
            Ordered(at, certain),
            [],
            unless
        );
    }

    private static Settled Conflict(Situation at, List<Entry> firm)
    {
        var rules = Ordered(at, firm);
        if (Choices.Between(at, rules.Select(e => e.Route.Id)) is { Chose: { } chose })
        {
            List<Entry> chosen =
            [
                .. rules.Where(e => e.Route.Id == chose || e.Teams.Known!.Contains(chose)),
            ];
            if (chosen.Count > 0)
            {
                var teams = chosen[0].Route.Id == chose ? chosen[0].Teams.Known! : [chose];
                var name = chosen[0].Route.Id == chose ? chosen[0].Teams.Name : chose;
                return new(
                    IsHere(at, teams)
                        ? new TeamAnswer.Stays(at.Team, ByRule: true)
                        : new TeamAnswer.Moves(teams, name),
                    chosen,
                    [],
                    []
                );
            }
        }
        return new(
            new TeamAnswer.ManagersDecide(
                [.. rules.SelectMany(e => e.Teams.Known!).Distinct()],
                null
            ),
            rules,
            [],
            []
        );
    }

    private static Settled Untold(Situation at, List<Entry> all)
    {
        List<Leaf> leaves = [.. all.SelectMany(e => e.Leaves).Distinct()];
        List<string> possible =
        [
            .. all.SelectMany(e => e.Teams.Known ?? []).Where(t => t != at.Team).Distinct(),
        ];
        if (leaves.TrueForAll(l => l.Kind == LeafKind.Awaited))
        {
            List<Awaited> awaited =
            [
                .. leaves
                    .OrderBy(l => l.Day ?? DateOnly.MaxValue)
                    .Select(l => new Awaited(l.What, l.Day)),
            ];
            return new(
                new TeamAnswer.StaysUntil(awaited[0].Day, possible, awaited),
                Ordered(at, all),
                [],
                []
            );
        }
        return new(
            new TeamAnswer.CannotTell(possible),
            Ordered(at, all),
            [.. leaves.Where(l => l.Kind != LeafKind.Awaited)],
            []
        );
    }

    /// <summary>What may hold gives no ground where something holds.</summary>
    private static List<Entry> Certain(List<Entry> entries)
    {
        List<Entry> holds = [.. entries.Where(e => e.Holds)];
        return holds.Count > 0 ? holds : entries;
    }

    private static bool IsHere(Situation at, IReadOnlyList<string>? teams) =>
        teams is [var only] && only == at.Team && !at.TeamIsUnknown;

    private static IReadOnlyList<Entry> Ordered(Situation at, IEnumerable<Entry> entries) =>
        [.. entries.DistinctBy(e => e.Route.Id).OrderBy(e => at.Plan.Order(e.Route.Id))];
}

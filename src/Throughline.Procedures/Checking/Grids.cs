using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Checking;

/// <summary>
/// For a child of each status in each team, of whom nothing else is known: does any rule say where the case belongs?
/// </summary>
public static class Grids
{
    private static readonly (string Name, (string Word, string Value)[] Facts)[] Statuses =
    [
        ("no plan", [("plan", "none"), ("looked after", "no"), ("legal status", "none")]),
        ("early help", [("plan", "early help"), ("looked after", "no"), ("legal status", "none")]),
        (
            "child in need",
            [("plan", "child in need"), ("looked after", "no"), ("legal status", "none")]
        ),
        (
            "child protection",
            [("plan", "child protection"), ("looked after", "no"), ("legal status", "none")]
        ),
        ("looked after", [("plan", "none"), ("looked after", "yes")]),
        ("unborn", [("born", "no"), ("plan", "none")]),
    ];

    public static Grid Of(Edition edition)
    {
        var plan = new Plan(edition);
        var teams = edition.Teams.Select(t => t.Name).Append(TeamSet.NoTeam);
        return new(
            [.. Statuses.Select(s => s.Name)],
            [
                .. teams.Select(team =>
                    (
                        team,
                        (IReadOnlyList<bool>)
                            [.. Statuses.Select(s => Speaks(plan, edition, team, s.Facts))]
                    )
                ),
            ]
        );
    }

    private static bool Speaks(
        Plan plan,
        Edition edition,
        string team,
        (string Word, string Value)[] facts
    )
    {
        var child = facts.Append(("team", team)).ToDictionary(f => f.Item1, f => f.Item2);
        var given = CaseFacts.Empty with { Child = new(child, []) };
        var decision = Decider.Decide(plan, given, edition.Header.InForce);
        return decision.Because.Count
                + decision.Offers.Count
                + decision.Missing.Count
                + decision.TurnsOn.Count
            > 0;
    }
}

using Throughline.Procedures.Deciding;
using Throughline.Procedures.Deciding.Evaluating;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Scenarios;

internal static class AnswerComparison
{
    public static void Compare(
        Plan plan,
        Expectation expect,
        Decision decision,
        Differences differences
    )
    {
        var answers =
            expect.MovesTo is not null
            || expect.Stays is not null
            || expect.ManagersDecide is not null
            || expect.CannotTell is not null;
        if (answers)
            Answer(plan, expect, decision, differences);
        if (expect.At is { } at)
            differences.Text("at", at, decision.Point.At);
        differences.Day("on", expect.On, decision.Point.Day);
        differences.Day("stands until", expect.StandsUntil, decision.StandsUntil);
        if (expect.Because is { } because)
            differences.Set("because", because, decision.Because.Select(r => r.Id));
        if (expect.TurnsOn is { } turnsOn)
            differences.Set("turns on", turnsOn, decision.TurnsOn.Select(t => t.Judgement));
        if (answers || expect.Offers is not null)
            differences.Set("offers", expect.Offers ?? [], decision.Offers.Select(o => o.Rule.Id));
        if (answers || expect.Also is not null)
            Also(plan, expect.Also ?? [], decision, differences);
    }

    private static void Answer(
        Plan plan,
        Expectation expect,
        Decision decision,
        Differences differences
    )
    {
        var wanted =
            expect.CannotTell is not null ? "cannot tell"
            : expect.ManagersDecide is { } what ? $"managers decide: {what}"
            : expect.Stays is { } stays ? $"stays: {stays}"
            : "moves";
        differences.Text("answer", wanted, Said(decision));
        if (expect.MovesTo is { } movesTo)
            differences.Set("moves to", Teams(plan, movesTo), Destination(decision));
        if (expect.CannotTell is { } missing)
            differences.Set("cannot tell", missing, decision.Missing.Select(m => m.What));
        if (expect.Between is { } between)
            differences.Set(
                "between",
                between,
                decision.Team is TeamAnswer.ManagersDecide decide
                    ? decide.Between
                    : decision.Point.Between
            );
        if (expect.Then is { } then)
            differences.Set(
                "then",
                then.SelectMany(t => Teams(plan, t)),
                decision.Team is TeamAnswer.StaysUntil until ? until.Then : []
            );
    }

    private static string Said(Decision decision) =>
        decision.Headline switch
        {
            Headline.CannotTell => "cannot tell",
            Headline.ManagersDecide => decision.Team is TeamAnswer.ManagersDecide
                ? "managers decide: team"
                : "managers decide: point",
            Headline.Moves => "moves",
            Headline.Stays => decision.Team switch
            {
                TeamAnswer.StaysUntil { Day: { } day } => $"stays: until {Differences.Show(day)}",
                TeamAnswer.StaysUntil until => $"stays: until {until.Awaiting[0].What}",
                TeamAnswer.Stays { ByRule: true } => "stays: by rule",
                _ => "stays: by no rule",
            },
        };

    private static IReadOnlyList<string> Destination(Decision decision) =>
        decision.Team is TeamAnswer.Moves moves ? moves.Teams : [];

    /// <summary>A group stands for its teams; several teams are written with "or" or commas.</summary>
    public static IReadOnlyList<string> Teams(Plan plan, string written)
    {
        if (plan.Edition.Groups.TryGetValue(written, out var group))
            return group;
        if (plan.Edition.Teams.Any(t => t.Name == written))
            return [written];
        var parts = written.Split(
            [" or ", ","],
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
        return parts.Length < 2 ? [written] : [.. parts.SelectMany(p => Teams(plan, p))];
    }

    private static void Also(
        Plan plan,
        IReadOnlyList<ExpectedAlso> expected,
        Decision decision,
        Differences differences
    )
    {
        differences.Set(
            "also",
            expected.Select(e => $"{RouteReader.Say(e.Effect)} {Listed(Teams(plan, e.Teams))}"),
            decision.Also.Select(b => $"{b.Effect} {Listed(b.Teams)}")
        );
        foreach (var each in expected)
            differences.Day(
                $"also {each.Teams} on",
                each.On,
                decision
                    .Also.FirstOrDefault(b => Listed(b.Teams) == Listed(Teams(plan, each.Teams)))
                    ?.Point.Day
            );
    }

    private static string Listed(IReadOnlyList<string> teams) =>
        string.Join(", ", teams.Order(StringComparer.Ordinal));
}

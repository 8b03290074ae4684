using Throughline.Procedures.Deciding;
using Throughline.Procedures.Documents;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Scenarios;

/// <summary>What a scenario expects of the child and the siblings together.</summary>
internal static class GroupComparison
{
    public static void Compare(
        Plan plan,
        Scenario scenario,
        Decision decision,
        Differences differences
    )
    {
        var expect = scenario.Expect;
        if (expect.Together is null && expect.Group is null)
            return;
        var answer = GroupDecider.Decide(plan, Members(plan, scenario, decision));
        if (expect.Together is { } together)
            differences.Text("together", together, Said(answer));
        foreach (var (key, value) in expect.Group ?? new Dictionary<string, string>())
            if (key is "between" or "moves to")
                differences.Set(
                    $"group {key}",
                    AnswerComparison.Teams(plan, value),
                    Teams(answer, decision)
                );
            else if (key == "wants")
                differences.Text(
                    $"group {key}",
                    value,
                    Names.Of(Names.SiblingsPolicies, plan.Edition.Header.Siblings)
                );
            else
                differences.Text($"group {key}", value, Said(answer, key));
    }

    private static IReadOnlyList<string> Teams(GroupAnswer answer, Decision decision) =>
        answer switch
        {
            GroupAnswer.ManagersDecide decide => decide.Between,
            GroupAnswer.Follow follow => follow.Teams,
            _ => decision.Team is TeamAnswer.Moves moves ? moves.Teams : [],
        };

    private static string? Said(GroupAnswer answer, string key) =>
        (key, answer) switch
        {
            ("follows", GroupAnswer.Follow follow) => string.Join(", ", follow.Followers),
            ("kept", GroupAnswer.Follow follow) => string.Join(", ", follow.Kept),
            ("managers decide", GroupAnswer.ManagersDecide) => "together or split",
            ("split by", GroupAnswer.ManagersDecide decide) => decide.SplitBy,
            _ => null,
        };

    private static string Said(GroupAnswer answer) =>
        answer switch
        {
            GroupAnswer.EachAlone { Alike: true } => "alike",
            GroupAnswer.EachAlone => "each alone",
            GroupAnswer.Follow => "follow",
            _ => "managers decide",
        };

    private static List<Member> Members(Plan plan, Scenario scenario, Decision decision)
    {
        List<Member> members =
        [
            new("the child", Team(scenario.Given.Child), decision, Referred(scenario.Given.Events)),
        ];
        foreach (var sibling in scenario.Given.Siblings)
        {
            var alone = CaseFacts.Empty with { Child = sibling, Events = sibling.Events };
            members.Add(
                new(
                    sibling.Name ?? $"sibling {members.Count}",
                    Team(sibling),
                    Decider.Decide(plan, alone, scenario.AsOf),
                    Referred(sibling.Events)
                )
            );
        }
        return members;
    }

    private static string? Team(PersonFacts of) => of.Facts.GetValueOrDefault("team");

    private static bool Referred(IReadOnlyList<EventFact> events) =>
        events.Any(e => e.What == "referral" && e.On is not null);
}

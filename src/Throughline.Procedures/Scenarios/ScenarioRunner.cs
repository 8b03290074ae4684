using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Scenarios;

/// <summary>What came of a scenario. It holds when nothing differs; each difference is a line a person can read.</summary>
public sealed record ScenarioResult(
    Scenario Scenario,
    Decision Decision,
    IReadOnlyList<string> Differences
)
{
    public bool Holds => Differences.Count == 0;
}

/// <summary>
/// Runs worked examples exactly. Where an answer is expected, that answer and no other must come out, and there may be
/// no offer and nothing beside the answer that the example does not name. <c>at</c>, <c>on</c>, <c>because</c>,
/// <c>between</c>, <c>then</c>, <c>turns on</c> and <c>stands until</c> must match in full where they are stated. Of
/// duties, steps, the meeting and the ladder, what is listed is compared, each exactly; a duty that does not concern
/// the child counts as not owed.
/// </summary>
public static class ScenarioRunner
{
    public static IReadOnlyList<ScenarioResult> Run(Edition edition)
    {
        var plan = new Plan(edition);
        return [.. edition.Scenarios.Select(s => Run(plan, s))];
    }

    public static ScenarioResult Run(Plan plan, Scenario scenario)
    {
        var decision = Decider.Decide(plan, scenario.Given, scenario.AsOf);
        var differences = new Differences();
        AnswerComparison.Compare(plan, scenario.Expect, decision, differences);
        DutyComparison.Compare(plan, scenario.Given, scenario.Expect, decision, differences);
        QueueComparison.Compare(scenario.Expect, decision, differences);
        SittingComparison.Compare(plan, scenario, differences);
        GroupComparison.Compare(plan, scenario, decision, differences);
        return new(scenario, decision, differences.Lines);
    }
}

using Throughline.Procedures.Checking;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Documents;
using Throughline.Procedures.Rules;
using Throughline.Procedures.Scenarios;

namespace Throughline.Procedures.Tests.Scenarios;

public sealed class CoverageTests
{
    /// <summary>Counting leaves out the examples that never looked at a rule: it comes to what running all of them does.</summary>
    [Theory]
    [InlineData("Wokingham")]
    [InlineData("Stockport")]
    public void An_example_that_never_looked_at_a_rule_comes_out_the_same_without_it(string council)
    {
        var edition = Library
            .Load(ProceduresFolder.Find())
            .All.Select(e => e.Edition!)
            .Single(e => e.Council.StartsWith(council, StringComparison.Ordinal));
        var results = ScenarioRunner.Run(edition);

        var counted = Coverage.OfRules(edition, results);
        var runInFull = edition
            .Rules.Where(r => r is not (Measure or Weights))
            .ToList()
            .AsParallel()
            .AsOrdered()
            .Select(rule => Changed(edition, rule, results));

        Assert.Equal(
            runInFull,
            counted.Where(c => !c.NeedsNone).Select(c => (c.Rule.Id, c.Exercised))
        );
    }

    private static (string, int) Changed(
        Edition edition,
        Rule rule,
        IReadOnlyList<ScenarioResult> results
    )
    {
        var without = new Plan(edition.Without(rule.Id));
        return (
            rule.Id,
            results.Count(r => r.Holds && !ScenarioRunner.Run(without, r.Scenario).Holds)
        );
    }
}

using Throughline.Procedures.Checking;
using Throughline.Procedures.Rules;
using Throughline.Procedures.Scenarios;

namespace Throughline.Web.Procedures;

/// <summary>An edition's worked examples, run.</summary>
public sealed class Checked
{
    private readonly Dictionary<Scenario, ScenarioResult> results;
    private readonly Lazy<Task<IReadOnlyList<ClauseCoverage>>> clauses;
    private int rulesDone;

    public Checked(Edition edition)
    {
        results = new(ReferenceEqualityComparer.Instance);
        foreach (var result in ScenarioRunner.Run(edition))
            results[result.Scenario] = result;
        Held = results.Values.Count(r => r.Holds);
        clauses = new(() => Task.Run(() => Reckon(edition)));
    }

    public int Held { get; }

    /// <summary>
    /// What becomes of each clause, reckoned by taking each rule out in turn. That takes seconds, so it begins when
    /// it is first asked for, and goes on behind whatever page asked.
    /// </summary>
    public Task<IReadOnlyList<ClauseCoverage>> Clauses => clauses.Value;

    /// <summary>How many rules have been taken out so far.</summary>
    public int RulesDone => Volatile.Read(ref rulesDone);

    public ScenarioResult Of(Scenario scenario) => results[scenario];

    private IReadOnlyList<ClauseCoverage> Reckon(Edition edition)
    {
        var rules = new List<RuleCoverage>();
        foreach (var rule in Coverage.OneByOne(edition, [.. results.Values]))
        {
            rules.Add(rule);
            Volatile.Write(ref rulesDone, rules.Count);
        }

        return Coverage.OfClauses(edition, rules);
    }
}

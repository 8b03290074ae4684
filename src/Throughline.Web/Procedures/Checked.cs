using Throughline.Procedures.Checking;
using Throughline.Procedures.Rules;
using Throughline.Procedures.Scenarios;

namespace Throughline.Web.Procedures;

/// <summary>An edition's worked examples, run.</summary>
public sealed class Checked
{
    private readonly Dictionary<Scenario, ScenarioResult> results;
    private readonly Lazy<IReadOnlyList<ClauseCoverage>> clauses;

    public Checked(Edition edition)
    {
        results = new(ReferenceEqualityComparer.Instance);
        foreach (var result in ScenarioRunner.Run(edition))
            results[result.Scenario] = result;
        Held = results.Values.Count(r => r.Holds);
        clauses = new(() =>
            Coverage.OfClauses(edition, Coverage.OfRules(edition, [.. results.Values]))
        );
    }

    public int Held { get; }

    /// <summary>What becomes of each clause, reckoned by taking each rule out in turn.</summary>
    public IReadOnlyList<ClauseCoverage> Clauses => clauses.Value;

    public ScenarioResult Of(Scenario scenario) => results[scenario];
}

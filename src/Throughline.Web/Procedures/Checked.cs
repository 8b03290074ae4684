using Throughline.Procedures.Rules;
using Throughline.Procedures.Scenarios;

namespace Throughline.Web.Procedures;

/// <summary>An edition's worked examples, run.</summary>
public sealed class Checked
{
    private readonly Dictionary<Scenario, ScenarioResult> results;

    public Checked(Edition edition)
    {
        results = new(ReferenceEqualityComparer.Instance);
        foreach (var result in ScenarioRunner.Run(edition))
            results[result.Scenario] = result;
        Held = results.Values.Count(r => r.Holds);
    }

    public int Held { get; }

    public ScenarioResult Of(Scenario scenario) => results[scenario];
}

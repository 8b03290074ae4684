using Throughline.Procedures.Rules;

namespace Throughline.Web.Procedures;

/// <summary>How a worked example came out: null when it was not run.</summary>
public sealed record ScenarioResult(bool? Passed, IReadOnlyList<string> Faults);

/// <summary>An edition's worked examples, run.</summary>
public sealed class Checked(IReadOnlyDictionary<Scenario, ScenarioResult> results)
{
    private static readonly ScenarioResult NotRun = new(null, []);

    public int Passed { get; } = results.Values.Count(r => r.Passed is true);

    public ScenarioResult Of(Scenario scenario) => results.GetValueOrDefault(scenario, NotRun);

    public static Checked Of(Edition edition) =>
        new(edition.Scenarios.ToDictionary(s => s, _ => NotRun));
}

using Throughline.Procedures.Documents;
using Throughline.Procedures.Scenarios;

namespace Throughline.Deciding.Tests.Scenarios;

public sealed class ShippedProceduresTests
{
    [Fact]
    public void Every_scenario_of_the_procedures_we_ship_comes_out_as_written() =>
        ComesOut(Fragments.Shipped);

    [Fact]
    public void Every_scenario_of_the_invented_councils_comes_out_as_written() =>
        ComesOut(Fragments.Invented);

    private static void ComesOut(Library library)
    {
        Assert.Empty(library.AllProblems.Select(p => p.ToString()));
        var differing = library
            .All.SelectMany(e => ScenarioRunner.Run(e.Edition!))
            .Where(r => !r.Holds)
            .Select(r =>
                $"{r.Scenario.Place} {r.Scenario.Name}: {string.Join("; ", r.Differences)}"
            );
        Assert.True(!differing.Any(), string.Join("\n", differing));
    }
}

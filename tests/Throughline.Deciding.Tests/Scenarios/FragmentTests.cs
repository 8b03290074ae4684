using Throughline.Procedures.Scenarios;

namespace Throughline.Deciding.Tests.Scenarios;

public sealed class FragmentTests
{
    public static TheoryData<string> Councils => [.. Fragments.Councils];

    [Theory]
    [MemberData(nameof(Councils))]
    public void The_worked_fragments_of_a_council_load_and_come_out_as_written(string council)
    {
        var loaded = Fragments.Load(council);
        Assert.True(
            loaded.Edition is not null,
            string.Join("\n", loaded.Problems.Select(p => p.ToString()))
        );
        var differing = ScenarioRunner
            .Run(loaded.Edition)
            .Where(r => !r.Holds)
            .Select(r =>
                $"{r.Scenario.Place} {r.Scenario.Name}: {string.Join("; ", r.Differences)}"
            );
        Assert.True(!differing.Any(), string.Join("\n", differing));
    }
}

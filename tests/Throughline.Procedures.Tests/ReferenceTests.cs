using Throughline.Procedures.Checking;
using Throughline.Procedures.Documents;
using Throughline.Procedures.Documents.Grammar;
using Throughline.Procedures.Documents.Yaml;
using Throughline.Procedures.Rules;
using Throughline.Procedures.Tests.Mutations;
using Throughline.Procedures.Tests.Scenarios;

namespace Throughline.Procedures.Tests;

/// <summary>What the guides say of the language is what the loader does.</summary>
public sealed class ReferenceTests
{
    private static string Root => Path.GetDirectoryName(ProceduresFolder.Find())!;

    [Theory]
    [InlineData("procedures/README.md")]
    [InlineData("docs/writing-a-procedure.md")]
    public void The_tables_of_a_guide_are_not_stale(string guide)
    {
        var text = File.ReadAllText(Path.Combine(Root, guide)).ReplaceLineEndings("\n");
        Assert.True(Reference.Renew(text) == text, "run ./throughline check --write-reference");
        Assert.Contains(
            Reference.Tables.Keys,
            k => text.Contains($"<!-- /{k} -->", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Every_table_stands_in_the_reference()
    {
        var text = File.ReadAllText(Path.Combine(Root, "procedures", "README.md"));
        Assert.All(Reference.Tables.Keys, k => Assert.Contains($"<!-- {k} -->", text));
    }

    [Fact]
    public void The_procedure_that_the_guide_writes_loads_and_its_example_holds()
    {
        var guide = File.ReadAllText(Path.Combine(Root, "docs", "writing-a-procedure.md"));
        var parts = guide
            .Split("````")
            .Where((_, i) => i % 2 == 1)
            .Select(p => p[(p.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
        var loaded = Library.Load(
            new EditionFiles(
                "oakshire",
                "2026-01",
                [new ProcedureFile("guide.md", string.Join('\n', parts))]
            ),
            Shared.Vocabulary,
            Shared.Holidays
        );
        Assert.Empty(loaded.Problems.Select(p => p.ToString()));
        Assert.True(Checker.Green(loaded));
    }

    public static TheoryData<string, string> TestExamples
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (key, value) in Forms.Tests.SelectMany(t => t.Examples))
                data.Add(key, value);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(TestExamples))]
    public void Every_example_of_a_test_is_understood(string key, string value)
    {
        var (phrases, problems) = Reader();
        Place at = new("example", 1, 1);
        YamlTable table = new(at, "", [new(new(at, key, key), new YamlText(at, value, value))]);
        Assert.NotNull(phrases.Tests(table, "when"));
        Assert.Empty(problems.All);
    }

    public static TheoryData<string> PointExamples => [.. Forms.Points.Select(f => f.Example)];

    [Theory]
    [MemberData(nameof(PointExamples))]
    public void Every_example_of_a_point_is_understood(string example)
    {
        var (phrases, problems) = Reader();
        Assert.NotNull(phrases.Point(Text(example), "at"));
        Assert.Empty(problems.All);
    }

    public static TheoryData<string> ClockExamples => [.. Forms.Clocks.Select(f => f.Example)];

    [Theory]
    [MemberData(nameof(ClockExamples))]
    public void Every_example_of_a_clock_is_understood(string example)
    {
        var (phrases, problems) = Reader();
        Assert.NotNull(phrases.Clock(Text(example), "due"));
        Assert.Empty(problems.All);
    }

    public static TheoryData<string> PeopleExamples => [.. Forms.People.Select(f => f.Example)];

    [Theory]
    [MemberData(nameof(PeopleExamples))]
    public void Every_example_of_people_is_understood(string example)
    {
        var (phrases, problems) = Reader();
        Assert.NotNull(phrases.Who(Text(example), "who"));
        Assert.Empty(problems.All);
    }

    private static YamlText Text(string value) => new(new("example", 1, 1), value, value);

    private static (Phrases, Problems) Reader()
    {
        var problems = new Problems();
        Place at = new("example", 1, 1);
        var known = new Known(
            Shared.Vocabulary,
            [new("Oaks", null, null, [], null, null, null, at)],
            [new("Team Manager", null, null, false, at)],
            new Dictionary<string, string>(),
            new Dictionary<string, IReadOnlyList<string>>(),
            []
        );
        return (new(known, problems), problems);
    }
}

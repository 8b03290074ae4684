using System.Text.Json;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Documents;
using Throughline.Procedures.Rules;
using Throughline.Procedures.Tests.Scenarios;

namespace Throughline.Procedures.Tests;

/// <summary>Facts that are written out for a person to change are read again as they were.</summary>
public sealed class CaseTextTests
{
    [Fact]
    public void What_is_written_of_every_worked_example_reads_back_as_it_was()
    {
        var library = Library.Load(ProceduresFolder.Find());
        var told = 0;
        foreach (var edition in library.Editions.Select(e => e.Edition).OfType<Edition>())
        foreach (
            var scenario in edition.Scenarios.Where(s => s.Meeting is null && s.Dispute is null)
        )
        {
            var given = scenario.Given;
            var text = CaseText.Rest(given) + CaseText.Child(given.Child.Facts);
            var (cases, problems) = CaseFile.Read("case", text, edition);
            Assert.True(problems.Count == 0, $"{scenario.Name}: {string.Join("; ", problems)}");
            Assert.Equal(Plain(given), Plain(cases.Single().Case));
            told++;
        }
        Assert.True(told > 200);
    }

    [Fact]
    public void Words_that_YAML_would_take_otherwise_stand_in_quotation_marks()
    {
        var text = CaseText.Child(
            new Dictionary<string, string> { ["team"] = "Oaks: \"north\", # and more" }
        );

        Assert.Equal("child: { team: \"Oaks: \\\"north\\\", # and more\" }\n", text);
    }

    /// <summary>Brothers and sisters are not written out, and the order of ticks is no fact.</summary>
    private static string Plain(CaseFacts facts) =>
        JsonSerializer.Serialize(
            facts with
            {
                Siblings = [],
                SiblingsChecked = true,
                Child = facts.Child with { Name = null },
                Ticks = [.. facts.Ticks.OrderBy(t => t.Rule, StringComparer.Ordinal)],
            }
        );
}

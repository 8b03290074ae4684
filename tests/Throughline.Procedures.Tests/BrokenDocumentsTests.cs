using Throughline.Procedures.Documents;
using Throughline.Procedures.Tests.Mutations;
using Throughline.Procedures.Tests.Scenarios;

namespace Throughline.Procedures.Tests;

/// <summary>Whatever somebody does to a document, the loader answers with problems or an edition, never a crash.</summary>
public sealed class BrokenDocumentsTests
{
    private const string Awkward = "{}[]:,-&*!|>'\"%@`#? \n\t~<=.é\0\u2028";

    [Fact]
    public void A_document_broken_at_random_is_refused_with_a_place_and_never_crashes()
    {
        var texts = ProcedureFolder
            .Read(ProceduresFolder.Find())
            .Editions.SelectMany(e => e.Files)
            .Select(f => f.Text)
            .Append(
                File.ReadAllText(
                    Path.Combine(AppContext.BaseDirectory, "Wrong", "Base", "00-base.md")
                )
            )
            .ToArray();
        for (var seed = 0; seed < 1500; seed++)
        {
            var loaded = Load(Broken(texts, new Random(seed)));
            Assert.True(
                loaded.Edition is not null != loaded.Problems.Count > 0,
                $"seed {seed}: neither an edition nor a problem, or both"
            );
            Assert.All(loaded.Problems, p => Assert.True(p.Place.Line > 0, $"seed {seed}: {p}"));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0")]
    [InlineData("```yaml route")]
    [InlineData("### \n\n```yaml duty\n```")]
    [InlineData("> **R1**\n\n```yaml journey\nsteps: [ { step: } ]\n```")]
    public void A_document_with_next_to_nothing_in_it_is_refused(string text)
    {
        var loaded = Load(text);
        Assert.Null(loaded.Edition);
        Assert.NotEmpty(loaded.Problems);
    }

    [Fact]
    public void A_page_of_opening_brackets_is_refused_quickly()
    {
        var loaded = Load($"```yaml duty\nid: {new string('[', 20_000)}\n```");
        Assert.Contains(
            loaded.Problems,
            p => p.Message.Contains("20 levels", StringComparison.Ordinal)
        );
    }

    private static string Broken(string[] texts, Random random)
    {
        var lines = texts[random.Next(texts.Length)].Split('\n');
        var text = string.Join('\n', lines.Skip(random.Next(lines.Length)).Take(60));
        for (var times = random.Next(1, 5); times > 0; times--)
        {
            var at = random.Next(text.Length + 1);
            text = random.Next(4) switch
            {
                0 => text.Insert(at, Awkward[random.Next(Awkward.Length)].ToString()),
                1 => text.Remove(at, Math.Min(random.Next(1, 30), text.Length - at)),
                2 => text.Insert(at, text.Substring(Math.Max(0, at - 20), Math.Min(20, at))),
                _ => text[..at],
            };
        }
        return text;
    }

    private static LoadedEdition Load(string text) =>
        Library.Load(
            new EditionFiles("oakshire", "2026-01", [new ProcedureFile("a.md", text)]),
            Shared.Vocabulary,
            Shared.Holidays
        );
}

using Throughline.Deciding.Tests.Scenarios;
using Throughline.Procedures.Rules;

namespace Throughline.Deciding.Tests.Telling;

/// <summary>
/// Rules, cases, and word for word what a person is told of them: the files of the folder Told. With THROUGHLINE_WRITE=1
/// what is told is written anew, to be read before it is accepted.
/// </summary>
public sealed class ToldTests
{
    public static TheoryData<string> Pages =>
        [
            .. Directory
                .EnumerateFiles(Folder, "*.md")
                .Select(f => Path.GetFileNameWithoutExtension(f)!)
                .Order(StringComparer.Ordinal),
        ];

    private static string Folder => Path.Combine(Fragments.Here, "Told");

    [Theory]
    [MemberData(nameof(Pages))]
    public void Each_case_of_a_page_is_told_as_it_stands_there(string page)
    {
        var file = Path.Combine(Folder, $"{page}.md");
        var written = File.ReadAllText(file).ReplaceLineEndings("\n");
        var told = Retell(written);
        if (Environment.GetEnvironmentVariable("THROUGHLINE_WRITE") is "1")
            File.WriteAllText(file, told);
        Assert.Equal(told, written);
    }

    /// <summary>The page with what is told put in the place of what stands there.</summary>
    private static string Retell(string page)
    {
        var parts = page.Split("```");
        Edition? edition = null;
        List<string> rules = [];
        var told = "";
        for (var i = 1; i < parts.Length; i += 2)
        {
            var (kind, text) = Kind(parts[i]);
            if (kind == "text")
                parts[i] = $"text\n{told}";
            else if (kind == "yaml case")
            {
                edition ??= Oak.Of([.. rules]);
                told = Everything.Of(edition, text);
            }
            else
                rules.Add($"{kind["yaml ".Length..]}\n{text}");
        }
        return string.Join("```", parts);
    }

    private static (string Kind, string Text) Kind(string fence)
    {
        var at = fence.IndexOf('\n', StringComparison.Ordinal);
        return (fence[..at], fence[(at + 1)..].TrimEnd('\n'));
    }
}

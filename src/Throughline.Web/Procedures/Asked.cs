using Throughline.Procedures.Deciding;
using Throughline.Procedures.Documents;
using Throughline.Procedures.Rules;
using Throughline.Web.Components;

namespace Throughline.Web.Procedures;

/// <summary>One fact that a person may give, and how it is asked for: among words, or as a day or a number.</summary>
public sealed record FactAsked(FactWord Word, IReadOnlyList<Option> Options)
{
    public string Name => Word.Name;
    public string Label => Text.Capital(Word.Name);

    public string? Hint =>
        Word.Type switch
        {
            FactType.Date => "Such as 2026-03-06",
            FactType.Number or FactType.Age => "A whole number",
            _ => null,
        };
}

/// <summary>The facts that an edition's rules ask for, and what they make of those that were given.</summary>
public static class Asked
{
    private static readonly string[] Always = ["team", "born", "date of birth"];

    /// <summary>The longest text of events, papers and the rest that is read.</summary>
    public const int Longest = 16 * 1024;

    public static IReadOnlyList<FactAsked> Of(Edition edition) =>
        [
            .. edition
                .Vocabulary.Facts.Values.Where(f => !f.Derived || f.Name == "team")
                .Where(f => f.Of == Subject.Child)
                .Where(f =>
                    Always.Contains(f.Name)
                    || edition.Rules.Any(r => r.Text.Contains(f.Name, StringComparison.Ordinal))
                )
                .OrderBy(f => Array.IndexOf(Always, f.Name) is >= 0 and var i ? i : Always.Length)
                .Select(f => new FactAsked(f, Options(f, edition))),
        ];

    /// <summary>Reads what was given as a worked example is read; the problems are the loader's own.</summary>
    public static (CaseFacts? Facts, IReadOnlyList<Problem> Problems) Read(
        Edition edition,
        IEnumerable<KeyValuePair<string, string>> facts,
        string? rest
    )
    {
        var text = $"{rest?.ReplaceLineEndings("\n").TrimEnd()}\n{CaseText.Child(facts)}";
        var (cases, problems) = CaseFile.Read("", text, edition);
        return (cases.SingleOrDefault()?.Case, problems);
    }

    private static IReadOnlyList<Option> Options(FactWord fact, Edition edition) =>
        fact.Type switch
        {
            FactType.Team =>
            [
                .. edition.Teams.Select(t => new Option(t.Name, t.Name)),
                new(TeamSet.NoTeam, "No team"),
                new(TeamSet.AnotherAuthority, "Another authority"),
            ],
            FactType.YesNo or FactType.Choice =>
            [
                .. fact.Values.Select(v => new Option(v, Text.Capital(v))),
                .. fact.IsJudgement ? [] : new[] { new Option(PersonFacts.NotKnown, "Not known") },
            ],
            _ => [],
        };
}

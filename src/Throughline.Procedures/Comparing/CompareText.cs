using System.Globalization;
using Throughline.Procedures.Rules;
using Throughline.Procedures.Words;

namespace Throughline.Procedures.Comparing;

/// <summary>A comparison as lines of plain text.</summary>
public static class CompareText
{
    public static IEnumerable<string> Of(EditionComparison comparison) =>
        comparison.SameCouncil ? Editions(comparison) : Councils(comparison.Old, comparison.New);

    /// <summary>The heading under which a part of an edition is told.</summary>
    public static string Heading(ChangeIn part) =>
        part switch
        {
            ChangeIn.Head => "At the head",
            ChangeIn.Calendar => "Calendar",
            ChangeIn.Teams => "Teams",
            ChangeIn.Posts => "Posts",
            ChangeIn.Words => "Words",
            ChangeIn.Clauses => "Clauses",
            ChangeIn.Readings => "Readings",
            ChangeIn.Rules => "Rules",
            ChangeIn.NotEncoded => "Clauses set aside",
            ChangeIn.Examples => "Worked examples",
        };

    public static string Verb(ChangeKind kind) =>
        kind switch
        {
            ChangeKind.Added => "added",
            ChangeKind.Gone => "gone",
            ChangeKind.Changed => "changed",
        };

    /// <summary>"2 added, 1 gone, 3 changed".</summary>
    public static string Counts(EditionComparison comparison, ChangeIn part) =>
        string.Join(
            ", ",
            Enum.GetValues<ChangeKind>()
                .Select(k => (Kind: k, Count: comparison.Count(part, k)))
                .Where(c => c.Count > 0)
                .Select(c =>
                    string.Create(CultureInfo.InvariantCulture, $"{c.Count} {Verb(c.Kind)}")
                )
        );

    public static string Name(Edition edition) =>
        $"{edition.Council} {edition.Header.Edition}"
        + (
            edition.Number > 1
                ? string.Create(CultureInfo.InvariantCulture, $", correction {edition.Number - 1}")
                : ""
        );

    private static IEnumerable<string> Editions(EditionComparison comparison)
    {
        yield return $"{Name(comparison.Old)} (content {comparison.Old.Hash[..12]}) and {Name(comparison.New)} (content {comparison.New.Hash[..12]})";
        foreach (var part in Enum.GetValues<ChangeIn>().Where(p => comparison.Of(p).Any()))
        {
            yield return "";
            yield return $"{Heading(part)}: {Counts(comparison, part)}";
            foreach (var line in comparison.Of(part).SelectMany(Lines))
                yield return $"  {line}";
        }
        yield return "";
        yield return comparison.Differ ? "They differ." : "They say the same.";
    }

    private static IEnumerable<string> Lines(Change change)
    {
        var clauses =
            change.Clauses.Count > 0 && change.In != ChangeIn.Clauses
                ? $" [{string.Join(", ", change.Clauses)}]"
                : "";
        yield return $"{change.What} {change.Id} {Verb(change.Kind)}{clauses}";
        foreach (var line in change.Was)
            yield return $"  - {line}";
        foreach (var line in change.Now)
            yield return $"  + {line}";
    }

    private static IEnumerable<string> Councils(Edition left, Edition right)
    {
        yield return $"{Name(left)} beside {Name(right)}, by what their rules speak of";
        foreach (var matter in SideBySide.Of(left, right))
        {
            yield return "";
            yield return $"{Phrase.Sentence(matter.Kind).TrimEnd('.')}: {matter.Name}";
            foreach (var line in Side(left, matter.Left).Concat(Side(right, matter.Right)))
                yield return $"  {line}";
        }
        yield return "";
        yield return "They are two councils' procedures, and differ.";
    }

    private static IEnumerable<string> Side(Edition edition, IReadOnlyList<Rule> rules)
    {
        if (rules.Count == 0)
            yield return $"{edition.Council}: no rule";
        foreach (var rule in rules)
        {
            yield return $"{edition.Council}, {rule.Id}:";
            foreach (var sentence in RuleWords.Of(rule, edition))
                yield return $"  {sentence}";
        }
    }
}

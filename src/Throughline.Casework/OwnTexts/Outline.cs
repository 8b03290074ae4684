using System.Globalization;
using System.Text.RegularExpressions;

namespace Throughline.Casework.OwnTexts;

/// <summary>Passages from one to another, both within it, counted from 0.</summary>
internal readonly record struct Span(int From, int To)
{
    public int Length => To - From + 1;

    public IEnumerable<int> All => Enumerable.Range(From, Math.Max(0, Length));
}

/// <summary>Which passages make a section of the document, as far as its headings and their numbers tell.</summary>
internal sealed partial class Outline
{
    private readonly IReadOnlyList<Passage> passages;
    private readonly List<(int At, int Number)> sections;

    public Outline(IReadOnlyList<Passage> passages)
    {
        this.passages = passages;
        sections = Chain();
    }

    public Span Whole => new(0, passages.Count - 1);

    /// <summary>What stands before the first section.</summary>
    public Span Front =>
        sections.Count > 0 && sections[0].At > 0 ? new(0, sections[0].At - 1) : Whole;

    public bool IsHeading(int at) => passages[at].Kind is PassageKind.Heading;

    /// <summary>A section by its number; null when no heading carries it.</summary>
    public Span? Section(string number)
    {
        for (var i = 0; i < sections.Count; i++)
            if (sections[i].Number.ToString(CultureInfo.InvariantCulture) == number)
                return new(
                    sections[i].At,
                    i + 1 < sections.Count ? sections[i + 1].At - 1 : EndOfLast(sections[i].At)
                );
        var all = Enumerable.Range(0, passages.Count).Where(i => NumberOf(i) == number).ToList();
        if (all.Count == 0)
            all =
            [
                .. Enumerable
                    .Range(0, passages.Count)
                    .Where(i =>
                        IsHeading(i)
                        && Spoken().Match(passages[i].Text) is { Success: true } spoken
                        && spoken
                            .Groups["n"]
                            .Value.Equals(number, StringComparison.OrdinalIgnoreCase)
                    ),
            ];
        return all.Count == 0 ? null : Under(all.LastOrDefault(IsHeading, all[^1]));
    }

    /// <summary>A heading with all that stands under it; another passage with what follows up to the next heading.</summary>
    public Span Under(int at)
    {
        var level = IsHeading(at) ? passages[at].Level : int.MaxValue;
        var end = at + 1;
        while (
            end < passages.Count
            && !(IsHeading(end) && passages[end].Level <= level)
            && !(
                number(at) is { } own
                && number(end) is { } other
                && !other.StartsWith(own + ".", StringComparison.Ordinal)
                && !IsHeading(at)
            )
        )
            end++;
        return new(at, end - 1);

        string? number(int i) =>
            passages[i].Kind is PassageKind.Item or PassageKind.Row ? null
            : NumberOf(i) is { } n && n.Contains('.', StringComparison.Ordinal) ? n
            : null;
    }

    /// <summary>The number in front of a passage, whether the document counts by itself or somebody typed it.</summary>
    public string? NumberOf(int at) =>
        passages[at].Number
        ?? (
            Typed().Match(passages[at].Text) is { Success: true } typed
                ? typed.Groups["n"].Value
                : null
        );

    /// <summary>An appendix ends the last section.</summary>
    private int EndOfLast(int from)
    {
        var level = passages[from].Level;
        for (var i = from + 1; i < passages.Count; i++)
            if (IsHeading(i) && (passages[i].Level < level || Appendix().IsMatch(passages[i].Text)))
                return i - 1;
        return passages.Count - 1;
    }

    /// <summary>
    /// Headings numbered 1, 2, 3 and on. A list of contents says the same numbers first, so of all the rows of numbers
    /// that rise through the document the one with the most of a heading about it is taken.
    /// </summary>
    private List<(int At, int Number)> Chain()
    {
        var found = new List<(int At, int Number, double Weight)>();
        for (var i = 0; i < passages.Count; i++)
            if (
                NumberOf(i) is { Length: <= 2 } digits
                && int.TryParse(
                    digits,
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var number
                )
                && Weight(i) is > 0 and var weight
            )
                found.Add((i, number, weight));
        var (best, from) = (new double[found.Count], new int[found.Count]);
        for (var i = 0; i < found.Count; i++)
        {
            (best[i], from[i]) = (found[i].Weight - (found[i].Number > 1 ? 0.5 : 0), -1);
            for (var j = Math.Max(0, i - 400); j < i; j++)
            {
                var steps = found[i].Number - found[j].Number;
                var sum = best[j] + found[i].Weight - 0.3 * (steps - 1);
                if (steps > 0 && sum > best[i])
                    (best[i], from[i]) = (sum, j);
            }
        }
        var chain = new List<(int, int)>();
        for (
            var at = best.Length == 0 ? -1 : Array.IndexOf(best, best.Max());
            at >= 0;
            at = from[at]
        )
            chain.Add((found[at].At, found[at].Number));
        chain.Reverse();
        return chain;
    }

    /// <summary>How much of a section's heading a passage has about it; nothing when it is surely none.</summary>
    private double Weight(int at)
    {
        var passage = passages[at];
        var text = passage.Text;
        var ends = text[^1] is '.' or ';' or ',';
        if (
            text.Length > 120
            || passage.Kind is PassageKind.Row
            || (ends && passage.Kind is PassageKind.Item)
        )
            return 0;
        var next = at + 1 < passages.Count ? passages[at + 1] : null;
        var weight = passage.Kind switch
        {
            PassageKind.Heading => 3.5 - Math.Min(passage.Level, 6) * 0.4,
            PassageKind.Paragraph => 0.6,
            // A section's title typed into a numbered list stands alone there.
            _ => next is { Kind: not PassageKind.Item } ? 1.2 : 0.1,
        };
        return weight
            - (ends ? 0.5 : 0)
            - (ContentsLine().IsMatch(text) ? 1.5 : 0)
            + (next is { Text.Length: > 60 } ? 0.6 : 0)
            // In a list of contents one number follows the other with nothing between.
            - (next is { Kind: PassageKind.Heading, Number: not null } ? 1.5 : 0);
    }

    [GeneratedRegex(
        @"^(?<n>\d{1,3}(\.\d{1,3}){0,4})[.):]?\s",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Typed();

    [GeneratedRegex(
        @"^(section|chapter|part|regulation|appendix|clause) (?<n>\w{1,4})\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Spoken();

    [GeneratedRegex(
        @"^appendi(x|ces)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Appendix();

    [GeneratedRegex(@"(\.{3,}|\t|…)\s*\d{1,3}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ContentsLine();
}

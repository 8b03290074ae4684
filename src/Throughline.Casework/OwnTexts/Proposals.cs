using Throughline.Procedures.Rules;

namespace Throughline.Casework.OwnTexts;

public enum ProposedBy
{
    /// <summary>The locator's numbers lead to it.</summary>
    Number,

    /// <summary>The locator leads near it, and its words are the likest there.</summary>
    NumberAndWords,

    /// <summary>The locator leads nowhere; its words are the likest of all.</summary>
    Words,
}

/// <summary>Passages, from 1, that may be a clause's words; a person says whether they are.</summary>
public sealed record Proposal(int First, int Last, ProposedBy By);

/// <summary>
/// Finds for each clause the passage of the council's document that it tells: by its locator, and within what the
/// locator leaves open by its words, keeping the clauses in their order.
/// </summary>
public static class Proposals
{
    private const double LeastByWords = 0.22;
    private const double LeastNearby = 0.1;
    private const double AtHeading = 0.25;
    private const double SkipOfAll = 0.3;
    private const double Skip = 0.07;
    private const double SkipAtEnds = 0.02;

    public static IReadOnlyDictionary<string, Proposal> Of(
        IReadOnlyList<Clause> clauses,
        IReadOnlyList<Passage> passages
    )
    {
        var proposed = new Dictionary<string, Proposal>(StringComparer.Ordinal);
        if (passages.Count == 0)
            return proposed;
        var wording = new Wording([
            .. passages.Select(p => p.Text),
            .. clauses.Select(c => c.Paraphrase),
        ]);
        var outline = new Outline(passages);
        var ordered = clauses.OrderBy(c => c.Id, NaturalOrder.Instance).ToList();
        var places = new Places(passages, outline, wording).Of([.. ordered.Select(c => c.Locator)]);
        var words = passages.Select(p => wording.Words(p.Text)).ToList();
        foreach (var group in ordered.GroupBy(c => places[c.Locator].Span))
        {
            var some = group.ToList();
            // A heading may be the clause: a team's old name, or whom the text binds. Only that of the place itself.
            var open = group
                .Key.All.Where(i =>
                    !outline.IsHeading(i) || i == group.Key.From || group.Key.Length <= 4
                )
                .ToList();
            // Where no clause stands in a narrower place of its own, these tell all of it, from its start.
            var all = !places.Values.Any(p =>
                p.Span != group.Key && p.Span.From >= group.Key.From && p.Span.To <= group.Key.To
            );
            var scores = some.Select(c =>
                {
                    var own = wording.Words(c.Paraphrase);
                    var place = places[c.Locator];
                    return open.Select(i =>
                            wording.Alike(own, words[i])
                            + place.Meant.GetValueOrDefault(i)
                            - (outline.IsHeading(i) ? AtHeading + (all ? SkipOfAll : 0) : 0)
                        )
                        .ToArray();
                })
                .ToList();
            var best = InOrder(
                scores,
                open.Count,
                all ? SkipOfAll : Skip,
                all ? SkipOfAll : SkipAtEnds
            );
            for (var c = 0; c < some.Count; c++)
            {
                var place = places[some[c].Locator];
                var at = open[best[c]];
                var alike = scores[c][best[c]] - place.Meant.GetValueOrDefault(at);
                ProposedBy? by =
                    !place.Found
                    && alike < (place.Span.Length < passages.Count ? LeastNearby : LeastByWords)
                        ? null
                    : !place.Found ? ProposedBy.Words
                    : open.Count(i => !outline.IsHeading(i)) <= 1
                    || place.Meant.GetValueOrDefault(at) > 0.5
                        ? ProposedBy.Number
                    : ProposedBy.NumberAndWords;
                if (by is { } known)
                    proposed[some[c].Id] = new(at + 1, at + 1, known);
            }
        }
        return proposed;
    }

    /// <summary>For each row the column with which all rows together score most, no row left of the one before.</summary>
    private static int[] InOrder(
        IReadOnlyList<double[]> scores,
        int columns,
        double skip,
        double skipAtEnds
    )
    {
        var rows = scores.Count;
        var sum = new double[rows, columns];
        var from = new int[rows, columns];
        for (var r = 0; r < rows; r++)
        {
            // The best of the row before, each column left of here costing what it skips.
            var (best, at) = (double.NegativeInfinity, 0);
            for (var c = 0; c < columns; c++)
            {
                if (r == 0)
                {
                    sum[r, c] = scores[r][c] - skipAtEnds * c;
                    continue;
                }
                if (c > 1)
                    best -= skip;
                if (c > 0 && sum[r - 1, c - 1] > best)
                    (best, at) = (sum[r - 1, c - 1], c - 1);
                var stays = sum[r - 1, c] >= best;
                sum[r, c] = (stays ? sum[r - 1, c] : best) + scores[r][c];
                from[r, c] = stays ? c : at;
            }
        }
        var chosen = new int[rows];
        var last = 0;
        for (var c = 1; c < columns; c++)
            if (
                sum[rows - 1, c] - skipAtEnds * (columns - 1 - c)
                > sum[rows - 1, last] - skipAtEnds * (columns - 1 - last)
            )
                last = c;
        for (var r = rows - 1; r >= 0; r--)
            (chosen[r], last) = (last, r == 0 ? 0 : from[r, last]);
        return chosen;
    }
}

/// <summary>Ids in the order of their numbers: 5-2 before 5-10.</summary>
internal sealed class NaturalOrder : IComparer<string>
{
    public static readonly NaturalOrder Instance = new();

    public int Compare(string? x, string? y)
    {
        var (one, other) = (x ?? "", y ?? "");
        var (i, j) = (0, 0);
        while (i < one.Length && j < other.Length)
        {
            if (char.IsAsciiDigit(one[i]) && char.IsAsciiDigit(other[j]))
            {
                var (a, b) = (Digits(one, ref i), Digits(other, ref j));
                if (a != b)
                    return a.CompareTo(b);
            }
            else if (one[i] != other[j])
                return one[i].CompareTo(other[j]);
            else
                (i, j) = (i + 1, j + 1);
        }
        return (one.Length - i).CompareTo(other.Length - j);
    }

    private static long Digits(string text, ref int at)
    {
        long number = 0;
        for (; at < text.Length && char.IsAsciiDigit(text[at]); at++)
            number = Math.Min(number * 10 + (text[at] - '0'), int.MaxValue);
        return number;
    }
}

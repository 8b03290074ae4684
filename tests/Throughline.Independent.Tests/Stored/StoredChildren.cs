using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Throughline.Procedures.Deciding;

namespace Throughline.Independent.Tests.Stored;

/// <summary>A child of the stored set: its facts on a day, and what the rules made of them when that was last accepted.</summary>
internal sealed record StoredChild(int Number, DateOnly AsOf, CaseFacts Facts, string Answer);

/// <summary>
/// The file of a council's stored children: texts that recur once each, under a key, then a line a child: the day, its
/// facts, an equals sign and the answer. A number after a key is a day, counted from the child's.
/// </summary>
internal static partial class StoredChildren
{
    private static readonly string[] Heads = ["[facts]", "[answers]", "[children]"];

    [GeneratedRegex("^(?<key>[a-z]+)(?<days>[+-][0-9+-]*)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Item();

    [GeneratedRegex("[+-][0-9]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();

    public static string Write(string council, IEnumerable<StoredChild> children)
    {
        var (facts, answers) = (new Legend(), new Legend());
        var lines = children
            .Select(child =>
            {
                var fold = new Folded(child.AsOf);
                var said = Parts.Of(child.Facts).Select(p => Key(facts, fold, p));
                return $"{child.AsOf:yyyyMMdd} {string.Join(' ', said)} = {Key(answers, fold, child.Answer)}";
            })
            .ToList();
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"# {lines.Count} invented children of {council} and what the rules answer. Written with THROUGHLINE_WRITE=1.\n"
        );
        foreach (
            var (head, part) in Heads.Zip<string, IEnumerable<string>>([
                facts.Lines,
                answers.Lines,
                lines,
            ])
        )
            text.Append(head).Append('\n').AppendJoin('\n', part).Append('\n');
        return text.ToString();
    }

    public static IReadOnlyList<StoredChild> Read(string text)
    {
        var (facts, answers) = (new Legend(), new Legend());
        List<StoredChild> children = [];
        var head = "";
        foreach (var line in text.Split('\n').Where(l => l.Length > 0 && l[0] != '#'))
        {
            if (Heads.Contains(line))
                head = line;
            else if (head == Heads[2])
                children.Add(Child(children.Count + 1, line, facts, answers));
            else if (line.Split(' ', 2) is [var key, var said])
                (head == Heads[0] ? facts : answers).Add(key, said);
        }
        return children;
    }

    private static StoredChild Child(int number, string line, Legend facts, Legend answers)
    {
        var items = line.Split(' ');
        var day = DateOnly.ParseExact(items[0], "yyyyMMdd", CultureInfo.InvariantCulture);
        var fold = new Folded(day);
        return new(
            number,
            day,
            Parts.Read(items[1..^2].Select(i => Text(facts, fold, i))),
            Text(answers, fold, items[^1])
        );
    }

    private static string Key(Legend legend, Folded fold, string text)
    {
        var (folded, days) = fold.Fold(text);
        return legend.KeyOf(folded)
            + string.Concat(days.Select(d => d.ToString("+0;-0", CultureInfo.InvariantCulture)));
    }

    private static string Text(Legend legend, Folded fold, string item)
    {
        var match = Item().Match(item);
        List<int> days =
        [
            .. Number()
                .Matches(match.Groups["days"].Value)
                .Select(m => int.Parse(m.Value, CultureInfo.InvariantCulture)),
        ];
        return fold.Unfold(legend.TextOf(match.Groups["key"].Value), days);
    }
}

using System.Globalization;
using System.Xml.Linq;

namespace Throughline.Exchange.OwnTexts;

/// <summary>Counts as Word does: a list's numbers are nowhere in the text, only in what the list says of each level.</summary>
internal sealed class WordNumbering
{
    private const int Levels = 10;
    private static readonly XNamespace W = WordDocument.W;
    private readonly Dictionary<string, (string Kind, Dictionary<int, int> Starts)> lists = [];
    private readonly Dictionary<string, Level[]> kinds = [];
    private readonly Dictionary<string, int[]> counts = [];
    private readonly HashSet<string> begun = [];

    private sealed record Level(string Format, string Text, int Start);

    public WordNumbering(XDocument? part)
    {
        foreach (var kind in part?.Root?.Elements(W + "abstractNum") ?? [])
            if ((string?)kind.Attribute(W + "abstractNumId") is { } id)
                kinds[id] = [.. Enumerable.Range(0, Levels).Select(i => LevelOf(kind, i))];
        foreach (var list in part?.Root?.Elements(W + "num") ?? [])
            if (
                (string?)list.Attribute(W + "numId") is { } id
                && Value(list.Element(W + "abstractNumId")) is { } kind
            )
                lists[id] = (
                    kind,
                    list.Elements(W + "lvlOverride")
                        .Where(o => o.Element(W + "startOverride") is not null)
                        .GroupBy(o => Whole((string?)o.Attribute(W + "ilvl"), 0))
                        .ToDictionary(
                            g => g.Key,
                            g => Whole(Value(g.First().Element(W + "startOverride")), 1)
                        )
                );
    }

    /// <summary>The number of the next paragraph of a list at a level, such as "4.2" or "(iii)"; null for a bullet.</summary>
    public string? Next(string list, int level)
    {
        if (!lists.TryGetValue(list, out var own) || !kinds.TryGetValue(own.Kind, out var levels))
            return null;
        level = Math.Clamp(level, 0, Levels - 1);
        if (!counts.TryGetValue(own.Kind, out var count))
            counts[own.Kind] = count = [.. levels.Select(l => l.Start - 1)];
        if (begun.Add(list))
            foreach (var (at, start) in own.Starts.Where(s => s.Key is >= 0 and < Levels))
                count[at] = start - 1;
        count[level]++;
        for (var deeper = level + 1; deeper < Levels; deeper++)
            count[deeper] = levels[deeper].Start - 1;
        if (levels[level].Format is "bullet" or "none")
            return null;
        var text = levels[level].Text;
        for (var i = 0; i <= level; i++)
            text = text.Replace(
                $"%{i + 1}",
                Counting.Written(Math.Max(count[i], levels[i].Start), levels[i].Format),
                StringComparison.Ordinal
            );
        return text.Trim() is { Length: > 0 and < 30 } written ? written : null;
    }

    private static Level LevelOf(XElement kind, int level)
    {
        var said = kind.Elements(W + "lvl")
            .FirstOrDefault(l => Whole((string?)l.Attribute(W + "ilvl"), -1) == level);
        return new(
            Value(said?.Element(W + "numFmt")) ?? (said is null ? "none" : "decimal"),
            Value(said?.Element(W + "lvlText")) ?? "",
            Whole(Value(said?.Element(W + "start")), 1)
        );
    }

    private static string? Value(XElement? element) => (string?)element?.Attribute(W + "val");

    private static int Whole(string? text, int otherwise) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n < 10_000
            ? n
            : otherwise;
}

/// <summary>Numbers as documents write them.</summary>
internal static class Counting
{
    private static readonly (int Value, string Sign)[] Roman =
    [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];

    /// <param name="format">Word's name for it, or OpenDocument's.</param>
    public static string Written(int number, string format) =>
        format switch
        {
            "lowerRoman" or "i" => RomanOf(number),
            "upperRoman" or "I" => RomanOf(number).ToUpperInvariant(),
            "lowerLetter" or "a" => LetterOf(number),
            "upperLetter" or "A" => LetterOf(number).ToUpperInvariant(),
            _ => number.ToString(CultureInfo.InvariantCulture),
        };

    private static string RomanOf(int number)
    {
        var written = "";
        if (number is < 1 or > 3999)
            return number.ToString(CultureInfo.InvariantCulture);
        foreach (var (value, sign) in Roman)
            for (; number >= value; number -= value)
                written += sign;
        return written;
    }

    private static string LetterOf(int number) =>
        number < 1
            ? ""
            : new string((char)('a' + (number - 1) % 26), Math.Min(4, (number - 1) / 26 + 1));
}

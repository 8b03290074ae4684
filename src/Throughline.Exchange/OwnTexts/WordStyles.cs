using System.Globalization;
using System.Xml.Linq;

namespace Throughline.Exchange.OwnTexts;

/// <summary>What a paragraph's style says of it, its parents' words included.</summary>
internal sealed record WordStyle(int? Outline, string? List, int ListLevel, bool IsContents)
{
    public static readonly WordStyle Plain = new(null, null, 0, false);
}

internal sealed class WordStyles
{
    private const int MostParents = 20;
    private static readonly XNamespace W = WordDocument.W;
    private readonly Dictionary<string, XElement> styles = [];
    private readonly Dictionary<string, WordStyle> known = [];

    public WordStyles(XDocument? part)
    {
        foreach (var style in part?.Root?.Elements(W + "style") ?? [])
            if ((string?)style.Attribute(W + "styleId") is { } id)
                styles[id] = style;
    }

    public WordStyle Of(string? id)
    {
        if (id is null)
            return WordStyle.Plain;
        if (known.TryGetValue(id, out var found))
            return found;
        var (outline, list, level, contents) = ((int?)null, (string?)null, 0, false);
        var at = id;
        for (
            var i = 0;
            i < MostParents && at is not null && styles.TryGetValue(at, out var style);
            i++
        )
        {
            var name = (
                (string?)style.Element(W + "name")?.Attribute(W + "val") ?? at
            ).ToLowerInvariant();
            var said = style.Element(W + "pPr");
            contents |=
                name.StartsWith("toc ", StringComparison.Ordinal)
                || name.StartsWith("contents ", StringComparison.Ordinal);
            outline ??=
                Number(said?.Element(W + "outlineLvl"))
                ?? (
                    name.StartsWith("heading ", StringComparison.Ordinal)
                    && int.TryParse(
                        name.AsSpan(8),
                        NumberStyles.None,
                        CultureInfo.InvariantCulture,
                        out var n
                    )
                    && n is >= 1 and <= 9
                        ? n - 1
                    : name is "title" ? 0
                    : null
                );
            if (list is null && said?.Element(W + "numPr") is { } counted)
            {
                list = (string?)counted.Element(W + "numId")?.Attribute(W + "val");
                level = Number(counted.Element(W + "ilvl")) ?? 0;
            }
            at = (string?)style.Element(W + "basedOn")?.Attribute(W + "val");
        }
        return known[id] = new(outline, list, level, contents);
    }

    private static int? Number(XElement? element) =>
        int.TryParse(
            (string?)element?.Attribute(W + "val"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var n
        )
            ? Math.Min(n, 9)
            : null;
}

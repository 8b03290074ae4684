using System.Globalization;
using System.Text;

namespace Throughline.Exchange.OwnTexts.Pdf;

/// <summary>The letters behind the names that fonts give their glyphs, as far as English documents use them.</summary>
internal static class GlyphNames
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["space"] = " ",
        ["nbspace"] = " ",
        ["exclam"] = "!",
        ["quotedbl"] = "\"",
        ["numbersign"] = "#",
        ["dollar"] = "$",
        ["percent"] = "%",
        ["ampersand"] = "&",
        ["quotesingle"] = "'",
        ["parenleft"] = "(",
        ["parenright"] = ")",
        ["asterisk"] = "*",
        ["plus"] = "+",
        ["comma"] = ",",
        ["hyphen"] = "-",
        ["minus"] = "-",
        ["period"] = ".",
        ["slash"] = "/",
        ["zero"] = "0",
        ["one"] = "1",
        ["two"] = "2",
        ["three"] = "3",
        ["four"] = "4",
        ["five"] = "5",
        ["six"] = "6",
        ["seven"] = "7",
        ["eight"] = "8",
        ["nine"] = "9",
        ["colon"] = ":",
        ["semicolon"] = ";",
        ["less"] = "<",
        ["equal"] = "=",
        ["greater"] = ">",
        ["question"] = "?",
        ["at"] = "@",
        ["bracketleft"] = "[",
        ["backslash"] = "\\",
        ["bracketright"] = "]",
        ["underscore"] = "_",
        ["braceleft"] = "{",
        ["bar"] = "|",
        ["braceright"] = "}",
        ["quoteleft"] = "‘",
        ["quoteright"] = "’",
        ["quotedblleft"] = "“",
        ["quotedblright"] = "”",
        ["endash"] = "–",
        ["emdash"] = "—",
        ["bullet"] = "•",
        ["ellipsis"] = "…",
        ["sterling"] = "£",
        ["Euro"] = "€",
        ["section"] = "§",
        ["degree"] = "°",
        ["periodcentered"] = "·",
        ["onehalf"] = "½",
        ["onequarter"] = "¼",
        ["threequarters"] = "¾",
        ["fi"] = "fi",
        ["fl"] = "fl",
        ["ff"] = "ff",
        ["ffi"] = "ffi",
        ["ffl"] = "ffl",
    };

    private static readonly (string Name, char Mark)[] Accents =
    [
        ("acute", '\u0301'),
        ("grave", '\u0300'),
        ("circumflex", '\u0302'),
        ("dieresis", '\u0308'),
        ("tilde", '\u0303'),
        ("cedilla", '\u0327'),
        ("ring", '\u030A'),
        ("caron", '\u030C'),
    ];

    public static string? LettersOf(string name)
    {
        name = name.Split('.')[0];
        if (name.Length == 1)
            return name;
        if (Known.TryGetValue(name, out var known))
            return known;
        if (
            name.Length == 7
            && name.StartsWith("uni", StringComparison.Ordinal)
            && ushort.TryParse(
                name.AsSpan(3),
                NumberStyles.HexNumber,
                CultureInfo.InvariantCulture,
                out var code
            )
        )
            return ((char)code).ToString();
        foreach (var (accent, mark) in Accents)
            if (name.Length == accent.Length + 1 && name.EndsWith(accent, StringComparison.Ordinal))
                return $"{name[0]}{mark}".Normalize(NormalizationForm.FormC);
        return null;
    }
}

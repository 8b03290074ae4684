using System.Globalization;

namespace Throughline.Exchange.Workbooks;

/// <summary>What one cell holds: nothing, text, a number with its format, a day and time, or yes and no. A formula that failed is read as nothing.</summary>
public readonly record struct Cell(object? Value, string? Format = null)
{
    public static readonly Cell Blank;

    /// <summary>Words that stand for an empty cell in tables printed by case systems.</summary>
    private static readonly HashSet<string> Nothings = new(StringComparer.OrdinalIgnoreCase)
    {
        "#N/A",
        "#REF!",
        "#VALUE!",
        "#NAME?",
        "#NULL!",
        "#DIV/0!",
        "#NUM!",
        "N/A",
        "NULL",
        "-",
        "--",
        "(blank)",
    };

    public bool IsBlank => Value is null || Text.Length == 0 || Nothings.Contains(Text);

    /// <summary>The cell as one line of text, with every kind of space made one plain space and the ends trimmed.</summary>
    public string Text =>
        Value switch
        {
            null => "",
            string text => Tidy(text),
            double number => Digits(number),
            DateTime day => day.TimeOfDay == TimeSpan.Zero
                ? day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)
                : day.ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture),
            bool yes => yes ? "true" : "false",
            _ => Value.ToString() ?? "",
        };

    public static string Tidy(string text)
    {
        Span<char> kept = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
            if (c is '\u200B' or '\uFEFF' or '\u00AD')
                continue;
            else if (!char.IsWhiteSpace(c) && !char.IsControl(c))
                kept[length++] = c;
            else if (length > 0 && kept[length - 1] != ' ')
                kept[length++] = ' ';
        return kept[..length].TrimEnd(' ').ToString();
    }

    /// <summary>A whole number keeps the leading noughts that its format shows: 42 under 00000 is 00042.</summary>
    private string Digits(double number)
    {
        if (number != Math.Floor(number) || Math.Abs(number) > 1e15)
            return number.ToString("R", CultureInfo.InvariantCulture);
        var digits = ((long)number).ToString(CultureInfo.InvariantCulture);
        return Format is { Length: > 1 } && Format.All(c => c == '0')
            ? digits.PadLeft(Format.Length, '0')
            : digits;
    }
}

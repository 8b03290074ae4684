using System.Globalization;
using System.Text.RegularExpressions;
using Throughline.Exchange.Workbooks;

namespace Throughline.Exchange.AnnexA;

/// <summary>What one cell says, or why it cannot be taken. Both null: it says nothing.</summary>
internal readonly record struct CellSays(object? Value, string? Fault)
{
    public static readonly CellSays Nothing;

    public static CellSays That(object value) => new(value, null);

    public static CellSays Refuse(string fault) => new(null, fault);
}

/// <summary>Reads cells as case systems write them.</summary>
internal static partial class CellReader
{
    private const int LongestText = 120;
    private const int LongestNumber = 40;
    private const int Patience = 1000;
    private static readonly DateOnly Earliest = new(1930, 1, 1);

    public static CellSays Read(Cell cell, Column column, DateOnly asOf)
    {
        if (cell.IsBlank)
            return CellSays.Nothing;
        return column.Kind switch
        {
            ColumnKind.Number => Number(cell),
            ColumnKind.Day => Day(cell, column, asOf),
            ColumnKind.Years => Years(cell),
            ColumnKind.Text => Text(cell),
            ColumnKind.YesNo => YesNo(cell),
            ColumnKind.Code => Codes.Read(column.KeptAs, cell.Text) is { } code
                ? CellSays.That(code)
                : CellSays.Refuse($"This is not one of the codes of '{column.Title}'."),
        };
    }

    /// <summary>Hides what may be an address, for a shifted row can put a placement's postcode under any heading.</summary>
    public static string Shown(Cell cell) =>
        LooksLikePostcode(cell.Text) ? "(looks like a postcode, not kept)"
        : cell.Text.Length > LongestText ? cell.Text[..LongestText] + " .."
        : cell.Text;

    private static CellSays Number(Cell cell)
    {
        var text = WholeNumber().Match(cell.Text) is { Success: true } whole
            ? whole.Groups["whole"].Value
            : cell.Text;
        return text.Length > LongestNumber
                ? CellSays.Refuse($"A child's number has at most {LongestNumber} characters.")
            : !text.Any(char.IsLetterOrDigit) ? CellSays.Refuse("This is not a child's number.")
            : CellSays.That(text);
    }

    private static CellSays Day(Cell cell, Column column, DateOnly asOf)
    {
        if (Days.Read(cell) is not { } day)
            return CellSays.Refuse("This is not a date (day/month/year).");
        if (day < Earliest)
            return CellSays.Refuse("This date is too long ago to be right.");
        if (day > asOf.AddYears(2) || (day > asOf && !column.MayBeAhead))
            return CellSays.Refuse("This date is after the day of the extract.");
        return CellSays.That(day);
    }

    private static CellSays Years(Cell cell)
    {
        if (cell.Text.StartsWith("unborn", StringComparison.OrdinalIgnoreCase))
            return CellSays.That(-1.0);
        return
            double.TryParse(
                cell.Text,
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out var years
            ) && years is >= -2 and < 40
            ? CellSays.That(years)
            : CellSays.Refuse("This is not an age in years.");
    }

    private static CellSays Text(Cell cell) =>
        Fault(cell) is { } fault ? CellSays.Refuse(fault) : CellSays.That(cell.Text);

    /// <summary>Why a text is not kept; null when it may be.</summary>
    public static string? Fault(Cell cell) =>
        cell.Text.Length > LongestText ? "This is too long to be a name."
        : LooksLikePostcode(cell.Text) ? "This looks like a postcode: the row may have shifted."
        : null;

    private static CellSays YesNo(Cell cell) =>
        Codes.Read("yes-no", cell.Text) switch
        {
            "yes" => CellSays.That(true),
            "no" => CellSays.That(false),
            "" => CellSays.Nothing,
            _ => CellSays.Refuse("This is neither yes nor no."),
        };

    private static bool LooksLikePostcode(string text) => Postcode().IsMatch(text);

    [GeneratedRegex(@"^(?<whole>\d+)\.0+$", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex WholeNumber();

    [GeneratedRegex(
        @"(?<![A-Z\d])[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}(?![A-Z\d])",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        Patience
    )]
    private static partial Regex Postcode();
}

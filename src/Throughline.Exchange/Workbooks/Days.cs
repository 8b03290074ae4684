using System.Globalization;

namespace Throughline.Exchange.Workbooks;

/// <summary>Days as spreadsheets hold them: real dates, day/month/year as text, or Excel's bare count of days.</summary>
internal static class Days
{
    private static readonly DateOnly DayNought = new(1899, 12, 30);
    private static readonly string[] Forms =
    [
        "d/M/yyyy",
        "d-M-yyyy",
        "d.M.yyyy",
        "yyyy-M-d",
        "yyyy/M/d",
        "d MMM yyyy",
        "d MMMM yyyy",
        "d-MMM-yyyy",
        "ddMMMyyyy",
        "dddd d MMMM yyyy",
    ];

    public static DateOnly? Read(Cell cell) =>
        cell.Value switch
        {
            DateTime day => DateOnly.FromDateTime(day),
            double count => Count(count),
            string => Written(cell.Text),
            _ => null,
        };

    public static DateOnly? Written(string text)
    {
        var day = WithoutTime(text);
        if (
            DateOnly.TryParseExact(
                day,
                Forms,
                CultureInfo.GetCultureInfo("en-GB"),
                DateTimeStyles.None,
                out var read
            )
        )
            return read;
        return double.TryParse(
            text,
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var count
        )
            ? Count(count)
            : null;
    }

    /// <summary>A bare count is taken only where it lies between 1930 and 2100.</summary>
    private static DateOnly? Count(double days) =>
        days is >= 10959 and < 73051 ? DayNought.AddDays((int)days) : null;

    private static string WithoutTime(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return text;
        var end = text.LastIndexOfAny([' ', 'T'], colon);
        return end > 0 ? text[..end].Trim() : text;
    }
}

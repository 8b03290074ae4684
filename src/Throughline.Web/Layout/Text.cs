using System.Globalization;
using System.Text.RegularExpressions;

namespace Throughline.Web;

/// <summary>How days, numbers and lists are written on a page.</summary>
public static partial class Text
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById(
        "Europe/London"
    );

    /// <summary>"4 March 2026".</summary>
    public static string Of(DateOnly day) => day.ToString("d MMMM yyyy", English);

    /// <summary>"Friday 6 March 2026", for days that are in a diary.</summary>
    public static string WithWeekday(DateOnly day) => day.ToString("dddd d MMMM yyyy", English);

    /// <summary>An instant in London's time: "4 March 2026 at 9:05am".</summary>
    public static string Of(DateTime instant)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(instant, London);
        return local.ToString("d MMMM yyyy 'at' h:mm", English)
            + local.ToString("tt", English).ToLowerInvariant();
    }

    /// <summary>The text with days that are written 2026-03-04 told as people tell them.</summary>
    public static string Told(string text) =>
        IsoDay()
            .Replace(
                text,
                m =>
                    DateOnly.TryParseExact(
                        m.Value,
                        "yyyy-MM-dd",
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.None,
                        out var day
                    )
                        ? Of(day)
                        : m.Value
            );

    /// <summary>"12,500".</summary>
    public static string Of(int number) => number.ToString("N0", English);

    public static string Capital(string text) =>
        text.Length == 0 ? text : char.ToUpper(text[0], English) + text[1..];

    /// <summary>"A", "A and B", "A, B and C".</summary>
    public static string And(IReadOnlyList<string> words) => Join(words, "and");

    public static string Or(IReadOnlyList<string> words) => Join(words, "or");

    /// <summary>"1 child", "2 children".</summary>
    public static string Count(int number, string one, string many) =>
        $"{Of(number)} {(number == 1 ? one : many)}";

    /// <summary>"14 KB", "2.1 MB".</summary>
    public static string Size(long bytes) =>
        bytes < 1 << 20
            ? $"{Math.Max(1, (bytes + 512) / 1024).ToString("N0", English)} KB"
            : $"{(bytes / 1048576.0).ToString("0.#", English)} MB";

    [GeneratedRegex(@"\b\d{4}-\d{2}-\d{2}\b", RegexOptions.NonBacktracking)]
    private static partial Regex IsoDay();

    private static string Join(IReadOnlyList<string> words, string last) =>
        words.Count switch
        {
            0 => "",
            1 => words[0],
            _ => $"{string.Join(", ", words.Take(words.Count - 1))} {last} {words[^1]}",
        };
}

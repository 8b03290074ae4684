using System.Globalization;

namespace Throughline.Procedures.Deciding.Saying;

/// <summary>Days and lists as a person reads them out.</summary>
public static class Words
{
    /// <summary>6 March 2026.</summary>
    public static string Day(DateOnly day) =>
        day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Or(IReadOnlyList<string> of) => Listed(of, "or");

    public static string And(IReadOnlyList<string> of) => Listed(of, "and");

    public static string Sentence(string text) =>
        text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string Listed(IReadOnlyList<string> of, string last) =>
        of.Count switch
        {
            0 => "",
            1 => of[0],
            _ => $"{string.Join(", ", of.Take(of.Count - 1))} {last} {of[^1]}",
        };
}

using System.Globalization;

namespace Throughline.Web.Forms;

/// <summary>How far each chain of acts had come when a page was drawn, as one hidden field.</summary>
public static class SeenText
{
    public static string Write(IReadOnlyDictionary<string, int> seen) =>
        string.Join(
            ' ',
            seen.OrderBy(s => s.Key, StringComparer.Ordinal)
                .Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Key}={s.Value}"))
        );

    /// <summary>Null when the text is not one that a page of ours wrote.</summary>
    public static IReadOnlyDictionary<string, int>? Read(string? text)
    {
        var seen = new Dictionary<string, int>();
        foreach (var part in (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (
                part.LastIndexOf('=') is var at and > 0
                && int.TryParse(
                    part.AsSpan(at + 1),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var number
                )
            )
                seen[part[..at]] = number;
            else
                return null;
        return seen;
    }
}

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Throughline.Independent.Tests.Reading;

namespace Throughline.Independent.Tests.Stored;

/// <summary>
/// Text with its days taken out, as so many days from a first one: "referral on @" and -2. What many children share is
/// then written once, under a short key.
/// </summary>
internal sealed partial class Folded(DateOnly asOf)
{
    [GeneratedRegex(@"\d{4}-\d\d-\d\d", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Day();

    public (string Text, IReadOnlyList<int> Days) Fold(string text)
    {
        List<int> days = [];
        var folded = Day()
            .Replace(
                text,
                m =>
                {
                    days.Add(Days.Read(m.Value)!.Value.DayNumber - asOf.DayNumber);
                    return "@";
                }
            );
        return (folded, days);
    }

    public string Unfold(string text, IReadOnlyList<int> days)
    {
        var whole = new StringBuilder();
        var next = 0;
        foreach (var letter in text)
            whole.Append(
                letter == '@'
                    ? asOf.AddDays(days[next++]).Text()
                    : letter.ToString(CultureInfo.InvariantCulture)
            );
        return whole.ToString();
    }
}

/// <summary>Texts by a short key, in the order in which they were first met.</summary>
internal sealed class Legend
{
    private readonly Dictionary<string, string> _keys = new();
    private readonly Dictionary<string, string> _texts = new();

    public IEnumerable<string> Lines => _texts.Select(t => $"{t.Key} {t.Value}");

    public string KeyOf(string text)
    {
        if (!_keys.TryGetValue(text, out var key))
            Add(key = Name(_keys.Count), text);
        return key;
    }

    public string TextOf(string key) => _texts[key];

    public void Add(string key, string text)
    {
        _keys[text] = key;
        _texts[key] = text;
    }

    /// <summary>a to z, then ba, bb and on.</summary>
    private static string Name(int n) => (n < 26 ? "" : Name(n / 26)) + (char)('a' + (n % 26));
}

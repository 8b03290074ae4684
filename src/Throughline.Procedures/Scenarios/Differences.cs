using System.Globalization;

namespace Throughline.Procedures.Scenarios;

internal sealed class Differences
{
    private readonly List<string> _lines = [];

    public IReadOnlyList<string> Lines => _lines;

    public void Add(string key, string expected, string got) =>
        _lines.Add($"{key}: expected {Or(expected)}, got {Or(got)}");

    public void Text(string key, string expected, string? got)
    {
        if (expected != (got ?? ""))
            Add(key, expected, got ?? "");
    }

    public void Day(string key, DateOnly? expected, DateOnly? got)
    {
        if (expected is not null && expected != got)
            Add(key, Show(expected), got is null ? "no day" : Show(got));
    }

    public void Set(string key, IEnumerable<string> expected, IEnumerable<string> got)
    {
        List<string> want = [.. expected.Distinct()];
        List<string> have = [.. got.Distinct()];
        if (!want.ToHashSet().SetEquals(have))
            Add(key, string.Join(", ", want), string.Join(", ", have));
    }

    public static string Show(DateOnly? day) =>
        day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    public static string Show(TimeOnly? time) =>
        time?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "";

    private static string Or(string text) => text.Length == 0 ? "nothing" : text;
}

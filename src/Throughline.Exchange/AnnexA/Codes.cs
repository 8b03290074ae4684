using System.Text.RegularExpressions;

namespace Throughline.Exchange.AnnexA;

/// <summary>Ofsted's codes as they are written in the wild, and what each is read as; from codes.csv.</summary>
internal static partial class Codes
{
    private static readonly Dictionary<(string Field, string Key), string> Table = Build();

    /// <summary>What the code means; empty for "unknown"; null when it is no code of the field.</summary>
    public static string? Read(string field, string text) =>
        Table.TryGetValue((field, Columns.Key(text)), out var read) ? read
        : Table.TryGetValue((field, Columns.Key(Bare(text))), out read) ? read
        : null;

    /// <summary>"b) Female", "B - Female" and "Female" are one; the letter alone stands for the code too.</summary>
    private static string Bare(string text) => Lettered().Replace(text, "");

    private static Dictionary<(string, string), string> Build()
    {
        var table = new Dictionary<(string, string), string>();
        foreach (var row in Resource.Rows("codes"))
        foreach (var way in row[3].Split('|').Append(row[1]).Append(Bare(row[1])).SelectMany(Ways))
            table[(row[0], Columns.Key(way))] = row[2];
        return table;
    }

    private static IEnumerable<string> Ways(string code)
    {
        yield return code;
        if (Coded().Match(code) is { Success: true } coded)
        {
            yield return coded.Groups["code"].Value;
            yield return coded.Groups["words"].Value;
        }
    }

    [GeneratedRegex(@"^\s*[a-zA-Z]{1,2}\)+\s*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Lettered();

    [GeneratedRegex(
        @"^(?<code>[A-Z]{1,2}\d)(: | - )(?<words>.+)$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Coded();
}

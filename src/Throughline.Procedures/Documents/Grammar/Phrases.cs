using System.Globalization;
using System.Text.RegularExpressions;
using Throughline.Procedures.Documents.Yaml;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Documents.Grammar;

/// <summary>
/// Reads the phrases inside rules: lengths, events, points, clocks, people, teams, tests and evidence. Each method
/// answers null after it has said what is wrong.
/// </summary>
internal sealed partial class Phrases(Known known, Problems problems)
{
    private Vocabulary Words => known.Vocabulary;

    private static readonly string[] Of = ["of", "after"];

    /// <summary>"2 months", "1 working day".</summary>
    public Length? Length(YamlText text)
    {
        if (LengthOf(text.Value) is { } length)
            return length;
        problems.Add(
            text.Place,
            $"'{text.Value}' is no length of time; say a number and {Table.Listed(Names.Units.Keys)}"
        );
        return null;
    }

    private static Length? LengthOf(string text)
    {
        var match = LengthPattern().Match(text);
        if (!match.Success)
            return null;
        var unit = match.Groups["unit"].Value;
        var count = int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture);
        var plural = unit.EndsWith('s') ? unit : unit + "s";
        return Names.Units.TryGetValue(plural, out var known) ? new(count, known) : null;
    }

    private static bool Cut(string text, string prefix, out string rest)
    {
        var starts = text.StartsWith(prefix, StringComparison.Ordinal);
        rest = starts ? text[prefix.Length..] : text;
        return starts;
    }

    private static bool CutEnd(string text, string suffix, out string rest)
    {
        var ends = text.EndsWith(suffix, StringComparison.Ordinal);
        rest = ends ? text[..^suffix.Length] : text;
        return ends;
    }

    /// <summary>"A, B or C" as its parts.</summary>
    private static string[] Alternatives(string text) =>
        [.. text.Split(", ").SelectMany(p => p.Split(" or ")).Select(p => p.Trim())];

    [GeneratedRegex(
        "^(?<n>[0-9]{1,4}) (?<unit>working days?|hours?|days?|weeks?|months?|years?)$",
        RegexOptions.ExplicitCapture,
        Patience.Milliseconds
    )]
    private static partial Regex LengthPattern();
}

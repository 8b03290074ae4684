using System.Text.RegularExpressions;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Documents;

/// <summary>Reading notes: block quotes that begin with their number in bold, <c>&gt; **R4** ..</c>.</summary>
public static partial class ReadingNotes
{
    public static IEnumerable<Reading> Of(
        string quote,
        string? clause,
        Place place,
        Problems problems
    )
    {
        var words = string.Join(
            '\n',
            quote
                .ReplaceLineEndings("\n")
                .Split('\n')
                .Select(l => l.TrimStart().TrimStart('>').Trim())
        );
        var match = Note().Match(words);
        if (!match.Success)
        {
            if (words.StartsWith("**", StringComparison.Ordinal))
                problems.Add(
                    place,
                    "a reading note begins with its number in bold, '> **R4** ', or with the force it gives, '> **R4, must** '"
                );
            yield break;
        }
        var forces = new List<Force>();
        foreach (var word in match.Groups["force"].Captures.Select(c => c.Value.Trim()))
        {
            if (Names.Forces.TryGetValue(word, out var force) && force != Force.Info)
                forces.Add(force);
            else
                problems.Add(
                    place,
                    $"'{word}' is no force that a reading can give.{Nearest.Hint(word, Names.Forces.Keys)}"
                );
        }
        var text = match.Groups["words"].Value.Trim();
        if (text.Length == 0)
            problems.Add(place, $"reading {match.Groups["number"].Value} says nothing");
        yield return new(match.Groups["number"].Value, text, forces, clause, place);
    }

    [GeneratedRegex(
        @"^\*\*(?<number>[A-Z]+[0-9]+)(,(?<force>[^*,]+))*\*\*(?<words>.*)$",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        Patience.Milliseconds
    )]
    private static partial Regex Note();
}

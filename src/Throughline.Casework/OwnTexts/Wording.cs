using System.Text.RegularExpressions;

namespace Throughline.Casework.OwnTexts;

/// <summary>Words of two texts that tell the same thing differently, brought to one shape and weighed by how rare they are.</summary>
internal sealed partial class Wording
{
    private static readonly HashSet<string> Empty =
    [
        .. "a an and are as at be been before being but by can for from had has have if in into is it its may must not of on or shall should so such than that the their them then there these they this those to was were when where which who whose will with would".Split(
            ' '
        ),
    ];

    // Letters that the whole field writes for words; a council's own are read from its text.
    private static readonly Dictionary<string, string> Field = new()
    {
        ["icpc"] = "initial child protection conference",
        ["cp"] = "child protection",
        ["cin"] = "child in need",
        ["lac"] = "looked after child",
        ["cla"] = "child looked after",
        ["cic"] = "child in care",
        ["eh"] = "early help",
        ["iro"] = "independent reviewing officer",
        ["sw"] = "social worker",
        ["tm"] = "team manager",
        ["pa"] = "personal adviser",
        ["lbp"] = "letter before proceedings",
        ["irt"] = "referral",
        ["one"] = "1",
        ["two"] = "2",
        ["three"] = "3",
        ["four"] = "4",
        ["five"] = "5",
        ["six"] = "6",
        ["seven"] = "7",
        ["eight"] = "8",
        ["nine"] = "9",
        ["ten"] = "10",
        ["twelve"] = "12",
    };

    private readonly Dictionary<string, double> weights = [];
    private readonly Dictionary<string, string[]> ownLetters = [];
    private readonly double rare;

    /// <param name="texts">Everything that will be compared; a word that stands in most of it says little.</param>
    public Wording(IReadOnlyCollection<string> texts)
    {
        foreach (var text in texts)
        foreach (Match spelt in SpeltOut().Matches(text))
            Learn(spelt.Groups["words"].Value, spelt.Groups["letters"].Value.ToLowerInvariant());
        var seen = new Dictionary<string, int>();
        foreach (var text in texts)
        foreach (var word in Words(text))
            seen[word] = seen.GetValueOrDefault(word) + 1;
        rare = Math.Log(texts.Count + 2.0);
        foreach (var (word, count) in seen)
            weights[word] = Math.Max(0.2, Math.Log((texts.Count + 2.0) / count));
    }

    public double WeightOf(string word) => weights.GetValueOrDefault(word, rare);

    /// <summary>The words that tell, each once.</summary>
    public HashSet<string> Words(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match match in Word().Matches(Closed(text)))
        {
            var word = match.Value;
            if (Empty.Contains(word))
                continue;
            words.Add(Stem(word));
            if (Field.TryGetValue(word, out var inFull))
                foreach (var each in inFull.Split(' '))
                    words.Add(Stem(each));
            if (ownLetters.TryGetValue(word, out var own))
                words.UnionWith(own);
        }
        return words;
    }

    /// <summary>In small letters, "A &amp; I" as it is also written: A&amp;I.</summary>
    public static string Closed(string text) => Apart().Replace(text.ToLowerInvariant(), "&");

    /// <summary>From 0, nothing shared, to 1, the same words.</summary>
    public double Alike(HashSet<string> one, HashSet<string> other)
    {
        double shared = 0;
        foreach (var word in one)
            if (other.Contains(word))
                shared += WeightOf(word);
        return shared == 0 ? 0 : shared / Math.Sqrt(one.Sum(WeightOf) * other.Sum(WeightOf));
    }

    private void Learn(string words, string letters)
    {
        var said = Word().Matches(words.ToLowerInvariant()).Select(m => m.Value).ToList();
        var telling = said.Where(w => !Empty.Contains(w)).ToList();
        foreach (var some in new[] { said, telling })
        {
            var own = letters.Replace("&", "", StringComparison.Ordinal);
            if (some.Count < own.Length)
                continue;
            var last = some.TakeLast(own.Length).ToList();
            if (last.Select(w => w[0]).SequenceEqual(own))
                ownLetters.TryAdd(letters, [.. last.Where(w => !Empty.Contains(w)).Select(Stem)]);
        }
    }

    internal static string Stem(string word)
    {
        if (word.Length <= 3)
            return word;
        foreach (var (end, least, instead) in Ends)
            if (word.Length >= least && word.EndsWith(end, StringComparison.Ordinal))
            {
                word = word[..^end.Length] + instead;
                break;
            }
        return word.Length > 3 && word[^1] == word[^2] ? word[..^1] : word;
    }

    private static readonly (string End, int Least, string Instead)[] Ends =
    [
        ("children", 8, "child"),
        ("ies", 5, "y"),
        ("ations", 8, ""),
        ("ation", 7, ""),
        ("ings", 7, ""),
        ("ing", 6, ""),
        ("ised", 7, ""),
        ("ated", 7, ""),
        ("als", 8, ""),
        ("al", 7, ""),
        ("ers", 6, ""),
        ("ed", 5, ""),
        ("er", 6, ""),
        ("es", 5, ""),
        ("s", 4, ""),
        ("e", 5, ""),
    ];

    [GeneratedRegex(@"(?<=\b\w{1,2}) & (?=\w{1,2}\b)", RegexOptions.None, 1000)]
    private static partial Regex Apart();

    [GeneratedRegex(
        @"[\p{L}\p{N}]+(&[\p{L}\p{N}]+)?",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Word();

    [GeneratedRegex(
        @"(?<words>(\p{L}[\p{L}'’]*(-| (& )?)){2,7})\((?<letters>\p{Lu}[\p{Lu}&]{1,6})s?\)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex SpeltOut();
}

namespace Throughline.Exchange.Companions;

/// <summary>The known word that a mistyped one is nearest to.</summary>
internal static class Nearest
{
    public static string? To(string written, IReadOnlyCollection<string> words) =>
        words
            .Select(w => (Word: w, Steps: Steps(written.ToLowerInvariant(), w.ToLowerInvariant())))
            .Where(w => w.Steps <= Math.Max(2, w.Word.Length / 3))
            .OrderBy(w => w.Steps)
            .ThenBy(w => w.Word, StringComparer.Ordinal)
            .Select(w => w.Word)
            .FirstOrDefault();

    /// <summary>Letters to add, drop or change (Levenshtein).</summary>
    private static int Steps(string a, string b)
    {
        var before = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var now = new int[b.Length + 1];
            now[0] = i;
            for (var j = 1; j <= b.Length; j++)
                now[j] = Math.Min(
                    Math.Min(now[j - 1], before[j]) + 1,
                    before[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
                );
            before = now;
        }
        return before[^1];
    }
}

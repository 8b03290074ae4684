namespace Throughline.Procedures.Documents;

/// <summary>Finds the known word that somebody most likely meant.</summary>
public static class Nearest
{
    /// <summary>" Did you mean 'x'?", or nothing when no known word is near.</summary>
    public static string Hint(string written, IEnumerable<string> words)
    {
        var known = words.ToArray();
        if (written.StartsWith("the ", StringComparison.Ordinal) && known.Contains(written[4..]))
            return $" Did you mean '{written[4..]}'?";
        var best = known
            .Select(k =>
                (Word: k, Distance: Distance(written.ToLowerInvariant(), k.ToLowerInvariant()))
            )
            .Where(x => x.Distance <= Math.Max(2, Math.Max(written.Length, x.Word.Length) / 3))
            .OrderBy(x => x.Distance)
            .ThenBy(x => x.Word, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Word is null ? "" : $" Did you mean '{best.Word}'?";
    }

    /// <summary>Letters to add, drop, change or swap with a neighbour to turn one word into the other.</summary>
    public static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                rows[i, j] = Math.Min(
                    Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1),
                    rows[i - 1, j - 1] + cost
                );
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }
        return rows[a.Length, b.Length];
    }
}

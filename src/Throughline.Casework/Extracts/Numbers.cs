namespace Throughline.Casework.Extracts;

/// <summary>A child's number as it is matched: numbers lose their leading noughts in some files and keep them in others.</summary>
public static class Numbers
{
    public static string Key(string number)
    {
        var key = number.Trim().ToUpperInvariant().TrimStart('0');
        return key.Length == 0 ? "0" : key;
    }

    /// <summary>
    /// Finds each number among those known: exactly as written, else with leading noughts left out, provided that
    /// only one known number and only one sought number are alike in that way.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Match(
        IReadOnlyCollection<string> sought,
        IReadOnlyCollection<string> known
    )
    {
        var exact = known.ToHashSet(StringComparer.Ordinal);
        var byKey = known.ToLookup(Key);
        var alike = sought.ToLookup(Key);
        return sought
            .Select(s => (Sought: s, Known: exact.Contains(s) ? s : Alike(s)))
            .Where(m => m.Known is not null)
            .ToDictionary(m => m.Sought, m => m.Known!);

        string? Alike(string number) =>
            alike[Key(number)].Count() == 1 && byKey[Key(number)].ToList() is [var only]
                ? only
                : null;
    }
}

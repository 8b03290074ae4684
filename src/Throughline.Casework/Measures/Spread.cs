namespace Throughline.Casework.Measures;

/// <summary>How long something took over several cases.</summary>
/// <param name="HalfBy">Half of the cases took no longer.</param>
public sealed record Spread(int Cases, int HalfBy, int Longest)
{
    public static Spread? Of(IReadOnlyCollection<int> days)
    {
        if (days.Count == 0)
            return null;
        var sorted = days.Order().ToList();
        return new(sorted.Count, sorted[(sorted.Count - 1) / 2], sorted[^1]);
    }
}

/// <summary>How many cases fall under one heading.</summary>
public sealed record Bucket(string Label, int Cases)
{
    /// <param name="upTo">The largest number of each bucket but the last, in rising order.</param>
    public static IReadOnlyList<Bucket> Of(
        IReadOnlyCollection<int> numbers,
        IReadOnlyList<int> upTo,
        int from = 0
    )
    {
        var buckets = new List<Bucket>();
        var least = from;
        foreach (var most in upTo)
        {
            var here = numbers.Count(n => n >= least && n <= most);
            buckets.Add(new(least == most ? $"{most}" : $"{least} to {most}", here));
            least = most + 1;
        }

        buckets.Add(new($"{least} or more", numbers.Count(n => n >= least)));
        return buckets;
    }
}

/// <summary>A count as somebody may read it: of children whom the reader may not see, a small one could point to a child.</summary>
public static class SmallNumbers
{
    private const int Least = 5;

    public static bool IsHidden(int count, bool mayOpen) => !mayOpen && count is > 0 and < Least;

    public static string Told(int count, bool mayOpen) =>
        IsHidden(count, mayOpen)
            ? $"fewer than {Least}"
            : count.ToString("N0", System.Globalization.CultureInfo.InvariantCulture);
}

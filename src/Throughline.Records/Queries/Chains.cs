using Microsoft.EntityFrameworkCore;

namespace Throughline.Records.Queries;

/// <summary>How many acts each chain holds now: what a page has seen.</summary>
public static class Chains
{
    public static async Task<IReadOnlyDictionary<string, int>> Now(
        ThroughlineDb db,
        IReadOnlyCollection<string> chains,
        CancellationToken cancel
    )
    {
        var found = await db
            .Links.Where(l => chains.Contains(l.Chain))
            .GroupBy(l => l.Chain)
            .Select(g => new { g.Key, Number = g.Max(l => l.Number) })
            .ToDictionaryAsync(x => x.Key, x => x.Number, cancel);
        return chains.ToDictionary(c => c, c => found.GetValueOrDefault(c));
    }
}

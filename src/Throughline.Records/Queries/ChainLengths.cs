using Microsoft.EntityFrameworkCore;

namespace Throughline.Records.Queries;

/// <summary>How far each chain has come, so that a page can tell later whether somebody acted meanwhile.</summary>
public static class ChainLengths
{
    public static async Task<IReadOnlyDictionary<string, int>> Of(
        ThroughlineDb db,
        IReadOnlyCollection<string> chains,
        CancellationToken cancel
    )
    {
        var known = await db
            .Links.AsNoTracking()
            .Where(l => chains.Contains(l.Chain))
            .GroupBy(l => l.Chain)
            .Select(g => new { g.Key, Last = g.Max(l => l.Number) })
            .ToDictionaryAsync(g => g.Key, g => g.Last, cancel);
        return chains.Distinct().ToDictionary(c => c, c => known.GetValueOrDefault(c));
    }
}

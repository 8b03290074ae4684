using Microsoft.EntityFrameworkCore;

namespace Throughline.Records.Queries;

public static class Names
{
    /// <summary>The names of members of staff, by id.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> Of(
        ThroughlineDb db,
        IEnumerable<string> personIds,
        CancellationToken cancel
    )
    {
        var ids = personIds.Distinct().ToList();
        return await db
            .People.AsNoTracking()
            .Where(p => ids.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
    }
}

using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Families;
using Throughline.Casework.Permission;

namespace Throughline.Records.Queries.Children;

public static class RestrictedAmong
{
    /// <summary>The restricted children among these whom the viewer may see, each with those who are named on the record.</summary>
    public static async Task<IReadOnlyList<Child>> Of(
        ThroughlineDb db,
        Viewer viewer,
        IEnumerable<string> childIds,
        DateOnly day,
        CancellationToken cancel
    )
    {
        string[] ids = [.. childIds];
        return await db
            .Children.AsNoTracking()
            .Where(Sight.Of(viewer, day))
            .Where(c => c.RestrictedAs != null && ids.Contains(c.Id))
            .Include(c => c.Named)
            .ToListAsync(cancel);
    }
}

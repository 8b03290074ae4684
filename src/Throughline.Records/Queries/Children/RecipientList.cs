using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Duties;
using Throughline.Casework.Permission;

namespace Throughline.Records.Queries.Children;

public static class RecipientList
{
    /// <summary>Those who are told of the child, and those who no longer are, by name; nobody of a child the viewer may not see.</summary>
    public static async Task<IReadOnlyList<Recipient>> Of(
        ThroughlineDb db,
        Viewer viewer,
        string childId,
        DateOnly day,
        CancellationToken cancel
    ) =>
        [
            .. (
                await db
                    .Recipients.AsNoTracking()
                    .Where(r =>
                        r.ChildId == childId
                        && db.Children.Where(Sight.Of(viewer, day)).Any(c => c.Id == r.ChildId)
                    )
                    .ToListAsync(cancel)
            )
                .OrderBy(r => r.Until is not null)
                .ThenBy(r => r.Name, StringComparer.Ordinal),
        ];
}

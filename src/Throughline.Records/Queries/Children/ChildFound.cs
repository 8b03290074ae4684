using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Families;
using Throughline.Casework.Permission;

namespace Throughline.Records.Queries.Children;

public static class ChildFound
{
    /// <summary>The child, if there is one that this person may see on the day.</summary>
    public static Task<Child?> Of(
        ThroughlineDb db,
        Viewer viewer,
        string childId,
        DateOnly day,
        CancellationToken cancel
    ) =>
        db
            .Children.AsNoTracking()
            .Where(Sight.Of(viewer, day))
            .FirstOrDefaultAsync(c => c.Id == childId, cancel);

    /// <summary>The child of that number, if this person may see them.</summary>
    public static Task<Child?> ByNumber(
        ThroughlineDb db,
        Viewer viewer,
        string number,
        DateOnly day,
        CancellationToken cancel
    ) =>
        db
            .Children.AsNoTracking()
            .Where(Sight.Of(viewer, day))
            .FirstOrDefaultAsync(c => c.Number == number, cancel);
}

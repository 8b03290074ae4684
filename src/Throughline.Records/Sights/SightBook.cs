using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Permission;
using Throughline.Records.Store;

namespace Throughline.Records.Sights;

/// <summary>Notes who looked at which child. A page that cannot note its sight is not shown: this throws.</summary>
public sealed class SightBook(IDbContextFactory<SightsDb> sights, TimeProvider clock)
{
    /// <param name="shownIn">The page or file, such as "child page" or "transfer list".</param>
    public async Task Note(
        Viewer viewer,
        string shownIn,
        IEnumerable<string> childIds,
        CancellationToken cancel = default
    )
    {
        var seen = childIds.Distinct().ToList();
        if (seen.Count == 0)
            return;
        await using var db = await sights.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var at = clock.Instant();
        await ManyRows.Write(
            db,
            seen.Select(id => new Seen
            {
                Id = Ids.New(),
                At = at,
                PersonId = viewer.PersonId,
                ChildId = id,
                In = shownIn,
            }),
            cancel
        );
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Who has looked at a child, latest first.</summary>
    public async Task<IReadOnlyList<Seen>> Of(
        string childId,
        int take = 100,
        CancellationToken cancel = default
    )
    {
        await using var db = await sights.CreateDbContextAsync(cancel);
        return await db
            .Seen.AsNoTracking()
            .Where(s => s.ChildId == childId)
            .OrderByDescending(s => s.At)
            .Take(take)
            .ToListAsync(cancel);
    }
}

using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Permission;

namespace Throughline.Records.Sights;

/// <summary>Notes who looked at which child. A page that cannot note its sight is not shown: this throws.</summary>
public sealed class SightBook(IDbContextFactory<SightsDb> sights, TimeProvider clock)
{
    private const int AtATime = 500;

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
        foreach (var some in seen.Chunk(AtATime))
            _ = await db.Database.ExecuteSqlRawAsync(
                Insert(some.Length),
                [at, viewer.PersonId, shownIn, .. some.SelectMany(id => new[] { Ids.New(), id })],
                cancel
            );
        await transaction.CommitAsync(cancel);
    }

    /// <summary>A list may show thousands of children, and one insert each would take longer than the list.</summary>
    private static string Insert(int rows) =>
        "insert into seen (at, person_id, \"in\", id, child_id) values "
        + string.Join(
            ", ",
            Enumerable
                .Range(0, rows)
                .Select(i => $"({{0}}, {{1}}, {{2}}, {{{3 + i * 2}}}, {{{4 + i * 2}}})")
        );

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

using Microsoft.EntityFrameworkCore;
using Throughline.Casework.OwnTexts;

namespace Throughline.Records.Queries;

/// <summary>A document that was brought here, and by whom.</summary>
public sealed record OwnTextHere(OwnText Text, string By);

/// <summary>What was brought of the council's own documents. They speak of no child.</summary>
public static class OwnTexts
{
    /// <summary>Every version for every source, the newest of each first.</summary>
    public static async Task<IReadOnlyList<OwnTextHere>> Of(
        ThroughlineDb db,
        string council,
        CancellationToken cancel
    ) =>
        await (
            from t in db.OwnTexts.AsNoTracking()
            join p in db.People on t.UploadedBy equals p.Id
            where t.Council == council
            orderby t.Source, t.Number descending
            select new OwnTextHere(t, p.Name)
        ).ToListAsync(cancel);

    public static async Task<IReadOnlyList<Passage>> Passages(
        ThroughlineDb db,
        string id,
        CancellationToken cancel
    ) =>
        (
            await db
                .OwnTextContents.AsNoTracking()
                .FirstOrDefaultAsync(c => c.OwnTextId == id, cancel)
        )?.Passages
        ?? [];

    /// <summary>What stands of what was said of the council's clauses.</summary>
    public static async Task<IReadOnlyList<ClauseMatch>> Said(
        ThroughlineDb db,
        string council,
        CancellationToken cancel
    ) =>
        await db
            .ClauseMatches.AsNoTracking()
            .Where(m => m.Council == council && m.SetAsideAt == null)
            .ToListAsync(cancel);

    /// <summary>Everything that was ever said of one clause, the last first, with the names of who said it.</summary>
    public static async Task<IReadOnlyList<(ClauseMatch Match, string By, OwnText Text)>> History(
        ThroughlineDb db,
        string council,
        string clause,
        CancellationToken cancel
    ) =>
        [
            .. (
                await (
                    from m in db.ClauseMatches.AsNoTracking()
                    join p in db.People on m.SaidBy equals p.Id
                    join t in db.OwnTexts on m.OwnTextId equals t.Id
                    where m.Council == council && m.Clause == clause
                    orderby m.SaidAt descending
                    select new
                    {
                        m,
                        p.Name,
                        t,
                    }
                ).ToListAsync(cancel)
            ).Select(r => (r.m, r.Name, r.t)),
        ];

    public static async Task<IReadOnlyDictionary<string, string>> Names(
        ThroughlineDb db,
        IEnumerable<string> people,
        CancellationToken cancel
    )
    {
        var ids = people.ToHashSet();
        return await db
            .People.AsNoTracking()
            .Where(p => ids.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
    }
}

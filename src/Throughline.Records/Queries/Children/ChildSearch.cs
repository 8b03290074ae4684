using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Casework.Families;
using Throughline.Casework.Permission;

namespace Throughline.Records.Queries.Children;

/// <summary>What is searched for. Words match the beginnings of names, or the number.</summary>
public sealed record ChildSearch(
    string? Words = null,
    string? TeamId = null,
    string? WorkerId = null,
    bool WithoutWorker = false,
    bool Closed = false,
    int Page = 1
)
{
    public const int PageSize = 25;
    private const int MostWords = 6;

    public static async Task<ChildrenFound> Of(
        ThroughlineDb db,
        Viewer viewer,
        ChildSearch search,
        DateOnly day,
        CancellationToken cancel
    )
    {
        var children = db.Children.AsNoTracking().Where(Sight.Of(viewer, day));
        foreach (var word in SearchKey.Of(search.Words).Split(' ').Take(MostWords))
            if (word.Length > 0)
                children = children.Where(c =>
                    c.SearchKey.StartsWith(word) || c.SearchKey.Contains(" " + word)
                );
        children = search.Closed
            ? children.Where(c => c.ClosedOn != null)
            : children.Where(c => c.ClosedOn == null);
        if (search.TeamId is { } team)
            children = children.Where(c => c.Holders.Any(h => h.Until == null && h.TeamId == team));
        if (search.WorkerId is { } worker)
            children = children.Where(c =>
                c.Holders.Any(h => h.Until == null && h.WorkerId == worker)
            );
        if (search.WithoutWorker)
            children = children.Where(c =>
                !c.Holders.Any(h => h.Until == null && h.WorkerId != null)
            );

        var count = await children.CountAsync(cancel);
        var pages = Math.Max(1, (count + PageSize - 1) / PageSize);
        var page = Math.Clamp(search.Page, 1, pages);
        var lines = await Lines(
            db,
            children
                .OrderBy(c => c.SortKey)
                .ThenBy(c => c.Id)
                .Skip((page - 1) * PageSize)
                .Take(PageSize),
            cancel
        );
        return new(lines, count, page, pages);
    }

    internal static async Task<IReadOnlyList<ChildLine>> Lines(
        ThroughlineDb db,
        IQueryable<Child> children,
        CancellationToken cancel
    )
    {
        var rows = await (
            from c in children
            join h in db.Responsibilities.Where(h => h.Until == null)
                on c.Id equals h.ChildId
                into holders
            from h in holders.DefaultIfEmpty()
            join t in db.Teams on h.TeamId equals t.Id into teams
            from t in teams.DefaultIfEmpty()
            join w in db.People on h.WorkerId equals w.Id into workers
            from w in workers.DefaultIfEmpty()
            select new
            {
                Child = c,
                TeamId = h == null ? null : h.TeamId,
                Team = t == null ? null : t.Name,
                WorkerId = h == null ? null : h.WorkerId,
                Worker = w == null ? null : w.Name,
                Since = h == null ? (DateOnly?)null : h.From,
            }
        ).ToListAsync(cancel);
        return
        [
            .. rows.OrderBy(r => r.Child.SortKey, StringComparer.Ordinal)
                .ThenBy(r => r.Child.Id, StringComparer.Ordinal)
                .Select(r =>
                    ChildLine.Of(r.Child, r.TeamId, r.Team, r.WorkerId, r.Worker, r.Since)
                ),
        ];
    }
}

public sealed record ChildrenFound(IReadOnlyList<ChildLine> Lines, int Count, int Page, int Pages);

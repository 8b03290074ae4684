using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Ledger;
using Throughline.Casework.Permission;
using Throughline.Records.Queries.Children;

namespace Throughline.Records.Queries;

/// <summary>Children held by one worker, or by a team with no worker yet.</summary>
public sealed record Caseload(string TeamId, string? WorkerId, string? WorkerName, int Children);

/// <summary>A child whom nobody works with: no worker, or one who cannot.</summary>
public sealed record WithoutWorker(ChildLine Child, DateOnly Since, string Because);

/// <summary>Counts of children held. Every page and report counts by this, so that they agree.</summary>
public static class Caseloads
{
    /// <summary>A child counts for whoever holds the open row; restricted children count, unnamed.</summary>
    internal static IQueryable<Responsibility> Held(ThroughlineDb db) =>
        db.Responsibilities.AsNoTracking().Where(r => r.Until == null);

    public static async Task<IReadOnlyList<Caseload>> OfTeams(
        ThroughlineDb db,
        IReadOnlyCollection<string> teamIds,
        CancellationToken cancel = default
    )
    {
        var counts = await Held(db)
            .Where(r => teamIds.Contains(r.TeamId))
            .GroupBy(r => new { r.TeamId, r.WorkerId })
            .Select(g => new
            {
                g.Key.TeamId,
                g.Key.WorkerId,
                Children = g.Count(),
            })
            .ToListAsync(cancel);
        var ids = counts.Select(c => c.WorkerId).OfType<string>().ToList();
        var names = await db
            .People.Where(p => ids.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
        return
        [
            .. counts
                .Select(c => new Caseload(
                    c.TeamId,
                    c.WorkerId,
                    c.WorkerId is { } id ? names[id] : null,
                    c.Children
                ))
                .OrderBy(c => c.TeamId, StringComparer.Ordinal)
                .ThenBy(c => c.WorkerName, StringComparer.Ordinal),
        ];
    }

    public static Task<int> OfWorker(
        ThroughlineDb db,
        string workerId,
        CancellationToken cancel = default
    ) => Held(db).CountAsync(r => r.WorkerId == workerId, cancel);

    /// <summary>Children with no worker, or with one who has left, is away or has no post in the team.</summary>
    public static async Task<IReadOnlyList<WithoutWorker>> Unallocated(
        ThroughlineDb db,
        Viewer viewer,
        DateOnly day,
        CancellationToken cancel = default
    )
    {
        var rows = await (
            from h in Held(db)
            join c in db.Children.AsNoTracking().Where(Sight.Of(viewer, day))
                on h.ChildId equals c.Id
            join t in db.Teams on h.TeamId equals t.Id
            join w in db.People on h.WorkerId equals w.Id into allocated
            from w in allocated.DefaultIfEmpty()
            select new
            {
                Row = h,
                Child = c,
                Team = t.Name,
                Worker = w,
            }
        ).ToListAsync(cancel);
        var workers = rows.Select(r => r.Row.WorkerId).OfType<string>().Distinct().ToList();
        var posts = (
            await db
                .Posts.AsNoTracking()
                .Where(p => workers.Contains(p.PersonId))
                .ToListAsync(cancel)
        ).ToLookup(p => p.PersonId);
        return
        [
            .. from r in rows
            let missing = Workers.Missing(r.Row, r.Worker, posts[r.Row.WorkerId ?? ""], day)
            where missing is not null
            orderby missing.Value.Since, r.Child.Id
            select new WithoutWorker(
                ChildLine.Of(
                    r.Child,
                    r.Row.TeamId,
                    r.Team,
                    r.Row.WorkerId,
                    r.Worker?.Name,
                    r.Row.From
                ),
                missing.Value.Since,
                missing.Value.Because
            ),
        ];
    }
}

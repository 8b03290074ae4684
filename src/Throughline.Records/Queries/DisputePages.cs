using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Disputes;
using Throughline.Casework.Permission;

namespace Throughline.Records.Queries;

/// <param name="Rung">The rung on which it stands, in the procedure's words.</param>
public sealed record DisputeRow(
    string Id,
    string TransferId,
    IReadOnlyList<string> ChildIds,
    string Children,
    Procedures.Rules.DisputeAbout About,
    string Rung,
    DateOnly RaisedOn,
    DateOnly OnRungSince,
    string Why,
    DisputeState State,
    string SendingTeam,
    string? ReceivingTeam,
    string? Ruling
);

/// <summary>Disputes about children whom the viewer may see.</summary>
public sealed class DisputePages(IDbContextFactory<ThroughlineDb> databases, Editions editions)
{
    /// <summary>Open ones first, the oldest first; then those settled in the last so many days.</summary>
    public async Task<IReadOnlyList<DisputeRow>> All(
        Viewer viewer,
        DateOnly day,
        int daysBack = 28,
        CancellationToken cancel = default
    )
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var since = day.AddDays(-daysBack);
        var seen = db.Children.Where(Sight.Of(viewer, day));
        var seenIds = seen.Select(c => c.Id);
        var rows = await (
            from dispute in db.Disputes.AsNoTracking()
            join transfer in db.Transfers.AsNoTracking().Include(t => t.Lines)
                on dispute.TransferId equals transfer.Id
            where dispute.EndedOn == null || dispute.EndedOn >= since
            where transfer.Lines.Any(l => seenIds.Contains(l.ChildId))
            select new { dispute, transfer }
        ).ToListAsync(cancel);
        var ids = rows.SelectMany(r => r.transfer.Lines).Select(l => l.ChildId).ToList();
        var names = await seen.Where(c => ids.Contains(c.Id))
            .ToDictionaryAsync(c => c.Id, c => c.Name, cancel);
        var teams = await db.Teams.ToDictionaryAsync(t => t.Id, t => t.Name, cancel);
        return
        [
            .. rows.OrderBy(r => r.dispute.State)
                .ThenBy(r => r.dispute.RaisedOn)
                .ThenBy(r => r.dispute.Id, StringComparer.Ordinal)
                .Select(r => new DisputeRow(
                    r.dispute.Id,
                    r.transfer.Id,
                    [.. r.transfer.Lines.Select(l => l.ChildId).Where(names.ContainsKey)],
                    string.Join(
                        ", ",
                        r.transfer.Lines.Where(l => names.ContainsKey(l.ChildId))
                            .Select(l => names[l.ChildId])
                    ),
                    r.dispute.About,
                    DisputeDecider.Rungs(editions.For(r.transfer.Edition, day), r.dispute.Ladder)[
                        r.dispute.Rung
                    ],
                    r.dispute.RaisedOn,
                    r.dispute.OnRungSince,
                    r.dispute.Why,
                    r.dispute.State,
                    teams[r.transfer.SendingTeamId],
                    r.transfer.ReceivingTeamId is { } to ? teams[to] : null,
                    r.dispute.Entries.LastOrDefault(e => e.Step == DisputeStep.Ruled)?.Words
                )),
        ];
    }
}

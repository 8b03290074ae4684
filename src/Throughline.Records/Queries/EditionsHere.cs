using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Permission;
using Throughline.Casework.Publishing;
using Throughline.Casework.Transfers;

namespace Throughline.Records.Queries;

/// <summary>An edition that came here, with who sent and who approved it.</summary>
public sealed record EditionHere(PublishedEdition Edition, string SentBy, string? ApprovedBy);

/// <summary>A transfer under way, by its teams and its day alone: whoever owns the procedure is shown no child.</summary>
/// <param name="MayOpen">The viewer may see one of its children.</param>
public sealed record RunningTransfer(
    string Id,
    DateOnly Began,
    TransferState State,
    string From,
    string? To,
    int Children,
    bool MayOpen
);

/// <summary>What was published here, and which transfers run under what.</summary>
public static class EditionsHere
{
    public static async Task<IReadOnlyList<EditionHere>> Of(
        ThroughlineDb db,
        CancellationToken cancel
    ) =>
        await (
            from e in db.PublishedEditions.AsNoTracking()
            join s in db.People on e.SentBy equals s.Id
            join a in db.People on e.ApprovedBy equals a.Id into approvers
            from a in approvers.DefaultIfEmpty()
            orderby e.SentAt descending
            select new EditionHere(e, s.Name, a == null ? null : a.Name)
        ).ToListAsync(cancel);

    public static Task<bool> Has(ThroughlineDb db, string id, CancellationToken cancel) =>
        db.PublishedEditions.AnyAsync(e => e.Id == id, cancel);

    /// <summary>Running transfers under any of these editions, the oldest first.</summary>
    public static async Task<IReadOnlyList<RunningTransfer>> Under(
        ThroughlineDb db,
        Viewer viewer,
        DateOnly day,
        IReadOnlyCollection<string> hashes,
        CancellationToken cancel
    )
    {
        var running = await db
            .Transfers.AsNoTracking()
            .Include(t => t.Lines)
            .Where(t => hashes.Contains(t.Edition) && TransferStates.Open.Contains(t.State))
            .OrderBy(t => t.Began)
            .ThenBy(t => t.Id)
            .ToListAsync(cancel);
        var children = running.SelectMany(t => t.Lines).Select(l => l.ChildId).ToList();
        var seen = await db
            .Children.Where(Sight.Of(viewer, day))
            .Where(c => children.Contains(c.Id))
            .Select(c => c.Id)
            .ToHashSetAsync(cancel);
        var teams = await db.Teams.AsNoTracking().ToDictionaryAsync(t => t.Id, t => t.Name, cancel);
        return
        [
            .. running.Select(t => new RunningTransfer(
                t.Id,
                t.Began,
                t.State,
                teams[t.SendingTeamId],
                t.ReceivingTeamId is { } to ? teams.GetValueOrDefault(to) : null,
                t.OpenLines.Count(),
                t.Lines.Any(l => seen.Contains(l.ChildId))
            )),
        ];
    }
}

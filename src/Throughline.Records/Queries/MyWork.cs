using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Casework.Duties;
using Throughline.Casework.Permission;
using Throughline.Casework.Transfers;
using Throughline.Procedures.Deciding;
using Throughline.Records.Acts;

namespace Throughline.Records.Queries;

public enum WorkGroup
{
    Overdue,
    OwedToday,
    Coming,
    WaitingOnOthers,
}

public enum WorkKind
{
    Duty,
    Step,

    /// <summary>A request that waits for this manager's acceptance.</summary>
    ToAccept,

    /// <summary>Declined, returned or sent back: the sender is to act.</summary>
    CameBack,
    Dispute,

    /// <summary>Let pass by the manager above, and still owed.</summary>
    Debt,
    CaseSystem,
    Worker,
    Reason,
}

/// <summary>One thing on a person's home page.</summary>
/// <param name="Who">Who owes it, in the procedure's words.</param>
public sealed record WorkItem(
    WorkGroup Group,
    WorkKind Kind,
    string TransferId,
    IReadOnlyList<string> ChildIds,
    string Children,
    string What,
    string Who,
    DateOnly? Due,
    string? Rule,
    IReadOnlyList<string> Clauses
);

/// <summary>What a person owes, and what they wait for, over every open transfer in which they play a part.</summary>
public sealed class MyWork(
    IDbContextFactory<ThroughlineDb> databases,
    TransferFiles files,
    TimeProvider clock
)
{
    /// <summary>In the order of the groups, then by due day.</summary>
    public async Task<IReadOnlyList<WorkItem>> Of(
        Viewer viewer,
        DateOnly day,
        CancellationToken cancel = default
    )
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var transfers = await Concerning(db, viewer, day, cancel);
        var around = await files.Around(db, viewer, day, clock.Instant(), transfers, cancel);
        var items = transfers.Zip(around).SelectMany(x => Items(x.First, x.Second.Setting, day));
        return
        [
            .. items
                .OrderBy(i => i.Group)
                .ThenBy(i => i.Due ?? DateOnly.MaxValue)
                .ThenBy(i => i.Children, StringComparer.Ordinal)
                .ThenBy(i => i.What, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<WorkItem> Items(Transfer transfer, Setting setting, DateOnly day)
    {
        var deed = new Deed(setting.Viewer.PersonId, default, day);
        var attempt = new Attempt(transfer, new TakeOffList(), deed, setting);
        return new WorkOnTransfer(transfer, setting, attempt, day).Items();
    }

    /// <summary>
    /// Open transfers, and those lately passed, from or to the viewer's own teams or workers; for a senior manager
    /// those in dispute.
    /// </summary>
    private static async Task<List<Transfer>> Concerning(
        ThroughlineDb db,
        Viewer viewer,
        DateOnly day,
        CancellationToken cancel
    )
    {
        var me = viewer.PersonId;
        var own = viewer
            .Hats.Where(h => h.TeamId is not null && h.Manages(h.TeamId))
            .Select(h => h.TeamId!)
            .ToArray();
        var senior = viewer.Hats.Any(h => h.IsSenior);
        // The longest that a text asks of the former worker is six weeks; what is late shows a while longer.
        var since = day.AddDays(-92);
        var seen = db.Children.Where(Sight.Of(viewer, day));
        var held = db
            .Responsibilities.Where(r => r.Until == null && r.WorkerId == me)
            .Select(r => r.ChildId);
        return await db
            .Transfers.AsNoTracking()
            .Include(t => t.Lines)
            .Where(t => t.Lines.Any(l => seen.Any(c => c.Id == l.ChildId)))
            .Where(t =>
                t.EndedOn == null
                && (
                    t.PassedOn == null
                    || t.PassedOn >= since
                    || t.State != TransferState.Transferred
                    || t.CaseSystemChangedOn == null
                )
            )
            .Where(t =>
                own.Contains(t.SendingTeamId)
                || (t.ReceivingTeamId != null && own.Contains(t.ReceivingTeamId))
                || t.ReceivingWorkerId == me
                || t.Lines.Any(l => held.Contains(l.ChildId))
                || (senior && t.DisputeId != null)
            )
            .OrderBy(t => t.Id)
            .ToListAsync(cancel);
    }
}

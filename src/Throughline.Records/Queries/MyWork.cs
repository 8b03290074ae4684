using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Casework.Duties;
using Throughline.Casework.Permission;
using Throughline.Casework.Transfers;
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
    IReadOnlyList<string> Clauses,
    bool IsMust
);

/// <summary>What a person owes, and what they wait for, over every open transfer in which they play a part.</summary>
public sealed class MyWork(
    IDbContextFactory<ThroughlineDb> databases,
    TransferFiles files,
    TimeProvider clock
)
{
    // The longest that a text asks of the former worker is six weeks; what is late shows a while longer.
    private const int Back = 92;

    /// <summary>In the order of the groups, then by due day.</summary>
    public async Task<IReadOnlyList<WorkItem>> Of(
        Viewer viewer,
        DateOnly day,
        CancellationToken cancel = default
    )
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var own = await Concerning(db, viewer, day, cancel);
        var asked = await AskingOfThem(db, viewer, day, [.. own.Select(t => t.Id)], cancel);
        List<Transfer> transfers = [.. own, .. asked];
        var around = await files.Around(db, viewer, day, clock.Instant(), transfers, cancel);
        var items = transfers
            .Zip(around)
            .SelectMany((x, i) => Items(x.First, x.Second.Setting, day, i < own.Count));
        return
        [
            .. items
                .OrderBy(i => i.Group)
                .ThenBy(i => i.Due ?? DateOnly.MaxValue)
                .ThenBy(i => i.Children, StringComparer.Ordinal)
                .ThenBy(i => i.What, StringComparer.Ordinal),
        ];
    }

    /// <param name="own">Otherwise only what is asked of the viewer's post: they wait for nobody there.</param>
    private static IEnumerable<WorkItem> Items(
        Transfer transfer,
        Setting setting,
        DateOnly day,
        bool own
    )
    {
        var deed = new Deed(setting.Viewer.PersonId, default, day);
        var attempt = new Attempt(transfer, new TakeOffList(), deed, setting);
        return new WorkOnTransfer(transfer, setting, attempt, day)
            .Items()
            .Where(i => own || IsTheirs(i));

        // What comes round for every child is found by the morning sweep once it is due, on the move or not.
        bool IsTheirs(WorkItem item) =>
            item.Group != WorkGroup.WaitingOnOthers
            && (
                item.Group != WorkGroup.Coming
                || setting.Edition.Duties.All(d =>
                    d.Id != item.Rule || d.For != Procedures.Rules.DutyFor.EveryChild
                )
            );
    }

    /// <summary>
    /// Of the other transfers whose children the viewer may see, those that ask something of a post of theirs which
    /// stands for one team or unit: a duty desk, business support. Where the children's worker fills such a post, it is
    /// asked of that worker, after the children have passed too.
    /// </summary>
    private async Task<IReadOnlyList<Transfer>> AskingOfThem(
        ThroughlineDb db,
        Viewer viewer,
        DateOnly day,
        string[] but,
        CancellationToken cancel
    )
    {
        var me = viewer.PersonId;
        var roles = files
            .OfOne(viewer.Hats.Where(h => !h.IsSenior).Select(h => h.Role), day)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        string[] names = [.. roles];
        var since = day.AddDays(-Back);
        var seen = db.Children.Where(Sight.Of(viewer, day));
        var seenTransfers = await db
            .Transfers.AsNoTracking()
            .Include(t => t.Lines)
            .Where(t => !but.Contains(t.Id) && t.Lines.Any(l => seen.Any(c => c.Id == l.ChildId)))
            .Where(t =>
                t.EndedOn == null && (t.PassedOn == null || t.PassedOn >= since)
                || (t.State == TransferState.Closed && t.EndedOn >= since)
            )
            .Where(t =>
                t.Lines.Any(l => l.SendingWorkerId == me)
                || (
                    names.Length > 0
                    && !t.Lines.Any(l =>
                        db.Posts.Any(p =>
                            p.PersonId == l.SendingWorkerId
                            && names.Contains(p.Role)
                            && (p.Until == null || p.Until >= day)
                        )
                    )
                )
            )
            .OrderBy(t => t.Id)
            .ToListAsync(cancel);
        return [.. seenTransfers.Where(MayAsk)];

        bool MayAsk(Transfer t)
        {
            var edition = files.EditionOf(t, day);
            return RolesNamed.MayBeAsked(edition, t, roles)
                || (
                    t.PassedOn is not null
                    && t.Lines.Any(l => l.SendingWorkerId == me)
                    && (
                        Owed.LeftToSender(edition, t)
                        || Owed.IsInDebt(edition, t, Owed.SendingWorker)
                    )
                );
        }
    }

    /// <summary>
    /// Open transfers, and those lately passed, from or to the viewer's own teams or workers; for a senior manager
    /// those in dispute, and those on which they let something pass.
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
        var since = day.AddDays(-Back);
        var seen = db.Children.Where(Sight.Of(viewer, day));
        var letPass = senior ? await LetPassBy(db, me, since, cancel) : [];
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
                || letPass.Contains(t.Id)
            )
            .OrderBy(t => t.Id)
            .ToListAsync(cancel);
    }

    private static async Task<string[]> LetPassBy(
        ThroughlineDb db,
        string person,
        DateOnly since,
        CancellationToken cancel
    )
    {
        var kind = TransferDesk.Kind(TransferAct.Override);
        var chains = await (
            from act in db.Acts
            where act.By == person && act.Kind == kind && act.Day >= since
            join link in db.Links on act.Id equals link.ActId
            select link.Chain
        ).ToListAsync(cancel);
        return [.. chains.Select(c => Chain.Subject(c, Chain.Transfer)).OfType<string>()];
    }
}

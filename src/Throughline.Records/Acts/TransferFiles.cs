using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Casework.Families;
using Throughline.Casework.Meetings;
using Throughline.Casework.Permission;
using Throughline.Casework.Transfers;
using Throughline.Records.Queries;

namespace Throughline.Records.Acts;

/// <summary>Brings together what deciding about a transfer looks at.</summary>
public sealed class TransferFiles(Editions editions, IAnswers answers)
{
    /// <summary>The transfer with its lines, if there is one of whose children this person may see some.</summary>
    internal static async Task<Transfer?> Find(Room room, string id, CancellationToken cancel)
    {
        var transfer = await room
            .Db.Transfers.Include(t => t.Lines)
            .FirstOrDefaultAsync(t => t.Id == id, cancel);
        if (transfer is null)
            return null;
        var ids = transfer.Lines.Select(l => l.ChildId).ToList();
        var seen = await room
            .Db.Children.Where(Sight.Of(room.Viewer, room.Today))
            .AnyAsync(c => ids.Contains(c.Id), cancel);
        if (!seen)
            return null;
        room.On(Chain.Transfer(id));
        foreach (var child in ids)
            room.On(Chain.Child(child));
        return transfer;
    }

    /// <summary>
    /// Whoever came second is told what became of it, though the children are no longer theirs to see: a manager of
    /// either team. To anybody else there is no such transfer.
    /// </summary>
    internal static async Task<Refusal> Ended(
        Room room,
        string id,
        TransferAct act,
        CancellationToken cancel
    )
    {
        var transfer = await room.Db.Transfers.FirstOrDefaultAsync(t => t.Id == id, cancel);
        return
            transfer is not null
            && !transfer.State.IsOpen
            && (
                room.Viewer.Manages(transfer.SendingTeamId)
                || (transfer.ReceivingTeamId is { } to && room.Viewer.Manages(to))
            )
            ? Casework.Transfers.TransferRefusals.AlreadyEnded(
                act,
                transfer,
                transfer.EndedOn ?? transfer.PassedOn ?? transfer.Began
            )
            : Refusals.NotFound;
    }

    internal async Task<(Setting Setting, IReadOnlyDictionary<string, Answered> Answers)> Around(
        Room room,
        Transfer? transfer,
        IReadOnlyCollection<string> childIds,
        string? meetingId,
        CancellationToken cancel,
        string? workerBeingNamed = null
    ) =>
        await Around(
            room.Db,
            room.Viewer,
            room.Today,
            room.Deed.At,
            transfer,
            childIds,
            meetingId,
            cancel,
            workerBeingNamed
        );

    /// <summary>The setting of an act, or of a page that says which acts are open.</summary>
    public async Task<(Setting Setting, IReadOnlyDictionary<string, Answered> Answers)> Around(
        ThroughlineDb db,
        Viewer viewer,
        DateOnly day,
        DateTime at,
        Transfer? transfer,
        IReadOnlyCollection<string> childIds,
        string? meetingId,
        CancellationToken cancel,
        string? workerBeingNamed = null
    )
    {
        var siblings = await Siblings(db, childIds, cancel);
        var everyone = childIds
            .Concat(siblings.Values.SelectMany(s => s.SiblingIds))
            .Distinct()
            .ToList();
        var edition = transfer is null
            ? editions.InForce(day)
            : editions.For(transfer.Edition, day);
        var answered = await answers.Of(
            db,
            edition,
            childIds,
            transfer,
            day,
            cancel,
            workerBeingNamed
        );
        var children = await db
            .Children.Where(c => everyone.Contains(c.Id))
            .Include(c => c.Named)
            .ToDictionaryAsync(c => c.Id, cancel);
        var meeting = meetingId ?? transfer?.MeetingId;
        var setting = new Setting
        {
            Viewer = viewer,
            Today = day,
            Now = TimeOnly.FromDateTime(London.Clock(at)),
            Edition = edition,
            Children = children,
            Holders = await db
                .Responsibilities.Where(r => everyone.Contains(r.ChildId) && r.Until == null)
                .ToDictionaryAsync(r => r.ChildId, cancel),
            Decisions = answered.ToDictionary(a => a.Key, a => a.Value.Decision),
            Teams = await db.Teams.AsNoTracking().ToDictionaryAsync(t => t.Id, cancel),
            Workers = await Workers(db, day, cancel),
            MovingElsewhere = await Moving(db, transfer, everyone, cancel),
            Siblings = siblings,
            Meeting = meeting is null ? null : await Meeting(db, meeting, cancel),
            Recipients = await db
                .Recipients.AsNoTracking()
                .Where(r => childIds.Contains(r.ChildId))
                .ToDictionaryAsync(r => r.Id, cancel),
            Dispute = transfer?.DisputeId is { } dispute
                ? await db.Disputes.FirstOrDefaultAsync(d => d.Id == dispute, cancel)
                : null,
        };
        return (setting, answered);
    }

    /// <summary>The sitting, which the act itself may just have laid out.</summary>
    private static async Task<TransferMeeting?> Meeting(
        ThroughlineDb db,
        string id,
        CancellationToken cancel
    ) =>
        db.Meetings.Local.FirstOrDefault(m => m.Id == id)
        ?? await db.Meetings.Include(m => m.Lines).FirstOrDefaultAsync(m => m.Id == id, cancel);

    private static async Task<Dictionary<string, SiblingAnswer>> Siblings(
        ThroughlineDb db,
        IReadOnlyCollection<string> childIds,
        CancellationToken cancel
    )
    {
        var all = await db
            .SiblingAnswers.AsNoTracking()
            .Where(s => childIds.Contains(s.ChildId))
            .ToListAsync(cancel);
        return all.GroupBy(s => s.ChildId)
            .ToDictionary(
                g => g.Key,
                g => g.OrderBy(s => s.RecordedAt).ThenBy(s => s.Id, StringComparer.Ordinal).Last()
            );
    }

    private static async Task<HashSet<string>> Moving(
        ThroughlineDb db,
        Transfer? transfer,
        IReadOnlyCollection<string> childIds,
        CancellationToken cancel
    )
    {
        var own = transfer?.Id;
        var moving = await db
            .TransferLines.Where(l =>
                l.State == LineState.Open && childIds.Contains(l.ChildId) && l.TransferId != own
            )
            .Select(l => l.ChildId)
            .ToListAsync(cancel);
        return [.. moving];
    }

    /// <summary>Those who may be given a child today.</summary>
    private static async Task<Dictionary<string, IReadOnlySet<string>>> Workers(
        ThroughlineDb db,
        DateOnly day,
        CancellationToken cancel
    )
    {
        var posts = await (
            from post in db.Posts.AsNoTracking()
            join person in db.People.AsNoTracking() on post.PersonId equals person.Id
            where
                post.TeamId != null && post.From <= day && (post.Until == null || post.Until >= day)
            select new { post, person }
        ).ToListAsync(cancel);
        return posts
            .Where(p => p.post.IsSocialWork && p.person.WorksOn(day) && !p.person.IsAwayOn(day))
            .GroupBy(p => p.post.TeamId!)
            .ToDictionary(
                g => g.Key,
                g => (IReadOnlySet<string>)g.Select(p => p.person.Id).ToHashSet()
            );
    }
}

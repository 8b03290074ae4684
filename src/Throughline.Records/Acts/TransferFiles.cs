using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Casework.Disputes;
using Throughline.Casework.Duties;
using Throughline.Casework.Families;
using Throughline.Casework.Meetings;
using Throughline.Casework.Permission;
using Throughline.Casework.Transfers;
using Throughline.Procedures.Rules;
using Throughline.Records.Queries;

namespace Throughline.Records.Acts;

/// <summary>What deciding about a transfer looks at, and the procedure's answer about each of its children.</summary>
public sealed record Surroundings(Setting Setting, IReadOnlyDictionary<string, Answered> Answers);

/// <summary>Brings together what deciding about a transfer looks at.</summary>
public sealed class TransferFiles(Editions editions, IAnswers answers)
{
    /// <summary>Of these roles, those that the procedure in force gives to one team or unit, or to none.</summary>
    internal IEnumerable<string> OfOne(IEnumerable<string> roles, DateOnly day) =>
        editions.All.Count == 0
            ? []
            : roles.Where(r => RolesNamed.IsOfOne(editions.InForce(day), r));

    /// <summary>The edition that the transfer runs under.</summary>
    internal Edition EditionOf(Transfer transfer, DateOnly day) =>
        editions.For(transfer.Edition, day);

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

    internal async Task<Surroundings> Around(
        Room room,
        Transfer? transfer,
        IReadOnlyCollection<string> childIds,
        string? meetingId,
        CancellationToken cancel,
        string? workerBeingNamed = null
    ) =>
        (
            await AroundAll(
                room.Db,
                room.Viewer,
                room.Today,
                room.Deed.At,
                [new(transfer, childIds, meetingId, workerBeingNamed)],
                cancel
            )
        )[0];

    /// <summary>
    /// What stands around each of these transfers, in their order, for a page that says which acts are open. Any number
    /// of them takes the same reads.
    /// </summary>
    public Task<IReadOnlyList<Surroundings>> Around(
        ThroughlineDb db,
        Viewer viewer,
        DateOnly day,
        DateTime at,
        IEnumerable<Transfer> transfers,
        CancellationToken cancel
    ) =>
        AroundAll(
            db,
            viewer,
            day,
            at,
            [.. transfers.Select(t => new About(t, [.. t.Lines.Select(l => l.ChildId)]))],
            cancel
        );

    /// <summary>What is to be decided about: a transfer, or children for whom none has begun.</summary>
    private sealed record About(
        Transfer? Transfer,
        IReadOnlyCollection<string> ChildIds,
        string? MeetingId = null,
        string? WorkerBeingNamed = null
    )
    {
        public string? Sitting => MeetingId ?? Transfer?.MeetingId;
    }

    private async Task<IReadOnlyList<Surroundings>> AroundAll(
        ThroughlineDb db,
        Viewer viewer,
        DateOnly day,
        DateTime at,
        IReadOnlyList<About> all,
        CancellationToken cancel
    )
    {
        if (all.Count == 0)
            return [];
        string[] childIds = [.. all.SelectMany(a => a.ChildIds).Distinct()];
        var siblings = await Siblings(db, childIds, cancel);
        string[] everyone =
        [
            .. childIds.Concat(siblings.Values.SelectMany(s => s.SiblingIds)).Distinct(),
        ];
        List<Question> questions =
        [
            .. all.Select(a => new Question(
                a.Transfer is { } t ? editions.For(t.Edition, day) : editions.InForce(day),
                a.ChildIds,
                a.Transfer,
                a.WorkerBeingNamed
            )),
        ];
        var answered = await answers.Of(db, questions, day, cancel);
        var children = await db
            .Children.Where(c => everyone.Contains(c.Id))
            .Include(c => c.Named)
            .ToDictionaryAsync(c => c.Id, cancel);
        var holders = await db
            .Responsibilities.Where(r => everyone.Contains(r.ChildId) && r.Until == null)
            .ToDictionaryAsync(r => r.ChildId, cancel);
        var teams = await db.Teams.AsNoTracking().ToDictionaryAsync(t => t.Id, cancel);
        var workers = await Workers(db, day, cancel);
        var moving = await Moving(db, childIds, cancel);
        var sittings = await Sittings(db, all.Select(a => a.Sitting), cancel);
        var recipients = await Recipients(db, childIds, cancel);
        var disputes = await Disputes(db, all.Select(a => a.Transfer?.DisputeId), cancel);
        return
        [
            .. all.Select(
                (about, i) =>
                {
                    var own = Of(siblings, about.ChildIds);
                    var theirs = about
                        .ChildIds.Concat(own.Values.SelectMany(s => s.SiblingIds))
                        .Distinct()
                        .ToList();
                    var setting = new Setting
                    {
                        Viewer = viewer,
                        Today = day,
                        Now = TimeOnly.FromDateTime(London.Clock(at)),
                        Edition = questions[i].Edition,
                        Children = Of(children, theirs),
                        Holders = Of(holders, theirs),
                        Decisions = answered[i].ToDictionary(a => a.Key, a => a.Value.Decision),
                        Teams = teams,
                        Workers = workers,
                        MovingElsewhere = about
                            .ChildIds.Where(c => moving[c].Any(t => t != about.Transfer?.Id))
                            .ToHashSet(),
                        Siblings = own,
                        Meeting = about.Sitting is { } sitting
                            ? sittings.GetValueOrDefault(sitting)
                            : null,
                        Recipients = about
                            .ChildIds.Distinct()
                            .SelectMany(c => recipients[c])
                            .ToDictionary(r => r.Id),
                        Dispute = about.Transfer?.DisputeId is { } dispute
                            ? disputes.GetValueOrDefault(dispute)
                            : null,
                    };
                    return new Surroundings(setting, answered[i]);
                }
            ),
        ];
    }

    private static Dictionary<string, T> Of<T>(
        Dictionary<string, T> all,
        IEnumerable<string> ids
    ) => ids.Distinct().Where(all.ContainsKey).ToDictionary(id => id, id => all[id]);

    /// <summary>The sittings, one of which the act itself may just have laid out.</summary>
    private static async Task<Dictionary<string, TransferMeeting>> Sittings(
        ThroughlineDb db,
        IEnumerable<string?> ids,
        CancellationToken cancel
    )
    {
        string[] asked = [.. ids.OfType<string>().Distinct()];
        if (asked.Length == 0)
            return [];
        var here = db.Meetings.Local.Where(m => asked.Contains(m.Id)).ToDictionary(m => m.Id);
        string[] missing = [.. asked.Where(id => !here.ContainsKey(id))];
        if (missing.Length > 0)
            foreach (
                var sitting in await db
                    .Meetings.Include(m => m.Lines)
                    .Where(m => missing.Contains(m.Id))
                    .ToListAsync(cancel)
            )
                here[sitting.Id] = sitting;
        return here;
    }

    private static async Task<ILookup<string, Recipient>> Recipients(
        ThroughlineDb db,
        string[] childIds,
        CancellationToken cancel
    ) =>
        (
            await db
                .Recipients.AsNoTracking()
                .Where(r => childIds.Contains(r.ChildId))
                .ToListAsync(cancel)
        ).ToLookup(r => r.ChildId);

    private static async Task<Dictionary<string, Dispute>> Disputes(
        ThroughlineDb db,
        IEnumerable<string?> ids,
        CancellationToken cancel
    )
    {
        string[] asked = [.. ids.OfType<string>().Distinct()];
        return asked.Length == 0
            ? []
            : await db
                .Disputes.Where(d => asked.Contains(d.Id))
                .ToDictionaryAsync(d => d.Id, cancel);
    }

    private static async Task<Dictionary<string, SiblingAnswer>> Siblings(
        ThroughlineDb db,
        string[] childIds,
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

    /// <summary>By child, the transfers on which the child's move is open.</summary>
    private static async Task<ILookup<string, string>> Moving(
        ThroughlineDb db,
        string[] childIds,
        CancellationToken cancel
    ) =>
        (
            await db
                .TransferLines.AsNoTracking()
                .Where(l => l.State == LineState.Open && childIds.Contains(l.ChildId))
                .ToListAsync(cancel)
        ).ToLookup(l => l.ChildId, l => l.TransferId);

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

using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Disputes;
using Throughline.Casework.Duties;
using Throughline.Casework.Meetings;
using Throughline.Casework.People;
using Throughline.Casework.Permission;
using Throughline.Casework.Transfers;
using Throughline.Procedures.Rules;
using TransferState = Throughline.Casework.Transfers.TransferState;

namespace Throughline.Records.Acts;

/// <summary>Opens and closes the reasons for which people see a child who is on the way.</summary>
internal static class WhoNeedsToKnow
{
    private const int DaysAfterMinutes = 10;
    private const int DaysAfterPassing = 92;

    /// <summary>
    /// The receiving team and worker, while the children are on the way to them, and whoever the journey names by a
    /// role of their own.
    /// </summary>
    public static async Task Of(
        Room room,
        Transfer transfer,
        Edition edition,
        CancellationToken cancel
    )
    {
        var named = transfer.State.IsOpen ? await Named(room, transfer, edition, cancel) : [];
        var wanted = transfer
            .OpenLines.SelectMany(l =>
                named
                    .Append<string?>(transfer.ReceivingWorkerId)
                    .Distinct()
                    .Select(p => (l.ChildId, Team: (string?)null, Person: p))
                    .Prepend((l.ChildId, Team: transfer.ReceivingTeamId, Person: null))
            )
            .Where(w => transfer.State.IsOpen && (w.Team ?? w.Person) is not null)
            .ToList();
        await Keep(room, NeedCause.OnTheWay, transfer.Id, wanted, cancel);
    }

    /// <summary>People of other teams whom a step or a duty of this journey names by a role that stands for one team or unit.</summary>
    private static Task<IReadOnlyList<string>> Named(
        Room room,
        Transfer transfer,
        Edition edition,
        CancellationToken cancel
    ) =>
        Filling(
            room,
            transfer,
            RolesNamed.On(edition, transfer),
            [transfer.SendingTeamId, transfer.ReceivingTeamId],
            cancel
        );

    /// <summary>
    /// Whoever fills those posts, where nobody does who sees the children already; those in the line of either team
    /// before others.
    /// </summary>
    /// <param name="seeing">The teams whose line sees the children.</param>
    private static async Task<IReadOnlyList<string>> Filling(
        Room room,
        Transfer transfer,
        IEnumerable<string> named,
        IReadOnlyList<string?> seeing,
        CancellationToken cancel
    )
    {
        string[] roles = [.. named];
        if (roles.Length == 0)
            return [];
        var day = room.Today;
        // A reviewing officer sees the children of whom they are the reviewing officer.
        var posts = await room
            .Db.Posts.Where(p =>
                roles.Contains(p.Role)
                && p.Kind != PostKind.ReviewingOfficer
                && p.From <= day
                && (p.Until == null || p.Until >= day)
            )
            .ToListAsync(cancel);
        var above = await room.Db.Teams.ToDictionaryAsync(t => t.Id, t => t.PartOfId, cancel);
        var seen = seeing.SelectMany(t => Line(above, t)).ToHashSet();
        var near = Line(above, transfer.SendingTeamId)
            .Concat(Line(above, transfer.ReceivingTeamId))
            .ToHashSet();
        return
        [
            .. posts
                .GroupBy(p => p.Role)
                .Where(g => !g.Any(p => In(p, seen)))
                .SelectMany(g => g.Any(p => In(p, near)) ? g.Where(p => In(p, near)) : g)
                .Select(p => p.PersonId)
                .Distinct(),
        ];

        static bool In(Post post, HashSet<string> teams) =>
            post.TeamId is { } team && teams.Contains(team);
    }

    /// <summary>
    /// Whoever is asked for something once the children have passed, or the case is closed, and would not see them:
    /// until it is recorded here, and for three months at most.
    /// </summary>
    private static async Task AskedAfter(
        Room room,
        Transfer transfer,
        Setting setting,
        CancellationToken cancel
    )
    {
        var people = transfer.State is TransferState.Transferred or TransferState.Closed
            ? await Filling(
                room,
                transfer,
                RolesNamed.After(setting.Edition, transfer, setting.Decisions),
                [
                    transfer.State == TransferState.Closed
                        ? transfer.SendingTeamId
                        : transfer.ReceivingTeamId,
                ],
                cancel
            )
            : [];
        var wanted = transfer
            .Lines.Where(l =>
                l.State == LineState.Accepted
                || (transfer.State == TransferState.Closed && l.State != LineState.SplitOff)
            )
            .SelectMany(l => people.Select(p => (l.ChildId, Person: p)))
            .ToList();
        var kept = await room
            .Db.Needs.Where(n =>
                n.CauseId == transfer.Id && n.Cause == NeedCause.Owed && n.Until > room.Today
            )
            .ToListAsync(cancel);
        foreach (var need in kept)
            if (!wanted.Contains((need.ChildId, need.PersonId!)))
                need.Until = room.Today;
        foreach (var (child, person) in wanted)
            if (!kept.Exists(n => n.ChildId == child && n.PersonId == person))
                room.Db.Add(
                    new NeedToKnow
                    {
                        Id = Ids.New(),
                        ChildId = child,
                        PersonId = person,
                        Cause = NeedCause.Owed,
                        CauseId = transfer.Id,
                        From = room.Today,
                        Until = (transfer.PassedOn ?? transfer.EndedOn ?? room.Today).AddDays(
                            DaysAfterPassing
                        ),
                    }
                );
    }

    /// <summary>
    /// Whoever held the children before goes on seeing them for a while where the procedure still asks something of
    /// them; and those who took a notice from another authority need see no more once a team here has the child.
    /// </summary>
    public static async Task Afterwards(
        Room room,
        TransferOutcome outcome,
        Setting setting,
        CancellationToken cancel
    )
    {
        var transfer = outcome.Transfer;
        await AskedAfter(room, transfer, setting, cancel);
        var passed = outcome.Passings.Where(p => p.Undoes is null).Select(p => p.ChildId).ToList();
        var lines = transfer.Lines.Where(l => passed.Contains(l.ChildId)).ToList();
        var workers = Owed.LeftToSender(setting.Edition, transfer) || InDebt(Owed.SendingWorker);
        IReadOnlySet<string>? managers = null;
        if (passed.Count > 0 && InDebt(Owed.SendingManager))
            (await MeetingTable.Speakers(room.Db, room.Today, cancel)).TryGetValue(
                transfer.SendingTeamId,
                out managers
            );
        foreach (var line in lines)
        foreach (
            var person in (managers ?? Enumerable.Empty<string>())
                .Append(workers ? line.SendingWorkerId : null)
                .OfType<string>()
                .Distinct()
        )
            room.Db.Add(
                new NeedToKnow
                {
                    Id = Ids.New(),
                    ChildId = line.ChildId,
                    PersonId = person,
                    Cause = NeedCause.OnTheWay,
                    CauseId = transfer.Id,
                    From = room.Today,
                    Until = room.Today.AddDays(DaysAfterPassing),
                }
            );
        var notices = passed.Concat(outcome.Closing).Select(NoticeOf).ToList();
        foreach (
            var need in await room
                .Db.Needs.Where(n => notices.Contains(n.CauseId) && n.Until == null)
                .ToListAsync(cancel)
        )
            need.Until = room.Today;

        bool InDebt(string who) => Owed.IsInDebt(setting.Edition, transfer, who, setting.Decisions);
    }

    /// <summary>The cause of seeing a child of whom a notice came from another authority.</summary>
    internal static string NoticeOf(string childId) => $"notice:{childId}";

    /// <summary>Those whom the rung names, while the dispute is with them.</summary>
    public static async Task Of(
        Room room,
        Transfer transfer,
        Dispute dispute,
        Setting setting,
        CancellationToken cancel
    )
    {
        var people = dispute.IsOpen ? await Seniors(room, transfer, setting, cancel) : [];
        var wanted = transfer
            .OpenLines.SelectMany(l =>
                people.Select(p => (l.ChildId, Team: (string?)null, Person: (string?)p))
            )
            .ToList();
        await Keep(room, NeedCause.Dispute, dispute.Id, wanted, cancel);
    }

    /// <summary>The managers who sit in a meeting, for the children on its list, until the minutes are ten working days old.</summary>
    public static async Task Of(
        Room room,
        TransferMeeting meeting,
        IEnumerable<string> childIds,
        IReadOnlyCollection<string> people,
        CancellationToken cancel
    )
    {
        var wanted = childIds
            .SelectMany(c => people.Select(p => (c, (string?)null, (string?)p)))
            .ToList();
        await Keep(room, NeedCause.Meeting, meeting.Id, wanted, cancel, endOthers: false);
    }

    /// <summary>A dispute about a transfer ends with the transfer, and so does the sight it gave.</summary>
    public static async Task EndOfDispute(Room room, Transfer transfer, CancellationToken cancel)
    {
        if (transfer.State.IsOpen || transfer.DisputeId is not { } id)
            return;
        var dispute = await room.Db.Disputes.FirstAsync(d => d.Id == id, cancel);
        DisputeDecider.EndWith(transfer, dispute, room.Deed);
        await Keep(room, NeedCause.Dispute, id, [], cancel);
    }

    /// <summary>Says how long the minutes stay open.</summary>
    public static async Task MinutesDone(
        Room room,
        TransferMeeting meeting,
        Procedures.Calendars.WorkingDays calendar,
        CancellationToken cancel
    )
    {
        var last = calendar.Add(room.Today, DaysAfterMinutes);
        foreach (
            var need in await room
                .Db.Needs.Where(n => n.CauseId == meeting.Id && n.Until == null)
                .ToListAsync(cancel)
        )
            need.Until = last;
    }

    private static async Task Keep(
        Room room,
        NeedCause cause,
        string causeId,
        IReadOnlyCollection<(string ChildId, string? Team, string? Person)> wanted,
        CancellationToken cancel,
        bool endOthers = true
    )
    {
        var open = await room
            .Db.Needs.Where(n => n.CauseId == causeId && n.Until == null)
            .ToListAsync(cancel);
        foreach (var need in open)
            if (endOthers && !wanted.Contains((need.ChildId, need.TeamId, need.PersonId)))
                need.Until = room.Today;
        foreach (var (child, team, person) in wanted)
            if (!open.Any(n => n.ChildId == child && n.TeamId == team && n.PersonId == person))
                room.Db.Add(
                    new NeedToKnow
                    {
                        Id = Ids.New(),
                        ChildId = child,
                        TeamId = team,
                        PersonId = person,
                        Cause = cause,
                        CauseId = causeId,
                        From = room.Today,
                    }
                );
    }

    /// <summary>Senior managers in the line of either team: any of them may be asked for.</summary>
    private static async Task<List<string>> Seniors(
        Room room,
        Transfer transfer,
        Setting setting,
        CancellationToken cancel
    )
    {
        var day = room.Today;
        var partOf = setting.Teams.ToDictionary(t => t.Key, t => t.Value.PartOfId);
        var above = Line(partOf, transfer.SendingTeamId)
            .Concat(Line(partOf, transfer.ReceivingTeamId))
            .Distinct()
            .ToList();
        return await room
            .Db.Posts.Where(p =>
                (p.Kind == PostKind.ServiceManager || p.Kind == PostKind.HeadOfService)
                && p.From <= day
                && (p.Until == null || p.Until >= day)
                && (p.TeamId == null || above.Contains(p.TeamId))
            )
            .Select(p => p.PersonId)
            .Distinct()
            .ToListAsync(cancel);
    }

    private static IEnumerable<string> Line(Dictionary<string, string?> partOf, string? teamId)
    {
        for (var id = teamId; id is not null; id = partOf.GetValueOrDefault(id))
            yield return id;
    }
}

using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Casework.Handovers;
using Throughline.Casework.People;
using Throughline.Casework.Permission;

namespace Throughline.Records.Acts;

/// <summary>Everything that is done to handovers between team leaders. None of it is strung on a child's chain.</summary>
public sealed class HandoverDesk(Door door, Editions editions)
{
    /// <summary>Plans one; the subject of what is done is the new handover's id.</summary>
    public Task<Result<Done>> Plan(
        Deed deed,
        PlanHandover command,
        CancellationToken cancel = default
    ) =>
        door.Do(
            Under(deed),
            "handover planned",
            command,
            room => Carry(room, null, command, command.TeamId, cancel),
            cancel
        );

    public Task<Result<Done>> Act(
        Deed deed,
        string handoverId,
        HandoverCommand command,
        CancellationToken cancel = default
    ) =>
        door.Do(
            Under(deed),
            Past(command.Act),
            // What is written about staff stands in its own table alone, not in the command that is kept.
            command is WriteStaffNote
                ? new { note = "kept apart" }
                : command,
            async room =>
                await room.Db.Handovers.FirstOrDefaultAsync(h => h.Id == handoverId, cancel)
                    is { } handover
                    ? await Carry(room, handover, command, handover.TeamId, cancel)
                    : Refusals.NotFound,
            cancel
        );

    private async Task<Result<Acted>> Carry(
        Room room,
        Handover? handover,
        HandoverCommand command,
        string teamId,
        CancellationToken cancel
    )
    {
        var leaders = await room
            .Db.Posts.Where(p => p.TeamId == teamId && p.Kind == PostKind.TeamManager)
            .ToListAsync(cancel);
        var team = await room.Db.Teams.FirstOrDefaultAsync(t => t.Id == teamId, cancel);
        var setting = new HandoverSetting(
            room.Viewer,
            room.Today,
            handover is null
                ? editions.InForce(room.Today)
                : editions.For(handover.Edition, room.Today),
            team?.InProcedure ?? "",
            StaffRules.ManagerOf(teamId, leaders, room.Today)?.PersonId,
            await room
                .Db.Responsibilities.Where(r => r.TeamId == teamId && r.Until == null)
                .Select(r => new OpenCase(r.ChildId, r.WorkerId))
                .ToListAsync(cancel),
            await room.Db.Handovers.AnyAsync(
                h => h.TeamId == teamId && h.State == HandoverState.Planned,
                cancel
            )
        );
        var result = HandoverDecider.Decide(handover, command, room.Deed, setting, Ids.New);
        if (result.IsRefused(out var refusal))
            return refusal;
        var outcome = result.Value;
        room.On(Chain.Handover(outcome.Handover.Id));
        if (handover is null)
            room.Db.Add(outcome.Handover);
        if (outcome.Note is { } text)
            room.Db.Add(
                new StaffNote
                {
                    Id = Ids.New(),
                    HandoverId = outcome.Handover.Id,
                    Text = text.Trim(),
                    By = room.Deed.By,
                    RecordedAt = room.Deed.At,
                }
            );
        if (outcome.LeaderChanges)
            ChangeLeader(room, outcome.Handover, leaders);
        await Sights(
            room,
            outcome.Handover,
            setting.OpenCases.Select(c => c.ChildId).ToHashSet(),
            cancel
        );
        return new Acted(outcome.Handover.Id, Said(command), Clauses(outcome.Handover, setting));
    }

    /// <summary>The team's leader changes, and no child's worker does.</summary>
    private static void ChangeLeader(Room room, Handover handover, List<Post> leaders)
    {
        room.On(Chain.Staff);
        var day = handover.ChangeOn;
        var before = leaders
            .Where(p => p.PersonId == handover.OutgoingId && p.HeldOn(day))
            .ToList();
        foreach (var post in before)
            post.Until = day.AddDays(-1);
        if (leaders.Exists(p => p.PersonId == handover.IncomingId && p.HeldOn(day)))
            return;
        room.Db.Add(
            new Post
            {
                Id = Ids.New(),
                PersonId = handover.IncomingId,
                TeamId = handover.TeamId,
                Kind = PostKind.TeamManager,
                Role = before.Select(p => p.Role).FirstOrDefault() ?? "Team Manager",
                From = day,
            }
        );
    }

    /// <summary>The leader who comes sees the team's cases from the planning on.</summary>
    private static async Task Sights(
        Room room,
        Handover handover,
        IReadOnlySet<string> cases,
        CancellationToken cancel
    )
    {
        var open = await room
            .Db.Needs.Where(n => n.CauseId == handover.Id && n.Until == null)
            .ToListAsync(cancel);
        foreach (var need in open.Where(n => !handover.IsOpen || !cases.Contains(n.ChildId)))
            need.Until = room.Today;
        if (!handover.IsOpen)
            return;
        foreach (var child in cases.Where(c => open.TrueForAll(n => n.ChildId != c)))
            room.Db.Add(
                new NeedToKnow
                {
                    Id = Ids.New(),
                    ChildId = child,
                    PersonId = handover.IncomingId,
                    Cause = NeedCause.OnTheWay,
                    CauseId = handover.Id,
                    From = room.Today,
                }
            );
    }

    private Deed Under(Deed deed) =>
        deed with
        {
            Edition = editions.InForce(London.DayOf(deed.At)).Hash,
        };

    private static string Past(HandoverAct act) =>
        act switch
        {
            HandoverAct.Plan => "handover planned",
            HandoverAct.TalkThrough => "case talked through",
            HandoverAct.RecordDone => "something owed in a handover done",
            HandoverAct.WriteStaffNote => "staff note written",
            HandoverAct.RaiseIssue => "issue raised between leaders",
            HandoverAct.ReferIssue => "issue referred",
            HandoverAct.SettleIssue => "issue settled",
            HandoverAct.Pass => "team taken over",
            HandoverAct.Withdraw => "handover withdrawn",
        };

    private static IReadOnlyList<string> Clauses(Handover handover, HandoverSetting setting) =>
        setting.Edition.Journeys.FirstOrDefault(j => j.Id == handover.Journey)?.Clauses ?? [];

    private static string Said(HandoverCommand command)
    {
        var past = Past(command.Act);
        return $"{char.ToUpperInvariant(past[0])}{past[1..]}.";
    }
}

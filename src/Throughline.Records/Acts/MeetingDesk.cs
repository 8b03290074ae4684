using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Casework.Disputes;
using Throughline.Casework.Meetings;
using Throughline.Casework.Transfers;
using Throughline.Procedures.Deciding;

namespace Throughline.Records.Acts;

/// <summary>What the meeting settled for one family; what is null was not settled.</summary>
/// <param name="About">What is in dispute, where the managers differ.</param>
public sealed record FamilyMinute(
    string TransferId,
    FamilyDecision Decision,
    string? TeamId = null,
    string? WorkerId = null,
    DateOnly? WorkerBy = null,
    DateOnly? Passes = null,
    DateOnly? JointFrom = null,
    string? Introduction = null,
    DateOnly? IntroducedOn = null,
    IReadOnlyList<OutstandingTask>? OutstandingWork = null,
    string? Note = null,
    Procedures.Rules.DisputeAbout About = Procedures.Rules.DisputeAbout.Destination
);

/// <summary>Everything that is done at the transfer meeting.</summary>
public sealed class MeetingDesk(Door door, Editions editions, TransferDesk transfers)
{
    /// <summary>Puts a family on the list of the sitting of that day, laying the sitting out when it is the first.</summary>
    /// <param name="day">The day of a sitting, as the procedure's cadence or the chair has it.</param>
    public Task<Result<Done>> List(
        Deed deed,
        string transferId,
        DateOnly day,
        string? synopsis,
        CancellationToken cancel = default
    ) =>
        door.Do(
            deed with
            {
                Edition = editions.InForce(London.DayOf(deed.At)).Hash,
            },
            TransferSaid.Past(TransferAct.List),
            new
            {
                transferId,
                day,
                synopsis,
            },
            async room =>
            {
                if (await TransferFiles.Find(room, transferId, cancel) is not { } transfer)
                    return Refusals.NotFound;
                if (await Sitting(room, day, cancel) is not { } meeting)
                    return MeetingRefusals.NoMeetingInProcedure;
                return await transfers.Carry(
                    room,
                    transfer,
                    new PutOnList(meeting.Id, synopsis),
                    null,
                    cancel
                );
            },
            cancel
        );

    /// <summary>Moves, circulates, attends, offers, minutes: whatever concerns the sitting itself.</summary>
    public Task<Result<Done>> Run(
        Deed deed,
        string meetingId,
        MeetingCommand command,
        CancellationToken cancel = default
    ) =>
        door.Do(
            deed,
            Kind(command),
            command,
            async room =>
            {
                if (await Find(room, meetingId, cancel) is not { } meeting)
                    return Refusals.NotFound;
                var setting = await Setting(room, meeting, cancel);
                var result = MeetingDecider.Decide(meeting, command, room.Deed, setting);
                if (result.IsRefused(out var refusal))
                    return refusal;
                await Follow(room, meeting, command, setting, cancel);
                return new Acted(
                    meeting.Id,
                    $"Meeting of {meeting.Day:d MMMM yyyy}: {Kind(command)}."
                );
            },
            cancel
        );

    /// <summary>Minutes one family: what was agreed is agreed on its transfer by the same act, whole or not at all.</summary>
    public Task<Result<Done>> Minute(
        Deed deed,
        string meetingId,
        FamilyMinute minute,
        CancellationToken cancel = default
    ) =>
        door.Do(
            deed with
            {
                Edition = editions.InForce(London.DayOf(deed.At)).Hash,
            },
            "family minuted",
            minute,
            async room =>
            {
                if (await Find(room, meetingId, cancel) is not { } meeting)
                    return Refusals.NotFound;
                if (await TransferFiles.Find(room, minute.TransferId, cancel) is not { } transfer)
                    return Refusals.NotFound;
                var setting = await Setting(room, meeting, cancel);
                var decide = new DecideFamily(minute.TransferId, minute.Decision, minute.Note);
                if (MeetingDecider.Check(meeting, decide, room.Deed, setting) is { } refusal)
                    return refusal;
                var said = $"{Words(minute.Decision)} at the meeting of {meeting.Day:d MMMM yyyy}.";
                var clauses = new List<string>();
                foreach (var command in Agreements(minute))
                {
                    var carried = await transfers.Carry(room, transfer, command, null, cancel);
                    if (carried.IsRefused(out refusal))
                        return refusal;
                    said = $"{said} {carried.Value.Said}";
                    clauses.AddRange(carried.Value.Clauses ?? []);
                }
                if (
                    minute.Decision == FamilyDecision.Disputed
                    && transfer.DisputeId is null
                    && (
                        await transfers.Settle(
                            room,
                            transfer,
                            new RaiseDispute(minute.About),
                            cancel
                        )
                    ).IsRefused(out refusal)
                )
                    return refusal;
                if (
                    minute.Decision == FamilyDecision.Agreed
                    && (
                        transfer.ReceivingTeamId is null
                        || (transfer.ReceivingWorkerId ?? transfer.WorkerBy as object) is null
                    )
                )
                    return MeetingRefusals.NotAgreedYet;
                var result = MeetingDecider.Decide(meeting, decide, room.Deed, setting);
                return result.IsRefused(out refusal)
                    ? refusal
                    : new Acted(meeting.Id, said, clauses);
            },
            cancel
        );

    private static IEnumerable<TransferCommand> Agreements(FamilyMinute m)
    {
        if (m.Decision != FamilyDecision.Agreed)
            yield break;
        if (m.TeamId is { } team)
            yield return new AgreeTeam(team, m.WorkerId, m.WorkerBy);
        if (m.Passes is { } passes)
            yield return new AgreeDay(passes, m.JointFrom);
        if (!string.IsNullOrWhiteSpace(m.Introduction))
            yield return new AgreeIntroduction(m.Introduction, m.IntroducedOn);
        if (m.OutstandingWork is { } tasks)
            yield return new SettleOutstandingWork(tasks);
    }

    private async Task Follow(
        Room room,
        TransferMeeting meeting,
        MeetingCommand command,
        MeetingSetting setting,
        CancellationToken cancel
    )
    {
        if (command is CirculateList or CirculateMinutes)
            room.Notify(
                $"{Kind(command)}:{meeting.Id}:{meeting.Version}",
                Kind(command),
                new MeetingNotice(
                    meeting.Id,
                    command is CirculateList list ? list.To : ((CirculateMinutes)command).To
                )
            );
        if (command is not FinishMinutes)
            return;
        await CarryOver.Undecided(room, meeting, await NextSitting(room, meeting, cancel), cancel);
        await WhoNeedsToKnow.MinutesDone(room, meeting, setting.Calendar, cancel);
    }

    private async Task<TransferMeeting?> NextSitting(
        Room room,
        TransferMeeting meeting,
        CancellationToken cancel
    )
    {
        var edition = editions.For(meeting.Edition, room.Today);
        var after = meeting.Day < room.Today ? room.Today : meeting.Day;
        return
            edition.Meetings.FirstOrDefault(m => m.Id == meeting.Rule) is { Every: not null } rule
            ? await Sitting(
                room,
                MeetingDates.Next(rule, after.AddDays(1), edition.WorkingDays).Day,
                cancel
            )
            : null;
    }

    /// <summary>The sitting of a day: as kept, or laid out now.</summary>
    private async Task<TransferMeeting?> Sitting(Room room, DateOnly day, CancellationToken cancel)
    {
        var edition = editions.InForce(room.Today);
        if (edition.Meetings.FirstOrDefault(m => m.Every is not null) is not { } rule)
            return null;
        var kept = await room
            .Db.Meetings.Include(m => m.Lines)
            .FirstOrDefaultAsync(m => m.Rule == rule.Id && m.Day == day, cancel);
        if (kept is not null)
            return kept;
        if (MeetingDates.Next(rule, day, edition.WorkingDays).Day != day)
            return null;
        var teams = await room.Db.Teams.ToDictionaryAsync(t => t.Id, cancel);
        var meeting = MeetingDecider.Build(
            edition,
            rule,
            MeetingDates.At(rule, day, edition.WorkingDays),
            teams,
            Ids.New
        );
        room.Db.Add(meeting);
        return meeting;
    }

    private static async Task<TransferMeeting?> Find(Room room, string id, CancellationToken cancel)
    {
        var meeting = await room
            .Db.Meetings.Include(m => m.Lines)
            .FirstOrDefaultAsync(m => m.Id == id, cancel);
        if (meeting is not null)
            room.On(Chain.Meeting(id));
        return meeting;
    }

    private async Task<MeetingSetting> Setting(
        Room room,
        TransferMeeting meeting,
        CancellationToken cancel
    )
    {
        var edition = editions.For(meeting.Edition, room.Today);
        return new(
            room.Viewer,
            room.Today,
            TimeOnly.FromDateTime(London.Clock(room.Deed.At)),
            edition.WorkingDays,
            edition,
            await room.Db.Teams.AsNoTracking().ToDictionaryAsync(t => t.Id, cancel)
        )
        {
            Speakers = await MeetingTable.Speakers(room.Db, room.Today, cancel),
            Names = await room
                .Db.People.AsNoTracking()
                .ToDictionaryAsync(p => p.Id, p => p.Name, cancel),
        };
    }

    private static string Kind(MeetingCommand command) =>
        command switch
        {
            MoveMeeting => "meeting moved",
            BookMeeting => "meeting booked",
            NameChair => "chair named",
            CirculateList => "list circulated",
            RecordAttendance => "attendance recorded",
            OfferCapacity => "capacity offered",
            SayDemand => "demand recorded",
            WriteSynopsis => "synopsis written",
            DecideFamily => "family minuted",
            FinishMinutes => "minutes finished",
            CirculateMinutes => "minutes circulated",
            _ => throw new InvalidOperationException($"Unknown command {command}."),
        };

    private static string Words(FamilyDecision decision) =>
        decision switch
        {
            FamilyDecision.Agreed => "Agreed",
            FamilyDecision.CarriedOver => "Carried over",
            FamilyDecision.Disputed => "Disputed",
            FamilyDecision.NotToMove => "Not to move",
        };
}

/// <param name="To">The persons to whom the list or the minutes go.</param>
public sealed record MeetingNotice(string MeetingId, IReadOnlyList<string> To);

using Throughline.Casework.Permission;
using Throughline.Procedures.Calendars;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;
using Team = Throughline.Casework.Teams.Team;

namespace Throughline.Casework.Meetings;

/// <summary>What deciding about a sitting looks at.</summary>
public sealed record MeetingSetting(
    Viewer Viewer,
    DateOnly Today,
    TimeOnly Now,
    WorkingDays Calendar,
    Edition Edition,
    IReadOnlyDictionary<string, Team> Teams
)
{
    /// <summary>By team, those who may speak for it today: its managers and those who stand in for them.</summary>
    public required IReadOnlyDictionary<string, IReadOnlySet<string>> Speakers { get; init; }

    /// <summary>Names of staff, for refusals.</summary>
    public required IReadOnlyDictionary<string, string> Names { get; init; }
}

/// <summary>The rules of the meeting itself; what it agrees for a family is an act on that family's transfer.</summary>
public static class MeetingDecider
{
    private const int MostRoom = 50;

    /// <summary>A sitting as the procedure's cadence has it.</summary>
    public static TransferMeeting Build(
        Edition edition,
        Meeting rule,
        Sitting sitting,
        IReadOnlyDictionary<string, Team> teams,
        NewId newId
    )
    {
        var nine = new TimeOnly(9, 0);
        return new TransferMeeting
        {
            Id = newId(),
            Edition = edition.Hash,
            Rule = rule.Id,
            Day = sitting.Day,
            Time = sitting.Time ?? nine,
            CutOffDay = sitting.CutOffDay ?? sitting.Day,
            CutOffTime = sitting.CutOffTime ?? sitting.Time ?? nine,
            RefusesLate = rule.Late == LateEntries.Refused,
            HostTeamId = HostOf(rule.Chair, teams),
        };
    }

    /// <summary>Nothing is changed when the act is refused.</summary>
    public static Result<TransferMeeting> Decide(
        TransferMeeting meeting,
        MeetingCommand command,
        Deed deed,
        MeetingSetting setting
    )
    {
        if (Check(meeting, command, deed, setting) is { } refusal)
            return refusal;
        Apply(meeting, command, deed, setting);
        return meeting;
    }

    /// <summary>Why it would be refused now; null when it would not.</summary>
    public static Refusal? Check(
        TransferMeeting meeting,
        MeetingCommand command,
        Deed deed,
        MeetingSetting setting
    )
    {
        var chairs = meeting.IsChairedBy(setting.Viewer);
        if (command is OfferCapacity offer)
            return Offered(meeting, offer, setting, chairs);
        if (command is NameChair && !chairs && !setting.Viewer.Hats.Any(h => h.IsSenior))
            return Refusals.NotAllowed("the chair or a senior manager");
        if (command is BookMeeting)
            return Booked(meeting, setting);
        if (!chairs && command is not NameChair)
            return Refusals.NotAllowed("the chair of the meeting");
        if (command is CirculateMinutes sent)
            return !meeting.IsMinuted ? MeetingRefusals.NotMinuted
                : sent.To.Count == 0 ? MeetingRefusals.NobodyToSendTo
                : null;
        if (meeting.IsMinuted)
            return MeetingRefusals.Minuted;
        return command switch
        {
            MoveMeeting move => string.IsNullOrWhiteSpace(deed.Why) ? Refusals.ReasonNeeded
            : move.Day < setting.Today ? MeetingRefusals.MovedToPast
            : !setting.Calendar.IsWorking(move.Day) ? MeetingRefusals.NotWorkingDay
            : null,
            CirculateList list => list.To.Count == 0 ? MeetingRefusals.NobodyToSendTo : null,
            RecordAttendance record => Present(record, setting),
            WriteSynopsis synopsis => meeting.Line(synopsis.TransferId) is null
                ? MeetingRefusals.NotOnList
            : string.IsNullOrWhiteSpace(synopsis.Synopsis) ? MeetingRefusals.NoSynopsis
            : null,
            DecideFamily decide => meeting.Line(decide.TransferId) is null
                ? MeetingRefusals.NotOnList
            : meeting.IsAhead(setting.Today) ? MeetingRefusals.NotYetHeld
            : null,
            FinishMinutes => meeting.IsAhead(setting.Today) ? MeetingRefusals.NotYetHeld : null,
            NameChair or SayDemand => null,
            _ => throw new InvalidOperationException($"Unknown command {command}."),
        };
    }

    private static void Apply(
        TransferMeeting meeting,
        MeetingCommand command,
        Deed deed,
        MeetingSetting setting
    )
    {
        var detail = meeting.Detail;
        switch (command)
        {
            case MoveMeeting move:
                var rule = setting.Edition.Meetings.First(m => m.Id == meeting.Rule);
                var sitting = MeetingDates.At(rule, move.Day, setting.Calendar);
                meeting.Detail = detail with
                {
                    MovedFrom = detail.MovedFrom ?? meeting.Day,
                    MovedWhy = deed.Why,
                    Booked = null,
                };
                (meeting.Day, meeting.Time) = (move.Day, move.Time);
                meeting.CutOffDay = sitting.CutOffDay ?? move.Day;
                meeting.CutOffTime = sitting.CutOffTime ?? move.Time;
                break;
            case BookMeeting book:
                meeting.Detail = detail with { Booked = new(deed.Day, deed.By, book.Where) };
                break;
            case NameChair name:
                meeting.ChairId = name.PersonId;
                break;
            case CirculateList list:
                Sent(meeting, Circulated.List, deed, list.To);
                break;
            case CirculateMinutes minutes:
                Sent(meeting, Circulated.Minutes, deed, minutes.To);
                break;
            case RecordAttendance record:
                meeting.Detail = detail with { Attendance = record.Present };
                break;
            case OfferCapacity offer:
                meeting.Detail = detail with
                {
                    Capacity =
                    [
                        .. detail.Capacity.Where(c => c.TeamId != offer.TeamId),
                        .. offer.Offered,
                    ],
                };
                break;
            case SayDemand demand:
                meeting.Detail = detail with { DemandIsHigh = demand.IsHigh };
                break;
            case WriteSynopsis synopsis:
                meeting.Line(synopsis.TransferId)!.Synopsis = synopsis.Synopsis.Trim();
                break;
            case DecideFamily decide:
                var line = meeting.Line(decide.TransferId)!;
                (line.Decision, line.Note) = (decide.Decision, decide.Note);
                break;
            case FinishMinutes finish:
                meeting.Detail = detail with
                {
                    MinutedOn = deed.Day,
                    MinutedBy = deed.By,
                    MinutesNote = finish.Note,
                };
                break;
            default:
                throw new InvalidOperationException($"Unknown command {command}.");
        }
    }

    private static void Sent(
        TransferMeeting meeting,
        Circulated what,
        Deed deed,
        IReadOnlyList<string> to
    ) =>
        meeting.Detail = meeting.Detail with
        {
            Circulations = [.. meeting.Detail.Circulations, new(what, deed.At, deed.By, to)],
        };

    private static Refusal? Booked(TransferMeeting meeting, MeetingSetting setting) =>
        setting.Edition.Meetings.FirstOrDefault(m => m.Id == meeting.Rule)
            is not { Booked: not null } rule
            ? MeetingRefusals.NotBookedHere
        : !MeetingTasks.MayBook(meeting, rule, setting.Viewer, setting.Edition, setting.Teams)
            ? Refusals.NotAllowed("whoever the procedure names to book it, or the chair")
        : meeting.IsMinuted ? MeetingRefusals.Minuted
        : null;

    private static Refusal? Offered(
        TransferMeeting meeting,
        OfferCapacity offer,
        MeetingSetting setting,
        bool chairs
    ) =>
        meeting.IsMinuted ? MeetingRefusals.Minuted
        : !chairs && !setting.Viewer.Manages(offer.TeamId)
            ? MeetingRefusals.SpeaksForOther(
                setting.Teams.GetValueOrDefault(offer.TeamId)?.Name ?? ""
            )
        : offer.Offered.Any(o => o.Room is < 0 or > MostRoom || o.TeamId != offer.TeamId)
            ? MeetingRefusals.NoRoom
        : null;

    private static Refusal? Present(RecordAttendance record, MeetingSetting setting)
    {
        if (record.Present.Count == 0)
            return MeetingRefusals.NobodyPresent;
        foreach (var (person, team, _) in record.Present)
            if (!setting.Speakers.TryGetValue(team, out var speakers) || !speakers.Contains(person))
                return MeetingRefusals.NotOfTeam(
                    setting.Names.GetValueOrDefault(person, "That person"),
                    setting.Teams.GetValueOrDefault(team)?.Name ?? "that team"
                );
        return null;
    }

    private static string? HostOf(Who? chair, IReadOnlyDictionary<string, Team> teams) =>
        chair switch
        {
            Who.Role { Team: TeamSet.Named named } => teams
                .Values.Where(t => named.Teams.Contains(t.InProcedure))
                .Select(t => t.Id)
                .Order()
                .FirstOrDefault(),
            Who.Any any => any
                .People.Select(p => HostOf(p, teams))
                .FirstOrDefault(h => h is not null),
            Who.Failing failing => HostOf(failing.First, teams),
            _ => null,
        };
}

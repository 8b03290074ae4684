using Throughline.Casework.Permission;
using Throughline.Casework.Transfers;
using Throughline.Procedures.Calendars;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;
using Rule = Throughline.Procedures.Rules.Meeting;
using Team = Throughline.Casework.Teams.Team;

namespace Throughline.Casework.Meetings;

/// <summary>What a sitting still asks of its chair, or of whoever books it.</summary>
/// <param name="Due">Null where the procedure gives no time.</param>
public sealed record MeetingTask(string What, DateOnly? Due);

/// <summary>
/// The list, the minutes and the sending round of both: who chairs is chased for them like for any duty, and for the
/// booking whoever is to book.
/// </summary>
public static class MeetingTasks
{
    private const int DaysAhead = 7;

    /// <summary>Whom the procedure names to book it, or who chairs.</summary>
    public static bool MayBook(
        TransferMeeting meeting,
        Rule rule,
        Viewer viewer,
        Edition edition,
        IReadOnlyDictionary<string, Team> teams
    ) =>
        meeting.IsChairedBy(viewer)
        || (
            rule.Booked is { Who: var who }
            && WhoIs.Plays(
                who,
                new Cast(viewer, new HashSet<Part>(), edition, teams, meeting.HostTeamId, null)
            )
        );

    public static IEnumerable<MeetingTask> Of(
        TransferMeeting meeting,
        Rule rule,
        WorkingDays calendar,
        DateOnly day,
        bool chairs
    )
    {
        var sitting = new Sitting(
            meeting.Day,
            meeting.Time,
            meeting.CutOffDay,
            meeting.CutOffTime,
            null
        );
        var minutes = MeetingDates.Due(rule.Minutes, sitting, calendar)?.Day;
        var isNear =
            !meeting.IsMinuted && day <= meeting.Day && meeting.Day <= day.AddDays(DaysAhead);
        if (isNear && rule.Booked is { } booked && meeting.Detail.Booked is null)
            yield return new("book the meeting", MeetingDates.Due(booked, sitting, calendar)?.Day);
        if (!chairs)
            yield break;
        if (isNear && !Sent(meeting, Circulated.List))
            yield return new(
                "send the list round",
                MeetingDates.Due(rule.Circulated, sitting, calendar)?.Day
            );
        if (!meeting.IsMinuted && meeting.Day <= day)
            yield return new("finish the minutes", minutes);
        if (meeting.IsMinuted && !Sent(meeting, Circulated.Minutes))
            yield return new("send the minutes round", minutes);
    }

    private static bool Sent(TransferMeeting meeting, Circulated what) =>
        meeting.Detail.Circulations.Any(c => c.What == what);
}

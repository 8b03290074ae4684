using Throughline.Procedures.Calendars;
using Throughline.Procedures.Deciding;
using Rule = Throughline.Procedures.Rules.Meeting;

namespace Throughline.Casework.Meetings;

/// <summary>What a sitting still asks of its chair.</summary>
/// <param name="Due">Null where the procedure gives no time.</param>
public sealed record MeetingTask(string What, DateOnly? Due);

/// <summary>The list, the minutes and the sending round of both: who chairs is chased for them like for any duty.</summary>
public static class MeetingTasks
{
    private const int DaysAhead = 7;

    public static IEnumerable<MeetingTask> Of(
        TransferMeeting meeting,
        Rule rule,
        WorkingDays calendar,
        DateOnly day
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
        if (
            !meeting.IsMinuted
            && day <= meeting.Day
            && meeting.Day <= day.AddDays(DaysAhead)
            && !Sent(meeting, Circulated.List)
        )
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

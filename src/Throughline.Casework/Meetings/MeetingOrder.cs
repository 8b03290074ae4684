namespace Throughline.Casework.Meetings;

/// <summary>In which order a list is taken: late entries last; when demand is high the procedure's first cases first.</summary>
public static class MeetingOrder
{
    /// <param name="first">Is this one that the procedure takes first in periods of high demand?</param>
    public static IReadOnlyList<MeetingLine> Of(
        TransferMeeting meeting,
        Func<MeetingLine, bool> first
    ) =>
        [
            .. meeting
                .Lines.Where(l => l.TakenOffOn is null)
                .OrderByDescending(l => meeting.Detail.DemandIsHigh && first(l))
                .ThenBy(l => l.IsLate)
                .ThenByDescending(l => l.WeeksCarried(meeting.Day))
                .ThenBy(l => l.AddedOn)
                .ThenBy(l => l.Id, StringComparer.Ordinal),
        ];
}

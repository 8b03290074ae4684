namespace Throughline.Web.Links;

public sealed partial class SiteLinks
{
    public string Meetings() => Path("/Meetings/Index");

    public string Meeting(string meeting) => Path("/Meetings/One/Index", new { meeting });

    /// <summary>One family at a time, as the meeting takes them.</summary>
    public string MeetingFamily(string meeting, string transfer) =>
        Path("/Meetings/One/Family", new { meeting, family = transfer });

    public string MeetingAttendance(string meeting) =>
        Path("/Meetings/One/Attendance", new { meeting });

    public string MeetingCapacity(string meeting, string team) =>
        Path("/Meetings/One/Capacity", new { meeting, team });

    public string BookMeeting(string meeting) => Path("/Meetings/One/Book", new { meeting });

    public string MoveMeeting(string meeting) => Path("/Meetings/One/Move", new { meeting });

    public string CirculateMeeting(string meeting, string what) =>
        Path("/Meetings/One/Circulate", new { meeting, what });

    public string FinishMinutes(string meeting) => Path("/Meetings/One/Minutes", new { meeting });

    public string MeetingDone(string meeting, string act) =>
        Path("/Meetings/One/Done", new { meeting, act });

    /// <summary>The list or the minutes as a file to send round.</summary>
    public string MeetingFile(string meeting, string what) =>
        Path("/Meetings/One/File", new { meeting, what });

    public string DueToMove() => Path("/DueToMove/Index");
}

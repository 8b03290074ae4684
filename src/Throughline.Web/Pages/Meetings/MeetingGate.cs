using Throughline.Casework.Permission;
using Throughline.Records.Queries;
using Throughline.Records.Sights;
using Throughline.Web.Security;

namespace Throughline.Web.Pages.Meetings;

/// <summary>A sitting, and each child that its list shows.</summary>
internal sealed class MeetingGate(MeetingPages meetings, SightBook sights, RefusedReads refused)
    : RecordGate<MeetingPage>("meeting", sights, refused)
{
    protected override Task<MeetingPage?> Find(
        Viewer viewer,
        string id,
        CancellationToken cancel
    ) => meetings.Meeting(viewer, viewer.Day, id, cancel);

    protected override IEnumerable<string> ChildrenOn(MeetingPage meeting) => meeting.ChildIds;
}

internal static class GatedMeeting
{
    /// <summary>The sitting of this page, which the gate has let through.</summary>
    public static MeetingPage Meeting(this HttpContext context) => MeetingGate.Found(context);
}

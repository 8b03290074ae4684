using Microsoft.AspNetCore.Mvc;
using Throughline.Casework;
using Throughline.Casework.Meetings;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Records.Queries;
using Throughline.Web.Forms;
using Throughline.Web.Links;

namespace Throughline.Web.Pages.Meetings;

/// <summary>What a page needs to act at a meeting.</summary>
public sealed record MeetingTools(
    ThroughlineDb Db,
    TimeProvider Clock,
    MeetingDesk Desk,
    SiteLinks Links
);

/// <summary>A page that acts at one sitting. It watches the sitting's chain.</summary>
public abstract class MeetingActPage(MeetingTools tools) : ActPage(tools.Db, tools.Clock)
{
    public MeetingPage Sitting => HttpContext.Meeting();

    protected SiteLinks To => tools.Links;
    protected MeetingDesk Desk => tools.Desk;

    protected override IReadOnlyCollection<string> Watches => [Chain.Meeting(Sitting.Id)];

    protected override string DoneAt(string subjectId, string actId) =>
        To.MeetingDone(Sitting.Id, actId);

    protected async Task<IActionResult> Do(
        MeetingCommand command,
        string? why = null,
        DateOnly? day = null
    ) => await Answer(await Desk.Run(Deed(why, day), Sitting.Id, command, Cancel));

    /// <param name="then">Where it leads, when not to the page that says what was done.</param>
    protected async Task<IActionResult> Answer(Result<Done> done, string? then = null) =>
        then is not null && !done.IsRefused(out _) ? Redirect(then) : await Finish(done);
}

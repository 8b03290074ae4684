using Microsoft.AspNetCore.Mvc;
using Throughline.Casework;
using Throughline.Casework.Handovers;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Records.Queries;
using Throughline.Web.Forms;
using Throughline.Web.Links;

namespace Throughline.Web.Pages.Handovers;

/// <summary>What a page needs to act on a handover between leaders.</summary>
public sealed record HandoverTools(
    ThroughlineDb Db,
    TimeProvider Clock,
    HandoverDesk Desk,
    HandoverPages Pages,
    SiteLinks Links
);

/// <summary>A page that acts on one handover; when it is done, the handover is shown again.</summary>
public abstract class HandoverActPage(HandoverTools tools) : ActPage(tools.Db, tools.Clock)
{
    public HandoverPage Handover => HttpContext.Handover();

    protected HandoverTools Tools => tools;

    protected override IReadOnlyCollection<string> Watches =>
        [Chain.Handover(Handover.Handover.Id)];

    protected override string DoneAt(string subjectId, string actId) =>
        tools.Links.Handover(Handover.Handover.Id);

    protected async Task<IActionResult> Do(
        HandoverCommand command,
        string? why = null,
        DateOnly? day = null,
        params (string Property, string Field)[] fields
    ) =>
        await Finish(
            await tools.Desk.Act(Deed(why, day), Handover.Handover.Id, command, Cancel),
            fields
        );
}

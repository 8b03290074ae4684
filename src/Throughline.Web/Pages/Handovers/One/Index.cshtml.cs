using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Casework.Handovers;
using Throughline.Procedures.Deciding;
using Throughline.Records.Queries;

namespace Throughline.Web.Pages.Handovers.One;

/// <summary>One handover between leaders: every open case, what is unsettled, and what comes next.</summary>
public sealed class IndexModel : PageModel
{
    public HandoverPage Handover => HttpContext.Handover();

    /// <summary>One of the two leaders.</summary>
    public bool Leads =>
        Handover.Parts.Contains(HandoverPart.Outgoing)
        || Handover.Parts.Contains(HandoverPart.Incoming);

    /// <summary>Is it this person's to say that such a thing was done?</summary>
    public bool MayRecord(AskedOfHandover asked) =>
        asked is { ByTalk: false, Passes: false }
        && asked.Of.Any(o => o.IsOpen && o.State is not DutyState.NotYet)
        && Leads
        && (asked.Doers.Count == 0 || asked.Doers.Any(Handover.Parts.Contains));
}

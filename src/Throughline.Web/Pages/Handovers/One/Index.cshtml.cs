using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Casework.Handovers;
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
}

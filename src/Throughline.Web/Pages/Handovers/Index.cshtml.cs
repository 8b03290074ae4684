using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Casework.Handovers;
using Throughline.Records;
using Throughline.Records.Queries;

namespace Throughline.Web.Pages.Handovers;

/// <summary>The handovers in which this person takes part.</summary>
public sealed class IndexModel(HandoverPages handovers, Editions editions) : PageModel
{
    public IReadOnlyList<HandoverSummary> All { get; private set; } = [];
    public bool MayPlan { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var viewer = HttpContext.Viewer();
        All = await handovers.All(viewer, cancel);
        MayPlan =
            editions.All.Count > 0
            && HandoverDecider.JourneyOf(editions.InForce(viewer.Day)) is not null
            && viewer.Hats.Any(h => h.IsSenior || (h.TeamId is { } team && h.Manages(team)));
    }
}

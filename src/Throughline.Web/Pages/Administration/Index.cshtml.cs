using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Records;
using Throughline.Records.Queries;

namespace Throughline.Web.Pages.Administration;

public sealed class IndexModel(ThroughlineDb db) : PageModel
{
    public IReadOnlyList<TeamLine> Teams { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var viewer = HttpContext.Viewer();
        Teams = await StaffList.Teams(db, viewer, viewer.Day, cancel);
    }
}

using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Records.Queries;

namespace Throughline.Web.Pages.Meetings;

/// <summary>The sittings of the transfer meeting: those to come, and the last ones.</summary>
public sealed class IndexModel(MeetingPages meetings) : PageModel
{
    public IReadOnlyList<SittingRow> Coming { get; private set; } = [];
    public IReadOnlyList<SittingRow> Past { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var viewer = HttpContext.Viewer();
        var all = await meetings.Sittings(viewer, viewer.Day, cancel);
        Coming = [.. all.Where(s => s.Day >= viewer.Day)];
        Past = [.. all.Where(s => s.Day < viewer.Day).Reverse()];
    }
}

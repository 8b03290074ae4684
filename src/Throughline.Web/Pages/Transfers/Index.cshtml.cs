using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Records.Queries;
using Throughline.Records.Sights;

namespace Throughline.Web.Pages.Transfers;

/// <summary>The transfers of children whom the viewer may see: those under way, and those that ended lately.</summary>
public sealed class IndexModel(TransferPages transfers, SightBook sights) : PageModel
{
    public IReadOnlyList<TransferRow> Open { get; private set; } = [];
    public IReadOnlyList<TransferRow> Ended { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var viewer = HttpContext.Viewer();
        var all = await transfers.All(viewer, viewer.Day, cancel: cancel);
        Open = [.. all.Where(t => t.IsOpen)];
        Ended = [.. all.Where(t => !t.IsOpen)];
        await sights.Note(viewer, "/Transfers/Index", all.SelectMany(t => t.ChildIds), cancel);
    }
}

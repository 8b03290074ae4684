using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Casework.Transfers;
using Throughline.Records.Queries;
using Throughline.Records.Sights;
using Throughline.Web.Links;

namespace Throughline.Web.Pages.Desk;

/// <summary>The requests that wait for this person's answer, oldest first.</summary>
public sealed class IndexModel(RequestQueue queue, SightBook sights, SiteLinks links) : PageModel
{
    public IReadOnlyList<QueuedRequest> Queue { get; private set; } = [];
    public DateOnly Today => HttpContext.Viewer().Day;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var viewer = HttpContext.Viewer();
        Queue = await queue.Of(viewer, viewer.Day, cancel);
        await sights.Note(viewer, "/Desk/Index", Queue.SelectMany(q => q.ChildIds), cancel);
    }

    public string Answer(QueuedRequest request) =>
        request.EndsInWords
            ? links.CompleteStep(request.TransferId, request.Step)
            : links.TransferAct(request.TransferId, TransferAct.Accept);
}

using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Records.Queries;
using Throughline.Records.Sights;

namespace Throughline.Web.Pages.Work;

/// <summary>Home: what this person owes today, what is overdue, what is coming, and what they wait for.</summary>
public sealed class IndexModel(MyWork work, SightBook sights) : PageModel
{
    public static readonly IReadOnlyList<(WorkGroup Group, string Heading, string Id)> Groups =
    [
        (WorkGroup.Overdue, "Overdue", "overdue"),
        (WorkGroup.OwedToday, "To do now", "now"),
        (WorkGroup.Coming, "Coming", "coming"),
        (WorkGroup.WaitingOnOthers, "Waiting on others", "waiting"),
    ];

    public IReadOnlyList<WorkItem> Items { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var viewer = HttpContext.Viewer();
        Items = await work.Of(viewer, viewer.Day, cancel);
        await sights.Note(
            viewer,
            "/Work/Index",
            Items.SelectMany(i => i.ChildIds).Distinct(),
            cancel
        );
    }

    public IReadOnlyList<WorkItem> In(WorkGroup group) => [.. Items.Where(i => i.Group == group)];
}

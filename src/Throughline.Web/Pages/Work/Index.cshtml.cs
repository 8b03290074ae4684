using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Casework.Sweep;
using Throughline.Records;
using Throughline.Records.Queries;
using Throughline.Records.Sights;

namespace Throughline.Web.Pages.Work;

/// <summary>Home: what this person owes today, what is overdue, what is coming, and what they wait for.</summary>
public sealed class IndexModel(MyWork work, SightBook sights, ThroughlineDb db, TimeProvider clock)
    : PageModel
{
    public static readonly IReadOnlyList<(WorkGroup Group, string Heading, string Id)> Groups =
    [
        (WorkGroup.Overdue, "Overdue", "overdue"),
        (WorkGroup.OwedToday, "To do now", "now"),
        (WorkGroup.Coming, "Coming", "coming"),
        (WorkGroup.WaitingOnOthers, "Waiting on others", "waiting"),
    ];

    public IReadOnlyList<WorkItem> Items { get; private set; } = [];

    /// <summary>What the morning sweep found for this person, and whether it ran when it should.</summary>
    public IReadOnlyList<MorningLine> Morning { get; private set; } = [];
    public SweepState Sweep { get; private set; } = new(null, null, true);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var viewer = HttpContext.Viewer();
        Items = await work.Of(viewer, viewer.Day, cancel);
        Sweep = await Mornings.State(db, clock, cancel);
        Morning = await Mornings.Of(db, viewer, viewer.Day, cancel);
        await sights.Note(
            viewer,
            "/Work/Index",
            Items.SelectMany(i => i.ChildIds).Concat(Morning.Select(m => m.Child.Id)).Distinct(),
            cancel
        );
    }

    public static string Word(MorningKind kind) =>
        kind switch
        {
            MorningKind.Rising => "No worker, risen",
            MorningKind.WithoutWorker => "No worker",
            MorningKind.Overdue => "Overdue",
            MorningKind.DueToday => "Due today",
            MorningKind.Lapsed => "Lapsed",
            MorningKind.CannotReckon => "Cannot be reckoned",
        };

    public IReadOnlyList<WorkItem> In(WorkGroup group) => [.. Items.Where(i => i.Group == group)];
}

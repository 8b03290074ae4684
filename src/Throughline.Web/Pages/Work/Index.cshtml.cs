using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Casework.Sweep;
using Throughline.Records.Queries;
using Throughline.Records.Sights;
using Throughline.Web.Links;

namespace Throughline.Web.Pages.Work;

/// <summary>
/// Home: what this person owes today, what is overdue, what is coming, what they wait for, and what the morning
/// sweep found of their children.
/// </summary>
public sealed class IndexModel(
    Mornings mornings,
    MyWork work,
    ChildWork childWork,
    MeetingWork meetingWork,
    SightBook sights,
    SiteLinks links
) : PageModel
{
    public static readonly IReadOnlyList<(WorkGroup Group, string Heading, string Id)> Groups =
    [
        (WorkGroup.Overdue, "Overdue", "overdue"),
        (WorkGroup.OwedToday, "To do now", "now"),
        (WorkGroup.Coming, "Coming", "coming"),
    ];

    private static readonly IReadOnlyList<(MorningKind Kind, string Heading)> Kinds =
    [
        (MorningKind.Rising, "Without a worker, and risen above the team"),
        (MorningKind.WithoutWorker, "Without a worker"),
        (MorningKind.Overdue, "Overdue"),
        (MorningKind.DueToday, "Due today"),
        (MorningKind.Lapsed, "Lapsed, or planned and not said to have happened"),
        (
            MorningKind.CannotReckon,
            "Clocks that cannot be reckoned, because something is not known"
        ),
    ];

    public IReadOnlyList<WorkBlock> Blocks { get; private set; } = [];
    public SweepState Sweep { get; private set; } = new(null, null, true);

    /// <summary>What the sweep found and the lists above do not say already.</summary>
    public IReadOnlyList<(
        MorningKind Kind,
        string Heading,
        IReadOnlyList<MorningLine> Lines
    )> Findings { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var viewer = HttpContext.Viewer();
        var moving = await work.Of(viewer, viewer.Day, cancel);
        var others = await childWork.Of(viewer, viewer.Day, cancel);
        Blocks = WorkBlock.Of(
            moving,
            others,
            await meetingWork.Of(viewer, viewer.Day, cancel),
            links
        );
        Sweep = await mornings.State(cancel);
        var said = moving
            .SelectMany(i => i.ChildIds.Select(c => (Child: c, i.Rule)))
            .Concat(others.Select(i => (Child: i.ChildId, (string?)i.Rule)))
            .ToHashSet();
        var found = (await mornings.Of(viewer, viewer.Day, cancel))
            .Where(l => l.Finding.Rule is null || !said.Contains((l.Child.Id, l.Finding.Rule)))
            .ToLookup(l => l.Finding.Kind);
        Findings =
        [
            .. Kinds
                .Where(k => found[k.Kind].Any())
                .Select(k => (k.Kind, k.Heading, (IReadOnlyList<MorningLine>)[.. found[k.Kind]])),
        ];
        await sights.Note(
            viewer,
            "/Work/Index",
            moving
                .SelectMany(i => i.ChildIds)
                .Concat(others.Select(i => i.ChildId))
                .Concat(found.SelectMany(f => f).Select(f => f.Child.Id))
                .Distinct(),
            cancel
        );
    }

    public IReadOnlyList<WorkBlock> In(WorkGroup group) => [.. Blocks.Where(b => b.Group == group)];

    public static int Things(IReadOnlyList<WorkBlock> blocks) => blocks.Sum(b => b.Lines.Count);

    /// <summary>Shown at once; the rest is folded in.</summary>
    public static bool IsGrave(MorningKind kind) =>
        kind is MorningKind.Rising or MorningKind.WithoutWorker;
}

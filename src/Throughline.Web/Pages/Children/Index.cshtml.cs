using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Throughline.Records;
using Throughline.Records.Queries;
using Throughline.Records.Queries.Children;
using Throughline.Records.Sights;
using Throughline.Web.Components;
using Throughline.Web.Security;

namespace Throughline.Web.Pages.Children;

/// <summary>Search, by post: what is looked for stands in no address and no log.</summary>
[EnableRateLimiting(RateLimits.Search)]
public sealed class IndexModel(ThroughlineDb db, SightBook sights) : PageModel
{
    private const string NoWorker = "without worker";
    private const string Mine = "mine";
    private const string Closed = "closed";
    private const int LongestWords = 200;

    public static readonly IReadOnlyList<Option> Filters =
    [
        new(Mine, "Children given to me"),
        new(NoWorker, "Children without a worker"),
        new(Closed, "Closed cases"),
    ];

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? Team { get; set; }

    [BindProperty]
    public List<string> Only { get; set; } = [];

    [BindProperty(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<Option> Teams { get; private set; } = [];
    public ChildrenFound? Found { get; private set; }

    /// <summary>Before anything is typed, the page lists the viewer's own children.</summary>
    public Task OnGetAsync(CancellationToken cancel) => Search(cancel);

    public Task OnPostAsync(CancellationToken cancel)
    {
        if (Words?.Length > LongestWords)
            ModelState.AddModelError(nameof(Words), $"Type {LongestWords} characters or fewer");
        ModelState.Remove("Page");
        return Search(cancel);
    }

    private async Task Search(CancellationToken cancel)
    {
        var viewer = HttpContext.Viewer();
        Teams =
        [
            .. (await TeamLists.Holding(db, viewer.Day, cancel))
                .Where(t => viewer.SeesCouncil || viewer.TeamIds.Contains(t.Id))
                .Select(t => new Option(t.Id, t.Name)),
        ];
        if (!ModelState.IsValid)
            return;
        Found = await ChildSearch.Of(
            db,
            viewer,
            new(
                Words,
                string.IsNullOrEmpty(Team) ? null : Team,
                Only.Contains(Mine) ? viewer.PersonId : null,
                Only.Contains(NoWorker),
                Only.Contains(Closed),
                PageNumber
            ),
            viewer.Day,
            cancel
        );
        await sights.Note(viewer, "/Children/Index", Found.Lines.Select(l => l.Id), cancel);
    }
}

using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Procedures.Deciding;
using Throughline.Records;
using Throughline.Records.Queries;
using Throughline.Records.Sights;

namespace Throughline.Web.Pages.DueToMove;

/// <summary>The children whom the procedure moves, of those whom this person may see, and what it rests on.</summary>
public sealed class IndexModel(
    ThroughlineDb db,
    DueToMoveList list,
    Editions editions,
    SightBook sights
) : PageModel
{
    public IReadOnlyList<DueChild> Children { get; private set; } = [];
    public IReadOnlyDictionary<string, string> Teams { get; private set; } =
        new Dictionary<string, string>();

    private DateOnly Today => HttpContext.Viewer().Day;

    public IReadOnlyList<(string Heading, string Id, IReadOnlyList<DueChild> Of)> Groups =>
        [
            (
                "The day has come, and nobody has begun",
                "now",
                Of(c => Moves(c) && !c.Line.Moving && c.Line.Day <= Today)
            ),
            ("Coming", "coming", Of(c => Moves(c) && !c.Line.Moving && !(c.Line.Day <= Today))),
            ("Managers decide", "decide", Of(c => c.Line.Headline is Headline.ManagersDecide)),
            (
                "Cannot be told until something is known",
                "untold",
                Of(c => c.Line.Headline is Headline.CannotTell)
            ),
            ("Already on the move", "moving", Of(c => Moves(c) && c.Line.Moving)),
        ];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var viewer = HttpContext.Viewer();
        Children = await list.Of(viewer, viewer.Day, editions.InForce(viewer.Day), cancel: cancel);
        Teams = (await TeamLists.Holding(db, viewer.Day, cancel)).ToDictionary(
            t => t.Id,
            t => t.Name
        );
        await sights.Note(viewer, "/DueToMove/Index", Children.Select(c => c.Line.ChildId), cancel);
    }

    private static bool Moves(DueChild child) => child.Line.Headline is Headline.Moves;

    private IReadOnlyList<DueChild> Of(Func<DueChild, bool> which) => [.. Children.Where(which)];
}

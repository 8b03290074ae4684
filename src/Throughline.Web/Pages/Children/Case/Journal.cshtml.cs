using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Casework;
using Throughline.Casework.Families;
using Throughline.Records;
using Throughline.Records.Queries;
using Throughline.Records.Sights;
using Throughline.Web.Security;

namespace Throughline.Web.Pages.Children.Case;

public sealed record SightLine(DateTime At, string Who, string Where);

public sealed class JournalModel(ThroughlineDb db, SightBook sights) : PageModel
{
    private const int LatestSights = 50;

    public Child Child => HttpContext.Child();
    public IReadOnlyList<JournalLine> Lines { get; private set; } = [];
    public IReadOnlyList<SightLine> Sights { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Lines = await Journals.Of(db, HttpContext.Viewer(), Chain.Child(Child.Id), cancel);
        await HttpContext.NoteAlso(Lines.SelectMany(l => l.ChildIds).Where(c => c != Child.Id));
        var seen = await sights.Of(Child.Id, LatestSights, cancel);
        var names = await Names.Of(db, seen.Select(s => s.PersonId), cancel);
        Sights =
        [
            .. seen.Select(s => new SightLine(
                s.At,
                names.GetValueOrDefault(s.PersonId, "Somebody no longer on the staff"),
                PageNames.Of(s.In)
            )),
        ];
    }
}

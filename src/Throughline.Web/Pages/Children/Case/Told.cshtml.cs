using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Casework.Duties;
using Throughline.Casework.Permission;
using Throughline.Records;
using Throughline.Records.Queries.Children;

namespace Throughline.Web.Pages.Children.Case;

/// <summary>Who is told what becomes of the child, and how they may be reached.</summary>
public sealed class ToldModel(ThroughlineDb db) : PageModel
{
    public ChildRecord Record { get; private set; } = null!;
    public IReadOnlyList<Recipient> Recipients { get; private set; } = [];
    public bool MayChange { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var viewer = HttpContext.Viewer();
        var child = HttpContext.Child();
        Record = await HttpContext.Record(db, withFamily: false);
        Recipients = await RecipientList.Of(db, viewer, child.Id, viewer.Day, cancel);
        MayChange = May.WorkWith(viewer, Record.Holder?.Row) is null;
    }
}

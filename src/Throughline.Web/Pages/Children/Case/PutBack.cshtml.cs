using Microsoft.AspNetCore.Mvc;
using Throughline.Casework;
using Throughline.Casework.Ledger;
using Throughline.Casework.Permission;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Records.Queries.Children;
using Throughline.Web.Forms;
using Throughline.Web.Links;

namespace Throughline.Web.Pages.Children.Case;

public sealed class PutBackModel(ThroughlineDb db, TimeProvider clock, Door door, SiteLinks links)
    : ChildActPage(db, clock, links)
{
    [BindProperty]
    public string? Why { get; set; }

    public HolderLine? Now => Record.Holder;

    public HolderLine? Before =>
        Now is { } now && LedgerRules.Before(now.Row, Record.Holders.Select(h => h.Row)) is { } row
            ? Record.Holders.First(h => h.Row.Id == row.Id)
            : null;

    public Refusal? Refusal =>
        Now is { } now
            ? May.ChangeWorker(Viewer, now.Row.TeamId)
                ?? LedgerRules.CannotPutWorkerBack(now.Row, Before?.Row)
            : null;

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Words.Reason(ModelState, nameof(Why), Why) is null)
            return Page();
        return await Finish(await door.PutWorkerBack(new(Child.Id), Deed(Why), Cancel));
    }
}

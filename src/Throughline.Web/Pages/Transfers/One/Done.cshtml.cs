using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Casework;
using Throughline.Records;
using Throughline.Records.Queries;

namespace Throughline.Web.Pages.Transfers.One;

/// <summary>Says what an act on this transfer did.</summary>
public sealed class DoneModel(ThroughlineDb db) : PageModel
{
    public TransferPage Move => HttpContext.Transfer();
    public JournalLine Line { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string act, CancellationToken cancel)
    {
        if (
            await Journals.Act(db, HttpContext.Viewer(), Chain.Transfer(Move.Id), act, cancel)
            is not { } line
        )
            return NotFound();
        Line = line;
        return Page();
    }
}

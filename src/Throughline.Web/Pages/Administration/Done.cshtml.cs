using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Casework;
using Throughline.Records;
using Throughline.Records.Queries;

namespace Throughline.Web.Pages.Administration;

public sealed class DoneModel(ThroughlineDb db) : PageModel
{
    public JournalLine Line { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string act, CancellationToken cancel)
    {
        if (await Journals.Act(db, HttpContext.Viewer(), Chain.Staff, act, cancel) is not { } line)
            return NotFound();
        Line = line;
        return Page();
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Casework.Extracts;
using Throughline.Records;
using Throughline.Records.Queries;

namespace Throughline.Web.Pages.Imports.Bring;

/// <summary>What came of an extract, and what it set aside.</summary>
public sealed class TakenModel(ThroughlineDb db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Extract { get; set; } = "";

    public ExtractLine Line { get; private set; } = null!;
    public IReadOnlyList<SetAsideRow> SetAside { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await ExtractHistory.One(db, HttpContext.Viewer(), Extract, cancel) is not { } line)
            return NotFound();
        Line = line;
        SetAside = await ExtractHistory.SetAside(db, HttpContext.Viewer(), Extract, cancel);
        return Page();
    }
}

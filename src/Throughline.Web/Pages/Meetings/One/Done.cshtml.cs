using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Casework;
using Throughline.Records;
using Throughline.Records.Queries;

namespace Throughline.Web.Pages.Meetings.One;

/// <summary>Says what an act at this sitting did.</summary>
public sealed class DoneModel(ThroughlineDb db) : PageModel
{
    public MeetingPage Sitting => HttpContext.Meeting();
    public JournalLine Line { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string act, CancellationToken cancel)
    {
        if (
            await Journals.Act(db, HttpContext.Viewer(), Chain.Meeting(Sitting.Id), act, cancel)
            is not { } line
        )
            return NotFound();
        Line = line;
        return Page();
    }
}

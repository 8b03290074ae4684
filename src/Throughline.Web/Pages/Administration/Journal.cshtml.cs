using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Casework;
using Throughline.Records;
using Throughline.Records.Queries;

namespace Throughline.Web.Pages.Administration;

/// <summary>What was changed about teams, people and posts.</summary>
public sealed class JournalModel(ThroughlineDb db) : PageModel
{
    public IReadOnlyList<JournalLine> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) =>
        Lines = await Journals.Of(db, HttpContext.Viewer(), Chain.Staff, cancel);
}

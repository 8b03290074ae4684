using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Casework;
using Throughline.Records;
using Throughline.Records.Queries;

namespace Throughline.Web.Pages.Transfers.One;

/// <summary>Who did what to this transfer, when, and why.</summary>
public sealed class JournalModel(ThroughlineDb db) : PageModel
{
    public TransferPage Move => HttpContext.Transfer();
    public IReadOnlyList<JournalLine> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) =>
        Lines = await Journals.Of(db, HttpContext.Viewer(), Chain.Transfer(Move.Id), cancel);
}

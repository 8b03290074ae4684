using Microsoft.AspNetCore.Mvc;
using Throughline.Casework.Transfers;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Transfers.One;

/// <summary>Strikes out a record that something was done; it stays on the page, struck out.</summary>
public sealed class StrikeModel(TransferTools tools) : TransferActPage(tools)
{
    [BindProperty(SupportsGet = true)]
    public string Tick { get; set; } = "";

    [BindProperty]
    public string? Why { get; set; }

    public Tick? Struck => Move.Detail.Standing.FirstOrDefault(t => t.Id == Tick);

    public IActionResult OnGet() => Struck is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync() =>
        Struck is null ? NotFound()
        : Words.Reason(ModelState, nameof(Why), Why) is { } why
            ? await Do(new StrikeEvidence(Tick), why)
        : Page();
}

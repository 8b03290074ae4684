using Microsoft.AspNetCore.Mvc;
using Throughline.Casework.Transfers;
using Throughline.Web.Components;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Transfers.One;

/// <summary>The manager above both teams lets a must pass; it is still owed, by a day.</summary>
public sealed class OverrideModel(TransferTools tools) : TransferActPage(tools)
{
    [BindProperty]
    public List<string> Rules { get; set; } = [];

    [BindProperty]
    public DateParts DebtDay { get; set; } = new();

    [BindProperty]
    public string? Why { get; set; }

    public IReadOnlyList<Option> Musts => OwedOptions.Of(Move, must: true);

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Rules.Count == 0 || Rules.Exists(r => Musts.All(m => m.Value != r)))
            ModelState.AddModelError(nameof(Rules), "Choose what is let pass");
        var debt = DebtDay.Read(
            ModelState,
            nameof(DebtDay),
            "the day by which it is still to be done"
        );
        var why = Words.Reason(ModelState, nameof(Why), Why);
        return ModelState.IsValid ? await Do(new OverrideMust(Rules, debt!.Value), why) : Page();
    }
}

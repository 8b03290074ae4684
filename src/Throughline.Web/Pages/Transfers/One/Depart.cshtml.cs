using Microsoft.AspNetCore.Mvc;
using Throughline.Casework.Transfers;
using Throughline.Web.Components;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Transfers.One;

/// <summary>Departs from what should be done, several things at once under one reason.</summary>
public sealed class DepartModel(TransferTools tools) : TransferActPage(tools)
{
    [BindProperty]
    public List<string> Rules { get; set; } = [];

    [BindProperty]
    public string? Why { get; set; }

    public IReadOnlyList<Option> Shoulds => OwedOptions.Of(Move, must: false);

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Rules.Count == 0 || Rules.Exists(r => Shoulds.All(s => s.Value != r)))
            ModelState.AddModelError(nameof(Rules), "Choose what you depart from");
        var why = Words.Reason(ModelState, nameof(Why), Why);
        return ModelState.IsValid ? await Do(new Depart(Rules), why) : Page();
    }
}

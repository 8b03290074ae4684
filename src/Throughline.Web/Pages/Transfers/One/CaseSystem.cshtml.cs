using Microsoft.AspNetCore.Mvc;
using Throughline.Casework.Transfers;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Transfers.One;

/// <summary>Confirms the day on which team and worker were changed in the case system.</summary>
public sealed class CaseSystemModel(TransferTools tools) : TransferActPage(tools)
{
    [BindProperty]
    public DateParts ChangedOn { get; set; } = new();

    public void OnGet() => ChangedOn = DateParts.Of(Today);

    public async Task<IActionResult> OnPostAsync() =>
        ChangedOn.Read(ModelState, nameof(ChangedOn), "the day of the change") is { } day
            ? await Do(
                new ConfirmInCaseSystem(day),
                fields: (nameof(Accept.CaseSystemChangedOn), nameof(ChangedOn))
            )
            : Page();
}

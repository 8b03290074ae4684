using Microsoft.AspNetCore.Mvc;
using Throughline.Casework.Transfers;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Transfers.One;

/// <summary>How the family will meet the new worker.</summary>
public sealed class IntroductionModel(TransferTools tools) : TransferActPage(tools)
{
    private const int Longest = 500;

    [BindProperty]
    public string? How { get; set; }

    [BindProperty]
    public DateParts On { get; set; } = new();

    public void OnGet()
    {
        How = Move.Detail.Introduction?.How;
        On = DateParts.Of(Move.Detail.Introduction?.On);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var how = Words.Line(
            ModelState,
            nameof(How),
            How,
            "how the family will meet the worker",
            Longest
        );
        var on = On.Read(ModelState, nameof(On), "the day of the introduction", false);
        return ModelState.IsValid ? await Do(new AgreeIntroduction(how!, on)) : Page();
    }
}

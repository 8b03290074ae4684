using Microsoft.AspNetCore.Mvc;
using Throughline.Casework.Transfers;
using Throughline.Records.Queries;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Transfers.One;

/// <summary>Takes brothers or sisters out of the family's transfer, each for a reason in that child's own interest.</summary>
public sealed class SplitModel(TransferTools tools) : TransferActPage(tools)
{
    [BindProperty]
    public Dictionary<string, string?> Reasons { get; set; } = [];

    public IEnumerable<ChildOnTransfer> Children =>
        Move.Children.Where(c => c.State == LineState.Open);

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        var reasons = new Dictionary<string, string>();
        foreach (var child in Children)
            if (
                Words.Reason(
                    ModelState,
                    $"{nameof(Reasons)}[{child.Id}]",
                    Reasons.GetValueOrDefault(child.Id),
                    needed: false
                ) is
                { } why
            )
                reasons[child.Id] = why;
        if (reasons.Count == 0)
            ModelState.AddModelError(
                $"{nameof(Reasons)}[{Children.First().Id}]",
                "Give the reason for at least one child"
            );
        return ModelState.IsValid ? await Do(new SplitSiblings(reasons)) : Page();
    }
}

using Microsoft.AspNetCore.Mvc;
using Throughline.Casework.Transfers;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Transfers.One;

/// <summary>Agrees the day on which responsibility passes.</summary>
public sealed class DayModel(TransferTools tools) : TransferActPage(tools)
{
    [BindProperty]
    public DateParts Passes { get; set; } = new();

    [BindProperty]
    public DateParts JointFrom { get; set; } = new();

    /// <summary>The day the procedure names, for the first of the children.</summary>
    public (DateOnly Day, string? At)? Named =>
        Move.Decisions.Values.Select(d => d.Point).FirstOrDefault(p => p.Day is not null)
            is { } point
            ? (point.Day!.Value, point.At)
            : null;

    public void OnGet()
    {
        Passes = DateParts.Of(Move.AgreedDay ?? Named?.Day);
        JointFrom = DateParts.Of(Move.JointFrom);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var passes = Passes.Read(
            ModelState,
            nameof(Passes),
            "the day on which responsibility passes"
        );
        var joint = JointFrom.Read(
            ModelState,
            nameof(JointFrom),
            "the day from which both work together",
            false
        );
        return ModelState.IsValid ? await Do(new AgreeDay(passes!.Value, joint)) : Page();
    }
}

using Microsoft.AspNetCore.Mvc;
using Throughline.Casework.Transfers;
using Throughline.Records.Queries;
using Throughline.Web.Components;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Transfers.One;

/// <summary>Takes a step of the journey: says that it was done or, of an audit, how it ended.</summary>
public sealed class StepModel(TransferTools tools) : TransferActPage(tools)
{
    [BindProperty(SupportsGet = true)]
    public int Step { get; set; }

    [BindProperty]
    public string? Outcome { get; set; }

    [BindProperty]
    public DateParts Day { get; set; } = new();

    [BindProperty]
    public string? Comments { get; set; }

    public StepOnPage? Taken => Move.Steps.ElementAtOrDefault(Step - 1);
    public bool IsAudit => Taken?.Act == TransferAct.PassAudit;

    public IReadOnlyList<Option> Outcomes =>
        [.. (Taken?.Outcomes ?? []).Select(o => new Option(o, Text.Capital(o)))];

    private bool MayBeTaken => Taken is { Act: TransferAct.CompleteStep or TransferAct.PassAudit };

    public IActionResult OnGet()
    {
        Day = DateParts.Of(Today);
        return MayBeTaken ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!MayBeTaken)
            return NotFound();
        var step = Taken!;
        var day = Day.Read(ModelState, nameof(Day), "the day");
        var back = IsAudit && Outcome != step.Outcomes[0];
        if (IsAudit && !step.Outcomes.Contains(Outcome ?? ""))
            ModelState.AddModelError(nameof(Outcome), "Choose how the audit ended");
        var comments = Words.Reason(
            ModelState,
            nameof(Comments),
            Comments,
            needed: back && Outcome is not null
        );
        if (!ModelState.IsValid)
            return Page();
        return await Do(
            back ? new SendBack(step.Name)
                : IsAudit ? new PassAudit(step.Name, comments)
                : new CompleteStep(step.Name),
            comments,
            day,
            (nameof(Casework.Deed.Why), nameof(Comments))
        );
    }
}

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
        [
            .. (Taken?.Outcomes ?? []).Select(o => new Option(
                o.Word,
                Text.Capital(o.Word),
                Leads(o)
            )),
        ];

    private int NumberOf(OutcomeOnPage outcome) =>
        Move.Steps.SelectMany(s => s.Outcomes).ToList().IndexOf(outcome) + 1;

    /// <summary>What follows when the step ends so.</summary>
    private static string? Leads(OutcomeOnPage outcome) =>
        outcome.Act switch
        {
            null =>
                "The managers differ: it goes to those who settle it, and nobody moves meanwhile",
            TransferAct.Accept => "You name the worker next, and the case passes",
            TransferAct.AgreeTeam => "You name the worker next, or by when there will be one",
            TransferAct.CloseCase => "The case is closed",
            TransferAct.Decline => "It goes back to the sending team, with your reason",
            TransferAct.SendBack => "It is to be done again, with your comments",
            TransferAct.Withdraw => "The transfer ends, and the child stays",
            _ => null,
        };

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
        var outcome = step.Outcomes.FirstOrDefault(o => o.Word == Outcome);
        if (outcome is { Act: not (TransferAct.PassAudit or TransferAct.SendBack) })
            // The browser sends the same form on, with the day and the note that were typed.
            return RedirectPreserveMethod(
                outcome.Act is { } act
                    ? To.TransferAct(Move.Id, act, NumberOf(outcome))
                    : To.RaiseDispute(Move.Id, NumberOf(outcome))
            );
        var day = Day.Read(ModelState, nameof(Day), "the day");
        var back = outcome?.Act == TransferAct.SendBack;
        if (IsAudit && outcome is null)
            ModelState.AddModelError(nameof(Outcome), "Choose how it ended");
        var comments = Words.Reason(ModelState, nameof(Comments), Comments, needed: back);
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

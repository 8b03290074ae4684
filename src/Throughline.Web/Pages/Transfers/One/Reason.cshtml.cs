using Microsoft.AspNetCore.Mvc;
using Throughline.Casework.Disputes;
using Throughline.Casework.Transfers;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Transfers.One;

/// <summary>What a page says that asks for a reason and no more.</summary>
/// <param name="Explains">What the act does, in a sentence.</param>
/// <param name="Grave">The button is a warning.</param>
/// <param name="AsksDay">Asks for the day, where it may have been before today.</param>
public sealed record ReasonPage(
    string Slug,
    string Title,
    string Explains,
    string Asks,
    string Button,
    bool Grave,
    TransferCommand? Command,
    DisputeCommand? Dispute = null,
    string? AsksDay = null
);

/// <summary>The acts that need a reason and nothing else.</summary>
public sealed class ReasonModel(TransferTools tools) : TransferActPage(tools)
{
    private static readonly IReadOnlyList<ReasonPage> Pages =
    [
        new(
            "take-off-list",
            "Take off the meeting’s list",
            "The transfer goes on; the meeting will not speak about it.",
            "Why is the family taken off?",
            "Take off the list",
            false,
            new TakeOffList()
        ),
        new(
            "return",
            "Return the request",
            "The sending team does more work and asks again. It holds the children meanwhile.",
            "What is still to be done?",
            "Return",
            false,
            new ReturnRequest()
        ),
        new(
            "decline",
            "Decline the transfer",
            "The sending manager reads your reason. The sending team goes on holding the children.",
            "Why do you decline?",
            "Decline",
            true,
            new Decline(),
            AsksDay: "On which day was it declined?"
        ),
        new(
            "withdraw",
            "Withdraw the transfer",
            "The transfer ends and the children stay where they are. What was recorded on it counts for no other.",
            "Why is it withdrawn?",
            "Withdraw",
            true,
            new Withdraw()
        ),
        new(
            "put-back",
            "Put back an acceptance",
            "Use this only when the acceptance was a mistake. The sending team holds the children again, and both entries stay on the record.",
            "What was wrong?",
            "Put back",
            true,
            new PutBack()
        ),
        new(
            "part",
            "Why only part of the family",
            "Brothers and sisters pass together unless there is a reason.",
            "Why was only part of the family accepted?",
            "Save",
            false,
            new GiveReasonForPart()
        ),
        new(
            "refer",
            "Put the dispute to the next rung",
            "The sending team holds the children meanwhile.",
            "What is asked of them?",
            "Put to the next rung",
            false,
            null,
            new ReferDispute()
        ),
        new(
            "settled",
            "The managers have agreed after all",
            "The dispute ends, and the transfer goes on from where it was.",
            "What was agreed?",
            "End the dispute",
            false,
            null,
            new WithdrawDispute()
        ),
    ];

    [BindProperty(SupportsGet = true)]
    public string What { get; set; } = "";

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public DateParts Day { get; set; } = new();

    public ReasonPage? Asked => Pages.FirstOrDefault(p => p.Slug == What);

    public IActionResult OnGet()
    {
        Day = DateParts.Of(Today);
        return Asked is null ? NotFound() : Page();
    }

    protected override void TakeOver(DateParts day, string? note) => (Day, Why) = (day, note);

    public async Task<IActionResult> OnPostAsync()
    {
        if (Asked is not { } asked)
            return NotFound();
        var why = Words.Reason(ModelState, nameof(Why), Why);
        var day = asked.AsksDay is null ? null : Day.Read(ModelState, nameof(Day), "the day");
        if (!ModelState.IsValid || why is null)
            return Page();
        return asked.Command is { } command
            ? await Do(command, why, day)
            : await Settle(asked.Dispute!, why);
    }
}

using Microsoft.AspNetCore.Mvc;
using Throughline.Casework.Transfers;
using Throughline.Records.Queries;
using Throughline.Web.Answers;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Transfers.One;

/// <summary>Takes the step with which the case ends: a closure, a move to another authority, or advice in place of a worker.</summary>
public sealed class CloseModel(TransferTools tools, Asking asking) : TransferActPage(tools)
{
    [BindProperty]
    public DateParts Day { get; set; } = new();

    [BindProperty]
    public string? Why { get; set; }

    public IEnumerable<ChildOnTransfer> Closing =>
        Move.Children.Where(c => c.State == LineState.Open);

    public IReadOnlyList<(string Child, ClockList Clocks)> Clocks =>
        [.. asking.ClocksOf(Move, Today).Select(c => (c.Child.Name, c.Clocks))];

    public void OnGet() => Day = DateParts.Of(Today);

    protected override void TakeOver(DateParts day, string? note) => (Day, Why) = (day, note);

    public async Task<IActionResult> OnPostAsync()
    {
        var day = Day.Read(ModelState, nameof(Day), "the day on which the case ends");
        var why = Words.Reason(ModelState, nameof(Why), Why, needed: false);
        return ModelState.IsValid ? await Do(new CloseCases(), why, day) : Page();
    }
}

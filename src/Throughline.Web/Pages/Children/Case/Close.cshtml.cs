using Microsoft.AspNetCore.Mvc;
using Throughline.Casework;
using Throughline.Casework.Facts;
using Throughline.Casework.Ledger;
using Throughline.Casework.Permission;
using Throughline.Procedures.Deciding;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Records.Queries;
using Throughline.Records.Queries.Children;
using Throughline.Web.Answers;
using Throughline.Web.Forms;
using Throughline.Web.Links;

namespace Throughline.Web.Pages.Children.Case;

/// <summary>Closes the case, after saying what stands in the way and what the record would leave undone.</summary>
public sealed class CloseModel(
    ThroughlineDb db,
    TimeProvider clock,
    CaseDesk desk,
    Editions editions,
    Asking asking,
    TransferPages transfers,
    SiteLinks links
) : ChildActPage(db, clock, links)
{
    /// <summary>What a reader must not overlook before a case is closed.</summary>
    private static readonly string[] Telling = ["plan", "looked after", "legal status"];

    [BindProperty]
    public DateParts Day { get; set; } = new();

    [BindProperty]
    public string? Why { get; set; }

    public AnswerView Answer { get; private set; } = null!;
    public IReadOnlyList<DutyStanding> Owed { get; private set; } = [];
    public IReadOnlyList<(string Child, ClockList Clocks)> Clocks =>
        [(Child.Name, asking.ClocksOf(Answer))];

    public TransferRow? Transfer { get; private set; }

    public Refusal? Refusal =>
        !Child.IsOpen ? LedgerRefusals.ClosedAlready
        : Record.Holder is not { } holder ? LedgerRefusals.NotHeld
        : May.CloseCase(Viewer, holder.Row.TeamId)
            ?? (Transfer is null ? null : LedgerRefusals.MoveIsOpen);

    public IReadOnlyList<StatementLine> Facts =>
        [
            .. Record
                .Statements.Where(s =>
                    s.Statement.Kind is StatementKind.Fact
                    && s.Statement.Day <= Today
                    && Telling.Contains(s.Statement.Word)
                )
                .DistinctBy(s => s.Statement.Word)
                .OrderBy(s => Array.IndexOf(Telling, s.Statement.Word)),
        ];

    protected override async Task Load()
    {
        await base.Load();
        Answer = await asking.About(Child.Id, Today, Cancel);
        if (Answer.Decision is { } decision)
            Owed = Closing.Owed(decision, editions.InForce(Today), Today);
        Transfer = (await transfers.OfChild(Viewer, Today, Child.Id, Cancel)).FirstOrDefault(t =>
            t.IsOpen
        );
    }

    public void OnGet() => Day = DateParts.Of(Today);

    public async Task<IActionResult> OnPostAsync()
    {
        var day = Day.Read(ModelState, nameof(Day), "the day on which the case closes");
        Words.Reason(ModelState, nameof(Why), Why);
        if (!ModelState.IsValid)
            return Page();
        return await Finish(
            await desk.Close(
                Deed(Why, day, Viewer.StandsInFor(Record.Holder?.Row.TeamId ?? "")),
                new(Child.Id),
                Cancel
            )
        );
    }
}

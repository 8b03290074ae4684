using Microsoft.AspNetCore.Mvc;
using Throughline.Casework.Transfers;
using Throughline.Records.Queries;
using Throughline.Web.Components;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Transfers.One;

/// <summary>
/// The receiving manager accepts: team and worker change in that instant. Asked, then checked with every child named,
/// then done. The children travel in the form as the page named them, so that nobody accepts another by mistake.
/// </summary>
public sealed class AcceptModel(TransferTools tools) : TransferActPage(tools)
{
    private const string Later = "later";
    private const string Changed = "changed";

    public static readonly IReadOnlyList<Option> InCaseSystem =
    [
        new(Changed, "Yes, on the day below"),
        new(Later, "Not yet: it is to be confirmed"),
    ];

    [BindProperty]
    public string? WorkerId { get; set; }

    [BindProperty]
    public DateParts Passes { get; set; } = new();

    [BindProperty]
    public string? CaseSystem { get; set; }

    [BindProperty]
    public DateParts CaseSystemChangedOn { get; set; } = new();

    [BindProperty]
    public string? Why { get; set; }

    /// <summary>The children as the check named them.</summary>
    [BindProperty]
    public List<string> Named { get; set; } = [];

    public bool Checking { get; private set; }
    public IReadOnlyList<Option> Workers { get; private set; } = [];
    public DateOnly PassesOn { get; private set; }
    public DateOnly? ChangedOn { get; private set; }

    public IEnumerable<ChildOnTransfer> Passing =>
        Move.Children.Where(c => c is { State: LineState.Open, MayOpen: true });

    /// <summary>Restricted children whom this person may not see: somebody named accepts each of them.</summary>
    public IEnumerable<ChildOnTransfer> Apart =>
        Move.Children.Where(c => c is { State: LineState.Open, MayOpen: false });

    public string WorkerName => Move.NameOf(WorkerId);

    protected override async Task Load()
    {
        await base.Load();
        if (Move.Receiving is { } to)
            Workers =
            [
                .. WorkerOptions.Of(
                    await MeetingTeams.Of(Db, [to.TeamId], Today, Cancel),
                    Move.NamedAlone
                ),
            ];
    }

    public void OnGet()
    {
        WorkerId = Move.Receiving?.WorkerId;
        Passes = DateParts.Of(Move.AgreedDay is { } agreed && agreed <= Today ? agreed : Today);
        CaseSystemChangedOn = DateParts.Of(Today);
    }

    protected override void TakeOver(DateParts day, string? note)
    {
        OnGet();
        (Passes, Why) = (day, note);
    }

    public IActionResult OnPost()
    {
        Checking = Read();
        if (Checking)
        {
            Named = [.. Passing.Select(c => NamedText.Write(c.AsNamed))];
            ModelState.Remove(nameof(Named));
        }

        return Page();
    }

    public IActionResult OnPostAgain() => Page();

    public async Task<IActionResult> OnPostConfirmAsync()
    {
        if (!Read())
            return Page();
        if (Named.Select(NamedText.Read).ToList() is not [_, ..] named || named.Contains(null))
            return BadRequest();
        return await Do(
            new Accept(WorkerId!, [.. named.Select(n => n!)], ChangedOn),
            Why,
            PassesOn,
            (nameof(Casework.Deed.Day), nameof(Passes))
        );
    }

    private bool Read()
    {
        if (Workers.All(w => w.Value != WorkerId))
            ModelState.AddModelError(nameof(WorkerId), "Choose the worker");
        PassesOn =
            Passes.Read(ModelState, nameof(Passes), "the day on which responsibility passes")
            ?? default;
        if (CaseSystem is not (Changed or Later))
            ModelState.AddModelError(
                nameof(CaseSystem),
                "Say whether the case system has been changed"
            );
        ChangedOn =
            CaseSystem == Changed
                ? CaseSystemChangedOn.Read(
                    ModelState,
                    nameof(CaseSystemChangedOn),
                    "the day of the change"
                )
                : null;
        Words.Reason(ModelState, nameof(Why), Why, needed: false);
        return ModelState.IsValid;
    }
}

using Microsoft.AspNetCore.Mvc;
using Throughline.Casework;
using Throughline.Casework.Ledger;
using Throughline.Casework.Permission;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Records.Queries.Children;
using Throughline.Web.Components;
using Throughline.Web.Forms;
using Throughline.Web.Links;

namespace Throughline.Web.Pages.Children.Case;

/// <summary>
/// Question, check, act. The check is the same page sent back with the answers carried in it, so that nothing about
/// a child stands in an address or a session.
/// </summary>
public sealed class WorkerModel(ThroughlineDb db, TimeProvider clock, Door door, SiteLinks links)
    : ChildActPage(db, clock, links)
{
    private const string Nobody = "nobody";

    public static readonly IReadOnlyList<Option> Reasons =
    [
        .. Enum.GetValues<ChangeReason>().Select(r => new Option($"{r}", ReasonWords.Of(r))),
    ];

    [BindProperty]
    public string? WorkerId { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public DateParts Day { get; set; } = new();

    [BindProperty]
    public string? Why { get; set; }

    public bool Checking { get; private set; }
    public DateOnly CheckedDay { get; private set; }
    public IReadOnlyList<Option> Candidates { get; private set; } = [];

    public Refusal? Refusal =>
        Record.Holder is { } holder ? May.ChangeWorker(Viewer, holder.Row.TeamId) : null;

    public string NewWorkerName => Candidates.First(c => c.Value == WorkerId).Text;
    public string ReasonText => Reasons.First(r => r.Value == Reason).Text;

    protected override async Task Load()
    {
        await base.Load();
        var people = await Records.Queries.Children.Candidates.Of(Db, Viewer, Child, Today, Cancel);
        Candidates =
        [
            .. people.Select(c => new Option(c.PersonId, c.Name, Hint(c))),
            new(Nobody, "Nobody yet", "The manager answers for the child until there is a worker"),
        ];
    }

    public void OnGet() => Day = DateParts.Of(Today);

    public IActionResult OnPost()
    {
        Checking = Read() is not null;
        return Page();
    }

    /// <summary>Back from the check to the question, with the answers as they were.</summary>
    public IActionResult OnPostAgain() => Page();

    public async Task<IActionResult> OnPostConfirmAsync()
    {
        if (Read() is not { } command)
            return Page();
        return await Finish(await door.ChangeWorker(command, Deed(Why, CheckedDay), Cancel));
    }

    private ChangeWorker? Read()
    {
        if (!Candidates.Any(c => c.Value == WorkerId))
            ModelState.AddModelError(nameof(WorkerId), "Choose who it should be");
        CheckedDay = Day.Read(ModelState, nameof(Day), "the day") ?? default;
        if (!Enum.TryParse<ChangeReason>(Reason, out var reason) || !Enum.IsDefined(reason))
            ModelState.AddModelError(nameof(Reason), "Choose the reason for the change of worker");
        Words.Reason(ModelState, nameof(Why), Why, needed: WorkerId == Nobody);
        return ModelState.IsValid
            ? new(Child.Id, WorkerId == Nobody ? null : WorkerId, reason)
            : null;
    }

    private static string Hint(CandidateLine c) =>
        $"Holds {Text.Count(c.Holds, "child", "children")} now"
        + (
            c is { HeldFrom: { } from, HeldUntil: { } until }
                ? $"; held this child from {Text.Of(from)} until {Text.Of(until)}"
                : ""
        );
}

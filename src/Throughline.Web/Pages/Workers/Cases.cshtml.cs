using Microsoft.AspNetCore.Mvc;
using Throughline.Casework;
using Throughline.Casework.Ledger;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Records.Queries;
using Throughline.Records.Queries.Children;
using Throughline.Web.Components;
using Throughline.Web.Forms;
using Throughline.Web.Pages.Children.Case;
using Throughline.Web.Security;

namespace Throughline.Web.Pages.Workers;

/// <summary>
/// Passes the cases of a worker who is going, or is away, to others of the team: one question for all, and one act
/// for each child, so that one which is refused is named and stops no other.
/// </summary>
public sealed class CasesModel(ThroughlineDb db, TimeProvider clock, Door door) : ActPage(db, clock)
{
    /// <summary>By child, who takes the case; nobody where it stays as it is.</summary>
    [BindProperty]
    public Dictionary<string, string?> Takers { get; set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public DateParts Day { get; set; } = new();

    [BindProperty]
    public string? Why { get; set; }

    public WorkersCases Worker => HttpContext.Worker();
    public IReadOnlyList<(ChildLine Child, string Taker)> Checked { get; private set; } = [];
    public DateOnly CheckedDay { get; private set; }
    public string ReasonText => WorkerModel.Reasons.First(r => r.Value == Reason).Text;

    /// <summary>What came of it, once it has been done.</summary>
    public Outcome? Done { get; private set; }

    protected override IReadOnlyCollection<string> Watches =>
        [.. Worker.Cases.Select(c => Chain.Child(c.Child.Id))];

    public void OnGet() => Day = DateParts.Of(Today);

    public IActionResult OnPost()
    {
        _ = Read();
        Checked =
        [
            .. from c in Worker.Cases
            from taker in c.Candidates
            where taker.PersonId == Takers.GetValueOrDefault(c.Child.Id)
            select (c.Child, taker.Name),
        ];
        foreach (var of in Worker.Cases)
            if (
                Takers.GetValueOrDefault(of.Child.Id) is { Length: > 0 } taker
                && of.Candidates.All(c => c.PersonId != taker)
            )
                ModelState.AddModelError(
                    FieldOf(of.Child.Id),
                    "Choose somebody of the list, or leave the case as it is"
                );
        if (Checked.Count == 0 && ModelState.IsValid && Worker.Cases.Count > 0)
            ModelState.AddModelError(
                FieldOf(Worker.Cases[0].Child.Id),
                "Choose who takes at least one of the cases"
            );
        return Page();
    }

    /// <summary>Back from the check to the question, with the answers as they were.</summary>
    public IActionResult OnPostAgain() => Page();

    public async Task<IActionResult> OnPostConfirmAsync()
    {
        if (Read() is not { } reason)
            return Page();
        var refused = new Dictionary<string, Refusal>();
        foreach (var (child, taker) in Takers.Where(t => !string.IsNullOrEmpty(t.Value)))
        {
            var result = await door.ChangeWorker(
                new(child, taker, reason),
                DeedOn(child, Why, CheckedDay),
                Cancel
            );
            if (result.IsRefused(out var refusal))
                refused[child] = refusal;
        }

        var passed = await SpentForms.Parts(Db, Token!, Viewer.PersonId, Cancel);
        var lines = await WorkersCases.Lines(
            Db,
            Viewer,
            [.. passed, .. refused.Keys],
            Today,
            Cancel
        );
        await HttpContext.NoteAlso(lines.Select(l => l.Id));
        Done = new(
            [.. lines.Where(l => passed.Contains(l.Id))],
            [
                .. lines
                    .Where(l => refused.ContainsKey(l.Id) && !passed.Contains(l.Id))
                    .Select(l => (l, refused[l.Id].Sentence)),
            ]
        );
        return Page();
    }

    public static string FieldOf(string childId) => $"{nameof(Takers)}[{childId}]";

    public static IEnumerable<Option> Options(WorkersCase of) =>
        of.Candidates.Select(c => new Option(
            c.PersonId,
            $"{c.Name}, holds {Text.Count(c.Holds, "child", "children")}"
                + (c.HeldBefore ? ", held this child before" : "")
        ));

    private ChangeReason? Read()
    {
        CheckedDay = Day.Read(ModelState, nameof(Day), "the day") ?? default;
        if (!Enum.TryParse<ChangeReason>(Reason, out var reason) || !Enum.IsDefined(reason))
            ModelState.AddModelError(nameof(Reason), "Choose the reason for the change of worker");
        Words.Reason(ModelState, nameof(Why), Why, needed: false);
        return ModelState.IsValid ? reason : null;
    }
}

/// <param name="Passed">Who has another worker now.</param>
/// <param name="Refused">Who has not, and why.</param>
public sealed record Outcome(
    IReadOnlyList<ChildLine> Passed,
    IReadOnlyList<(ChildLine Child, string Why)> Refused
);

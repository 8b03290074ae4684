using Microsoft.AspNetCore.Mvc;
using Throughline.Casework;
using Throughline.Casework.Permission;
using Throughline.Casework.Readings;
using Throughline.Procedures.Rules;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Records.Queries;
using Throughline.Web.Components;
using Throughline.Web.Forms;
using Throughline.Web.Links;
using Throughline.Web.Procedures;

namespace Throughline.Web.Pages.Procedures;

/// <summary>One reading: a first person puts forward that it be adopted or disputed, a second confirms.</summary>
public sealed class ReadingModel(
    ThroughlineDb db,
    TimeProvider clock,
    ReadingDesk desk,
    Weaver weaver,
    Judged judged,
    SiteLinks links
) : ActPage(db, clock)
{
    public static readonly IReadOnlyList<Option> Verdicts =
    [
        new($"{Verdict.Adopted}", "Adopt it", "The council reads the clause so too"),
        new($"{Verdict.Disputed}", "Dispute it", "The council reads it otherwise; say how"),
    ];

    [BindProperty]
    public string? Judgement { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public DateParts Day { get; set; } = new();

    public Woven? Woven { get; private set; }
    public Edition Edition => Woven!.Edition;
    public JudgedReading? Reading { get; private set; }
    public Refusal? Refusal => May.JudgeReadings(Viewer);
    public bool IsOwnProposal => Reading?.Standing.Open?.ProposedBy == Viewer.PersonId;

    protected override IReadOnlyCollection<string> Watches =>
        Woven is null ? [] : [Chain.Procedure(Edition.Council)];

    protected override string DoneAt(string subjectId, string actId) =>
        $"{links.Readings(Edition)}#{subjectId}";

    protected override async Task Load()
    {
        var route = RouteData.Values;
        if (
            weaver.Shelf.ByAddress($"{route["council"]}", $"{route["edition"]}") is not { } edition
            || !judged.IsOwn(edition)
        )
            return;
        Woven = weaver.Woven(edition);
        Reading = await judged.Of(edition, $"{route["reading"]}", Cancel);
    }

    public IActionResult OnGet()
    {
        Day = DateParts.Of(Today);
        return Reading is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Reading is null)
            return NotFound();
        if (!Enum.TryParse<Verdict>(Judgement, out var verdict) || !Enum.IsDefined(verdict))
            ModelState.AddModelError(nameof(Judgement), "Choose whether to adopt or dispute it");
        var day = Day.Read(ModelState, nameof(Day), "the day");
        Words.Reason(ModelState, nameof(Why), Why, needed: verdict is Verdict.Disputed);
        if (!ModelState.IsValid)
            return Page();
        return await Finish(
            await desk.Propose(
                Deed(Why, day),
                new(Edition.Council, Reading.Number, verdict),
                Cancel
            ),
            (nameof(ProposeVerdict.Verdict), nameof(Judgement))
        );
    }

    public async Task<IActionResult> OnPostConfirmAsync()
    {
        if (Reading is null)
            return NotFound();
        var day = Day.Read(ModelState, nameof(Day), "the day");
        if (!ModelState.IsValid)
            return Page();
        return await Finish(
            await desk.Confirm(
                Deed(null, day),
                new(Edition.Council, Reading.Number, Reading.Standing.Open?.Id ?? ""),
                Cancel
            )
        );
    }
}

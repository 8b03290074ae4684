using Microsoft.AspNetCore.Mvc;
using Throughline.Casework.Duties;
using Throughline.Procedures.Deciding.Saying;
using Throughline.Procedures.Rules;
using Throughline.Procedures.Words;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Records.Queries.Children;
using Throughline.Web.Components;
using Throughline.Web.Forms;
using Throughline.Web.Links;
using Duty = Throughline.Procedures.Rules.Duty;

namespace Throughline.Web.Pages.Children.Case;

/// <summary>Records that something owed to the child was done, by the council's procedure or by law.</summary>
public sealed class DutyModel(
    ThroughlineDb db,
    TimeProvider clock,
    DutyDesk desk,
    Editions editions,
    SiteLinks links
) : ChildActPage(db, clock, links)
{
    private const int Longest = 500;

    [BindProperty(SupportsGet = true)]
    public string Rule { get; set; } = "";

    [BindProperty]
    public DateParts Day { get; set; } = new();

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public List<string> Told { get; set; } = [];

    public Duty? Owed { get; private set; }
    public DutyOnRecord OnRecord { get; private set; } = new([], null);
    public IReadOnlyList<Recipient> Recipients { get; private set; } = [];

    /// <summary>In which way, with what, what it covers and leaves out.</summary>
    public IReadOnlyList<string> Beside { get; private set; } = [];

    public IReadOnlyList<Option> MayBeTold =>
        [
            .. Recipients
                .Where(r => r.DoNotTell is null && r.Safe is not SafeToContact.No)
                .Select(r => new Option(r.Id, r.Name, RecipientWords.Of(r))),
        ];

    public IEnumerable<Recipient> NotToBeTold =>
        Recipients.Where(r => MayBeTold.All(m => m.Value != r.Id));

    protected override async Task Load()
    {
        await base.Load();
        Owed = editions.All.Count == 0 ? null : editions.OwedToChildren(Rule, Today);
        if (Owed is null)
            return;
        Rule = Owed.Id;
        var edition = editions.InForce(Today);
        Beside = Particulars.Of(
            edition.Duties.Any(d => d.Id == Rule) ? edition : editions.LawOn(Today)!,
            Rule
        );
        OnRecord = await DutyOnRecord.Of(
            Db,
            Viewer,
            Child.Id,
            Record.Holder?.Row,
            Rule,
            Owed.Who,
            edition,
            Today,
            Cancel
        );
        if (Owed.Act is Act.Tells tells && WhoWords.NamesOutside(tells.Whom, edition))
            Recipients =
            [
                .. (await RecipientList.Of(Db, Viewer, Child.Id, Today, Cancel)).Where(r =>
                    r.Until is not { } until || until > Today
                ),
            ];
    }

    public IActionResult OnGet()
    {
        Day = DateParts.Of(Today);
        return Owed is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Owed is null)
            return NotFound();
        var day = Day.Read(ModelState, nameof(Day), "the day on which it was done");
        var note = Forms.Words.Line(ModelState, nameof(Note), Note, "the note", Longest, false);
        return ModelState.IsValid
            ? await Finish(
                await desk.Record(
                    Deed(null, day, Viewer.StandsInFor(Record.Holder?.Row.TeamId ?? "")),
                    new(Child.Id, Rule, Note: note, Told: Told.Count > 0 ? Told : null),
                    Cancel
                )
            )
            : Page();
    }
}

using Microsoft.AspNetCore.Mvc;
using Throughline.Procedures.Rules;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Records.Queries.Children;
using Throughline.Web.Forms;
using Throughline.Web.Links;

namespace Throughline.Web.Pages.Children.Case;

/// <summary>Takes back the record of something owed to the child.</summary>
public sealed class StrikeDutyModel(
    ThroughlineDb db,
    TimeProvider clock,
    DutyDesk desk,
    Editions editions,
    SiteLinks links
) : ChildActPage(db, clock, links)
{
    [BindProperty(SupportsGet = true)]
    public string Rule { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Evidence { get; set; } = "";

    [BindProperty]
    public string? Why { get; set; }

    public Duty? Owed { get; private set; }
    public DutyOnRecord OnRecord { get; private set; } = new([], null);

    public DoneLine? Line => OnRecord.Done.FirstOrDefault(l => l.Evidence.Id == Evidence);

    protected override async Task Load()
    {
        await base.Load();
        Owed = editions.All.Count == 0 ? null : editions.OwedToChildren(Rule, Today);
        Rule = Owed?.Id ?? Rule;
        if (Owed is not null)
            OnRecord = await DutyOnRecord.Of(
                Db,
                Viewer,
                Child.Id,
                Record.Holder?.Row,
                Rule,
                Owed.Who,
                editions.InForce(Today),
                Today,
                Cancel
            );
    }

    public IActionResult OnGet() => Owed is null || Line is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (Owed is null)
            return NotFound();
        if (Line is not null && Words.Reason(ModelState, nameof(Why), Why) is null)
            return Page();
        return await Finish(
            await desk.Strike(
                Deed(Why, null, Viewer.StandsInFor(Record.Holder?.Row.TeamId ?? "")),
                new(Child.Id, Evidence),
                Cancel
            )
        );
    }
}

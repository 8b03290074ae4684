using Microsoft.AspNetCore.Mvc;
using Throughline.Casework;
using Throughline.Casework.Ledger;
using Throughline.Casework.Permission;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Records.Queries.Children;
using Throughline.Web.Forms;
using Throughline.Web.Links;

namespace Throughline.Web.Pages.Children.Case;

/// <summary>Takes back what was recorded as agreed.</summary>
public sealed class StrikeChoiceModel(
    ThroughlineDb db,
    TimeProvider clock,
    ChoiceDesk desk,
    SiteLinks links
) : ChildActPage(db, clock, links)
{
    [BindProperty(SupportsGet = true)]
    public string Choice { get; set; } = "";

    [BindProperty]
    public string? Why { get; set; }

    public ChoiceLine? Line { get; private set; }

    public Refusal? Refusal =>
        Record.Holder is { } holder
            ? May.RecordChoice(Viewer, holder.Row.TeamId)
            : LedgerRefusals.NotHeld;

    protected override async Task Load()
    {
        await base.Load();
        Line = (await ChoiceLine.Of(Db, Viewer, Child.Id, Today, Cancel)).FirstOrDefault(c =>
            c.Choice.Id == Choice
        );
    }

    public IActionResult OnGet() => Line is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (Line is not null && Words.Reason(ModelState, nameof(Why), Why) is null)
            return Page();
        return await Finish(
            await desk.Strike(
                Deed(Why, null, Viewer.StandsInFor(Record.Holder?.Row.TeamId ?? "")),
                new(Child.Id, Choice),
                Cancel
            )
        );
    }
}

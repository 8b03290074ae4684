using Microsoft.AspNetCore.Mvc;
using Throughline.Casework;
using Throughline.Casework.Ledger;
using Throughline.Casework.Permission;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Records.Queries;
using Throughline.Web.Components;
using Throughline.Web.Forms;
using Throughline.Web.Links;
using Throughline.Web.Pages.Transfers;

namespace Throughline.Web.Pages.Children.Case;

/// <summary>Opens a closed case again, in a team and with a worker, or with nobody yet.</summary>
public sealed class ReopenModel(ThroughlineDb db, TimeProvider clock, Door door, SiteLinks links)
    : ChildActPage(db, clock, links)
{
    [BindProperty]
    public string? TeamId { get; set; }

    [BindProperty]
    public string? WorkerId { get; set; }

    [BindProperty]
    public DateParts Day { get; set; } = new();

    [BindProperty]
    public string? Why { get; set; }

    public IReadOnlyList<Option> Teams { get; private set; } = [];
    public IReadOnlyList<Option> Workers { get; private set; } = [];

    public Refusal? Refusal =>
        Child.IsOpen ? LedgerRefusals.HeldAlready
        : Teams.Count == 0 ? Refusals.NotAllowed("somebody who works in the team that takes it up")
        : null;

    protected override async Task Load()
    {
        await base.Load();
        Teams =
        [
            .. (await TeamLists.Holding(Db, Today, Cancel))
                .Where(t => May.AddChild(Viewer, t.Id) is null)
                .Select(t => new Option(t.Id, t.Name)),
        ];
        Workers =
        [
            .. WorkerOptions.Of(
                await MeetingTeams.Of(Db, [.. Teams.Select(t => t.Value)], Today, Cancel)
            ),
        ];
    }

    public void OnGet()
    {
        Day = DateParts.Of(Today);
        TeamId = Teams.Count == 1 ? Teams[0].Value : null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Teams.All(t => t.Value != TeamId))
            ModelState.AddModelError(nameof(TeamId), "Choose the team");
        var day = Day.Read(ModelState, nameof(Day), "the day on which the case opens again");
        Words.Reason(ModelState, nameof(Why), Why);
        if (!ModelState.IsValid)
            return Page();
        return await Finish(
            await door.ReopenCase(
                new(Child.Id, TeamId!, string.IsNullOrEmpty(WorkerId) ? null : WorkerId),
                Deed(Why, day, Viewer.StandsInFor(TeamId!)),
                Cancel
            )
        );
    }
}

using Microsoft.AspNetCore.Mvc;
using Throughline.Casework.Handovers;
using Throughline.Records.Queries;
using Throughline.Web.Components;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Handovers;

/// <summary>Says which team changes its leader, who comes, and from which day.</summary>
public sealed class NewModel(HandoverTools tools) : ActPage(tools.Db, tools.Clock)
{
    [BindProperty]
    public string? TeamId { get; set; }

    [BindProperty]
    public string? IncomingId { get; set; }

    [BindProperty]
    public DateParts ChangeOn { get; set; } = new();

    public IReadOnlyList<Option> Teams { get; private set; } = [];
    public IReadOnlyList<Option> People { get; private set; } = [];

    protected override IReadOnlyCollection<string> Watches => [];

    protected override string DoneAt(string subjectId, string actId) =>
        tools.Links.Handover(subjectId);

    protected override async Task Load()
    {
        Teams =
        [
            .. (await TeamLists.Holding(Db, Today, Cancel))
                .Where(t => Viewer.Leads(t.Id))
                .Select(t => new Option(t.Id, t.Name)),
        ];
        People =
        [
            .. (await Staff.InPost(Db, Today, Cancel)).Select(p => new Option(p.PersonId, p.Name)),
        ];
    }

    public void OnGet() => TeamId = Teams is [var only] ? only.Value : null;

    public async Task<IActionResult> OnPostAsync()
    {
        if (Teams.All(t => t.Value != TeamId))
            ModelState.AddModelError(nameof(TeamId), "Choose the team");
        if (People.All(p => p.Value != IncomingId))
            ModelState.AddModelError(nameof(IncomingId), "Choose the person");
        var day = ChangeOn.Read(ModelState, nameof(ChangeOn), "the day");
        return ModelState.IsValid
            ? await Finish(
                await tools.Desk.Plan(
                    Deed(),
                    new PlanHandover(TeamId!, IncomingId!, day!.Value),
                    Cancel
                )
            )
            : Page();
    }
}

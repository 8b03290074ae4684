using Microsoft.AspNetCore.Mvc;
using Throughline.Casework;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Records.Queries;
using Throughline.Web.Components;
using Throughline.Web.Forms;
using Throughline.Web.Links;

namespace Throughline.Web.Pages.Teams;

/// <summary>Which teams have room, where a rule asks it; whoever leads a team says so here, once for every child.</summary>
public sealed class IndexModel(
    ThroughlineDb db,
    TimeProvider clock,
    Door door,
    SiteLinks links,
    Editions editions
) : ActPage(db, clock)
{
    private const string Yes = "yes";
    private const string No = "no";

    public IReadOnlyList<Option> Answers { get; } = [new(Yes, "Yes"), new(No, "No")];

    [BindProperty]
    public string? Team { get; set; }

    [BindProperty]
    public string? HasRoom { get; set; }

    [BindProperty]
    public DateParts Day { get; set; } = new();

    public IReadOnlyList<RoomLine> Teams { get; private set; } = [];

    /// <summary>Those of which this person may say it.</summary>
    public IReadOnlyList<Option> Yours =>
        [.. Teams.Where(t => t.Yours).Select(t => new Option(t.TeamId, t.Team))];

    protected override IReadOnlyCollection<string> Watches => [Chain.Staff];

    protected override string DoneAt(string subjectId, string actId) => links.RoomInTeams();

    protected override async Task Load()
    {
        if (editions.All.Count > 0)
            Teams = await RoomInTeams.Of(Db, Viewer, editions.InForce(Today), Today, Cancel);
    }

    public void OnGet() => Day = DateParts.Of(Today);

    public async Task<IActionResult> OnPostAsync()
    {
        if (Yours.Count == 0)
            return NotFound();
        var team = Yours.Count == 1 ? Yours[0].Value : Team;
        if (Yours.All(o => o.Value != team))
            ModelState.AddModelError(nameof(Team), "Choose the team");
        if (HasRoom is not (Yes or No))
            ModelState.AddModelError(nameof(HasRoom), "Say whether it has room");
        var day = Day.Read(ModelState, nameof(Day), "the day");
        return ModelState.IsValid
            ? await Finish(
                await door.SayRoom(
                    new(team!, HasRoom == Yes),
                    Deed(null, day, Viewer.StandsInFor(team!)),
                    Cancel
                )
            )
            : Page();
    }
}

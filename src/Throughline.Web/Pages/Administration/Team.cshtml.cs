using Microsoft.AspNetCore.Mvc;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Records.Queries;
using Throughline.Web.Components;
using Throughline.Web.Forms;
using Throughline.Web.Links;

namespace Throughline.Web.Pages.Administration;

/// <summary>Renames a team, puts it under another service, or dissolves it once it holds no child.</summary>
public sealed class TeamModel(ThroughlineDb db, TimeProvider clock, Door door, SiteLinks links)
    : StaffActPage(db, clock, links)
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? ProcedureName { get; set; }

    [BindProperty]
    public string? PartOfId { get; set; }

    [BindProperty]
    public DateParts Day { get; set; } = new();

    public TeamLine? Line { get; private set; }

    public IReadOnlyList<Option> Above => [.. Teams.Where(t => t.Value != Line!.Team.Id)];

    protected override async Task Load()
    {
        await base.Load();
        var id = $"{RouteData.Values["team"]}";
        Line = AllTeams.FirstOrDefault(t => t.Team.Id == id);
    }

    public IActionResult OnGet()
    {
        if (Line is null)
            return NotFound();
        (Name, ProcedureName) = (Line.Team.Name, Line.Team.ProcedureName);
        PartOfId = Line.Team.PartOfId;
        Day = DateParts.Of(Today);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Line is null)
            return NotFound();
        var name = Words.Line(ModelState, nameof(Name), Name, "the team’s name", LongestName);
        Words.Line(
            ModelState,
            nameof(ProcedureName),
            ProcedureName,
            "the name in the procedure",
            LongestName,
            needed: false
        );
        if (None(PartOfId) is { } above && Above.All(t => t.Value != above))
            ModelState.AddModelError(nameof(PartOfId), "Choose from the list");
        if (!ModelState.IsValid)
            return Page();
        return await Finish(
            await door.RenameTeam(
                new(Line.Team.Id, name!, None(ProcedureName), None(PartOfId)),
                Deed(),
                Cancel
            )
        );
    }

    public async Task<IActionResult> OnPostDissolveAsync()
    {
        if (Line is null)
            return NotFound();
        (Name, ProcedureName, PartOfId) = (
            Line.Team.Name,
            Line.Team.ProcedureName,
            Line.Team.PartOfId
        );
        var day = Day.Read(ModelState, nameof(Day), "the day");
        if (!ModelState.IsValid)
            return Page();
        return await Finish(await door.DissolveTeam(new(Line.Team.Id), Deed(day: day), Cancel));
    }
}

using Microsoft.AspNetCore.Mvc;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Web.Components;
using Throughline.Web.Forms;
using Throughline.Web.Links;

namespace Throughline.Web.Pages.Administration;

public sealed class NewTeamModel(ThroughlineDb db, TimeProvider clock, Door door, SiteLinks links)
    : StaffActPage(db, clock, links)
{
    private const string Holds = "holds";
    private const string Service = "service";

    public static readonly IReadOnlyList<Option> Sorts =
    [
        new(Holds, "A team that holds children"),
        new(Service, "A service made of teams, which holds none itself"),
    ];

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? ProcedureName { get; set; }

    [BindProperty]
    public string? PartOfId { get; set; }

    [BindProperty]
    public string? Sort { get; set; } = Holds;

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        var name = Words.Line(ModelState, nameof(Name), Name, "the team’s name", LongestName);
        Words.Line(
            ModelState,
            nameof(ProcedureName),
            ProcedureName,
            "the name in the procedure",
            LongestName,
            needed: false
        );
        if (Sort is not (Holds or Service))
            ModelState.AddModelError(nameof(Sort), "Choose what it is");
        if (None(PartOfId) is { } above && Teams.All(t => t.Value != above))
            ModelState.AddModelError(nameof(PartOfId), "Choose from the list");
        if (!ModelState.IsValid)
            return Page();
        return await Finish(
            await door.AddTeam(
                new(name!, None(ProcedureName), None(PartOfId), Sort == Holds),
                Deed(),
                Cancel
            )
        );
    }
}

using Microsoft.AspNetCore.Mvc;
using Throughline.Casework.Extracts;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Records.Queries;
using Throughline.Web.Components;
using Throughline.Web.Forms;
using Throughline.Web.Links;

namespace Throughline.Web.Pages.Administration;

/// <summary>Whom the names in extracts mean: a duty desk or a vacancy is nobody.</summary>
public sealed class NamesModel(ThroughlineDb db, TimeProvider clock, Door door, SiteLinks links)
    : StaffActPage(db, clock, links)
{
    private const string Team = "team";
    private const string Worker = "worker";
    private const string NobodyIs = "nobody";

    private static readonly Option Nobody = new(NobodyIs, "Nobody: a duty desk or a vacancy");

    public static readonly IReadOnlyList<Option> Sorts =
    [
        new(Team, "Where extracts name a team"),
        new(Worker, "Where extracts name a worker"),
    ];

    [BindProperty]
    public string? Written { get; set; }

    [BindProperty]
    public string? Sort { get; set; }

    [BindProperty]
    public string? TeamId { get; set; }

    [BindProperty]
    public string? PersonId { get; set; }

    public IReadOnlyList<AliasLine> Aliases { get; private set; } = [];

    public IReadOnlyList<Option> TeamsOrNobody => [Nobody, .. Teams];

    public IReadOnlyList<Option> PeopleOrNobody =>
        [
            Nobody,
            .. Everybody
                .Where(p => p.Person.WorksOn(Today))
                .Select(p => new Option(p.Person.Id, p.Person.Name)),
        ];

    protected override async Task Load()
    {
        await base.Load();
        Aliases = await StaffList.Aliases(Db, Viewer, Cancel);
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        var text = Words.Line(
            ModelState,
            nameof(Written),
            Written,
            "the name as extracts write it",
            LongestName
        );
        if (Sort is not (Team or Worker))
            ModelState.AddModelError(nameof(Sort), "Choose where the name stands");
        else if (Sort is Team && TeamsOrNobody.All(t => t.Value != TeamId))
            ModelState.AddModelError(nameof(TeamId), "Choose the team, or nobody");
        else if (Sort is Worker && PeopleOrNobody.All(p => p.Value != PersonId))
            ModelState.AddModelError(nameof(PersonId), "Choose the worker, or nobody");
        if (!ModelState.IsValid)
            return Page();
        return await Finish(
            await door.MatchNames(
                Sort == Team
                    ? new MatchNames([new(text!, Meant(TeamId!))], [])
                    : new MatchNames([], [new(text!, Meant(PersonId!))]),
                Deed(),
                Cancel
            )
        );
    }

    private static string? Meant(string chosen) => chosen is NobodyIs ? null : chosen;
}

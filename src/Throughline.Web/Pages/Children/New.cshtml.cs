using Microsoft.AspNetCore.Mvc;
using Throughline.Casework.Families;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Records.Queries;
using Throughline.Records.Queries.Children;
using Throughline.Web.Components;
using Throughline.Web.Forms;
using Throughline.Web.Links;
using Throughline.Web.Security;

namespace Throughline.Web.Pages.Children;

public sealed class NewModel(ThroughlineDb db, TimeProvider clock, Door door, SiteLinks links)
    : ActPage(db, clock)
{
    private const int LongestNumber = 20;
    private const string Yes = "yes";
    private const string No = "no";

    public static readonly IReadOnlyList<Option> YesNo = [new(Yes, "Yes"), new(No, "Not yet")];
    public static readonly IReadOnlyList<Option> IsAnother =
    [
        new(Yes, "Yes, I looked, and this is another child"),
    ];

    [BindProperty]
    public string? GivenName { get; set; }

    [BindProperty]
    public string? FamilyName { get; set; }

    [BindProperty]
    public string? Born { get; set; } = Yes;

    [BindProperty]
    public DateParts BirthDate { get; set; } = new();

    [BindProperty]
    public DateParts ExpectedDate { get; set; } = new();

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? TeamId { get; set; }

    [BindProperty]
    public string? WorkerId { get; set; }

    [BindProperty]
    public DateParts Day { get; set; } = new();

    [BindProperty]
    public List<string> Another { get; set; } = [];

    public IReadOnlyList<Option> Teams { get; private set; } = [];
    public IReadOnlyList<Option> Workers { get; private set; } = [];
    public IReadOnlyList<ChildLine> LookAlikes { get; private set; } = [];

    protected override IReadOnlyCollection<string> Watches => [];

    protected override string DoneAt(string subjectId, string actId) =>
        links.ChildDone(subjectId, actId);

    protected override async Task Load()
    {
        var teams = await TeamLists.Holding(Db, Today, Cancel);
        Teams =
        [
            .. teams
                .Where(t => Viewer.WorksIn(t.Id) || Viewer.Leads(t.Id))
                .Select(t => new Option(t.Id, t.Name)),
        ];
        Workers =
        [
            .. from person in await Staff.InPost(Db, Today, Cancel)
            from post in person.Posts
            where post.TeamId is not null && Teams.Any(t => t.Value == post.TeamId)
            orderby post.Team, person.Name
            select new Option(person.PersonId, person.Name, Group: post.Team),
        ];
    }

    public void OnGet()
    {
        Day = DateParts.Of(Today);
        TeamId = Teams.Count == 1 ? Teams[0].Value : null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var given = Words.Name(ModelState, nameof(GivenName), GivenName, "the given name");
        var family = Words.Name(ModelState, nameof(FamilyName), FamilyName, "the family name");
        var birth =
            Born == No ? null : BirthDate.Read(ModelState, nameof(BirthDate), "the birth date");
        var expected =
            Born == No
                ? ExpectedDate.Read(ModelState, nameof(ExpectedDate), "the expected date")
                : null;
        var day = Day.Read(ModelState, nameof(Day), "the day since when");
        if (string.IsNullOrEmpty(TeamId))
            ModelState.AddModelError(nameof(TeamId), "Choose the team that holds the child");
        var number = Words.Line(
            ModelState,
            nameof(Number),
            Number,
            "the number",
            LongestNumber,
            needed: false
        );
        if (!ModelState.IsValid)
            return Page();

        LookAlikes = await Throughline.Records.Queries.Children.LookAlikes.Of(
            Db,
            Viewer,
            given!,
            family!,
            birth,
            Today,
            Cancel
        );
        await HttpContext.NoteAlso(LookAlikes.Select(l => l.Id));
        if (LookAlikes.Count > 0 && !Another.Contains(Yes))
        {
            ModelState.AddModelError(
                nameof(Another),
                "Look at the children named here, then say whether this is another child"
            );
            return Page();
        }

        var command = new AddChild(
            given!,
            family!,
            birth,
            expected,
            number,
            TeamId!,
            string.IsNullOrEmpty(WorkerId) ? null : WorkerId
        );
        return await Finish(await door.AddChild(command, Deed(day: day), Cancel));
    }
}

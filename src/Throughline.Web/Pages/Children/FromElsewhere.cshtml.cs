using Microsoft.AspNetCore.Mvc;
using Throughline.Casework;
using Throughline.Casework.Transfers;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Records.Queries;
using Throughline.Records.Queries.Children;
using Throughline.Web.Components;
using Throughline.Web.Forms;
using Throughline.Web.Pages.Transfers;
using Throughline.Web.Security;

namespace Throughline.Web.Pages.Children;

/// <summary>Takes another authority's notice of a child, and asks the team here that the procedure names.</summary>
public sealed class FromElsewhereModel(TransferTools tools, Door door, Editions editions)
    : ActPage(tools.Db, tools.Clock)
{
    private const int LongestAuthority = 80;
    private const string Yes = "yes";
    private const string No = "no";
    private const string Notice = "notice from another authority";

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
    public string? Authority { get; set; }

    [BindProperty]
    public DateParts Day { get; set; } = new();

    [BindProperty]
    public string? How { get; set; }

    [BindProperty]
    public string? Plan { get; set; }

    [BindProperty]
    public string? TeamId { get; set; }

    [BindProperty]
    public List<string> Another { get; set; } = [];

    public IReadOnlyList<Option> Teams { get; private set; } = [];
    public IReadOnlyList<ChildLine> LookAlikes { get; private set; } = [];
    public IReadOnlyList<Option> Ways => Values("how");
    public IReadOnlyList<Option> Plans => Values("plan");

    protected override IReadOnlyCollection<string> Watches => [];

    protected override string DoneAt(string subjectId, string actId) =>
        tools.Links.TransferDone(subjectId, actId);

    protected override async Task Load() =>
        Teams = [
            .. (await TeamLists.Holding(Db, Today, Cancel)).Select(t => new Option(t.Id, t.Name)),
        ];

    public void OnGet() => Day = DateParts.Of(Today);

    public async Task<IActionResult> OnPostAsync()
    {
        if (Read() is not { } notice)
            return Page();
        LookAlikes = await Throughline.Records.Queries.Children.LookAlikes.Of(
            Db,
            Viewer,
            notice.GivenName,
            notice.FamilyName,
            notice.BirthDate,
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

        var day = Day.Read(ModelState, nameof(Day), "the day");
        // Two acts, of which each is done once: the notice by a token of its own.
        var once = new Form(string.Concat(Token!.Reverse()));
        var taken = await door.TakeNotice(notice, Deed(day: day) with { Form = once }, Cancel);
        if (taken.Done.IsRefused(out _))
            return await Finish(taken.Done);
        if (taken.Done.Value.Repeated)
            return Redirect(tools.Links.AskTeam(taken.Done.Value.SubjectId));
        var asked = await tools.Desk.Begin(
            Deed(),
            new ProposeFromElsewhere(
                [taken.Done.Value.SubjectId],
                taken.AuthorityId!,
                string.IsNullOrEmpty(TeamId) ? null : TeamId
            ),
            Cancel
        );
        // The notice stands whatever becomes of the asking.
        return asked.IsRefused(out _)
            ? Redirect(tools.Links.AskTeam(taken.Done.Value.SubjectId))
            : await Finish(asked);
    }

    private TakeNotice? Read()
    {
        var given = Words.Name(ModelState, nameof(GivenName), GivenName, "the given name");
        var family = Words.Name(ModelState, nameof(FamilyName), FamilyName, "the family name");
        var birth =
            Born == No ? null : BirthDate.Read(ModelState, nameof(BirthDate), "the birth date");
        var expected =
            Born == No
                ? ExpectedDate.Read(ModelState, nameof(ExpectedDate), "the expected date")
                : null;
        var authority = Words.Line(
            ModelState,
            nameof(Authority),
            Authority,
            "the other authority",
            LongestAuthority,
            needed: true
        );
        Day.Read(ModelState, nameof(Day), "the day on which the notice came");
        if (Ways.All(w => w.Value != How))
            ModelState.AddModelError(nameof(How), "Say how the notice came");
        if (Plans.All(p => p.Value != Plan))
            ModelState.AddModelError(nameof(Plan), "Choose the plan");
        if (!string.IsNullOrEmpty(TeamId) && Teams.All(t => t.Value != TeamId))
            ModelState.AddModelError(nameof(TeamId), "Choose a team");
        return ModelState.IsValid
            ? new(given!, family!, birth, expected, null, authority!, How!, Plan!)
            : null;
    }

    /// <summary>The vocabulary's values of what a notice says.</summary>
    private IReadOnlyList<Option> Values(string attribute) =>
        editions.All.Count > 0
        && editions.InForce(Today).Vocabulary.Events.TryGetValue(Notice, out var word)
            ? [.. word.Attribute(attribute)!.Values.Select(v => new Option(v, Text.Capital(v)))]
            : [];
}

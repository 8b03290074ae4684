using Microsoft.AspNetCore.Mvc;
using Throughline.Casework.People;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Records.Queries;
using Throughline.Web.Components;
using Throughline.Web.Forms;
using Throughline.Web.Links;

namespace Throughline.Web.Pages.Administration;

/// <summary>One member of staff: posts, who stands in for them, absence and leaving. Each form is one act.</summary>
public sealed class PersonModel(ThroughlineDb db, TimeProvider clock, Door door, SiteLinks links)
    : StaffActPage(db, clock, links)
{
    private const string DayField = nameof(Casework.Deed.Day);

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public string? TeamId { get; set; }

    [BindProperty]
    public DateParts From { get; set; } = new();

    [BindProperty]
    public string? EndingPost { get; set; }

    [BindProperty]
    public DateParts LastDay { get; set; } = new();

    [BindProperty]
    public string? StandInPost { get; set; }

    [BindProperty]
    public string? StandInId { get; set; }

    [BindProperty]
    public DateParts StandInFrom { get; set; } = new();

    [BindProperty]
    public DateParts StandInUntil { get; set; } = new();

    [BindProperty]
    public string? EndingStandIn { get; set; }

    [BindProperty]
    public DateParts AwayFrom { get; set; } = new();

    [BindProperty]
    public DateParts AwayUntil { get; set; } = new();

    [BindProperty]
    public DateParts Left { get; set; } = new();

    public PersonLine? Line { get; private set; }
    public Person Who => Line!.Person;

    public IReadOnlyList<Option> Posts =>
        [.. Line!.Posts.Select(p => new Option(p.Post.Id, Words(p)))];

    public IReadOnlyList<Option> StandIns =>
        [
            .. Line!.Posts.SelectMany(p =>
                p.StandIns.Select(s => new Option(s.StandIn.Id, $"{s.Name}, as {Words(p)}"))
            ),
        ];

    public IReadOnlyList<Option> Others =>
        [
            .. Everybody
                .Where(p => p.Person.Id != Who.Id && p.Person.WorksOn(Today))
                .Select(p => new Option(p.Person.Id, p.Person.Name)),
        ];

    protected override async Task Load()
    {
        await base.Load();
        var id = $"{RouteData.Values["person"]}";
        Line = Everybody.FirstOrDefault(p => p.Person.Id == id);
        foreach (var day in (DateParts[])[From, LastDay, StandInFrom, Left])
            if (HttpMethods.IsGet(Request.Method))
                (day.Day, day.Month, day.Year) = (
                    DateParts.Of(Today).Day,
                    DateParts.Of(Today).Month,
                    DateParts.Of(Today).Year
                );
    }

    public IActionResult OnGet()
    {
        if (Line is null)
            return NotFound();
        AwayFrom = DateParts.Of(Who.AwayFrom);
        AwayUntil = DateParts.Of(Who.AwayUntil);
        return Page();
    }

    public async Task<IActionResult> OnPostGiveAsync()
    {
        if (Line is null)
            return NotFound();
        if (!Enum.TryParse<PostKind>(Kind, out var kind) || !Enum.IsDefined(kind))
            ModelState.AddModelError(nameof(Kind), "Choose what the post is");
        var role = Forms.Words.Line(
            ModelState,
            nameof(Role),
            Role,
            "the role as the procedure names it",
            LongestName
        );
        var day = From.Read(ModelState, nameof(From), "the first day");
        if (None(TeamId) is { } team && Teams.All(t => t.Value != team))
            ModelState.AddModelError(nameof(TeamId), "Choose from the list");
        if (!ModelState.IsValid)
            return Page();
        return await Finish(
            await door.GivePost(new(Who.Id, kind, role!, None(TeamId)), Deed(day: day), Cancel),
            (nameof(GivePost.PersonId), nameof(From)),
            (DayField, nameof(From))
        );
    }

    public async Task<IActionResult> OnPostEndAsync()
    {
        if (Line is null)
            return NotFound();
        if (Posts.All(p => p.Value != EndingPost))
            ModelState.AddModelError(nameof(EndingPost), "Choose the post");
        var day = LastDay.Read(ModelState, nameof(LastDay), "the last day");
        if (!ModelState.IsValid)
            return Page();
        return await Finish(
            await door.EndPost(new(EndingPost!), Deed(day: day), Cancel),
            (nameof(StandIn.Until), nameof(LastDay)),
            (DayField, nameof(LastDay))
        );
    }

    public async Task<IActionResult> OnPostStandInAsync()
    {
        if (Line is null)
            return NotFound();
        if (Posts.All(p => p.Value != StandInPost))
            ModelState.AddModelError(nameof(StandInPost), "Choose the post");
        if (Others.All(p => p.Value != StandInId))
            ModelState.AddModelError(nameof(StandInId), "Choose who stands in");
        var from = StandInFrom.Read(ModelState, nameof(StandInFrom), "the first day");
        var until = StandInUntil.Read(
            ModelState,
            nameof(StandInUntil),
            "the last day",
            needed: false
        );
        if (!ModelState.IsValid)
            return Page();
        return await Finish(
            await door.NameStandIn(
                new(StandInPost!, StandInId!, from!.Value, until),
                Deed(),
                Cancel
            ),
            (nameof(NameStandIn.PersonId), nameof(StandInId)),
            (nameof(NameStandIn.Until), nameof(StandInUntil))
        );
    }

    public async Task<IActionResult> OnPostEndStandInAsync()
    {
        if (Line is null)
            return NotFound();
        if (StandIns.All(s => s.Value != EndingStandIn))
        {
            ModelState.AddModelError(nameof(EndingStandIn), "Choose who no longer stands in");
            return Page();
        }

        return await Finish(await door.EndStandIn(new(EndingStandIn!), Deed(), Cancel));
    }

    public async Task<IActionResult> OnPostAwayAsync()
    {
        if (Line is null)
            return NotFound();
        var from = AwayFrom.Read(ModelState, nameof(AwayFrom), "the first day", needed: false);
        var until = AwayUntil.Read(ModelState, nameof(AwayUntil), "the last day", needed: false);
        if (!ModelState.IsValid)
            return Page();
        return await Finish(
            await door.SayAway(new(Who.Id, from, until), Deed(), Cancel),
            (nameof(SayAway.From), nameof(AwayFrom)),
            (nameof(SayAway.Until), nameof(AwayUntil))
        );
    }

    public async Task<IActionResult> OnPostLeftAsync()
    {
        if (Line is null)
            return NotFound();
        var day = Left.Read(
            ModelState,
            nameof(Left),
            "the first day on which they no longer work here"
        );
        if (!ModelState.IsValid)
            return Page();
        return await Finish(
            await door.SayLeft(new(Who.Id), Deed(day: day), Cancel),
            (DayField, nameof(Left))
        );
    }

    private static string Words(PostLine line) =>
        line.Team is { } team ? $"{line.Post.Role}, {team}" : line.Post.Role;
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Throughline.Casework.Families;
using Throughline.Casework.Transfers;
using Throughline.Procedures.Rules;
using Throughline.Records;
using Throughline.Records.Queries;
using Throughline.Records.Queries.Children;
using Throughline.Web.Components;
using Throughline.Web.Forms;
using Throughline.Web.Pages.Transfers;

namespace Throughline.Web.Pages.Children.Case;

/// <summary>Moves a child at once, by the journey that the procedure has for emergencies.</summary>
public sealed class EmergencyModel(TransferTools tools, Editions editions)
    : ChildActPage(tools.Db, tools.Clock, tools.Links)
{
    [BindProperty]
    public List<string> With { get; set; } = [];

    [BindProperty]
    public List<string> StepsDone { get; set; } = [];

    [BindProperty]
    public string? TeamId { get; set; }

    [BindProperty]
    public string? WorkerId { get; set; }

    [BindProperty]
    public DateParts Day { get; set; } = new();

    [BindProperty]
    public string? Said { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public IReadOnlyList<Option> Teams { get; private set; } = [];

    public IReadOnlyList<Option> Workers =>
        [.. loads.SelectMany(t => WorkerOptions.Of([t], NamedAlone(t.TeamId)))];

    private IReadOnlyList<TeamAtTable> loads = [];
    private IReadOnlyList<Child> restricted = [];

    public IReadOnlyList<Option> Siblings =>
        [
            .. Record
                .FamilySeen.Where(c => c.Team is not null && c.Team == Record.Holder?.Team)
                .Select(c => new Option(c.Id, c.Name, c.Worker)),
        ];

    public IReadOnlyList<Option> Steps =>
        [
            .. (Emergency?.Steps ?? [])
                .TakeWhile(s => s.Name != Gating.AcceptStep(Emergency)?.Name)
                .Select(s => new Option(s.Name, Text.Capital(s.Does ?? s.Name))),
        ];

    private Journey? Emergency => EmergencyOf(editions, Today);

    /// <summary>The journey for emergencies that people ask for; null where the procedure has none.</summary>
    public static Journey? EmergencyOf(Editions editions, DateOnly day) =>
        editions.All.Count == 0
            ? null
            : editions
                .InForce(day)
                .Journeys.FirstOrDefault(j =>
                    j is { JourneyKind: JourneyKind.Emergency, Starts: Start.WhenAsked }
                );

    protected override bool ShowsFamily => true;

    protected override string DoneAt(string subjectId, string actId) =>
        tools.Links.TransferDone(subjectId, actId);

    protected override async Task Load()
    {
        await base.Load();
        var teams = await TeamLists.Holding(Db, Today, Cancel);
        var own = Record.Holder?.Row.TeamId;
        Teams =
        [
            .. teams
                .OrderBy(t => t.Id == own ? 0 : 1)
                .Select(t => new Option(
                    t.Id,
                    t.Name,
                    t.Id == own ? "The team that holds the child: look here first" : null
                )),
        ];
        loads = await MeetingTeams.Of(Db, [.. Teams.Select(t => t.Value)], Today, Cancel);
        restricted = await RestrictedAmong.Of(
            Db,
            Viewer,
            [Child.Id, .. Siblings.Select(s => s.Value)],
            Today,
            Cancel
        );
    }

    /// <summary>
    /// Within the team the children pass at once, so that the worker must be named on each restricted one. In another
    /// team the worker is agreed beforehand, and a restricted child among others may go to somebody else.
    /// </summary>
    private IReadOnlySet<string>? NamedAlone(string teamId)
    {
        List<Child> moving = [.. restricted.Where(c => c.Id == Child.Id || With.Contains(c.Id))];
        return teamId == Record.Holder?.Row.TeamId || moving.Count == With.Count + 1
            ? RestrictionRules.NamedOnAll(moving)
            : null;
    }

    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        if (Emergency is null)
            context.Result = NotFound();
        else
            await base.OnPageHandlerExecutionAsync(context, next);
    }

    public void OnGet()
    {
        With = [.. Siblings.Select(s => s.Value)];
        TeamId = Record.Holder?.Row.TeamId;
        Day = DateParts.Of(Today);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!With.TrueForAll(w => Siblings.Any(s => s.Value == w)))
            ModelState.AddModelError(nameof(With), "Choose from the brothers and sisters shown");
        if (!StepsDone.TrueForAll(d => Steps.Any(s => s.Value == d)))
            ModelState.AddModelError(nameof(StepsDone), "Choose from what is shown");
        if (Teams.All(t => t.Value != TeamId))
            ModelState.AddModelError(nameof(TeamId), "Choose the team");
        if (TeamId == Record.Holder?.Row.TeamId && string.IsNullOrEmpty(WorkerId))
            ModelState.AddModelError(nameof(WorkerId), "Choose the worker");
        var day = Day.Read(ModelState, nameof(Day), "the day");
        var said = Words.Reason(ModelState, nameof(Said), Said, needed: false);
        var why = Words.Reason(ModelState, nameof(Why), Why);
        if (!ModelState.IsValid)
            return Page();
        return await Finish(
            await tools.Desk.Begin(
                Deed(why, day),
                new MoveAtOnce(
                    [Child.Id, .. With],
                    Emergency!.Id,
                    TeamId!,
                    string.IsNullOrEmpty(WorkerId) ? null : WorkerId,
                    StepsDone
                )
                {
                    Said = said,
                },
                Cancel
            ),
            (nameof(Begin.ChildIds), nameof(With))
        );
    }
}

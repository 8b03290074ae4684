using Microsoft.AspNetCore.Mvc;
using Throughline.Casework;
using Throughline.Casework.Families;
using Throughline.Casework.Ledger;
using Throughline.Casework.Permission;
using Throughline.Procedures.Deciding;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Records.Queries;
using Throughline.Records.Queries.Children;
using Throughline.Web.Answers;
using Throughline.Web.Components;
using Throughline.Web.Forms;
using Throughline.Web.Links;
using Throughline.Web.Pages.Transfers;

namespace Throughline.Web.Pages.Children.Case;

/// <summary>Opens a closed case again, in a team and with a worker, or with nobody yet.</summary>
public sealed class ReopenModel(
    ThroughlineDb db,
    TimeProvider clock,
    CaseDesk desk,
    Asking asking,
    SiteLinks links
) : ChildActPage(db, clock, links)
{
    [BindProperty]
    public string? TeamId { get; set; }

    [BindProperty]
    public string? WorkerId { get; set; }

    [BindProperty]
    public DateParts Day { get; set; } = new();

    [BindProperty]
    public string? Why { get; set; }

    public AnswerView Answer { get; private set; } = null!;
    public IReadOnlyList<Option> Teams { get; private set; } = [];
    public IReadOnlyList<Option> Workers { get; private set; } = [];

    public Refusal? Refusal =>
        Child.IsOpen ? LedgerRefusals.HeldAlready
        : Teams.Count == 0 ? Refusals.NotAllowed("somebody who works in the team that takes it up")
        : null;

    protected override async Task Load()
    {
        await base.Load();
        Answer = await asking.About(Child.Id, Today, Cancel);
        Teams =
        [
            .. (await TeamLists.Holding(Db, Today, Cancel))
                .Where(t => May.AddChild(Viewer, t.Id) is null)
                .Select(t => new Option(
                    t.Id,
                    t.Name,
                    Foreseen.Contains(t.InProcedure) ? "The procedure names this team" : null
                )),
        ];
        Workers =
        [
            .. WorkerOptions.Of(
                await MeetingTeams.Of(Db, [.. Teams.Select(t => t.Value)], Today, Cancel),
                RestrictionRules.NamedOnAll(
                    await RestrictedAmong.Of(Db, Viewer, [Child.Id], Today, Cancel)
                )
            ),
        ];
    }

    /// <summary>The teams that the procedure names today, as it calls them.</summary>
    public IReadOnlyList<string> Foreseen =>
        Answer.Decision?.Team is TeamAnswer.Moves moves ? moves.Teams : [];

    /// <summary>The procedure names a team, and it is none in which this person may take the case up.</summary>
    public bool IsForOthers => Foreseen.Count > 0 && Teams.All(t => t.Hint is null);

    public void OnGet()
    {
        Day = DateParts.Of(Today);
        List<Option> named = [.. Teams.Where(t => t.Hint is not null)];
        TeamId =
            named.Count == 1 ? named[0].Value
            : Teams.Count == 1 ? Teams[0].Value
            : null;
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
            await desk.Reopen(
                Deed(Why, day, Viewer.StandsInFor(TeamId!)),
                new(Child.Id, TeamId!, string.IsNullOrEmpty(WorkerId) ? null : WorkerId),
                Cancel
            )
        );
    }
}

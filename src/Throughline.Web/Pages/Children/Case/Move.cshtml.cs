using Microsoft.AspNetCore.Mvc;
using Throughline.Casework.Families;
using Throughline.Casework.Transfers;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;
using Throughline.Records;
using Throughline.Records.Queries;
using Throughline.Records.Queries.Children;
using Throughline.Web.Answers;
using Throughline.Web.Components;
using Throughline.Web.Forms;
using Throughline.Web.Pages.Transfers;
using AnswerWords = Throughline.Procedures.Deciding.Saying.AnswerWords;

namespace Throughline.Web.Pages.Children.Case;

/// <summary>Begins a transfer: by the procedure's answer, by a journey people ask for, outside it, or after the event.</summary>
public sealed class MoveModel(TransferTools tools, Editions editions, Asking asking)
    : ChildActPage(tools.Db, tools.Clock, tools.Links)
{
    private const string Procedure = "procedure";
    private const string Outside = "outside";
    private const string Happened = "happened";
    private const string JourneyPrefix = "journey:";

    [BindProperty]
    public string? How { get; set; }

    [BindProperty]
    public List<string> With { get; set; } = [];

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

    /// <summary>Of restricted children who move, those named on each of them alone.</summary>
    public IReadOnlyList<Option> Workers =>
        [
            .. WorkerOptions.Of(
                loads,
                RestrictionRules.NamedOnAll(
                    restricted.Where(c => c.Id == Child.Id || With.Contains(c.Id))
                )
            ),
        ];

    private IReadOnlyList<TeamAtTable> loads = [];
    private IReadOnlyList<Child> restricted = [];

    /// <summary>Brothers and sisters with the same team, who move along unless there is a reason.</summary>
    public IReadOnlyList<Option> Siblings =>
        [
            .. Record
                .FamilySeen.Where(c => c.Team is not null && c.Team == Record.Holder?.Team)
                .Select(c => new Option(
                    c.Id,
                    c.Name,
                    $"{(c.BirthDate is { } born ? $"Born {Text.Of(born)}" : "Not yet born")}{(c.Number is { } number ? $", number {number}" : "")}{(c.Worker is { } worker ? $", worker {worker}" : "")}"
                )),
        ];

    public IReadOnlyList<Option> Ways =>
        [
            .. Kept is null
                ?
                [
                    new Option(
                        Procedure,
                        NamesATeam
                            ? "As the procedure says"
                            : "In good time, before the procedure names a team",
                        Said
                    ),
                ]
                : Array.Empty<Option>(),
            .. editions
                .InForce(Today)
                .Journeys.Where(j =>
                    j.Starts is Start.WhenAsked && j.JourneyKind != JourneyKind.Emergency
                )
                .Select(j => new Option(
                    JourneyPrefix + j.Id,
                    JourneyWords.Of(j.JourneyKind),
                    Text.Capital(j.Starts!.Text)
                )),
            new(Outside, "Outside the procedure", "Both managers agree, each with a reason"),
            new(Happened, "It has already happened", "Record it here; it is shown as irregular"),
        ];

    /// <summary>What the procedure says, where by one of its rules the child stays.</summary>
    public string? Kept => Answer.Decision?.Team is TeamAnswer.Stays { ByRule: true } ? Said : null;

    private string? Said =>
        Answer.Decision is not { } decision ? null
        : string.Join(", ", decision.Because.SelectMany(b => b.Clauses).Distinct())
            is { Length: > 0 } clauses
            ? $"{AnswerWords.Of(decision)} {clauses}"
        : AnswerWords.Of(decision);

    private bool NamesATeam =>
        Answer.Decision?.Team is null or TeamAnswer.Moves or TeamAnswer.ManagersDecide;

    public bool HasEmergency => EmergencyModel.EmergencyOf(editions, Today) is not null;

    protected override bool ShowsFamily => true;

    protected override string DoneAt(string subjectId, string actId) =>
        How == Happened ? tools.Links.MoveRecorded() : tools.Links.TransferDone(subjectId, actId);

    protected override async Task Load()
    {
        await base.Load();
        Answer = await asking.About(Child.Id, Today, Cancel);
        Teams =
        [
            .. (await TeamLists.Holding(Db, Today, Cancel))
                .Where(t => t.Name != Record.Holder?.Team)
                .Select(t => new Option(t.Id, t.Name)),
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

    public void OnGet()
    {
        How = Kept is null && NamesATeam ? Procedure : null;
        With = [.. Siblings.Select(s => s.Value)];
        Day = DateParts.Of(Today);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Read() is not { } begin)
            return Page();
        var day = How == Happened ? Day.Read(ModelState, nameof(Day), "the day") : null;
        return await Finish(
            await tools.Desk.Begin(Deed(Why, day), begin, Cancel),
            (nameof(Begin.ChildIds), nameof(With))
        );
    }

    private Begin? Read()
    {
        if (Ways.All(w => w.Value != How))
            ModelState.AddModelError(nameof(How), "Choose how the move comes about");
        if (!With.TrueForAll(w => Siblings.Any(s => s.Value == w)))
            ModelState.AddModelError(nameof(With), "Choose from the brothers and sisters shown");
        Words.Reason(ModelState, nameof(Why), Why, needed: How is Outside or Happened);
        if (How is Outside or Happened && Teams.All(t => t.Value != TeamId))
            ModelState.AddModelError(nameof(TeamId), "Choose the team");
        if (How == Happened && Workers.All(w => w.Value != WorkerId))
            ModelState.AddModelError(nameof(WorkerId), "Choose the worker");
        if (How == Happened)
            Day.Read(ModelState, nameof(Day), "the day on which it happened");
        if (!ModelState.IsValid)
            return null;
        List<string> children = [Child.Id, .. With];
        return How switch
        {
            Outside => new ProposeOutsideProcedure(children, TeamId!),
            Happened => new RecordWhatHappened(children, TeamId!, WorkerId!),
            Procedure => new Propose(children),
            _ => new Propose(children, How![JourneyPrefix.Length..]),
        };
    }
}

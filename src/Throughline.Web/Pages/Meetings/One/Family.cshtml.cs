using Microsoft.AspNetCore.Mvc;
using Throughline.Casework;
using Throughline.Casework.Meetings;
using Throughline.Casework.Transfers;
using Throughline.Procedures.Rules;
using Throughline.Records.Acts;
using Throughline.Records.Queries;
using Throughline.Records.Queries.Children;
using Throughline.Web.Components;
using Throughline.Web.Forms;
using Throughline.Web.Pages.Transfers;
using Throughline.Web.Security;

namespace Throughline.Web.Pages.Meetings.One;

/// <summary>
/// One family at the table: who takes it, which worker or by when, on which day, how they meet, and what is still
/// to be done. One form, one act, whole or not at all.
/// </summary>
public sealed class FamilyModel(MeetingTools tools) : MeetingActPage(tools)
{
    private const int Longest = 500;
    private const int Lines = 20;

    [BindProperty(SupportsGet = true)]
    public string Family { get; set; } = "";

    [BindProperty]
    public string? Decision { get; set; }

    [BindProperty]
    public string? TeamId { get; set; }

    [BindProperty]
    public string? WorkerId { get; set; }

    [BindProperty]
    public DateParts WorkerBy { get; set; } = new();

    [BindProperty]
    public DateParts Passes { get; set; } = new();

    [BindProperty]
    public DateParts JointFrom { get; set; } = new();

    [BindProperty]
    public string? Introduction { get; set; }

    [BindProperty]
    public DateParts IntroducedOn { get; set; } = new();

    [BindProperty]
    public string? WorkBefore { get; set; }

    [BindProperty]
    public string? WorkAfter { get; set; }

    [BindProperty]
    public string? About { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public static readonly IReadOnlyList<Option> Decisions =
    [
        new(nameof(FamilyDecision.Agreed), "Agreed: a team, and a worker or by when"),
        new(nameof(FamilyDecision.CarriedOver), "Carried over to the next meeting"),
        new(nameof(FamilyDecision.Disputed), "The managers differ"),
        new(nameof(FamilyDecision.NotToMove), "Not to move"),
    ];

    public FamilyOnList? On => Sitting.Families.FirstOrDefault(f => f.TransferId == Family);

    public IReadOnlyList<Option> Teams =>
        [.. (On?.TeamsNamed ?? []).Select(t => new Option(t.Id, t.Name, Room(t.Id)))];

    public IReadOnlyList<Option> Workers =>
        [
            new(TeamOptions.NotYet, "Not yet named"),
            .. WorkerOptions.Of(
                Sitting.Teams.Where(t => (On?.TeamsNamed ?? []).Any(n => n.Id == t.TeamId)),
                On?.NamedAlone
            ),
        ];

    /// <summary>The next family that the meeting has not spoken about.</summary>
    public FamilyOnList? Next =>
        Sitting
            .Families.SkipWhile(f => f.TransferId != Family)
            .Skip(1)
            .FirstOrDefault(f => f.Decision is null)
        ?? Sitting.Families.FirstOrDefault(f => f.Decision is null && f.TransferId != Family);

    /// <summary>Of whom there is another child very much alike, and who that is.</summary>
    public IReadOnlyList<(string Child, ChildLine Other)> Alike { get; private set; } = [];

    protected override async Task Load()
    {
        var alike = new List<(string Child, ChildLine Other)>();
        foreach (var child in (On?.Children ?? []).Where(c => c.MayOpen))
            if (await ChildFound.Of(Db, Viewer, child.Id, Today, Cancel) is { } found)
                alike.AddRange(
                    (await LookAlikes.Of(Db, Viewer, found, Today, Cancel))
                        .Where(o => On!.Children.All(c => c.Id != o.Id))
                        .Select(o => (child.Name, o))
                );
        Alike = alike;
        await HttpContext.NoteAlso(alike.Select(a => a.Other.Id));
    }

    protected override IReadOnlyCollection<string> Watches =>
        On is null ? base.Watches : [.. base.Watches, Chain.Transfer(Family)];

    public IActionResult OnGet()
    {
        if (On is not { } on || !Sitting.YouChair || Sitting.IsMinuted)
            return NotFound();
        Decision = on.Decision?.ToString();
        TeamId = on.ReceivingTeamId ?? (on.TeamsNamed is [var only] ? only.Id : null);
        WorkerId = on.ReceivingWorkerId;
        WorkerBy = DateParts.Of(on.WorkerBy);
        Passes = DateParts.Of(on.AgreedDay ?? on.Point);
        JointFrom = DateParts.Of(on.JointFrom);
        Introduction = on.Introduction;
        WorkBefore = Tasks(on, before: true);
        WorkAfter = Tasks(on, before: false);
        Note = on.Note;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (On is null)
            return NotFound();
        if (Read() is not { } minute)
            return Page();
        var next = Next is { } family
            ? To.MeetingFamily(Sitting.Id, family.TransferId)
            : To.Meeting(Sitting.Id);
        var why = minute.Decision == FamilyDecision.Agreed ? null : Note;
        // Written down later or not, it was agreed on the day of the meeting.
        return await Answer(
            await Desk.Minute(Deed(why, Sitting.Day), Sitting.Id, minute, Cancel),
            next
        );
    }

    private FamilyMinute? Read()
    {
        if (!Enum.TryParse<FamilyDecision>(Decision, out var decision) || !Enum.IsDefined(decision))
            ModelState.AddModelError(nameof(Decision), "Choose what the meeting came to");
        var note = Words.Reason(
            ModelState,
            nameof(Note),
            Note,
            needed: decision != FamilyDecision.Agreed
        );
        if (!ModelState.IsValid)
            return null;
        if (decision == FamilyDecision.Disputed)
            return Enum.TryParse<DisputeAbout>(About, out var about) && Enum.IsDefined(about)
                ? new(Family, decision, Note: note, About: about)
                : Wrong(nameof(About), "Choose what the managers differ about");
        return decision == FamilyDecision.Agreed
            ? Agreed(note)
            : new FamilyMinute(Family, decision, Note: note);
    }

    private FamilyMinute? Agreed(string? note)
    {
        if (Teams.All(t => t.Value != TeamId))
            ModelState.AddModelError(nameof(TeamId), "Choose the team");
        var named = WorkerId is not (null or "" or TeamOptions.NotYet);
        var by = WorkerBy.Read(
            ModelState,
            nameof(WorkerBy),
            "the day by which there will be a worker",
            !named
        );
        var passes = Passes.Read(
            ModelState,
            nameof(Passes),
            "the day on which responsibility passes",
            false
        );
        var joint = JointFrom.Read(
            ModelState,
            nameof(JointFrom),
            "the day from which both work together",
            false
        );
        var how = Words.Line(
            ModelState,
            nameof(Introduction),
            Introduction,
            "the introduction",
            Longest,
            false
        );
        var met = IntroducedOn.Read(
            ModelState,
            nameof(IntroducedOn),
            "the day of the introduction",
            false
        );
        List<OutstandingTask> tasks =
        [
            .. Typed(nameof(WorkBefore), WorkBefore, before: true),
            .. Typed(nameof(WorkAfter), WorkAfter, before: false),
        ];
        return ModelState.IsValid
            ? new(
                Family,
                FamilyDecision.Agreed,
                TeamId,
                named ? WorkerId : null,
                named ? null : by,
                passes,
                joint,
                how,
                met,
                tasks,
                note
            )
            : null;
    }

    private List<OutstandingTask> Typed(string field, string? text, bool before)
    {
        var lines = (text ?? "").Split(
            '\n',
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
        if (lines.Length > Lines || Array.Exists(lines, l => l.Length > Longest))
            ModelState.AddModelError(
                field,
                $"Write at most {Lines} tasks, each of {Longest} characters or fewer"
            );
        return [.. lines.Select(l => new OutstandingTask(l, before, null))];
    }

    private FamilyMinute? Wrong(string field, string sentence)
    {
        ModelState.AddModelError(field, sentence);
        return null;
    }

    private static string Tasks(FamilyOnList on, bool before) =>
        string.Join('\n', on.OutstandingWork.Where(t => t.Before == before).Select(t => t.What));

    private string? Room(string teamId) =>
        Sitting.Detail.Capacity.Where(c => c.TeamId == teamId).ToList() is [_, ..] offered
            ? $"Has room for {Text.Count(offered.Sum(c => c.Room), "child", "children")}"
            : null;
}

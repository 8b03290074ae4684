using Microsoft.AspNetCore.Mvc;
using Throughline.Casework.Transfers;
using Throughline.Records.Queries;
using Throughline.Web.Components;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Transfers.One;

/// <summary>The move took place while this transfer was open: recorded after the event, by name, and shown as irregular.</summary>
public sealed class HappenedModel(TransferTools tools) : TransferActPage(tools)
{
    [BindProperty]
    public List<string> Children { get; set; } = [];

    [BindProperty]
    public string? TeamId { get; set; }

    [BindProperty]
    public string? WorkerId { get; set; }

    [BindProperty]
    public DateParts Day { get; set; } = new();

    [BindProperty]
    public string? Why { get; set; }

    public IReadOnlyList<Option> Moved =>
        [
            .. Move
                .Children.Where(c => c.State == LineState.Open && c.MayOpen)
                .Select(c => new Option(c.Id, c.Name, c.Number)),
        ];

    public IReadOnlyList<Option> Teams { get; private set; } = [];
    public IReadOnlyList<Option> Workers { get; private set; } = [];

    /// <summary>Whoever records it may have lost sight of the children by it.</summary>
    protected override string DoneAt(string subjectId, string actId) => To.MoveRecorded();

    protected override async Task Load()
    {
        await base.Load();
        Teams =
        [
            .. (await TeamLists.Holding(Db, Today, Cancel))
                .Where(t => t.Id != Move.Sending.TeamId)
                .Select(t => new Option(t.Id, t.Name)),
        ];
        var loads = await MeetingTeams.Of(Db, [.. Teams.Select(t => t.Value)], Today, Cancel);
        Workers = [.. WorkerOptions.Of(loads, Move.NamedAlone)];
    }

    public void OnGet()
    {
        Children = [.. Moved.Select(c => c.Value)];
        TeamId = Move.Receiving?.TeamId;
        WorkerId = Move.Receiving?.WorkerId;
        Day = DateParts.Of(Today);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Children.Count == 0 || Children.Exists(c => Moved.All(m => m.Value != c)))
            ModelState.AddModelError(nameof(Children), "Choose who has moved");
        if (Teams.All(t => t.Value != TeamId))
            ModelState.AddModelError(nameof(TeamId), "Choose the team");
        if (Workers.All(w => w.Value != WorkerId))
            ModelState.AddModelError(nameof(WorkerId), "Choose the worker");
        var day = Day.Read(ModelState, nameof(Day), "the day on which it happened");
        var why = Words.Reason(ModelState, nameof(Why), Why);
        return ModelState.IsValid
            ? await Do(
                new RecordWhatHappened(Children, TeamId!, WorkerId!),
                why,
                day,
                (nameof(Begin.ChildIds), nameof(Children))
            )
            : Page();
    }
}

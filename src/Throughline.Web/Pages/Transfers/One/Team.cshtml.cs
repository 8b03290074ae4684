using Microsoft.AspNetCore.Mvc;
using Throughline.Casework.Transfers;
using Throughline.Records.Queries;
using Throughline.Web.Components;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Transfers.One;

/// <summary>Agrees the receiving team, and its worker or the day by which there will be one.</summary>
public sealed class TeamModel(TransferTools tools) : TransferActPage(tools)
{
    [BindProperty]
    public string? TeamId { get; set; }

    [BindProperty]
    public string? WorkerId { get; set; }

    [BindProperty]
    public DateParts WorkerBy { get; set; } = new();

    [BindProperty]
    public DateParts Day { get; set; } = new();

    [BindProperty]
    public string? Why { get; set; }

    /// <summary>Agrees for the sending team, so that the worker is not theirs to name.</summary>
    public bool ForSender => Move.AgreesForSender;

    /// <summary>The managers agree between themselves, so that there is a day on which they did.</summary>
    public bool HasDay => Move.AgreedDirectly;

    public IReadOnlyList<Option> Teams => [.. Move.Teams.Select(t => new Option(t.Id, t.Name))];

    public IReadOnlyList<Option> Workers { get; private set; } = [];

    protected override async Task Load()
    {
        await base.Load();
        var loads = await MeetingTeams.Of(Db, [.. Move.Teams.Select(t => t.Id)], Today, Cancel);
        Workers =
        [
            new(TeamOptions.NotYet, "Not yet named"),
            .. WorkerOptions.Of(loads, Move.NamedAlone),
        ];
    }

    public void OnGet()
    {
        TeamId = Move.Receiving?.TeamId ?? (Move.Teams is [var only] ? only.Id : null);
        WorkerId = Move.Receiving?.WorkerId;
        WorkerBy = DateParts.Of(Move.WorkerBy);
        Day = DateParts.Of(Move.Detail.Agreements is [.., var other] ? other.On : Today);
    }

    protected override void TakeOver(DateParts day, string? note)
    {
        OnGet();
        (Day, Why) = (day, note);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Move.Teams.All(t => t.Id != TeamId))
            ModelState.AddModelError(nameof(TeamId), "Choose the team");
        var named = WorkerId is not (null or "" or TeamOptions.NotYet);
        var by = ForSender
            ? null
            : WorkerBy.Read(
                ModelState,
                nameof(WorkerBy),
                "the day by which there will be a worker",
                !named
            );
        var day = HasDay ? Day.Read(ModelState, nameof(Day), "the day on which you agreed") : null;
        if (!ModelState.IsValid)
            return Page();
        named = named && !ForSender;
        return await Do(
            new AgreeTeam(TeamId!, named ? WorkerId : null, named ? null : by),
            Why,
            day
        );
    }
}

using Microsoft.AspNetCore.Mvc;
using Throughline.Casework.Transfers;
using Throughline.Records.Queries;
using Throughline.Web.Components;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Transfers.One;

/// <summary>Names the receiving worker, or the day by which the team will.</summary>
public sealed class WorkerModel(TransferTools tools) : TransferActPage(tools)
{
    [BindProperty]
    public string? WorkerId { get; set; }

    [BindProperty]
    public DateParts WorkerBy { get; set; } = new();

    public IReadOnlyList<Option> Workers { get; private set; } = [];

    protected override async Task Load()
    {
        await base.Load();
        if (Move.Receiving is not { } to)
            return;
        var loads = await MeetingTeams.Of(Db, [to.TeamId], Today, Cancel);
        Workers =
        [
            new(TeamOptions.NotYet, "Not yet named"),
            .. WorkerOptions.Of(loads, Move.NamedAlone),
        ];
    }

    public void OnGet()
    {
        WorkerId = Move.Receiving?.WorkerId;
        WorkerBy = DateParts.Of(Move.WorkerBy);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var named = WorkerId is not (null or "" or TeamOptions.NotYet);
        var by = WorkerBy.Read(
            ModelState,
            nameof(WorkerBy),
            "the day by which there will be a worker",
            !named
        );
        return ModelState.IsValid
            ? await Do(new AgreeWorker(named ? WorkerId : null, named ? null : by))
            : Page();
    }
}

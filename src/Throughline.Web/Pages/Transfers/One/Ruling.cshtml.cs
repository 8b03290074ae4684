using Microsoft.AspNetCore.Mvc;
using Throughline.Casework.Disputes;
using Throughline.Records.Queries;
using Throughline.Web.Components;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Transfers.One;

/// <summary>The ruling of the person whom the ladder names.</summary>
public sealed class RulingModel(TransferTools tools) : TransferActPage(tools)
{
    private const string AsItWas = "none";

    [BindProperty]
    public string? TeamId { get; set; }

    [BindProperty]
    public string? Ruling { get; set; }

    public IReadOnlyList<Option> Teams { get; private set; } = [];

    protected override async Task Load()
    {
        await base.Load();
        Teams =
        [
            .. (await TeamLists.Holding(Db, Today, Cancel))
                .Where(t => t.Id != Move.Sending.TeamId)
                .Select(t => new Option(t.Id, t.Name)),
            new(AsItWas, "It names no team", "The transfer goes on from where it was"),
        ];
    }

    public IActionResult OnGet() => Move.Dispute is { IsOpen: true } ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (Move.Dispute is not { IsOpen: true })
            return NotFound();
        if (Teams.All(t => t.Value != TeamId))
            ModelState.AddModelError(
                nameof(TeamId),
                "Choose the team that the ruling names, or none"
            );
        var ruling = Words.Reason(ModelState, nameof(Ruling), Ruling);
        return ModelState.IsValid
            ? await Settle(new RuleOnDispute(ruling!, TeamId == AsItWas ? null : TeamId))
            : Page();
    }
}

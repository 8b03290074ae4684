using Microsoft.AspNetCore.Mvc;
using Throughline.Casework.Transfers;
using Throughline.Web.Components;

namespace Throughline.Web.Pages.Transfers.One;

/// <summary>Asks a team to take the case, where no meeting settles it.</summary>
public sealed class AskModel(TransferTools tools) : TransferActPage(tools)
{
    [BindProperty]
    public string? TeamId { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public IReadOnlyList<Option> Teams => [.. Move.Teams.Select(t => new Option(t.Id, t.Name))];

    public void OnGet() =>
        TeamId = Move.Receiving?.TeamId ?? (Teams is [var only] ? only.Value : null);

    public async Task<IActionResult> OnPostAsync()
    {
        if (Teams.All(t => t.Value != TeamId))
            ModelState.AddModelError(nameof(TeamId), "Choose the team");
        return ModelState.IsValid ? await Do(new AskTeam(TeamId!), Why) : Page();
    }
}

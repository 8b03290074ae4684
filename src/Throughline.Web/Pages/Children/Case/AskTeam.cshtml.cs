using Microsoft.AspNetCore.Mvc;
using Throughline.Casework.Transfers;
using Throughline.Records.Queries;
using Throughline.Web.Answers;
using Throughline.Web.Components;
using Throughline.Web.Pages.Transfers;

namespace Throughline.Web.Pages.Children.Case;

/// <summary>
/// Asks a team here to take a child of whom another authority has told us: the first time, or again after it came to
/// nothing.
/// </summary>
public sealed class AskTeamModel(TransferTools tools, Asking asking, TransferPages transfers)
    : ChildActPage(tools.Db, tools.Clock, tools.Links)
{
    private IReadOnlyList<TransferRow> moves = [];

    [BindProperty]
    public string? AuthorityId { get; set; }

    [BindProperty]
    public string? TeamId { get; set; }

    public AnswerView Answer { get; private set; } = null!;
    public IReadOnlyList<Option> Authorities { get; private set; } = [];
    public IReadOnlyList<Option> Teams { get; private set; } = [];

    public bool MayBeAsked => Record.AwaitsATeam && !moves.Any(m => m.IsOpen);

    protected override string DoneAt(string subjectId, string actId) =>
        To.TransferDone(subjectId, actId);

    protected override async Task Load()
    {
        await base.Load();
        Answer = await asking.About(Child.Id, Today, Cancel);
        moves = await transfers.OfChild(Viewer, Today, Child.Id, Cancel);
        Authorities =
        [
            .. (await TeamLists.Elsewhere(Db, Cancel)).Select(t => new Option(t.Id, t.Name)),
        ];
        Teams =
        [
            .. (await TeamLists.Holding(Db, Today, Cancel)).Select(t => new Option(t.Id, t.Name)),
        ];
    }

    public void OnGet() =>
        AuthorityId = Authorities
            .FirstOrDefault(a => moves.Any(m => m.From == a.Text) || Authorities.Count == 1)
            ?.Value;

    public async Task<IActionResult> OnPostAsync()
    {
        if (Authorities.All(a => a.Value != AuthorityId))
            ModelState.AddModelError(nameof(AuthorityId), "Choose the authority");
        if (!string.IsNullOrEmpty(TeamId) && Teams.All(t => t.Value != TeamId))
            ModelState.AddModelError(nameof(TeamId), "Choose a team");
        if (!ModelState.IsValid)
            return Page();
        return await Finish(
            await tools.Desk.Begin(
                Deed(),
                new ProposeFromElsewhere(
                    [Child.Id],
                    AuthorityId!,
                    string.IsNullOrEmpty(TeamId) ? null : TeamId
                ),
                Cancel
            )
        );
    }
}

using Microsoft.AspNetCore.Mvc;
using Throughline.Casework.Permission;
using Throughline.Casework.Publishing;
using Throughline.Procedures.Comparing;
using Throughline.Procedures.Rules;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Records.Queries;
using Throughline.Records.Sights;
using Throughline.Web.Forms;
using Throughline.Web.Links;

namespace Throughline.Web.Pages.Procedures.Publish;

/// <summary>One edition that was sent in: held against the one in force, approved, withdrawn, followed by transfers.</summary>
public sealed class OneModel(
    ThroughlineDb db,
    TimeProvider clock,
    Editions editions,
    EditionStore store,
    EditionDesk desk,
    UnderTwoEditions children,
    SightBook sights,
    SiteLinks links
) : ActPage(db, clock)
{
    [BindProperty]
    public DateParts From { get; set; } = new();

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public string? Transfer { get; set; }

    public EditionHere Here { get; private set; } = null!;
    public Edition? Edition { get; private set; }
    public EditionComparison? Comparison { get; private set; }
    public Difference? Difference { get; private set; }
    public IReadOnlyList<RunningTransfer> Running { get; private set; } = [];

    public PublishedEdition Published => Here.Edition;
    public bool MayPublish => May.PublishEditions(Viewer) is null;

    /// <summary>A second person may approve it; whoever sent it may not.</summary>
    public bool MayApprove =>
        Published.State is EditionState.Sent && Published.SentBy != Viewer.PersonId;

    public bool IsInForce => Edition is { } e && editions.InForce(Today).Hash == e.Hash;

    protected override IReadOnlyCollection<string> Watches => [];

    protected override string DoneAt(string subjectId, string actId) =>
        links.PublishedEdition(subjectId);

    protected override async Task Load()
    {
        var id = $"{RouteData.Values["published"]}";
        Here = (await EditionsHere.Of(Db, Cancel)).Single(e => e.Edition.Id == id);
        Edition = editions.ByHash(Published.Hash) ?? await store.Read(Db, Published, Cancel);
        if (Edition is null)
            return;
        var before = Before(Edition);
        Comparison = EditionComparison.Of(before, Edition);
        if (Published.State is not EditionState.Withdrawn && before.Hash != Edition.Hash)
            Difference = await children.Of(Viewer, Today, before, Edition, Cancel);
        if (Published.IsCorrection && IsInForce)
            Running = await EditionsHere.Under(
                Db,
                Viewer,
                Today,
                [
                    .. editions
                        .All.Where(e =>
                            e.Header.Edition == Edition.Header.Edition && e.Hash != Edition.Hash
                        )
                        .Select(e => e.Hash),
                ],
                Cancel
            );
        await sights.Note(
            Viewer,
            "/Procedures/Publish/One",
            Difference?.Seen.Select(c => c.Change.ChildId) ?? [],
            Cancel
        );
    }

    public void OnGet() =>
        From = DateParts.Of(
            Edition is { } edition && edition.Header.InForce > Today
                ? edition.Header.InForce
                : Today
        );

    public async Task<IActionResult> OnPostApproveAsync() =>
        From.Read(ModelState, nameof(From), "the day from which it is in force") is { } from
            ? await Finish(await desk.Approve(Deed(), new(Published.Id, from), Cancel))
            : Page();

    public async Task<IActionResult> OnPostWithdrawAsync() =>
        Words.Reason(ModelState, nameof(Why), Why) is { } why
            ? await Finish(await desk.Withdraw(Deed(why), new(Published.Id), Cancel))
            : Page();

    public async Task<IActionResult> OnPostFollowAsync() =>
        await Finish(
            await desk.Follow(
                Deed(edition: Published.Hash),
                new(Published.Id, $"{Transfer}"),
                Cancel
            )
        );

    /// <summary>What it is held against: of a correction the text it corrects, else the edition in force.</summary>
    private Edition Before(Edition edition) =>
        editions
            .All.Where(e => e.Header.Edition == edition.Header.Edition && e.Number < edition.Number)
            .MaxBy(e => e.Number)
        ?? editions
            .Standing.Where(s => s.Edition.Hash != edition.Hash && s.Until is null)
            .Where(s => s.From <= Today)
            .MaxBy(s => s.Edition.Header.InForce)
            ?.Edition
        ?? editions.InForce(Today);
}

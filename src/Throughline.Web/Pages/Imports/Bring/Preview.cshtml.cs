using Microsoft.AspNetCore.Mvc;
using Throughline.Casework;
using Throughline.Casework.Extracts;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Records.Queries;
using Throughline.Web.Components;
using Throughline.Web.Extracts;
using Throughline.Web.Forms;
using Throughline.Web.Links;

namespace Throughline.Web.Pages.Imports.Bring;

/// <summary>What the extract would do, and the button that does it.</summary>
public sealed class PreviewModel(
    ThroughlineDb db,
    TimeProvider clock,
    Staging staging,
    ExtractRunner runner,
    SiteLinks links
) : ActPage(db, clock)
{
    private const string Yes = "yes";

    public static readonly IReadOnlyList<Option> IsConfirmed =
    [
        new(Yes, "Yes, they are gone from the case system’s lists"),
    ];

    [BindProperty(SupportsGet = true)]
    public string Staged { get; set; } = "";

    [BindProperty]
    public List<string> ConfirmGone { get; set; } = [];

    public Extract? Extract { get; private set; }
    public ExtractPlan? Plan { get; private set; }
    public IReadOnlyList<SetAsideRow> SetAside { get; private set; } = [];

    /// <summary>The numbers of those open here who are not in it; of a restricted child the reference.</summary>
    public IReadOnlyList<string> Gone { get; private set; } = [];

    /// <summary>Where it stands: only what has been read, and is not being taken in, is shown here.</summary>
    public StagedState? State { get; private set; }

    /// <summary>Why it cannot be taken in at all.</summary>
    public Refusal? Stopped { get; private set; }

    protected override IReadOnlyCollection<string> Watches => [];

    /// <summary>Where it led, for whoever sends it twice when it is no longer kept.</summary>
    protected override string DoneAt(string subjectId, string actId) =>
        links.ExtractTaken(subjectId);

    protected override async Task Load()
    {
        State = await staging.State(Staged, Viewer.PersonId, Cancel);
        if (State is { IsRead: true } and ({ Doing: null } or { HasStopped: true }))
            Extract = await staging.Get(Staged, Viewer.PersonId, Cancel);
        if (Extract is null)
            return;
        var records = await BesideExtract.Of(Db, Viewer, Extract.AsOf, Cancel);
        if (records.IsRefused(out var refusal))
            Stopped = refusal;
        else if (
            Comparison.Of(Extract, records.Value) is var compared
            && compared.IsRefused(out refusal)
        )
            Stopped = refusal;
        else
        {
            Plan = compared.Value;
            var references = await ExtractHistory.References(Db, Viewer, Cancel);
            SetAside = Withholding.Of(Plan.SetAside, references);
            var withheld = new Withheld(references);
            Gone =
            [
                .. Plan
                    .Gone.Select(g => g.Child.Number)
                    .OfType<string>()
                    .Select(n => withheld.For(n) ?? n),
            ];
        }
    }

    public IActionResult OnGet() =>
        Extract is not null ? Page()
        : State is not null ? Redirect(links.ExtractUnderWay(Staged))
        : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (Extract is null)
            return OnGet();
        if (!await staging.BeginTakingIn(Staged, Viewer.PersonId, Cancel))
            return Redirect(links.ExtractUnderWay(Staged));
        var came = await runner.TakeIn(
            Staged,
            new TakeInExtract(Extract, ConfirmGone.Contains(Yes)),
            Deed()
        );
        if (came is not { } taken)
            return Redirect(links.ExtractUnderWay(Staged));
        if (taken.IsRefused(out var refusal))
        {
            // It is said beside its field; the page need not say it again when it is next opened.
            await staging.Refuse(Staged, null);
            return await Refused(refusal);
        }
        await staging.Remove(Staged, Viewer.PersonId, Cancel);
        return Redirect(taken.Value.ExtractId is { } id ? links.ExtractTaken(id) : links.Imports());
    }
}

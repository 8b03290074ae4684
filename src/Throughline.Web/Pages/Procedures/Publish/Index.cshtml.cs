using Microsoft.AspNetCore.Mvc;
using Throughline.Casework.Permission;
using Throughline.Exchange.Procedures;
using Throughline.Procedures.Checking;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Records.Queries;
using Throughline.Web.Forms;
using Throughline.Web.Links;
using Throughline.Web.Procedures;

namespace Throughline.Web.Pages.Procedures.Publish;

/// <summary>Sends in an edition as a zip: read and checked before anything of it is kept.</summary>
[RequestSizeLimit(MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
public sealed class IndexModel(
    ThroughlineDb db,
    TimeProvider clock,
    Editions editions,
    EditionStore store,
    EditionDesk desk,
    SiteLinks links
) : ActPage(db, clock)
{
    // More than is ever read, so that a file that is too large is refused in a sentence.
    private const long MostBytes = 160L << 20;
    private const int MostFaults = 50;

    [BindProperty]
    public IFormFile? Package { get; set; }

    public IReadOnlyList<EditionHere> Here { get; private set; } = [];
    public bool MaySend { get; private set; }

    /// <summary>What the check says of what was sent, in the words of the check.</summary>
    public IReadOnlyList<string> Faults { get; private set; } = [];

    protected override IReadOnlyCollection<string> Watches => [];

    protected override string DoneAt(string subjectId, string actId) =>
        links.PublishedEdition(subjectId);

    protected override async Task Load()
    {
        Here = await EditionsHere.Of(Db, Cancel);
        MaySend =
            May.PublishEditions(Viewer) is null
            && editions.Shared is not null
            && editions.All.Count > 0;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!MaySend)
            return NotFound();
        if (Package is null)
        {
            ModelState.AddModelError(nameof(Package), "Choose the zip");
            return Page();
        }
        await using var zip = Package.OpenReadStream();
        var read = EditionPackage.OfZip(zip, Shelf.Slug(editions.InForce(Today).Council));
        if (read.Refusal is { } refusal)
        {
            ModelState.AddModelError(nameof(Package), refusal.Sentence);
            return Page();
        }
        var report = Checker.Check(store.Load(read.Files));
        if (!report.Holds)
        {
            Faults = [.. CheckText.Faults(report).Take(MostFaults)];
            ModelState.AddModelError(
                nameof(Package),
                "The check does not hold, so nothing was kept: what it says stands below"
            );
            return Page();
        }
        return await Finish(
            await desk.Send(Deed(), report.Edition!, read.Files, Cancel),
            ("", nameof(Package))
        );
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Web.Components;
using Throughline.Web.Extracts;
using Throughline.Web.Forms;
using Throughline.Web.Links;

namespace Throughline.Web.Pages.Imports.Bring;

/// <summary>
/// Takes the files, reads them, and goes on to what they would do, or to how far reading has come. The files
/// themselves are not kept.
/// </summary>
[RequestSizeLimit(MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
public sealed class NewModel(
    Staging staging,
    ExtractRunner runner,
    Editions editions,
    Birth birth,
    SiteLinks links
) : PageModel
{
    private const long MostBytes = 160L << 20;
    private const string Yes = "yes";

    public static readonly IReadOnlyList<Option> IsInvented =
    [
        new(Yes, "Yes, every child in these files is invented"),
    ];

    [BindProperty]
    public DateParts AsOf { get; set; } = new();

    [BindProperty]
    public IFormFile? AnnexA { get; set; }

    [BindProperty]
    public IFormFile? People { get; set; }

    [BindProperty]
    public IFormFile? Statements { get; set; }

    [BindProperty]
    public List<string> Invented { get; set; } = [];

    public bool IsDemonstration { get; private set; }

    public Task OnGetAsync() => Load();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await Load();
        var viewer = HttpContext.Viewer();
        var asOf = AsOf.Read(ModelState, nameof(AsOf), "the day of which the extract speaks");
        if (asOf > viewer.Day && !IsDemonstration)
            ModelState.AddModelError(
                nameof(AsOf),
                "The day of which the extract speaks cannot be in the future"
            );
        if (AnnexA is null)
            ModelState.AddModelError(nameof(AnnexA), "Choose the workbook");
        if (IsDemonstration && !Invented.Contains(Yes))
            ModelState.AddModelError(
                nameof(Invented),
                "Say that every child is invented: real children never belong in a demonstration"
            );
        if (!ModelState.IsValid)
            return Page();
        var staged = await staging.Begin(viewer.PersonId, cancel);
        var read = await runner.Read(
            staged,
            await TakenAlong.Of(AnnexA!, People, Statements, cancel),
            asOf!.Value,
            editions.InForce(viewer.Day).Vocabulary
        );
        if (read is not { } done)
            return Redirect(links.ExtractUnderWay(staged));
        if (!done.IsRefused(out var refusal))
            return Redirect(links.PreviewExtract(staged));
        await staging.Remove(staged, viewer.PersonId, cancel);
        ModelState.AddModelError(refusal.Field ?? "", refusal.Sentence);
        return Page();
    }

    private async Task Load() =>
        IsDemonstration = await birth.IsDemonstration(HttpContext.RequestAborted);
}

using Microsoft.AspNetCore.Mvc;
using Throughline.Exchange.OwnTexts;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Web.Links;
using Throughline.Web.Procedures;

namespace Throughline.Web.Pages.Procedures.OwnText.Keep;

/// <summary>Brings the council's own document for one source: read before anything of it is kept.</summary>
[RequestSizeLimit(MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
public sealed class BringModel(
    ThroughlineDb db,
    TimeProvider clock,
    OwnTextTools tools,
    OwnTextDesk desk,
    SiteLinks links
) : OwnTextPage(db, clock, tools)
{
    // More than is ever read, so that a file that is too large is refused in a sentence.
    private const long MostBytes = 160L << 20;

    [BindProperty]
    public IFormFile? Document { get; set; }

    public SourceBeside Source { get; private set; } = null!;

    protected override string DoneAt(string subjectId, string actId) => links.OwnText(Edition);

    protected override async Task<bool> Found()
    {
        await base.Found();
        Source = Own.Sources.FirstOrDefault(s =>
            s.Source.Prefix.Equals(
                $"{RouteData.Values["source"]}",
                StringComparison.OrdinalIgnoreCase
            )
        )!;
        return Source is not null;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Document is null)
        {
            ModelState.AddModelError(nameof(Document), "Choose the document");
            return Page();
        }
        await using var file = Document.OpenReadStream();
        var read = OwnTextReader.Read(file, Document.FileName);
        if (read.Refusal is { } refusal)
        {
            ModelState.AddModelError(nameof(Document), refusal.Sentence);
            return Page();
        }
        return await Finish(
            await desk.Bring(Deed(), Edition, Source.Source.Prefix, read.Document!, Cancel)
        );
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Exchange;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Web.Links;

namespace Throughline.Web.Pages.Imports.Bring;

/// <summary>Takes dated statements as they were copied from a spreadsheet.</summary>
[RequestFormLimits(ValueLengthLimit = MostLetters)]
public sealed class PasteModel(Staging staging, Editions editions, SiteLinks links) : PageModel
{
    private const int MostLetters = 2 << 20;

    [BindProperty]
    public string? Table { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var viewer = HttpContext.Viewer();
        if (string.IsNullOrWhiteSpace(Table))
            ModelState.AddModelError(nameof(Table), "Paste the list, with its heading row");
        if (!ModelState.IsValid)
            return Page();
        var read = ExtractFiles.Pasted(Table!, viewer.Day, editions.InForce(viewer.Day).Vocabulary);
        if (read.IsRefused(out var refusal))
        {
            ModelState.AddModelError(nameof(Table), refusal.Sentence);
            return Page();
        }
        return Redirect(
            links.PreviewExtract(await staging.Put(read.Value, viewer.PersonId, cancel))
        );
    }
}

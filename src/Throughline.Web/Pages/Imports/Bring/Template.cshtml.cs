using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Exchange.Companions;

namespace Throughline.Web.Pages.Imports.Bring;

/// <summary>The empty companion files, with their headings.</summary>
public sealed class TemplateModel : PageModel
{
    public IActionResult OnGet(string which) =>
        which switch
        {
            "people" => Spreadsheet.File(
                CompanionTemplates.People,
                s => CompanionWriter.People(s, [])
            ),
            "statements" => Spreadsheet.File(
                CompanionTemplates.Statements,
                s => CompanionWriter.Statements(s, [])
            ),
            _ => NotFound(),
        };
}

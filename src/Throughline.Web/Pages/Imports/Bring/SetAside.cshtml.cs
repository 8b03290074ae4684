using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Exchange.Workbooks;
using Throughline.Records;
using Throughline.Records.Queries;

namespace Throughline.Web.Pages.Imports.Bring;

/// <summary>Every row and value that an extract set aside, to be put right in the case system.</summary>
public sealed class SetAsideModel(ThroughlineDb db) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string extract, CancellationToken cancel)
    {
        var viewer = HttpContext.Viewer();
        if (await ExtractHistory.One(db, viewer, extract, cancel) is not { } line)
            return NotFound();
        var rows = await ExtractHistory.SetAside(db, viewer, extract, cancel);
        return Spreadsheet.File(
            $"set-aside-{line.Taken.AsOf:yyyy-MM-dd}.xlsx",
            file =>
            {
                using var book = new XlsxWriter(file);
                using var sheet = book.Sheet("Set aside", 14, 8, 40, 30, 60, 14, 16);
                sheet.Heading("Sheet", "Row", "Column", "Value", "Why", "Whole row", "Child");
                foreach (var row in rows)
                    sheet.Row(
                        row.Sheet,
                        row.Row,
                        row.Column,
                        row.Value,
                        row.Reason,
                        row.WholeRow ? "yes" : "no",
                        row.Number
                    );
            }
        );
    }
}

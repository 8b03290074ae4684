using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Casework.Extracts;
using Throughline.Exchange.Workbooks;
using Throughline.Records;
using Throughline.Records.Queries;

namespace Throughline.Web.Pages.Imports.Bring;

/// <summary>What came of an extract, and what it set aside.</summary>
public sealed class TakenModel(ThroughlineDb db) : PageModel
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    [BindProperty(SupportsGet = true)]
    public string Extract { get; set; } = "";

    public ExtractLine Line { get; private set; } = null!;
    public IReadOnlyList<SetAsideRow> SetAside { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await ExtractHistory.One(db, HttpContext.Viewer(), Extract, cancel) is not { } line)
            return NotFound();
        Line = line;
        SetAside =
        [
            .. (await ExtractHistory.SetAside(db, HttpContext.Viewer(), Extract, cancel)).Select(
                r => new SetAsideRow(
                    r.Sheet,
                    r.Row,
                    r.Column,
                    r.Value,
                    r.Reason,
                    r.WholeRow,
                    r.ChildNumber
                )
            ),
        ];
        return Page();
    }

    /// <summary>A workbook, for in a .csv file a value that begins with "=" would run as a formula.</summary>
    public async Task<IActionResult> OnGetSetAsideAsync(CancellationToken cancel)
    {
        if (await OnGetAsync(cancel) is NotFoundResult missing)
            return missing;
        var file = new MemoryStream();
        using (var book = new XlsxWriter(file))
        using (var sheet = book.Sheet("Set aside", 14, 8, 40, 30, 60, 14, 16))
        {
            sheet.Heading("Sheet", "Row", "Column", "Value", "Why", "Whole row", "Child");
            foreach (var row in SetAside)
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
        return File(file.ToArray(), Xlsx, $"set-aside-{Line.Taken.AsOf:yyyy-MM-dd}.xlsx");
    }
}

using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Casework.Meetings;
using Throughline.Exchange.Workbooks;
using Throughline.Records.Queries;

namespace Throughline.Web.Pages.Meetings.One;

/// <summary>
/// The list or the minutes as a workbook, in the columns of the procedure's own table. It goes round among people of
/// whom nobody knows what they may see: a restricted child stands in it under a reference, whoever draws it.
/// </summary>
public sealed class FileModel : PageModel
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public IActionResult OnGet(string what)
    {
        if (what is not ("list" or "minutes"))
            return NotFound();
        var sitting = HttpContext.Meeting();
        var minutes = what == "minutes";
        var columns = ListColumns.Of(sitting);
        string[] header =
        [
            .. columns.Select(Text.Capital),
            .. minutes
                ? ["Decision", "Receiving team", "Receiving worker", "Passes on", "Note"]
                : Array.Empty<string>(),
        ];
        var buffer = new MemoryStream();
        using (var book = new XlsxWriter(buffer))
        using (var sheet = book.Sheet(minutes ? "Minutes" : "List"))
        {
            sheet.Heading(header);
            foreach (var family in sitting.Families)
                sheet.Row(Row(family, columns, minutes));
        }

        return File(
            buffer.ToArray(),
            Xlsx,
            $"transfer-{what}-{sitting.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.xlsx"
        );
    }

    private static string[] Row(FamilyOnList f, IReadOnlyList<string> columns, bool minutes) =>
        [
            .. columns.Select(c =>
                ListColumns.Cell(f, c, goesRound: true)
                + (c == ListColumns.Worker ? $" ({f.SendingTeam})" : "")
            ),
            .. minutes
                ?
                [
                    f.Decision is { } decision ? DecisionText(decision) : "Carried over",
                    f.ReceivingTeam ?? "",
                    f.ReceivingWorker ?? (f.WorkerBy is { } by ? $"By {Text.Of(by)}" : ""),
                    f.AgreedDay is { } day ? Text.Of(day) : "",
                    ListColumns.Written(f, f.Note, goesRound: true),
                ]
                : Array.Empty<string>(),
        ];

    private static string DecisionText(FamilyDecision decision) =>
        decision switch
        {
            FamilyDecision.Agreed => "Agreed",
            FamilyDecision.CarriedOver => "Carried over",
            FamilyDecision.Disputed => "In dispute",
            FamilyDecision.NotToMove => "Not to move",
        };
}

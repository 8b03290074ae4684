using System.Globalization;
using System.Text;
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
        string[] header =
        [
            "Child",
            "Number of siblings",
            "Current social worker",
            "Team",
            "Case status",
            "Presenting issues",
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
                sheet.Row(Row(family, minutes));
        }

        return File(
            buffer.ToArray(),
            Xlsx,
            $"transfer-{what}-{sitting.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.xlsx"
        );
    }

    private static string[] Row(FamilyOnList f, bool minutes) =>
        [
            Text.And([.. f.Children.Select(c => c.Reference ?? c.Name)]),
            f.Siblings.ToString(CultureInfo.InvariantCulture),
            Text.And([.. f.Children.Select(c => c.Worker ?? "Nobody").Distinct()]),
            f.SendingTeam,
            Text.And([
                .. f
                    .Children.Where(c => c.Reference is null)
                    .Select(c => c.Plan ?? "not recorded")
                    .Distinct(),
            ]),
            Written(f, f.Synopsis),
            .. minutes
                ?
                [
                    f.Decision is { } decision ? DecisionText(decision) : "Carried over",
                    f.ReceivingTeam ?? "",
                    f.ReceivingWorker ?? (f.WorkerBy is { } by ? $"By {Text.Of(by)}" : ""),
                    f.AgreedDay is { } day ? Text.Of(day) : "",
                    Written(f, f.Note),
                ]
                : Array.Empty<string>(),
        ];

    /// <summary>What people wrote may name any child of the family.</summary>
    private static string Written(FamilyOnList f, string? text) =>
        text is null ? ""
        : f.Children.Any(c => c.Reference is not null) ? FamilyOnList.NotShown
        : text;

    private static string DecisionText(FamilyDecision decision) =>
        decision switch
        {
            FamilyDecision.Agreed => "Agreed",
            FamilyDecision.CarriedOver => "Carried over",
            FamilyDecision.Disputed => "In dispute",
            FamilyDecision.NotToMove => "Not to move",
        };
}

using Throughline.Casework.Extracts;
using Throughline.Exchange.AnnexA;
using Throughline.Exchange.Workbooks;

namespace Throughline.Exchange.Companions;

/// <summary>The rows of a companion file or of a pasted table, under the headings of its template in any order.</summary>
internal static class CompanionTable
{
    /// <exception cref="FileRefusedException">No row holds the headings that are needed.</exception>
    public static IEnumerable<CompanionRow> Rows(
        Workbook workbook,
        IReadOnlyList<CompanionColumn> columns
    )
    {
        var found = false;
        foreach (var sheet in workbook.Sheets)
        {
            Dictionary<string, int>? placed = null;
            foreach (var row in sheet.Rows)
            {
                if (placed is null && row.Number > SheetShape.DeepestHeading)
                    break;
                if (placed is not null && !row.IsBlank)
                    yield return new CompanionRow(sheet.Name, row, placed);
                placed ??= Place(row, columns);
                found |= placed is not null;
            }
        }
        if (!found)
            throw new FileRefusedException(
                FileRefusal.NoTable(
                    string.Join(", ", columns.Where(c => c.Needed).Select(c => $"'{c.Title}'"))
                )
            );
    }

    private static Dictionary<string, int>? Place(
        SheetRow row,
        IReadOnlyList<CompanionColumn> columns
    )
    {
        var headings = row.Cells.Select(c => Columns.Key(c.Text)).ToList();
        var placed = columns
            .Select(c =>
                (
                    c.Title,
                    At: headings.FindIndex(h =>
                        c.AlsoCalled.Prepend(c.Title).Any(n => Columns.Key(n) == h)
                    )
                )
            )
            .Where(c => c.At >= 0)
            .ToDictionary(c => c.Title, c => c.At);
        return columns.Where(c => c.Needed).All(c => placed.ContainsKey(c.Title)) ? placed : null;
    }
}

internal sealed record CompanionRow(
    string Sheet,
    SheetRow Row,
    IReadOnlyDictionary<string, int> Placed
)
{
    public Cell this[string title] => Placed.TryGetValue(title, out var at) ? Row[at] : Cell.Blank;

    public InFile In => new(Sheet, Row.Number);

    public string? Text(string title) => this[title] is { IsBlank: false } cell ? cell.Text : null;

    public SetAsideRow Aside(string title, string reason, bool whole = true) =>
        new(Sheet, Row.Number, title, CellReader.Shown(this[title]), reason, whole, Text("Number"));
}

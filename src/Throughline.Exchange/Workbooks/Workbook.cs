namespace Throughline.Exchange.Workbooks;

/// <summary>A row as it stands in a sheet; <paramref name="Number"/> is the number that the spreadsheet shows.</summary>
public sealed record SheetRow(int Number, IReadOnlyList<Cell> Cells)
{
    public Cell this[int column] =>
        column >= 0 && column < Cells.Count ? Cells[column] : Cell.Blank;

    public bool IsBlank => Cells.All(c => c.IsBlank);
}

/// <summary>A sheet whose rows are read as they are asked for, once.</summary>
/// <param name="RowCount">Rows to expect, for a progress bar; nought when it cannot be known.</param>
public sealed record Sheet(string Name, int RowCount, IEnumerable<SheetRow> Rows);

/// <summary>An opened file that was found safe to read. Sheets come in order and each is read before the next.</summary>
public sealed class Workbook(string name, IEnumerable<Sheet> sheets, IDisposable held) : IDisposable
{
    public string Name => name;

    public IEnumerable<Sheet> Sheets => sheets;

    public void Dispose() => held.Dispose();
}

namespace Throughline.Exchange.AnnexA;

/// <summary>What was read of lists 3 to 9, and what was set aside. Only the columns on the kept list are in it.</summary>
/// <param name="AsOf">The day of which the case system spoke; the person who brings the file says it.</param>
public sealed record AnnexAExtract(
    DateOnly AsOf,
    IReadOnlyList<ListRead> Lists,
    IReadOnlyList<KeptRow> Rows,
    IReadOnlyList<SetAside> SetAside
)
{
    /// <summary>True when the list was there and every row of it was read, so that its silence about a child says something.</summary>
    public bool IsWhole(int list) =>
        Lists.Any(l => l.List == list && l.Missing is null)
        && !SetAside.Any(s => s.List == list && s.WholeRow && s.Child is null);
}

/// <param name="Rows">Rows with anything in them, kept or set aside.</param>
/// <param name="Missing">A heading without which the list cannot be read safely; the whole list is then left out.</param>
public sealed record ListRead(int List, string Sheet, int Rows, int Kept, string? Missing = null);

/// <summary>One row of a list, cell by the short name of its column: a day, a text, a yes-no or a number of years.</summary>
public sealed record KeptRow(
    int List,
    string Sheet,
    int Row,
    string Child,
    IReadOnlyDictionary<string, object> Cells
)
{
    public DateOnly? Day(string name) => Cells.GetValueOrDefault(name) as DateOnly?;

    public string? Text(string name) => Cells.GetValueOrDefault(name) as string;

    public bool? YesNo(string name) => Cells.GetValueOrDefault(name) as bool?;

    public double? Years(string name) => Cells.GetValueOrDefault(name) as double?;
}

/// <summary>A row, or one value of a row, that was not taken, where it stands and why.</summary>
/// <param name="Child">The child's number, if that could be read.</param>
public sealed record SetAside(
    int List,
    string Sheet,
    int Row,
    string Column,
    string Value,
    string Reason,
    bool WholeRow,
    string? Child
);

/// <summary>How far the reading has come.</summary>
/// <param name="Of">Rows to expect in the sheet, or nought.</param>
public readonly record struct ReadingProgress(string Sheet, int Row, int Of);

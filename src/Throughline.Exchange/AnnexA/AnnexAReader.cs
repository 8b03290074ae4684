using Throughline.Exchange.Workbooks;

namespace Throughline.Exchange.AnnexA;

/// <summary>Reads child-level lists 3 to 9 from a workbook row by row, tolerantly; what cannot be taken is set aside and shown.</summary>
public static class AnnexAReader
{
    private const int ReportEvery = 250;

    /// <summary>The day with which a row of the list begins, and which it cannot be without.</summary>
    private static readonly Dictionary<int, string> Begins = new()
    {
        [3] = "referral",
        [4] = "assessment started",
        [7] = "plan started",
        [8] = "care started",
    };

    /// <param name="asOf">The day of which the extract speaks.</param>
    /// <exception cref="FileRefusedException">The workbook is not an Annex A, or breaks off.</exception>
    public static AnnexAExtract Read(
        Workbook workbook,
        DateOnly asOf,
        IProgress<ReadingProgress>? progress = null,
        CancellationToken cancel = default
    )
    {
        var reading = new Reading(asOf, progress, cancel);
        foreach (var sheet in workbook.Sheets)
            if (SheetShape.ListNamed(sheet.Name) is not { } named || Columns.Lists.Contains(named))
                reading.Take(sheet);
        return reading.Result();
    }

    private sealed class Reading(
        DateOnly asOf,
        IProgress<ReadingProgress>? progress,
        CancellationToken cancel
    )
    {
        private readonly List<ListRead> lists = [];
        private readonly List<KeptRow> rows = [];
        private readonly List<SetAside> aside = [];

        public AnnexAExtract Result() =>
            lists.Count > 0
                ? new AnnexAExtract(asOf, [.. lists.OrderBy(l => l.List)], rows, aside)
                : throw new FileRefusedException(FileRefusal.NoLists);

        public void Take(Sheet sheet)
        {
            SheetShape? shape = null;
            var (seen, kept, last) = (0, 0, 0);
            foreach (var row in sheet.Rows)
            {
                last = row.Number;
                if (row.Number % ReportEvery == 0)
                {
                    cancel.ThrowIfCancellationRequested();
                    progress?.Report(new ReadingProgress(sheet.Name, row.Number, sheet.RowCount));
                }
                if (shape is null)
                {
                    if (row.Number > SheetShape.DeepestHeading)
                        break;
                    shape = SheetShape.Of(sheet.Name, row);
                    if (shape is not null)
                        Once(shape, sheet.Name);
                    continue;
                }
                if (row.IsBlank)
                    continue;
                seen++;
                if (shape.Missing is null && Keep(shape, sheet.Name, row))
                    kept++;
            }
            if (shape is not null)
                lists.Add(new ListRead(shape.List, sheet.Name, seen, kept, shape.Missing?.Title));
            // A list in a .csv file does not say beforehand how long it is.
            var length = Math.Max(last, sheet.RowCount);
            progress?.Report(new ReadingProgress(sheet.Name, length, length));
        }

        private void Once(SheetShape shape, string sheet)
        {
            if (lists.FirstOrDefault(l => l.List == shape.List) is { } other)
                throw new FileRefusedException(
                    FileRefusal.TwoSheets(shape.List, other.Sheet, sheet)
                );
        }

        private bool Keep(SheetShape shape, string sheet, SheetRow row)
        {
            var number = shape.Columns.Single(c => c.Column.Kind == ColumnKind.Number);
            var child = CellReader.Read(row[number.At], number.Column, asOf);
            if (child.Value is not string name)
            {
                Put(
                    number.Column,
                    row[number.At],
                    child.Fault ?? "The row has no child's number.",
                    true,
                    null
                );
                return false;
            }
            var cells = new Dictionary<string, object>();
            var whole = true;
            foreach (var (column, at) in shape.Columns)
            {
                var says = CellReader.Read(row[at], column, asOf);
                if (says.Value is { } value)
                    cells[column.KeptAs] = value;
                if (says.Fault is not { } fault)
                    continue;
                Put(column, row[at], fault, column.SpoilsRow, name);
                whole &= !column.SpoilsRow;
            }
            if (
                whole
                && Begins.GetValueOrDefault(shape.List) is { } begins
                && !cells.ContainsKey(begins)
            )
            {
                var start = shape.Columns.Single(c => c.Column.KeptAs == begins);
                Put(
                    start.Column,
                    row[start.At],
                    "The row has no such date, without which it says nothing.",
                    true,
                    name
                );
                whole = false;
            }
            if (whole)
                rows.Add(new KeptRow(shape.List, sheet, row.Number, name, cells));
            return whole;

            void Put(Column column, Cell cell, string reason, bool wholeRow, string? of) =>
                aside.Add(
                    new SetAside(
                        shape.List,
                        sheet,
                        row.Number,
                        column.Title,
                        CellReader.Shown(cell),
                        reason,
                        wholeRow,
                        of
                    )
                );
        }
    }
}

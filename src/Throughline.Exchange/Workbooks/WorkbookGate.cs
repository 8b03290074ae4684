using System.IO.Compression;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Throughline.Exchange.Workbooks;

/// <summary>The one way into a spreadsheet file. It looks first, opens second, and says in one sentence why it does not.</summary>
public static class WorkbookGate
{
    private static readonly byte[] Zip = "PK\u0003\u0004"u8.ToArray();
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static ExcelReaderConfiguration Ours => new() { LeaveOpen = true };

    static WorkbookGate() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Opens a seekable file, which stays the caller's to close.</summary>
    /// <exception cref="FileRefusedException">The file is not one that can be read safely.</exception>
    public static Workbook Open(Stream file, string name, WorkbookLimits? limits = null)
    {
        limits ??= WorkbookLimits.Standard;
        if (file.Length == 0)
            throw new FileRefusedException(FileRefusal.Empty);
        if (file.Length > limits.FileBytes)
            throw new FileRefusedException(FileRefusal.TooLarge(file.Length, limits.FileBytes));
        var start = Start(file);
        if (start.AsSpan().StartsWith(Zip))
        {
            if (PackageCheck.Fault(file, limits) is { } fault)
                throw new FileRefusedException(fault);
            return IsOpenDocument(file)
                ? Guarded(() => OpenDocument.Open(file, name, limits, Guarded))
                : Guarded(() =>
                    Excel(ExcelReaderFactory.CreateOpenXmlReader(file, Ours), name, limits)
                );
        }
        return start.AsSpan().StartsWith(Compound)
            ? Guarded(() => Excel(ExcelReaderFactory.CreateBinaryReader(file, Ours), name, limits))
            : TextTable.Open(file, start, name, limits);
    }

    private static bool IsOpenDocument(Stream file)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        var found = zip.GetEntry(OpenDocument.Content) is not null;
        file.Position = 0;
        return found;
    }

    private static byte[] Start(Stream file)
    {
        file.Position = 0;
        var start = new byte[Math.Min(4096, file.Length)];
        file.ReadExactly(start);
        file.Position = 0;
        return start;
    }

    private static Workbook Excel(IExcelDataReader reader, string name, WorkbookLimits limits) =>
        new(name, Sheets(reader, limits), reader);

    private static IEnumerable<Sheet> Sheets(IExcelDataReader reader, WorkbookLimits limits)
    {
        do
        {
            var (name, rows) = Guarded(() => (reader.Name ?? "", reader.RowCount));
            yield return new Sheet(name, rows, Rows(reader, limits));
        } while (Guarded(reader.NextResult));
    }

    private static IEnumerable<SheetRow> Rows(IExcelDataReader reader, WorkbookLimits limits)
    {
        if (reader.FieldCount > limits.Columns || reader.RowCount > limits.Rows)
            throw new FileRefusedException(FileRefusal.SheetTooBig(reader.Name));
        for (var row = 1; Guarded(reader.Read); row++)
        {
            var cells = new Cell[reader.FieldCount];
            for (var i = 0; i < cells.Length; i++)
                cells[i] = Read(reader, i);
            yield return new SheetRow(row, cells);
        }
    }

    private static Cell Read(IExcelDataReader reader, int column) =>
        reader.GetValue(column) switch
        {
            null => Cell.Blank,
            double number => new Cell(number, reader.GetNumberFormatString(column)),
            int number => new Cell((double)number, reader.GetNumberFormatString(column)),
            var value => new Cell(value),
        };

    /// <summary>The reader shows a broken file in many ways; to the person who chose it they are one.</summary>
    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidPasswordException)
        {
            throw new FileRefusedException(FileRefusal.Locked);
        }
        catch (Exception fault)
            when (fault
                    is not (
                        FileRefusedException
                        or OutOfMemoryException
                        or OperationCanceledException
                    )
            )
        {
            throw new FileRefusedException(FileRefusal.Damaged);
        }
    }
}

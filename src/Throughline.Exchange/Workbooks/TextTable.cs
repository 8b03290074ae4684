using System.Text;

namespace Throughline.Exchange.Workbooks;

/// <summary>A .csv file or a pasted table, seen as a workbook of one sheet.</summary>
public static class TextTable
{
    /// <summary>What a person pasted from a spreadsheet or typed with tabs, semicolons or commas.</summary>
    public static Workbook Pasted(string text) =>
        From(() => new StringReader(text), "pasted table", FirstLine(text));

    internal static Workbook Open(Stream file, byte[] start, string name, WorkbookLimits limits)
    {
        if (Refuse(start) is { } refusal)
            throw new FileRefusedException(refusal);
        var encoding = Encoding(file, start);
        return From(
            Reader,
            Path.GetFileNameWithoutExtension(name),
            FirstLine(encoding.GetString(start)),
            limits.Rows
        );

        TextReader Reader()
        {
            file.Position = 0;
            return new StreamReader(
                file,
                encoding,
                detectEncodingFromByteOrderMarks: true,
                leaveOpen: true
            );
        }
    }

    private static Workbook From(
        Func<TextReader> open,
        string name,
        string firstLine,
        int rows = 100_000
    )
    {
        var text = open();
        return new Workbook(name, [new Sheet(name, 0, Rows())], text);

        IEnumerable<SheetRow> Rows()
        {
            var count = 0;
            foreach (
                var (line, cells) in DelimitedText.Rows(text, DelimitedText.Separator(firstLine))
            )
            {
                if (++count > rows || cells.Count > WorkbookLimits.Standard.Columns)
                    throw new FileRefusedException(FileRefusal.SheetTooBig(name));
                yield return new SheetRow(line, [.. cells.Select(c => new Cell(c))]);
            }
        }
    }

    private static FileRefusal? Refuse(byte[] start)
    {
        var marked = start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
        if (!marked && start.Contains((byte)0))
            return FileRefusal.NotASpreadsheet;
        var text = System
            .Text.Encoding.Latin1.GetString(start)
            .TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n', '\t');
        return text.StartsWith("%PDF", StringComparison.Ordinal)
            || text.StartsWith("{\\rtf", StringComparison.Ordinal)
                ? FileRefusal.NotASpreadsheet
            : text.StartsWith('<') ? FileRefusal.WebPage
            : null;
    }

    private static Encoding Encoding(Stream file, byte[] start)
    {
        if (start is [0xFF, 0xFE, ..])
            return System.Text.Encoding.Unicode;
        if (start is [0xFE, 0xFF, ..])
            return System.Text.Encoding.BigEndianUnicode;
        var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
        try
        {
            file.Position = 0;
            using var reader = new StreamReader(file, strict, false, leaveOpen: true);
            var buffer = new char[8192];
            while (reader.Read(buffer, 0, buffer.Length) > 0) { }
            return strict;
        }
        catch (DecoderFallbackException)
        {
            return System.Text.Encoding.GetEncoding(1252);
        }
    }

    private static string FirstLine(string text) =>
        text.TrimStart('\uFEFF', '\r', '\n').Split('\n', 2)[0];
}

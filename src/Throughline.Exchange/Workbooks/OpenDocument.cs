using System.IO.Compression;
using System.Xml;

namespace Throughline.Exchange.Workbooks;

/// <summary>An OpenDocument spreadsheet (.ods), read as it streams by. Notes on cells are left out.</summary>
internal static class OpenDocument
{
    public const string Content = "content.xml";

    private const string Kind = "application/vnd.oasis.opendocument.spreadsheet";

    /// <summary>Why the package cannot be read as a spreadsheet, if it cannot.</summary>
    public static FileRefusal? Fault(ZipArchive zip) =>
        Text(zip, "mimetype") is { } kind && !kind.StartsWith(Kind, StringComparison.Ordinal)
            ? FileRefusal.NotASpreadsheet
        : IsLocked(zip) ? FileRefusal.Locked
        : null;

    /// <summary>A package of any kind whose parts are enciphered.</summary>
    public static bool IsLocked(ZipArchive zip) =>
        Text(zip, "META-INF/manifest.xml") is { } manifest
        && manifest.Contains("encryption-data", StringComparison.Ordinal);

    public static Workbook Open(
        Stream file,
        string name,
        WorkbookLimits limits,
        Func<Func<bool>, bool> guarded
    )
    {
        var held = new Held(file);
        return new Workbook(name, Sheets(held.Xml, limits, guarded), held);
    }

    private static IEnumerable<Sheet> Sheets(
        XmlReader xml,
        WorkbookLimits limits,
        Func<Func<bool>, bool> guarded
    )
    {
        while (guarded(() => xml.ReadToFollowing("table", OpenDocumentRow.Table)))
        {
            var name = xml.GetAttribute("name", OpenDocumentRow.Table) ?? "";
            yield return new Sheet(name, 0, Rows(xml, name, limits, guarded));
        }
    }

    /// <summary>Rows of one table, each under the number that the spreadsheet shows; repeated blank rows are only counted.</summary>
    private static IEnumerable<SheetRow> Rows(
        XmlReader xml,
        string sheet,
        WorkbookLimits limits,
        Func<Func<bool>, bool> guarded
    )
    {
        var (depth, number) = (xml.Depth, 1);
        if (xml.IsEmptyElement)
            yield break;
        while (guarded(xml.Read) && xml.Depth > depth)
        {
            if (!OpenDocumentRow.Starts(xml))
                continue;
            var row = new OpenDocumentRow(limits.Columns);
            _ = guarded(() => row.Read(xml));
            if (row.TooWide || (number - 1L) + row.Repeated > limits.Rows)
                throw new FileRefusedException(FileRefusal.SheetTooBig(sheet));
            if (row.Cells.Count == 0)
                number += row.Repeated;
            else
                for (var i = 0; i < row.Repeated; i++)
                    yield return new SheetRow(number++, row.Cells);
        }
    }

    /// <summary>The start of a small part.</summary>
    public static string? Text(ZipArchive zip, string part)
    {
        if (zip.GetEntry(part) is not { } entry)
            return null;
        using var text = new StreamReader(entry.Open());
        var start = new char[1 << 16];
        return new string(start, 0, text.ReadBlock(start));
    }

    private sealed class Held : IDisposable
    {
        private readonly ZipArchive zip;
        private readonly Stream content;

        public Held(Stream file)
        {
            zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            content = zip.GetEntry(Content)!.Open();
            Xml = XmlReader.Create(
                content,
                new XmlReaderSettings
                {
                    DtdProcessing = DtdProcessing.Prohibit,
                    XmlResolver = null,
                    IgnoreComments = true,
                    IgnoreProcessingInstructions = true,
                }
            );
        }

        public XmlReader Xml { get; }

        public void Dispose()
        {
            Xml.Dispose();
            content.Dispose();
            zip.Dispose();
        }
    }
}

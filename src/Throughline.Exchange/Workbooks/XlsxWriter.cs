using System.IO.Compression;
using System.Xml;

namespace Throughline.Exchange.Workbooks;

/// <summary>
/// Writes an Excel workbook row by row without holding it in memory. Cells are texts, whole or decimal numbers,
/// days and yes-no values; a text is never a formula. The same rows always give the same bytes.
/// </summary>
public sealed class XlsxWriter(Stream output) : IDisposable
{
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly ZipArchive zip = new(output, ZipArchiveMode.Create, leaveOpen: true);
    private readonly List<string> names = [];

    /// <summary>Starts a sheet. Finish it (dispose it) before the next is started.</summary>
    public XlsxSheet Sheet(string name, params IReadOnlyList<int> widths)
    {
        names.Add(name);
        return new XlsxSheet(Part($"xl/worksheets/sheet{names.Count}.xml"), widths);
    }

    public void Dispose()
    {
        XlsxParts.Write(names, Part);
        zip.Dispose();
    }

    private XmlWriter Part(string path)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.Fastest);
        entry.LastWriteTime = Epoch;
        return XmlWriter.Create(
            entry.Open(),
            new XmlWriterSettings { CloseOutput = true, CheckCharacters = false }
        );
    }
}

using System.IO.Compression;

namespace Throughline.Exchange.Tests.Files;

/// <summary>An OpenDocument spreadsheet written as raw XML.</summary>
internal static class RawOds
{
    public const string Kind = "application/vnd.oasis.opendocument.spreadsheet";

    private const string Names =
        "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"";

    /// <param name="rows">The inside of the table.</param>
    public static MemoryStream Sheet(string name, string rows) =>
        Package(
            Kind,
            $"<office:document-content {Names}><office:body><office:spreadsheet><table:table table:name=\"{name}\">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"
        );

    public static string Row(string?[] cells, string attributes = "") =>
        $"<table:table-row {attributes}>{string.Concat(cells.Select(Cell))}</table:table-row>";

    public static MemoryStream Package(
        string kind,
        string content,
        params IEnumerable<(string Path, string Text)> parts
    )
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (
                var (path, text) in parts
                    .Prepend(("content.xml", content))
                    .Prepend(("mimetype", kind))
            )
            {
                using var entry = new StreamWriter(zip.CreateEntry(path).Open());
                entry.Write(text);
            }
        file.Position = 0;
        return file;
    }

    private static string Cell(string? text) =>
        text is null
            ? "<table:table-cell/>"
            : $"<table:table-cell office:value-type=\"string\"><text:p>{System.Security.SecurityElement.Escape(text)}</text:p></table:table-cell>";
}

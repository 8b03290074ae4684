using System.IO.Compression;
using System.Text;
using Throughline.Casework.OwnTexts;
using Throughline.Exchange.OwnTexts;

namespace Throughline.Exchange.Tests.OwnTexts;

/// <summary>Documents made by hand, good and bad.</summary>
internal static class Papers
{
    public const string W =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    public const string O =
        "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\"";

    public static OwnTextRead Read(byte[] bytes, string name)
    {
        using var file = new MemoryStream(bytes);
        return OwnTextReader.Read(file, name);
    }

    public static OwnTextRead Read(string text, string name) =>
        Read(Encoding.UTF8.GetBytes(text), name);

    public static IReadOnlyList<Passage> Passages(byte[] bytes, string name)
    {
        var read = Read(bytes, name);
        Assert.Null(read.Refusal);
        return read.Document!.Passages;
    }

    public static IReadOnlyList<Passage> Passages(string text, string name) =>
        Passages(Encoding.UTF8.GetBytes(text), name);

    public static byte[] Zip(params (string Path, string Content)[] parts)
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (path, content) in parts)
            {
                using var entry = archive.CreateEntry(path).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        return zip.ToArray();
    }

    /// <summary>A Word document whose body is this XML; more parts may stand beside it.</summary>
    public static byte[] Word(string body, params (string Path, string Content)[] more) =>
        Zip([
            ("[Content_Types].xml", "<Types/>"),
            ("word/document.xml", $"<w:document {W}><w:body>{body}</w:body></w:document>"),
            .. more,
        ]);

    public static byte[] OpenText(string body, string styles = "") =>
        Zip(
            ("mimetype", "application/vnd.oasis.opendocument.text"),
            (
                "content.xml",
                $"<office:document-content {O}><office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>"
            )
        );

    public static string P(string text, string properties = "") =>
        $"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    /// <summary>A PDF of pages, each a list of lines at a height and a size.</summary>
    public static byte[] Pdf(
        IReadOnlyList<IReadOnlyList<(string Text, int X, int Y, int Size)>> pages,
        string trailer = "",
        bool packed = true
    )
    {
        var objects = new List<byte[]>
        {
            Latin("<< /Type /Catalog /Pages 2 0 R >>"),
            Latin(
                $"<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', pages.Select((_, i) => $"{4 + 2 * i} 0 R"))}] >>"
            ),
            Latin(
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
            ),
        };
        foreach (var page in pages)
        {
            objects.Add(
                Latin(
                    $"<< /Type /Page /Parent 2 0 R /Resources << /Font << /F 3 0 R >> >> /Contents {objects.Count + 2} 0 R >>"
                )
            );
            var content = Latin(
                string.Concat(
                    page.Select(l =>
                        $"BT /F {l.Size} Tf 1 0 0 1 {l.X} {l.Y} Tm ({l.Text.Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)}) Tj ET\n"
                    )
                )
            );
            if (packed)
                content = Flate(content);
            objects.Add([
                .. Latin(
                    $"<< /Length {content.Length}{(packed ? " /Filter /FlateDecode" : "")} >>\nstream\n"
                ),
                .. content,
                .. Latin("\nendstream"),
            ]);
        }
        return File(objects, trailer);
    }

    public static byte[] File(IEnumerable<byte[]> objects, string trailer = "")
    {
        using var file = new MemoryStream();
        file.Write(Latin("%PDF-1.5\n"));
        var number = 1;
        foreach (var each in objects)
        {
            file.Write(Latin($"{number++} 0 obj\n"));
            file.Write(each);
            file.Write(Latin("\nendobj\n"));
        }
        file.Write(Latin($"trailer\n<< /Root 1 0 R {trailer} >>\n%%EOF\n"));
        return file.ToArray();
    }

    public static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);

    public static byte[] Flate(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var flate = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            flate.Write(plain);
        return packed.ToArray();
    }
}

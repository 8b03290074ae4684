using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Throughline.Casework.OwnTexts;
using Throughline.Exchange.OwnTexts.Pdf;
using Throughline.Exchange.Workbooks;

namespace Throughline.Exchange.OwnTexts;

/// <summary>The words of a council's document, or why they were not read.</summary>
public sealed record OwnTextRead(ReadDocument? Document, FileRefusal? Refusal)
{
    public static implicit operator OwnTextRead(FileRefusal refusal) => new(null, refusal);
}

/// <summary>
/// Takes the words out of a document as somebody chose it, and nothing but its words: no picture, no macro, nothing
/// that it would fetch. What it is is told from its content; the name only has to fit.
/// </summary>
public static class OwnTextReader
{
    public const long MostBytes = 20L << 20;
    private const int MostName = 200;

    private static readonly WorkbookLimits Packed = new(
        FileBytes: MostBytes,
        UnpackedBytes: 128L << 20,
        Parts: 2000
    );

    private enum Kind
    {
        Word,
        OpenText,
        Pdf,
        Page,
        Markdown,
        Plain,
    }

    /// <param name="file">Seekable; it stays the caller's.</param>
    public static OwnTextRead Read(Stream file, string name)
    {
        if (
            name.Length > MostName
            || name.AsSpan().IndexOfAny('/', '\\', ':') >= 0
            || name.Any(c =>
                char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format
            )
        )
            return OwnTextRefusals.BadName;
        if (file.Length == 0)
            return FileRefusal.Empty;
        if (file.Length > MostBytes)
            return FileRefusal.TooLarge(file.Length, MostBytes);
        var bytes = new byte[file.Length];
        file.Position = 0;
        file.ReadExactly(bytes);
        try
        {
            var gathering = new Gathering(TextLimits.Standard);
            var kind = KindOf(bytes, name);
            Gather(kind, bytes, gathering);
            if (gathering.Passages.Count == 0)
                return OwnTextRefusals.NoText;
            return new(
                new(
                    name,
                    Called(kind),
                    bytes.LongLength,
                    Convert.ToHexStringLower(SHA256.HashData(bytes)),
                    gathering.Passages
                ),
                null
            );
        }
        catch (FileRefusedException refused)
        {
            return refused.Refusal;
        }
    }

    private static void Gather(Kind kind, byte[] bytes, Gathering gathering)
    {
        switch (kind)
        {
            case Kind.Word:
                using (var zip = Open(bytes))
                    WordDocument.Read(zip, gathering);
                break;
            case Kind.OpenText:
                using (var zip = Open(bytes))
                    OpenText.Read(zip, gathering);
                break;
            case Kind.Pdf:
                PdfText.Read(bytes, gathering);
                break;
            case Kind.Page:
                WebPage.Read(TextOf(bytes), gathering);
                break;
            case Kind.Markdown:
                PlainText.Read(TextOf(bytes), markdown: true, gathering);
                break;
            case Kind.Plain:
                PlainText.Read(TextOf(bytes), markdown: false, gathering);
                break;
        }
    }

    private static Kind KindOf(byte[] bytes, string name)
    {
        var ending = Path.GetExtension(name).ToLowerInvariant();
        var start = bytes.AsSpan(0, Math.Min(1024, bytes.Length));
        if (start.StartsWith("PK\u0003\u0004"u8))
            return Fits(InPackage(bytes), ending);
        if (start.IndexOf("%PDF-"u8) >= 0)
            return Fits(Kind.Pdf, ending);
        if (start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
            throw new FileRefusedException(
                bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0
                    ? FileRefusal.Locked
                    : OwnTextRefusals.OldWord
            );
        if (start.StartsWith("{\\rtf"u8))
            throw new FileRefusedException(OwnTextRefusals.RichText);
        return ending switch
        {
            ".txt" => Kind.Plain,
            ".md" => Kind.Markdown,
            ".html" or ".htm" => Kind.Page,
            ".docx" or ".odt" or ".pdf" => throw new FileRefusedException(OwnTextRefusals.Damaged),
            _ => throw new FileRefusedException(OwnTextRefusals.NotADocument),
        };
    }

    private static Kind InPackage(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        if (PackageCheck.Fault(stream, Packed, OfPackage) is { } fault)
            throw new FileRefusedException(OwnTextRefusals.OfPackage(fault));
        using var zip = Open(bytes);
        return zip.GetEntry(WordDocument.Main) is not null ? Kind.Word : Kind.OpenText;
    }

    private static FileRefusal? OfPackage(ZipArchive zip) =>
        zip.GetEntry(WordDocument.Main) is not null ? WordDocument.Fault(zip)
        : zip.GetEntry(OpenDocument.Content) is not null ? OpenText.Fault(zip)
        : OwnTextRefusals.NotADocument;

    private static Kind Fits(Kind kind, string ending)
    {
        var (wanted, called) = kind switch
        {
            Kind.Word => (".docx", "a Word document"),
            Kind.OpenText => (".odt", "an OpenDocument text"),
            _ => (".pdf", "a PDF"),
        };
        return ending == wanted
            ? kind
            : throw new FileRefusedException(
                ending.Length is > 1 and < 8
                    ? OwnTextRefusals.OtherName(ending, called)
                    : OwnTextRefusals.NotADocument
            );
    }

    private static string Called(Kind kind) =>
        kind switch
        {
            Kind.Word => "Word",
            Kind.OpenText => "OpenDocument",
            Kind.Pdf => "PDF",
            Kind.Page => "Web page",
            Kind.Markdown => "Markdown",
            Kind.Plain => "Plain text",
        };

    private static ZipArchive Open(byte[] bytes) =>
        new(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);

    /// <summary>UTF-8, UTF-16 by its mark, or else what older Windows programs write.</summary>
    private static string TextOf(byte[] bytes)
    {
        var text = Decoded(bytes);
        // A program or a picture under the name of a text.
        if (text.AsSpan().IndexOfAnyInRange('\0', '\u0008') >= 0)
            throw new FileRefusedException(OwnTextRefusals.NotADocument);
        return text;
    }

    private static string Decoded(byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, ..])
            return Encoding.Unicode.GetString(bytes.AsSpan(2));
        if (bytes is [0xFE, 0xFF, ..])
            return Encoding.BigEndianUnicode.GetString(bytes.AsSpan(2));
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true)
                .GetString(bytes)
                .TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Letters.Windows.GetString(bytes);
        }
    }
}

/// <summary>Letters as programs wrote them before Unicode.</summary>
internal static class Letters
{
    static Letters() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Encoding Windows => Encoding.GetEncoding(1252);

    public static Encoding Macintosh => Encoding.GetEncoding(10000);
}

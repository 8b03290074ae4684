using System.Buffers;
using System.IO.Compression;
using System.Text;

namespace Throughline.Exchange.Workbooks;

/// <summary>
/// Looks at a packed workbook or document before anything opens it: every part is unpacked into a counter, for the
/// sizes that an archive declares may lie, and no part may declare a document type.
/// </summary>
internal static class PackageCheck
{
    private const int Chunk = 128 * 1024;
    private static readonly byte[][] Declarations =
    [
        .. from encoding in new Encoding[]
        {
            Encoding.UTF8,
            Encoding.Unicode,
            Encoding.BigEndianUnicode,
        }
        from word in new[] { "<!DOCTYPE", "<!ENTITY" }
        select encoding.GetBytes(word),
    ];

    public static FileRefusal? Fault(Stream file, WorkbookLimits limits) =>
        Fault(file, limits, OfWorkbook);

    /// <param name="kind">Why the package is not of the kind that was asked for, if it is not.</param>
    public static FileRefusal? Fault(
        Stream file,
        WorkbookLimits limits,
        Func<ZipArchive, FileRefusal?> kind
    )
    {
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            return Fault(zip, file.Length, limits, kind);
        }
        catch (InvalidDataException)
        {
            return FileRefusal.Damaged;
        }
        finally
        {
            file.Position = 0;
        }
    }

    private static FileRefusal? Fault(
        ZipArchive zip,
        long packed,
        WorkbookLimits limits,
        Func<ZipArchive, FileRefusal?> kind
    )
    {
        if (zip.Entries.Count > limits.Parts)
            return FileRefusal.TooManyParts(limits.Parts);
        if (zip.Entries.Any(e => e.IsEncrypted))
            return FileRefusal.Locked;
        if (kind(zip) is { } other)
            return other;
        long total = 0;
        foreach (var entry in zip.Entries)
            if (Count(entry, packed, limits, ref total) is { } fault)
                return fault;
        return null;
    }

    private static FileRefusal? OfWorkbook(ZipArchive zip) =>
        zip.GetEntry("xl/workbook.xml") is not null ? null
        : zip.GetEntry("xl/workbook.bin") is not null ? FileRefusal.BinaryWorkbook
        : zip.GetEntry(OpenDocument.Content) is not null ? OpenDocument.Fault(zip)
        : FileRefusal.NotASpreadsheet;

    private static FileRefusal? Count(
        ZipArchiveEntry entry,
        long packed,
        WorkbookLimits limits,
        ref long total
    )
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Chunk);
        try
        {
            using var part = entry.Open();
            var isXml =
                entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
                || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
                || entry.FullName.EndsWith(".vml", StringComparison.OrdinalIgnoreCase);
            long size = 0;
            // Bytes kept from the chunk before, so that a declaration across two chunks is seen.
            var kept = 0;
            int read;
            while ((read = part.Read(buffer, kept, Chunk - 64)) > 0)
            {
                size += read;
                total += read;
                if (total > limits.UnpackedBytes)
                    return FileRefusal.UnpacksTooLarge(limits.UnpackedBytes);
                var from = Math.Max(1, Math.Min(entry.CompressedLength, packed));
                if (size > limits.RatioFrom && size / from > limits.Ratio)
                    return FileRefusal.UnpacksTooLarge(limits.RatioFrom);
                var seen = buffer.AsSpan(0, kept + read);
                if (isXml && Declares(seen))
                    return FileRefusal.Declares;
                kept = Math.Min(32, seen.Length);
                seen[^kept..].CopyTo(buffer);
            }
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    private static bool Declares(ReadOnlySpan<byte> seen)
    {
        foreach (var declaration in Declarations)
            if (seen.IndexOf(declaration) >= 0)
                return true;
        return false;
    }
}

using System.IO.Compression;
using System.Text;
using Throughline.Exchange.Workbooks;
using Throughline.Procedures.Documents;

namespace Throughline.Exchange.Procedures;

/// <summary>The files of an edition, or why they were not read.</summary>
public sealed record PackageRead(IReadOnlyList<ProcedureFile> Files, FileRefusal? Refusal)
{
    public static implicit operator PackageRead(FileRefusal refusal) => new([], refusal);
}

/// <summary>
/// Takes an edition out of a zip or a folder, trusting nothing that it says of itself: sizes are counted as they are
/// read, nothing is written to disk, and names serve only to show where a fault stands.
/// </summary>
public static class EditionPackage
{
    public const long MostPacked = 4L << 20;
    public const long MostUnpacked = 8L << 20;
    public const int MostFiles = 200;
    private const int UnixKind = 0xF000;
    private const int UnixFile = 0x8000;
    private const int UnixFolder = 0x4000;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <param name="council">The folder name that stands for the council in messages.</param>
    public static PackageRead OfZip(Stream zip, string council)
    {
        if (zip.Length == 0)
            return FileRefusal.Empty;
        if (zip.Length > MostPacked)
            return FileRefusal.TooLarge(zip.Length, MostPacked);
        // Whole in memory: not every stream can be searched from its end, and this one is small.
        using var copy = new MemoryStream();
        zip.CopyTo(copy);
        copy.Position = 0;
        try
        {
            using var archive = new ZipArchive(copy, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.Entries.Count > MostFiles)
                return PackageRefusals.TooMany(MostFiles);
            var parts = new List<(string Name, Func<Stream> Open)>();
            foreach (var entry in archive.Entries)
            {
                if (Fault(entry) is { } fault)
                    return fault;
                if (!entry.FullName.EndsWith('/') && !IsLitter(entry.FullName))
                    parts.Add((entry.FullName, entry.Open));
            }
            return Read(parts, council);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            return PackageRefusals.NotAZip;
        }
    }

    public static PackageRead OfFolder(string folder, string council)
    {
        var root = new DirectoryInfo(folder);
        var found = new List<(string Name, Func<Stream> Open)>();
        foreach (
            var each in root.EnumerateFileSystemInfos(
                "*",
                new EnumerationOptions
                {
                    RecurseSubdirectories = true,
                    AttributesToSkip = FileAttributes.None,
                }
            )
        )
        {
            if (each.LinkTarget is not null)
                return PackageRefusals.HoldsALink;
            if (found.Count > MostFiles)
                return PackageRefusals.TooMany(MostFiles);
            var name = Path.GetRelativePath(folder, each.FullName).Replace('\\', '/');
            if (each is FileInfo file && !IsLitter(name))
                found.Add((name, file.OpenRead));
        }
        found.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        return Read(found, council);
    }

    private static FileRefusal? Fault(ZipArchiveEntry entry)
    {
        var name = entry.FullName;
        if (entry.IsEncrypted)
            return PackageRefusals.Locked;
        if (
            name.Length is 0 or > 400
            || name[0] == '/'
            || name.Contains('\\')
            || name.Contains(':')
            || name.Any(char.IsControl)
            || name.Split('/').Any(p => p is ".." or ".")
        )
            return PackageRefusals.LeadsOut;
        var kind = (entry.ExternalAttributes >> 16) & UnixKind;
        return kind is 0 or UnixFile or UnixFolder ? null : PackageRefusals.HoldsALink;
    }

    /// <summary>What a computer adds by itself when it packs a folder.</summary>
    private static bool IsLitter(string name) =>
        name.StartsWith("__MACOSX/", StringComparison.Ordinal)
        || name.Split('/')[^1] is ".DS_Store" or "Thumbs.db" or "desktop.ini";

    private static PackageRead Read(
        IReadOnlyList<(string Name, Func<Stream> Open)> parts,
        string council
    )
    {
        if (parts.Count == 0)
            return PackageRefusals.NoFiles;
        foreach (var (name, _) in parts)
            if (!name.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
                return PackageRefusals.Other(name);
        if (parts.Select(p => FolderOf(p.Name)).Distinct().Count() > 1)
            return PackageRefusals.TwoFolders;
        var names = parts.Select(p => p.Name[(p.Name.LastIndexOf('/') + 1)..]).ToList();
        if (
            names
                .GroupBy(n => n, StringComparer.OrdinalIgnoreCase)
                .FirstOrDefault(g => g.Count() > 1) is
            { } twice
        )
            return PackageRefusals.SameName(twice.Key);
        var edition = FolderOf(parts[0].Name) is { Length: > 0 } folder
            ? folder[(folder.LastIndexOf('/') + 1)..]
            : "sent";
        var files = new List<ProcedureFile>();
        long total = 0;
        foreach (var ((_, open), name) in parts.Zip(names))
        {
            using var stream = open();
            if (Bytes(stream, ref total) is not { } bytes)
                return FileRefusal.UnpacksTooLarge(MostUnpacked);
            if (TextOf(bytes) is not { } text)
                return PackageRefusals.NotText(name);
            files.Add(new($"{council}/{edition}/{name}", text));
        }
        return new([.. files.OrderBy(f => f.Path, StringComparer.Ordinal)], null);
    }

    private static string FolderOf(string name) =>
        name.LastIndexOf('/') is var at and >= 0 ? name[..at] : "";

    private static byte[]? Bytes(Stream stream, ref long total)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            total += read;
            if (total > MostUnpacked)
                return null;
            kept.Write(buffer, 0, read);
        }
        return kept.ToArray();
    }

    private static string? TextOf(byte[] bytes)
    {
        try
        {
            var text = Strict.GetString(bytes).TrimStart('\uFEFF');
            return text.Contains('\0') ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}

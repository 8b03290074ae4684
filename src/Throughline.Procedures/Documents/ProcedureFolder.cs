namespace Throughline.Procedures.Documents;

/// <summary>The files of a folder of procedures, by their path within it.</summary>
public sealed record ProcedureFiles(
    ProcedureFile? Vocabulary,
    ProcedureFile? Holidays,
    IReadOnlyList<EditionFiles> Editions
);

/// <summary>The Markdown files of one edition: <c>COUNCIL/EDITION/*.md</c>.</summary>
public sealed record EditionFiles(
    string Council,
    string Edition,
    IReadOnlyList<ProcedureFile> Files
);

/// <summary>Finds the procedures on disk: the one place in this room that reads a file.</summary>
public static class ProcedureFolder
{
    /// <summary>The folder of the statutory clocks, which speak for every council.</summary>
    public const string England = "england";

    /// <param name="folder">The folder of procedures.</param>
    /// <param name="shared">
    /// Where the vocabulary and the bank holidays are taken from when the folder brings none of its own.
    /// </param>
    /// <param name="withLaw">Are the statutory clocks taken from there as well?</param>
    public static ProcedureFiles Read(string folder, string? shared = null, bool withLaw = false)
    {
        List<EditionFiles> editions = Directory.Exists(folder)
            ?
            [
                .. Sorted(Directory.EnumerateDirectories(folder))
                    .SelectMany(council => EditionsOf(folder, council)),
            ]
            : [];
        if (
            withLaw
            && shared is not null
            && Path.Combine(shared, England) is var law
            && Directory.Exists(law)
            && !editions.Exists(e => e.Council == England)
        )
            editions.AddRange(EditionsOf(shared, law));
        return new(
            Shared("vocabulary.yaml"),
            Shared(Path.Combine(England, "bank-holidays.yaml")),
            editions
        );

        ProcedureFile? Shared(string path) =>
            FileAt(folder, Path.Combine(folder, path))
            ?? (shared is null ? null : FileAt(shared, Path.Combine(shared, path)));
    }

    private static IEnumerable<EditionFiles> EditionsOf(string folder, string council)
    {
        foreach (var edition in Sorted(Directory.EnumerateDirectories(council)))
        {
            var files = Sorted(
                    Directory.EnumerateFiles(edition, "*.md", SearchOption.AllDirectories)
                )
                .Select(f => FileAt(folder, f)!)
                .ToArray();
            if (files.Length > 0)
                yield return new(Path.GetFileName(council), Path.GetFileName(edition), files);
        }
    }

    /// <summary>The Markdown files of one edition's folder, wherever it lies: <c>COUNCIL/EDITION</c> by its own path.</summary>
    public static EditionFiles ReadEdition(string folder)
    {
        var edition = new DirectoryInfo(folder);
        var council = edition.Parent?.Name ?? "";
        var above = edition.Parent?.Parent?.FullName ?? edition.FullName;
        var files = Directory.EnumerateFiles(edition.FullName, "*.md", SearchOption.AllDirectories);
        return new(council, edition.Name, [.. Sorted(files).Select(f => FileAt(above, f)!)]);
    }

    private static ProcedureFile? FileAt(string folder, string path)
    {
#pragma warning disable RS0030 // The rest of the room is pure; documents have to come from somewhere.
        return File.Exists(path)
            ? new(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText(path))
            : null;
#pragma warning restore RS0030
    }

    private static IEnumerable<string> Sorted(IEnumerable<string> paths) =>
        paths.Order(StringComparer.Ordinal);
}

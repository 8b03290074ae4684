using Throughline.Procedures.Documents;
using Throughline.Procedures.Rules;

namespace Throughline.Commands;

/// <summary>An edition as an officer names it: a folder of Markdown files, COUNCIL, or COUNCIL/EDITION.</summary>
internal static class EditionNamed
{
    public static (Edition? Edition, IReadOnlyList<string> Faults) Find(
        string name,
        string procedures,
        Lazy<Library> library
    )
    {
        if (Directory.Exists(name) && HoldsMarkdown(name))
            return OfFolder(name, procedures);
        var parts = name.Trim('/').Split('/');
        List<LoadedEdition> found =
        [
            .. library
                .Value.All.Where(e =>
                    string.Equals(e.Council, parts[0], StringComparison.OrdinalIgnoreCase)
                    && (parts.Length == 1 || e.Name == parts[1])
                )
                .OrderByDescending(e => e.Edition?.Header.InForce ?? DateOnly.MinValue),
        ];
        if (found.Count == 0)
            return (
                null,
                [
                    $"There is no edition {name}: it is no folder of Markdown files, and here are {string.Join(", ", library.Value.All.Select(e => $"{e.Council}/{e.Name}"))}.",
                ]
            );
        return found.Find(e => e.Edition is not null) is { } loaded
            ? (loaded.Edition, [])
            : (null, Told(name, found[0].Problems));
    }

    private static (Edition?, IReadOnlyList<string>) OfFolder(string folder, string procedures)
    {
        var loaded = Library.LoadEdition(
            ProcedureFolder.ReadEdition(folder),
            ProcedureFolder.Read(procedures, ProceduresPlace.Find(null))
        );
        return (loaded.Edition, Told(folder, loaded.Problems));
    }

    private static bool HoldsMarkdown(string folder) =>
        Directory.EnumerateFiles(folder, "*.md").Any();

    private static IReadOnlyList<string> Told(string name, IReadOnlyList<Problem> problems) =>
        problems.Count == 0 ? [] : [$"{name} does not load:", .. problems.Select(p => $"  {p}")];
}

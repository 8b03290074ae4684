using System.Collections.Concurrent;
using Throughline.Procedures.Documents;
using Throughline.Procedures.Rules;

namespace Throughline.Deciding.Tests.Scenarios;

/// <summary>
/// The worked fragments of four councils, read with the vocabulary and the calendar that we ship; and what we ship,
/// loaded once for every test.
/// </summary>
internal static class Fragments
{
    public static readonly IReadOnlyList<string> Councils =
    [
        .. Directory
            .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Fixtures"), "*.md")
            .Select(f => Path.GetFileNameWithoutExtension(f)!)
            .Order(StringComparer.Ordinal),
    ];

    private static readonly Lazy<Library> Loaded = new(() => Library.Load(Folder("procedures")));

    private static readonly Lazy<Library> Imagined = new(() =>
        Library.Load(Path.Combine(Folder("tests"), "procedures"), Folder("procedures"))
    );

    private static readonly ConcurrentDictionary<string, LoadedEdition> Kept = new();

    public static Library Shipped => Loaded.Value;

    /// <summary>The whole procedures of councils that there are not.</summary>
    public static Library Invented => Imagined.Value;

    public static Vocabulary Vocabulary => Shipped.Vocabulary!;

    public static BankHolidays Holidays => Shipped.Holidays!;

    public static LoadedEdition Load(string council) =>
        Kept.GetOrAdd(
            council,
            c =>
                Read(
                    c,
                    File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", $"{c}.md"))
                )
        );

    /// <summary>One document, as an edition of its own.</summary>
    public static LoadedEdition Read(string council, string markdown) =>
        Library.Load(
            new EditionFiles(council, "2026-01", [new ProcedureFile($"{council}.md", markdown)]),
            Vocabulary,
            Holidays
        );

    /// <summary>The folder of these tests in the checkout.</summary>
    public static string Here => Path.Combine(Folder("tests"), "Throughline.Deciding.Tests");

    private static string Folder(string name)
    {
        for (
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            folder is not null;
            folder = folder.Parent
        )
            if (File.Exists(Path.Combine(folder.FullName, "throughline.slnx")))
                return Path.Combine(folder.FullName, name);
        throw new InvalidOperationException("the tests run outside a checkout");
    }
}

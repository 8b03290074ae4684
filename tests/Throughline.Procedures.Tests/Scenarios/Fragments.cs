using Throughline.Procedures.Documents;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Tests.Scenarios;

/// <summary>The worked fragments of four councils, read with the vocabulary and the calendar that we ship.</summary>
internal static class Fragments
{
    public static readonly IReadOnlyList<string> Councils =
    [
        "edges",
        "gateshead",
        "lancashire",
        "stockport",
        "wokingham",
    ];

    private static readonly Lazy<Library> Shipped = new(() =>
        Library.Load(ProceduresFolder.Find())
    );

    public static Vocabulary Vocabulary => Shipped.Value.Vocabulary!;

    public static BankHolidays Holidays => Shipped.Value.Holidays!;

    public static LoadedEdition Load(string council) =>
        Read(
            council,
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", $"{council}.md"))
        );

    /// <summary>One document, as an edition of its own.</summary>
    public static LoadedEdition Read(string council, string markdown) =>
        Library.Load(
            new EditionFiles(council, "2026-01", [new ProcedureFile($"{council}.md", markdown)]),
            Vocabulary,
            Holidays
        );
}

using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Documents;

/// <summary>One edition's files as read: the edition, or null, and what is wrong with it.</summary>
public sealed record LoadedEdition(
    string Council,
    string Name,
    Edition? Edition,
    IReadOnlyList<Problem> Problems
);

/// <summary>Everything in a folder of procedures, loaded.</summary>
public sealed record Library(
    Vocabulary? Vocabulary,
    BankHolidays? Holidays,
    IReadOnlyList<LoadedEdition> Editions,
    IReadOnlyList<Problem> Problems
)
{
    /// <summary>What statute says for every council, by the day from which it applies; no council's own edition.</summary>
    public IReadOnlyList<LoadedEdition> Law { get; init; } = [];

    /// <summary>Law and councils' editions together.</summary>
    public IEnumerable<LoadedEdition> All => Law.Concat(Editions);

    /// <summary>Is everything in it well?</summary>
    public bool Sound => Problems.Count == 0 && All.All(e => e.Edition is not null);

    /// <summary>The statutory clocks that apply on a day.</summary>
    public Edition? LawOn(DateOnly day) =>
        Law.Select(e => e.Edition)
            .OfType<Edition>()
            .Where(e =>
                e.Header.InForce <= day && (e.Header.Until is not { } until || day <= until)
            )
            .MaxBy(e => e.Header.InForce);

    /// <summary>Every problem of the shared files and of each edition.</summary>
    public IEnumerable<Problem> AllProblems => Problems.Concat(All.SelectMany(e => e.Problems));

    /// <summary>A council's editions that loaded, the one last in force first.</summary>
    public IEnumerable<Edition> Of(string council) =>
        Editions
            .Where(e => string.Equals(e.Council, council, StringComparison.OrdinalIgnoreCase))
            .Select(e => e.Edition)
            .OfType<Edition>()
            .OrderByDescending(e => e.Header.InForce);

    /// <summary>The edition of a council's that is in force on a day.</summary>
    public Edition? InForce(string council, DateOnly day) =>
        Of(council)
            .FirstOrDefault(e =>
                e.Header.InForce <= day && (e.Header.Until is not { } until || day <= until)
            );

    /// <summary>Loads a folder from disk.</summary>
    public static Library Load(string folder, string? shared = null) =>
        Load(ProcedureFolder.Read(folder, shared));

    public static Library Load(ProcedureFiles files)
    {
        var problems = new Problems();
        var vocabulary = files.Vocabulary is { } words
            ? new VocabularyReader(problems).Read(words)
            : Missing<Vocabulary>("vocabulary.yaml", "the shared vocabulary is missing", problems);
        var holidays = files.Holidays is { } days
            ? HolidaysReader.Read(days, problems)
            : Missing<BankHolidays>(
                "england/bank-holidays.yaml",
                "the list of bank holidays is missing",
                problems
            );
        if (files.Editions.Count == 0)
            problems.Add(new("", 0, 0), "this folder holds no edition of any procedure");
        if (vocabulary is null || holidays is null)
            return new(vocabulary, holidays, [], problems.All);
        var loaded = files
            .Editions.AsParallel()
            .AsOrdered()
            .Select(e => Load(e, vocabulary, holidays))
            .ToLookup(e => e.Council == ProcedureFolder.England);
        return new(vocabulary, holidays, [.. loaded[false]], problems.All)
        {
            Law = [.. loaded[true]],
        };
    }

    public static LoadedEdition Load(
        EditionFiles files,
        Vocabulary vocabulary,
        BankHolidays holidays
    )
    {
        var problems = new Problems();
        var edition = EditionReader.Read(
            files.Council,
            files.Files,
            vocabulary,
            holidays,
            problems
        );
        return new(files.Council, files.Edition, edition, problems.All);
    }

    /// <summary>One edition from wherever it comes, read with the vocabulary and the bank holidays of a folder.</summary>
    public static LoadedEdition LoadEdition(EditionFiles files, ProcedureFiles shared)
    {
        var problems = new Problems();
        var vocabulary = shared.Vocabulary is { } words
            ? new VocabularyReader(problems).Read(words)
            : null;
        var holidays = shared.Holidays is { } days ? HolidaysReader.Read(days, problems) : null;
        return vocabulary is null || holidays is null
            ? new(files.Council, files.Edition, null, problems.All)
            : Load(files, vocabulary, holidays);
    }

    private static T? Missing<T>(string path, string sentence, Problems problems)
        where T : class
    {
        problems.Add(new(path, 1, 1), sentence);
        return null;
    }
}

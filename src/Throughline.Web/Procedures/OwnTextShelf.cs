using System.Collections.Concurrent;
using Throughline.Casework.OwnTexts;
using Throughline.Procedures.Rules;
using Throughline.Records;
using Throughline.Records.Queries;

namespace Throughline.Web.Procedures;

/// <summary>One source text of an edition, the document that was brought for it, and the clauses beside it.</summary>
public sealed record SourceBeside(
    Source Source,
    OwnTextHere? Shown,
    IReadOnlyList<OwnTextHere> Earlier,
    IReadOnlyList<Passage> Passages,
    BesideOurs? Beside
)
{
    /// <summary>The passages beside a clause, each with its number.</summary>
    public IEnumerable<(int Number, Passage Passage)> WordsOf(ClauseBeside clause) =>
        clause is { First: { } first, Last: { } last }
            ? Enumerable.Range(first, last - first + 1).Select(n => (n, Passages[n - 1]))
            : [];
}

/// <summary>Everything that an edition's pages show of the council's own documents.</summary>
public sealed record OwnTextView(
    Edition Edition,
    IReadOnlyList<SourceBeside> Sources,
    IReadOnlyDictionary<string, string> Names
)
{
    public SourceBeside? Of(Clause clause) =>
        Sources.FirstOrDefault(s =>
            clause.Id.StartsWith(s.Source.Prefix + "-", StringComparison.Ordinal)
        );

    public ClauseBeside? Beside(Clause clause) =>
        Of(clause)?.Beside?.Clauses.FirstOrDefault(c => c.Clause.Id == clause.Id);

    public bool HasAny => Sources.Any(s => s.Shown is not null);

    public string NameOf(string person) => Names.GetValueOrDefault(person, "somebody");
}

/// <summary>
/// Puts the council's own documents beside an edition. A document never changes once it is here, so its passages and
/// what is proposed of them are kept in mind.
/// </summary>
public sealed class OwnTextShelf(ThroughlineDb db, OwnTextMemory memory)
{
    public async Task<OwnTextView> Of(Edition edition, CancellationToken cancel)
    {
        var here = await OwnTexts.Of(db, edition.Council, cancel);
        var said = await OwnTexts.Said(db, edition.Council, cancel);
        var sources = new List<SourceBeside>();
        foreach (var source in edition.Header.Sources)
        {
            var versions = here.Where(t => t.Text.Source == source.Prefix).ToList();
            if (versions.Count == 0)
            {
                sources.Add(new(source, null, [], [], null));
                continue;
            }
            var shown = versions[0];
            var passages = await memory.Passages(db, shown.Text.Id, cancel);
            sources.Add(
                new(
                    source,
                    shown,
                    [.. versions.Skip(1)],
                    passages,
                    BesideOurs.Of(
                        edition,
                        shown.Text,
                        passages,
                        memory.Proposed(edition, shown.Text, passages),
                        said
                    )
                )
            );
        }
        return new(edition, sources, await OwnTexts.Names(db, said.Select(m => m.SaidBy), cancel));
    }
}

/// <summary>The last few documents and what is proposed of them; the same for every request.</summary>
public sealed class OwnTextMemory
{
    private const int Most = 32;
    private readonly ConcurrentDictionary<string, IReadOnlyList<Passage>> passages = new();
    private readonly ConcurrentDictionary<
        (string Text, string Edition),
        IReadOnlyDictionary<string, Proposal>
    > proposals = new();

    public async Task<IReadOnlyList<Passage>> Passages(
        ThroughlineDb db,
        string text,
        CancellationToken cancel
    )
    {
        if (passages.TryGetValue(text, out var known))
            return known;
        if (passages.Count >= Most)
            passages.Clear();
        return passages[text] = await OwnTexts.Passages(db, text, cancel);
    }

    public IReadOnlyDictionary<string, Proposal> Proposed(
        Edition edition,
        OwnText text,
        IReadOnlyList<Passage> words
    )
    {
        if (proposals.TryGetValue((text.Id, edition.Hash), out var known))
            return known;
        if (proposals.Count >= Most)
            proposals.Clear();
        return proposals[(text.Id, edition.Hash)] = Proposals.Of(
            OwnTextRules.ClausesOf(edition, text.Source),
            words
        );
    }
}

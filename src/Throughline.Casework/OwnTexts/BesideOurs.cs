using System.Security.Cryptography;
using System.Text;
using Throughline.Procedures.Rules;

namespace Throughline.Casework.OwnTexts;

public enum WordsState
{
    /// <summary>A person has looked and said so.</summary>
    Confirmed,

    /// <summary>A person has looked, and the clause does not stand in the document.</summary>
    NotInText,

    /// <summary>Found by the program; nobody has looked yet.</summary>
    Proposed,
    Nothing,
}

/// <summary>A clause, and the passages of the council's own document beside it, from 1.</summary>
/// <param name="Match">What a person said last, whether or not it still holds.</param>
/// <param name="Carried">Said of an earlier document, whose words stand in this one unchanged.</param>
/// <param name="WordsGone">Said of an earlier document, whose words are not in this one.</param>
/// <param name="Retold">What we say of the clause has changed since a person looked.</param>
public sealed record ClauseBeside(
    Clause Clause,
    WordsState State,
    int? First,
    int? Last,
    ProposedBy? By,
    ClauseMatch? Match,
    bool Carried,
    bool WordsGone,
    bool Retold
)
{
    public bool HasWords => First is not null;
}

/// <summary>One of the council's documents beside the clauses that were read from its source.</summary>
public sealed record BesideOurs(
    IReadOnlyList<ClauseBeside> Clauses,
    IReadOnlyList<int> Unclaimed,
    IReadOnlyList<ClauseMatch> OfClausesGone
)
{
    public int Count(WordsState state) => Clauses.Count(c => c.State == state);

    /// <param name="shown">The document, and its passages.</param>
    /// <param name="proposals">As <see cref="Proposals.Of"/> made them of this edition and document.</param>
    /// <param name="said">What people have said of clauses of this council, and what stands of it.</param>
    public static BesideOurs Of(
        Edition edition,
        OwnText shown,
        IReadOnlyList<Passage> passages,
        IReadOnlyDictionary<string, Proposal> proposals,
        IReadOnlyCollection<ClauseMatch> said
    )
    {
        var clauses = OwnTextRules.ClausesOf(edition, shown.Source);
        var again = new FoundAgain(passages);
        var latest = said.Where(m => m.SetAsideAt is null)
            .GroupBy(m => m.Clause)
            .ToDictionary(g => g.Key, g => g.MaxBy(m => m.SaidAt)!);
        var beside = clauses
            .Select(c =>
                One(
                    c,
                    latest.GetValueOrDefault(c.Id),
                    proposals.GetValueOrDefault(c.Id),
                    shown,
                    again
                )
            )
            .ToList();
        var claimed = beside
            .Where(b => b.HasWords)
            .SelectMany(b => Enumerable.Range(b.First!.Value, b.Last!.Value - b.First.Value + 1))
            .ToHashSet();
        return new(
            beside,
            [
                .. Enumerable
                    .Range(1, passages.Count)
                    .Where(n =>
                        !claimed.Contains(n) && passages[n - 1].Kind is not PassageKind.Heading
                    ),
            ],
            [
                .. latest.Values.Where(m =>
                    m.Clause.StartsWith(shown.Source + "-", StringComparison.Ordinal)
                    && clauses.All(c => c.Id != m.Clause)
                ),
            ]
        );
    }

    /// <summary>Of what we say of a clause.</summary>
    public static string HashOf(Clause clause) =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{clause.Locator}\n{clause.Paraphrase}"))
        );

    private static ClauseBeside One(
        Clause clause,
        ClauseMatch? match,
        Proposal? proposal,
        OwnText shown,
        FoundAgain again
    )
    {
        var here = match?.OwnTextId == shown.Id;
        if (match is { Kind: MatchKind.NotInText } && here)
            return new(
                clause,
                WordsState.NotInText,
                null,
                null,
                null,
                match,
                false,
                false,
                Retold()
            );
        if (match is { Kind: MatchKind.Passages })
        {
            var first = here ? match.First : again.At(match);
            if (first is { } at)
                return new(
                    clause,
                    WordsState.Confirmed,
                    at,
                    at + match.Last!.Value - match.First!.Value,
                    null,
                    match,
                    !here,
                    false,
                    Retold()
                );
        }
        return new(
            clause,
            proposal is null ? WordsState.Nothing : WordsState.Proposed,
            proposal?.First,
            proposal?.Last,
            proposal?.By,
            match,
            false,
            match is not null,
            false
        );

        bool Retold() => match.ClauseHash != HashOf(clause);
    }
}

/// <summary>Finds words that were confirmed in one document in another.</summary>
internal sealed class FoundAgain(IReadOnlyList<Passage> passages)
{
    private readonly Dictionary<int, ILookup<string, int>> byLength = [];

    /// <summary>Where the same words stand, from 1, the nearest to where they stood; null when nowhere.</summary>
    public int? At(ClauseMatch match)
    {
        var (first, length) = (match.First!.Value, match.Last!.Value - match.First.Value + 1);
        if (!byLength.TryGetValue(length, out var runs))
            byLength[length] = runs = Enumerable
                .Range(0, Math.Max(0, passages.Count - length + 1))
                .ToLookup(i => Passage.HashOf(passages.Skip(i).Take(length)), i => i + 1);
        return runs[match.Hash!]
            .OrderBy(n => Math.Abs(n - first))
            .Select(n => (int?)n)
            .FirstOrDefault();
    }
}

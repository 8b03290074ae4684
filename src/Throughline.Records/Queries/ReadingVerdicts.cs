using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Readings;
using Throughline.Procedures.Rules;

namespace Throughline.Records.Queries;

/// <summary>A reading in all its words: it may stand beside several clauses.</summary>
public static class ReadingWords
{
    public static string? Of(Edition edition, string number)
    {
        var notes = edition.Readings.Where(r => r.Number == number).Select(r => r.Words).ToList();
        return notes.Count == 0 ? null : string.Join('\n', notes);
    }
}

/// <summary>A reading, what stands of it, and the names of those who said so. Says nothing of any child.</summary>
public sealed record JudgedReading(
    string Number,
    IReadOnlyList<Reading> Notes,
    ReadingStanding Standing,
    IReadOnlyDictionary<string, string> Names
)
{
    public string NameOf(string? id) => Names.GetValueOrDefault(id ?? "", "somebody");
}

public static class ReadingVerdicts
{
    /// <summary>Every reading of the edition, by number, in the order of the document.</summary>
    public static async Task<IReadOnlyList<JudgedReading>> Of(
        ThroughlineDb db,
        Edition edition,
        CancellationToken cancel
    )
    {
        var verdicts = (
            await db
                .ReadingVerdicts.AsNoTracking()
                .Where(v => v.Council == edition.Council && v.SetAsideAt == null)
                .ToListAsync(cancel)
        ).ToLookup(v => v.Reading);
        var ids = verdicts
            .SelectMany(g => g)
            .SelectMany(v => new[] { v.ProposedBy, v.ConfirmedBy })
            .OfType<string>()
            .ToHashSet();
        var names = await db
            .People.AsNoTracking()
            .Where(p => ids.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
        return
        [
            .. edition
                .Readings.GroupBy(r => r.Number)
                .Select(g => new JudgedReading(
                    g.Key,
                    [.. g],
                    ReadingStanding.Of(verdicts[g.Key], ReadingWords.Of(edition, g.Key)!),
                    names
                )),
        ];
    }
}

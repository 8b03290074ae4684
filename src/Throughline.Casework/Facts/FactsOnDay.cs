namespace Throughline.Casework.Facts;

/// <summary>A child's statements read as of a day: what holds, what is ahead, what has been.</summary>
/// <param name="Holds">The latest value of each word that has one, by word.</param>
/// <param name="Ahead">Planned for the day or later, soonest first.</param>
/// <param name="Lapsed">Planned for a day now past, with nothing said since of what became of it.</param>
/// <param name="Been">Held, happened or done, latest first.</param>
public sealed record FactsOnDay(
    IReadOnlyDictionary<string, Statement> Holds,
    IReadOnlyList<Statement> Ahead,
    IReadOnlyList<Statement> Lapsed,
    IReadOnlyList<Statement> Been
)
{
    public string? Value(string word) => Holds.GetValueOrDefault(word)?.Value;

    /// <param name="statements">Those that stand at the instant one asks about.</param>
    public static FactsOnDay Of(IEnumerable<Statement> statements, DateOnly day)
    {
        var all = statements
            .OrderBy(s => s.Day)
            .ThenBy(s => s.RecordedAt)
            .ThenBy(s => s.Id, StringComparer.Ordinal)
            .ToList();
        var been = all.Where(s =>
                s.Kind is StatementKind.Held or StatementKind.Happened or StatementKind.Done
                && s.Day <= day
            )
            .Reverse()
            .ToList();
        return new(
            all.Where(s => s.Kind is StatementKind.Fact && s.Day <= day)
                .GroupBy(s => s.Word)
                .ToDictionary(g => g.Key, g => g.Last()),
            [.. all.Where(s => s.Kind is StatementKind.Planned && s.Day >= day)],
            [
                .. all.Where(s =>
                    s.Kind is StatementKind.Planned
                    && s.Day < day
                    && !been.Exists(b => b.Word == s.Word && b.Day >= s.Day)
                ),
            ],
            been
        );
    }
}

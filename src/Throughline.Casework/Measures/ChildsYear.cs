using Throughline.Casework.Ledger;

namespace Throughline.Casework.Measures;

/// <summary>How many workers a child had in a span of days, and how often the child passed from team to team.</summary>
public sealed record ChildsYear(int Workers, int Moves)
{
    /// <summary>Entries set aside as mistakes do not count, and a worker who came back counts once.</summary>
    /// <param name="after">The day before the first that counts.</param>
    public static ChildsYear Of(IEnumerable<Responsibility> rows, DateOnly after, DateOnly day)
    {
        var standing = rows.Where(r => r.SetAsideAt is null && r.From <= day && r.Until != r.From)
            .OrderBy(r => r.From)
            .ThenBy(r => r.RecordedAt)
            .ToList();
        var workers = standing
            .Where(r => r.Until is null || r.Until > after)
            .Select(r => r.WorkerId)
            .OfType<string>()
            .Distinct()
            .Count();
        var moves = standing
            .Zip(standing.Skip(1))
            .Count(pair => pair.First.TeamId != pair.Second.TeamId && pair.Second.From > after);
        return new(workers, moves);
    }
}

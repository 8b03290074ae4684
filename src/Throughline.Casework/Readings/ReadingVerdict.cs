namespace Throughline.Casework.Readings;

public enum Verdict
{
    /// <summary>The council reads the clause so too.</summary>
    Adopted,

    /// <summary>The council reads it otherwise.</summary>
    Disputed,
}

/// <summary>
/// What two people of the council say of a reading: the first puts it forward, a second confirms it. Until then it
/// stands for nothing. It speaks of the words as they were; a reading whose words changed since is judged anew.
/// </summary>
public sealed class ReadingVerdict : IVersioned
{
    public required string Id { get; init; }
    public required string Council { get; init; }

    /// <summary>The reading's number, such as "R4".</summary>
    public required string Reading { get; init; }
    public required string Words { get; init; }
    public required Verdict Verdict { get; init; }
    public string? Because { get; init; }
    public required string ProposedBy { get; init; }
    public required DateOnly ProposedOn { get; init; }
    public string? ConfirmedBy { get; set; }
    public DateOnly? ConfirmedOn { get; set; }

    /// <summary>Another word was put forward, or confirmed, in its place.</summary>
    public DateTime? SetAsideAt { get; set; }
    public long Version { get; set; }

    public bool IsOpen => ConfirmedBy is null && SetAsideAt is null;
    public bool Stands => ConfirmedBy is not null && SetAsideAt is null;
}

/// <summary>What stands of a reading, and what has been put forward and waits for a second person.</summary>
public sealed record ReadingStanding(ReadingVerdict? Stands, ReadingVerdict? Open)
{
    public static readonly ReadingStanding Nothing = new(null, null);

    /// <param name="verdicts">All of the council's on this reading.</param>
    /// <param name="words">The reading as it is written now.</param>
    public static ReadingStanding Of(IEnumerable<ReadingVerdict> verdicts, string words)
    {
        var about = verdicts.Where(v => v.Words == words).ToList();
        return new(about.Find(v => v.Stands), about.Find(v => v.IsOpen));
    }

    public bool Is(Verdict verdict) => Stands?.Verdict == verdict;
}

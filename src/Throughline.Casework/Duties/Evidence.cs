namespace Throughline.Casework.Duties;

/// <summary>
/// That something owed to a child or a family outside any transfer was done. Duties themselves are derived at each
/// look; only this is stored. What is done on a transfer stands with the transfer, and counts for no other.
/// </summary>
public sealed class Evidence : IVersioned
{
    public required string Id { get; init; }

    /// <summary>The duty in the edition.</summary>
    public required string Rule { get; init; }

    /// <summary>Null: done once for the whole family.</summary>
    public string? ChildId { get; init; }
    public string? FamilyId { get; init; }

    /// <summary>Which turn of a duty that comes round, such as the second review.</summary>
    public string? Occurrence { get; init; }
    public required DateOnly Day { get; init; }
    public required string By { get; init; }
    public required DateTime RecordedAt { get; init; }
    public string? Note { get; init; }

    /// <summary>The recipients who were told, where the duty is to tell somebody.</summary>
    public IReadOnlyList<string> Told { get; init; } = [];
    public DateTime? StruckAt { get; set; }
    public string? StruckBy { get; set; }
    public string? StruckWhy { get; set; }
    public long Version { get; set; }

    public bool Stands => StruckAt is null;
}

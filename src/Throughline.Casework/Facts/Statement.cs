namespace Throughline.Casework.Facts;

public enum StatementKind
{
    /// <summary>A word has this value from the day on: "legal status: care order".</summary>
    Fact,

    /// <summary>An event that is in the diary for the day.</summary>
    Planned,

    /// <summary>A meeting that was held on the day.</summary>
    Held,

    /// <summary>A happening that took place on the day.</summary>
    Happened,

    /// <summary>A document reached the state named in the value on the day.</summary>
    Done,
}

/// <summary>
/// One dated statement about a child (or, seldom, a team): the only shape in which facts are kept.
/// Plans, statuses and events are views of these.
/// </summary>
public sealed class Statement : IVersioned
{
    public required string Id { get; init; }
    public string? ChildId { get; init; }
    public string? TeamId { get; init; }

    /// <summary>A word of the vocabulary: fact, event or document.</summary>
    public required string Word { get; init; }

    /// <summary>The fact's value or the document's state; null for an event.</summary>
    public string? Value { get; init; }
    public required StatementKind Kind { get; init; }
    public required DateOnly Day { get; init; }

    /// <summary>What else was said of an event, such as outcome and attended by.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = NoAttributes;
    public required DateTime RecordedAt { get; init; }
    public required string By { get; init; }

    /// <summary>Where it comes from: typed in, an extract's list, a companion file, a tick.</summary>
    public required string Source { get; init; }

    /// <summary>The statement that this one takes the place of.</summary>
    public string? Replaces { get; init; }

    /// <summary>The instant from which it no longer counts, because it was replaced or withdrawn.</summary>
    public DateTime? EndedAt { get; set; }
    public string? EndedBy { get; set; }
    public string? EndedWhy { get; set; }
    public long Version { get; set; }

    public static readonly IReadOnlyDictionary<string, string> NoAttributes =
        new Dictionary<string, string>();

    public bool StoodAt(DateTime instant) =>
        RecordedAt <= instant && (EndedAt is null || EndedAt > instant);
}

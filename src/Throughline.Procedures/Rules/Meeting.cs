namespace Throughline.Procedures.Rules;

/// <summary>How often a meeting is held: every so many weeks on a weekday, perhaps from a day, perhaps at a time.</summary>
public sealed record Cadence(
    Place Place,
    string Text,
    int EveryWeeks,
    DayOfWeek Day,
    TimeOnly? Time,
    DateOnly? From
) : Node(Place, Text);

public enum LateEntries
{
    WithAReason,
    Refused,
}

public sealed record Minutes(
    Place Place,
    string Text,
    Who Who,
    Clock? Due,
    Length? Within,
    Who? Tells,
    string? How
) : Node(Place, Text)
{
    /// <summary>What the minutes hold.</summary>
    public IReadOnlyList<string> With { get; init; } = [];

    public IReadOnlyList<string> LeavesOut { get; init; } = [];
}

/// <summary>What somebody does ahead of a sitting: books it, sends the list round.</summary>
public sealed record MeetingTask(
    Place Place,
    string Text,
    Who Who,
    Length? Before,
    Who? Tells,
    string? How
) : Node(Place, Text);

/// <summary>A council's regular transfer meeting.</summary>
public sealed record Meeting(
    string Id,
    IReadOnlyList<string> Clauses,
    IReadOnlyList<string> Readings,
    string Name,
    Cadence? Every,
    Length? CutOff,
    LateEntries? Late,
    Who? Chair,
    Who? Attends,
    IReadOnlyList<string> Brings,
    IReadOnlyList<string> ListShows,
    Test? First,
    IReadOnlyList<string> Settles,
    IReadOnlyList<string> Weighs,
    Minutes? Minutes,
    string? OnABankHoliday,
    Place Place,
    string Text
) : Rule(Id, Clauses, Readings, "meeting", Place, Text)
{
    public MeetingTask? Booked { get; init; }

    /// <summary>The sending round of the list.</summary>
    public MeetingTask? Circulated { get; init; }

    public Who? MayAttend { get; init; }

    public IReadOnlyList<string> MayDiscuss { get; init; } = [];
}

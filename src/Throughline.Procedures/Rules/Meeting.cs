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
) : Node(Place, Text);

/// <summary>A council's regular transfer meeting.</summary>
public sealed record Meeting(
    string Id,
    IReadOnlyList<string> Clauses,
    string? Reading,
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
) : Rule(Id, Clauses, Reading, "meeting", Place, Text);

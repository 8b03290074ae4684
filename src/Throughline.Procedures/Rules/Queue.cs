namespace Throughline.Procedures.Rules;

public enum QueueOrder
{
    OldestFirst,
    SoonestDueFirst,
}

/// <summary>
/// A desk on which requests wait for an answer: whose it is, who keeps it, in what order it is worked, and which steps
/// of which journeys are taken at it.
/// </summary>
public sealed record Queue(
    string Id,
    IReadOnlyList<string> Clauses,
    IReadOnlyList<string> Readings,
    string Name,
    string Team,
    Who KeptBy,
    QueueOrder Order,
    IReadOnlyList<string> For,
    IReadOnlyList<string> Steps,
    Place Place,
    string Text
) : Rule(Id, Clauses, Readings, "queue", Place, Text);

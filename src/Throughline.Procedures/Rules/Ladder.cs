namespace Throughline.Procedures.Rules;

public enum DisputeAbout
{
    Destination,
    Threshold,
    Readiness,
    Timing,
    Capacity,
    Workload,
    Staffing,
    Complexity,
    Unallocated,
    Stalled,
    ManagementHandover,
}

/// <summary>One rung: who takes it up, after how long on the rung below, in what meeting, and whether it ends there.</summary>
public sealed record Rung(
    Place Place,
    string Text,
    Who Who,
    Length? After,
    string? Meets,
    string? Decides
) : Node(Place, Text)
{
    public bool DecidesFinally => Decides == "finally";
}

/// <summary>Who settles what people cannot agree. <see cref="Meanwhile"/> holds the child; null: the sender.</summary>
public sealed record Ladder(
    string Id,
    IReadOnlyList<string> Clauses,
    IReadOnlyList<string> Readings,
    IReadOnlyList<DisputeAbout> About,
    IReadOnlyList<Rung> Rungs,
    Test? When,
    Who? Meanwhile,
    Place Place,
    string Text
) : Rule(Id, Clauses, Readings, "ladder", Place, Text);

/// <summary>What one case counts for in a worker's load.</summary>
public sealed record Weights(
    string Id,
    IReadOnlyList<string> Clauses,
    IReadOnlyList<string> Readings,
    Test? When,
    int Points,
    IReadOnlyDictionary<string, int> LimitByRole,
    Place Place,
    string Text
) : Rule(Id, Clauses, Readings, "weights", Place, Text);

/// <summary>A figure the council wants to see.</summary>
public sealed record Measure(
    string Id,
    IReadOnlyList<string> Clauses,
    IReadOnlyList<string> Readings,
    string Shows,
    Test? When,
    Place Place,
    string Text
) : Rule(Id, Clauses, Readings, "measure", Place, Text);

public enum NotEncodedBecause
{
    Aspiration,
    Judgement,
    Context,
    SaidElsewhere,
    OutOfScope,
}

/// <summary>A clause that no rule carries: why, and what the product does to help instead.</summary>
public sealed record NotEncoded(
    string Clause,
    NotEncodedBecause Because,
    string Instead,
    Place Place,
    string Text
) : Node(Place, Text);

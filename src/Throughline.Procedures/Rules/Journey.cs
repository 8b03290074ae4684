namespace Throughline.Procedures.Rules;

public enum JourneyKind
{
    BetweenTeams,
    WithinATeam,
    Emergency,
    StepUp,
    StepDown,
    FromAnotherAuthority,
    ToAnotherAuthority,
    ManagementHandover,
    Closure,
}

/// <summary>Casework's closed list of what a transfer can be.</summary>
public enum TransferState
{
    Proposed,
    Agreed,
    Ready,
    Requested,
    Transferred,
    Declined,
    Returned,
    Withdrawn,

    /// <summary>The transfer ends, and the case with it.</summary>
    Closed,
}

/// <summary>Where an outcome of a step leads.</summary>
public abstract record Outcome(string Word, Place Place, string Text) : Node(Place, Text)
{
    public sealed record ToState(string Word, Place Place, string Text, TransferState State)
        : Outcome(Word, Place, Text);

    public sealed record ToStep(string Word, Place Place, string Text, string Step)
        : Outcome(Word, Place, Text);

    public sealed record ToLadder(string Word, Place Place, string Text, string Ladder)
        : Outcome(Word, Place, Text);
}

public enum MayDecline
{
    Unsaid,
    Never,
    WithAReason,

    /// <summary>Only for what <see cref="Step.DeclineFor"/> says: "missing papers".</summary>
    For,
}

/// <summary>
/// A duty in an order: it waits for the steps above unless it says <c>any time before</c> one.
/// <see cref="Force"/> is the journey's unless the step states its own.
/// </summary>
public sealed record Step(
    string Name,
    Who Who,
    string? Does,
    Point? At,
    Evidence? ShownBy,
    Clock? Due,
    TransferState? Reaches,
    string? AnyTimeBefore,
    IReadOnlyList<Outcome> Outcomes,
    MayDecline MayDecline,
    string? DeclineFor,
    Force? Force,
    string? Per,
    Place Place,
    string Text
) : Node(Place, Text)
{
    /// <summary>Does it lead to that state, whether by itself or by one of its outcomes?</summary>
    public bool LeadsTo(TransferState state) =>
        Reaches == state || Outcomes.Any(o => o is Outcome.ToState to && to.State == state);
}

/// <summary>What people who ask for it, or an event, set going.</summary>
public abstract record Start(Place Place, string Text) : Node(Place, Text)
{
    public sealed record AtPoint(Place Place, string Text, Point Point) : Start(Place, Text);

    public sealed record WhenAsked(Place Place, string Text, Who By) : Start(Place, Text);
}

public sealed record Journey(
    string Id,
    IReadOnlyList<string> Clauses,
    IReadOnlyList<string> Readings,
    JourneyKind JourneyKind,
    IReadOnlyList<string> For,
    Start? Starts,
    Test? When,
    IReadOnlyList<Step> Steps,
    Place Place,
    string Text
) : Rule(Id, Clauses, Readings, "journey", Place, Text)
{
    public Step? Step(string name) => Steps.FirstOrDefault(s => s.Name == name);
}

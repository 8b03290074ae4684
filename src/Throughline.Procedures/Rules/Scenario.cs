using Throughline.Procedures.Deciding;

namespace Throughline.Procedures.Rules;

/// <summary>
/// What a scenario expects, as written; a null key was not stated. Names of teams, points and rules are checked by
/// the loader. The runner compares exactly.
/// </summary>
public sealed record Expectation(
    string? MovesTo,
    string? At,
    DateOnly? On,
    IReadOnlyList<string>? Because,
    string? ManagersDecide,
    IReadOnlyList<string>? Between,
    string? Stays,
    IReadOnlyList<string>? Then,
    IReadOnlyList<string>? CannotTell,
    IReadOnlyList<string>? Offers,
    IReadOnlyList<string>? TurnsOn,
    IReadOnlyList<ExpectedAlso>? Also,
    IReadOnlyDictionary<string, string>? Owed,
    DateOnly? StandsUntil,
    string? Together,
    Place Place,
    string Text
) : Node(Place, Text)
{
    /// <summary>Of a duty written as a table: each key that is stated ("state", "due", "who", "gates", "force", "how", "tells") to its text.</summary>
    public IReadOnlyDictionary<
        string,
        IReadOnlyDictionary<string, string>
    > OwedDetail { get; init; } = new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>What is expected of the child and the siblings together, by key: "moves to", "follows", "managers decide".</summary>
    public IReadOnlyDictionary<string, string>? Group { get; init; }

    /// <summary>What is expected of the next meeting, by key: "on", "at", "cut-off", "holiday", "first".</summary>
    public IReadOnlyDictionary<string, string>? Meeting { get; init; }

    /// <summary>The journey that carries the answer out, by key: "is", "kind".</summary>
    public IReadOnlyDictionary<string, string>? Journey { get; init; }

    /// <summary>The desk on which the transfer lies, by key: "is", "step", "since"; "is: none" when on none.</summary>
    public IReadOnlyDictionary<string, string>? Queue { get; init; }

    /// <summary>The ladder for a dispute, and who stands on its rungs.</summary>
    public string? Ladder { get; init; }
    public IReadOnlyList<string>? Rungs { get; init; }

    /// <summary>Who holds the child meanwhile.</summary>
    public string? Holds { get; init; }
}

/// <summary>"also: { jointly with: Leaving Care, on: 2026-03-15 }".</summary>
public sealed record ExpectedAlso(Effect Effect, string Teams, DateOnly? On, Place Place);

/// <summary>A worked example under the clause it illustrates.</summary>
public sealed record Scenario(
    string Name,
    string? Clause,
    CaseFacts Given,
    DateOnly AsOf,
    Expectation Expect,
    Place Place,
    string Text
) : Node(Place, Text)
{
    /// <summary>The meeting whose next sitting is looked at, by its id.</summary>
    public string? Meeting { get; init; }

    /// <summary>What people differ about, when the scenario asks for the ladder.</summary>
    public DisputeAbout? Dispute { get; init; }
}

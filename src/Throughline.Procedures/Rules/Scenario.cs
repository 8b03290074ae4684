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
) : Node(Place, Text);

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
) : Node(Place, Text);

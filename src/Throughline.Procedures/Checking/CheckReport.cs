using Throughline.Procedures.Documents;
using Throughline.Procedures.Rules;
using Throughline.Procedures.Scenarios;

namespace Throughline.Procedures.Checking;

/// <summary>Where a person meets what a clause asks.</summary>
public enum MetAs
{
    Gate,
    Step,
    Duty,
    Prompt,
    Notice,
    Permission,
    Report,
}

public enum Standing
{
    /// <summary>A rule rests on it, and some scenario's answer changes once that rule is taken out.</summary>
    Carried,

    /// <summary>Set aside in place, with a reason and what the product does instead.</summary>
    NotEncoded,

    /// <summary>A rule rests on it, and no scenario would notice if the rule were gone.</summary>
    NotShown,

    /// <summary>No rule rests on it and nothing says why.</summary>
    Unaccounted,

    /// <summary>A rule rests on it, and it is said to be not encoded.</summary>
    SaidTwice,
}

/// <summary>How one clause is accounted for. <see cref="Exercised"/> counts the scenarios that turn on its rules.</summary>
public sealed record ClauseCoverage(
    Clause Clause,
    Standing Standing,
    IReadOnlyList<string> Rules,
    IReadOnlyList<MetAs> MetAs,
    int Exercised,
    NotEncoded? NotEncoded
);

/// <summary>How many scenarios change once a rule is taken out. <see cref="NeedsNone"/>: no scenario could show its kind.</summary>
public sealed record RuleCoverage(Rule Rule, int Exercised, bool NeedsNone)
{
    public bool Shown => Exercised > 0 || NeedsNone;
}

/// <summary>For each team and status, whether any rule speaks.</summary>
public sealed record Grid(
    IReadOnlyList<string> Statuses,
    IReadOnlyList<(string Team, IReadOnlyList<bool> Speaks)> Rows
);

public sealed record EditionReport(
    string Council,
    string Name,
    Edition? Edition,
    IReadOnlyList<Problem> Problems,
    IReadOnlyList<ScenarioResult> Scenarios,
    IReadOnlyList<ClauseCoverage> Clauses,
    IReadOnlyList<RuleCoverage> Rules,
    Grid? Grid,
    IReadOnlyList<string> Warnings
)
{
    public IEnumerable<ScenarioResult> Failed => Scenarios.Where(s => !s.Holds);

    public bool Holds =>
        Edition is not null
        && Problems.Count == 0
        && Scenarios.Count > 0
        && !Failed.Any()
        && Clauses.All(c => c.Standing is Standing.Carried or Standing.NotEncoded)
        && Rules.All(r => r.Shown);
}

/// <summary>What came of checking a folder. <see cref="Holds"/> only when all of it does.</summary>
public sealed record CheckReport(
    IReadOnlyList<Problem> Problems,
    IReadOnlyList<EditionReport> Editions
)
{
    public bool Holds => Problems.Count == 0 && Editions.Count > 0 && Editions.All(e => e.Holds);
}

using Throughline.Procedures.Calendars;

namespace Throughline.Procedures.Rules;

/// <summary>A text of the council's that the edition reads.</summary>
public sealed record Source(
    string Prefix,
    string Title,
    string? Version,
    string? Dated,
    string? Review,
    int Clauses,
    Place Place
);

/// <summary>
/// A note of ours on how an unclear clause is read. <see cref="Forces"/>: the forces it gives to rules that rest on
/// it, where they differ from their clauses'.
/// </summary>
public sealed record Reading(
    string Number,
    string Words,
    IReadOnlyList<Force> Forces,
    string? Clause,
    Place Place
);

/// <summary>
/// One clause of the council's text: its id, where the council's own document has it, the council's force, and our
/// paraphrase.
/// </summary>
public sealed record Clause(string Id, string Locator, Force Force, string Paraphrase, Place Place);

public sealed record Team(
    string Name,
    string? Short,
    string? Kind,
    IReadOnlyList<string> Groups,
    string? Code,
    string? Desktop,
    string? Covers,
    Place Place
);

/// <summary>A post. <see cref="Of"/> is the team, group or kind of team it belongs to, as written.</summary>
public sealed record Role(string Name, string? Of, string? StandsInFor, bool Rota, Place Place);

public enum SiblingsPolicy
{
    EachAlone,
    OneTeam,
    OneWorker,
}

/// <summary>Who may depart from a should, and from what.</summary>
public sealed record Departures(Who By, IReadOnlyList<Force> From, Place Place);

/// <summary>What stands at the head of an edition.</summary>
public sealed record Header(
    string Council,
    string Title,
    string Edition,
    DateOnly InForce,
    DateOnly? Until,
    string? Owner,
    DateOnly? Review,
    string? Calendar,
    IReadOnlyList<string> Systems,
    SiblingsPolicy Siblings,
    Who? SplitBy,
    Departures? Departures,
    IReadOnlyList<Source> Sources,
    Place Place
)
{
    /// <summary>The clauses that the head itself carries: who owns it, when it is looked at again, siblings, departures.</summary>
    public IReadOnlyList<string> Clauses { get; init; } = [];

    public IReadOnlyList<string> Readings { get; init; } = [];
}

/// <summary>
/// The bank holidays of one calendar, and the days between which the list speaks. Outside them nobody can say which
/// days are working days.
/// </summary>
public sealed record BankHolidays(
    string Calendar,
    DateOnly From,
    DateOnly To,
    IReadOnlyDictionary<DateOnly, string> Days
);

/// <summary>
/// One loaded edition of one council's procedure: immutable, and known by the hash of its content (the documents and
/// the vocabulary it was read with).
/// </summary>
public sealed record Edition(
    Header Header,
    string Hash,
    Vocabulary Vocabulary,
    BankHolidays Holidays,
    IReadOnlyList<Team> Teams,
    IReadOnlyList<Role> Roles,
    IReadOnlyList<Clause> Clauses,
    IReadOnlyList<Reading> Readings,
    IReadOnlyList<Route> Routes,
    IReadOnlyList<Duty> Duties,
    IReadOnlyList<Journey> Journeys,
    IReadOnlyList<Meeting> Meetings,
    IReadOnlyList<Ladder> Ladders,
    IReadOnlyList<Weights> Weights,
    IReadOnlyList<Measure> Measures,
    IReadOnlyList<NotEncoded> NotEncoded,
    IReadOnlyList<Scenario> Scenarios
)
{
    public string Council => Header.Council;

    /// <summary>The desks on which requests wait.</summary>
    public IReadOnlyList<Queue> Queues { get; init; } = [];

    /// <summary>1 as it first came; 2 for the first correction of the same edition.</summary>
    public int Number { get; init; } = 1;

    /// <summary>The working days its clocks are reckoned by.</summary>
    public WorkingDays WorkingDays { get; } = new(Holidays);

    /// <summary>The groups of teams, each with the names of its teams.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Groups { get; } =
        Teams
            .SelectMany(t => t.Groups.Select(g => (Group: g, t.Name)))
            .GroupBy(x => x.Group)
            .ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g.Select(x => x.Name)]);

    public IEnumerable<Rule> Rules =>
        Routes
            .Cast<Rule>()
            .Concat(Duties)
            .Concat(Journeys)
            .Concat(Meetings)
            .Concat(Ladders)
            .Concat(Queues)
            .Concat(Weights)
            .Concat(Measures);

    /// <summary>This edition with one rule taken out, and what leant on it left as it is.</summary>
    public Edition Without(string ruleId) =>
        this with
        {
            Routes = [.. Routes.Where(r => r.Id != ruleId)],
            Duties = [.. Duties.Where(r => r.Id != ruleId)],
            Journeys = [.. Journeys.Where(r => r.Id != ruleId)],
            Meetings = [.. Meetings.Where(r => r.Id != ruleId)],
            Ladders = [.. Ladders.Where(r => r.Id != ruleId)],
            Queues = [.. Queues.Where(r => r.Id != ruleId)],
            Weights = [.. Weights.Where(r => r.Id != ruleId)],
            Measures = [.. Measures.Where(r => r.Id != ruleId)],
        };
}

namespace Throughline.Procedures.Deciding;

/// <summary>
/// What is known of a case, in a scenario's shape. Values are text as written; the vocabulary gives their types, and
/// whoever made this has checked them against it. Days are London's. Nothing dated after the day asked about is
/// looked at, save what is planned. <see cref="SilentRegisters"/>: documents and events of which the record would not
/// know even if they were there ("case summary"), or "documents" for all papers; their silence is no evidence of absence.
/// </summary>
public sealed record CaseFacts(
    PersonFacts Child,
    IReadOnlyList<PersonFacts> Siblings,
    IReadOnlyList<EventFact> Events,
    IReadOnlyList<DocumentFact> Documents,
    IReadOnlyList<TickFact> Ticks,
    IReadOnlyList<ChoiceFact> Choices,
    TransferFacts? Transfer,
    IReadOnlyList<string> SilentRegisters
)
{
    /// <summary>False when nobody has looked for siblings: then none recorded does not mean none.</summary>
    public bool SiblingsChecked { get; init; } = true;

    public static readonly CaseFacts Empty = new(PersonFacts.Empty, [], [], [], [], [], null, []);
}

/// <summary>
/// One child's facts by word: "plan" to "child protection". A fact left out is read as the vocabulary's silence
/// says; one given as <see cref="NotKnown"/> is unknown whatever silence means. A sibling may bring events of their own.
/// </summary>
public sealed record PersonFacts(
    IReadOnlyDictionary<string, string> Facts,
    IReadOnlyList<EventFact> Events
)
{
    public const string NotKnown = "not known";

    /// <summary>What a scenario calls a sibling, where it names one.</summary>
    public string? Name { get; init; }

    public static readonly PersonFacts Empty = new(new Dictionary<string, string>(), []);
}

/// <summary>
/// An event on a day, or planned for one; <see cref="NotHeld"/> when it was planned and did not happen.
/// <see cref="Attributes"/> by name: "outcome" to "plan made". <see cref="LatestOnly"/>: the source holds only the
/// latest of its kind, so that first and second cannot be told from it.
/// </summary>
public sealed record EventFact(
    string What,
    DateOnly? On,
    DateOnly? Planned,
    DateOnly? NotHeld,
    IReadOnlyDictionary<string, string> Attributes,
    bool LatestOnly = false,
    TimeOnly? Time = null
);

/// <summary>A document, with the day on which it reached each state: "completed" to 2026-01-06.</summary>
public sealed record DocumentFact(string What, IReadOnlyDictionary<string, DateOnly> States);

/// <summary>Somebody's tick against a duty or a step, on this transfer.</summary>
public sealed record TickFact(string Rule, DateOnly On);

/// <summary>
/// What people chose where a rule leaves it to them. One of <see cref="Rule"/>, <see cref="Between"/> and
/// <see cref="DepartsFrom"/> is set.
/// </summary>
public sealed record ChoiceFact(
    DateOnly On,
    string? Rule,
    IReadOnlyList<string> Between,
    string? DepartsFrom,
    string? Chose,
    string By,
    string? Why
);

/// <summary>
/// The transfer that is open: its route or journey, and the steps done, each with its day. The step "transfer" is the
/// acceptance, "declined" a refusal. <see cref="Outcomes"/> are what steps ended in, where they have outcomes.
/// </summary>
public sealed record TransferFacts(
    string? Route,
    string? Journey,
    DateOnly? Began,
    DateOnly? AgreedDay,
    IReadOnlyDictionary<string, DateOnly> Steps,
    IReadOnlyDictionary<string, string> Outcomes
)
{
    /// <summary>The day on which the receiving worker was named; null while nobody is.</summary>
    public DateOnly? WorkerNamed { get; init; }

    /// <summary>What that worker is to the child already: "siblings' worker", "previous worker".</summary>
    public IReadOnlyList<string> WorkerIs { get; init; } = [];
}

namespace Throughline.Procedures.Rules;

public enum FactType
{
    YesNo,
    Choice,
    Team,
    Date,
    Age,
    Number,
}

public enum SilenceKind
{
    /// <summary>An empty record means that we do not know.</summary>
    Unknown,

    /// <summary>An empty record is read as <see cref="Silence.Value"/>, and shown as assumed.</summary>
    Value,

    /// <summary>A judgement nobody has made: no test of it holds.</summary>
    NotJudged,
}

public sealed record Silence(SilenceKind Kind, string? Value = null)
{
    public static readonly Silence Unknown = new(SilenceKind.Unknown);
    public static readonly Silence NotJudged = new(SilenceKind.NotJudged);
}

/// <summary>Whom a fact is said of.</summary>
public enum Subject
{
    Child,
    Sibling,
    Team,
    Meeting,
}

/// <summary>
/// A fact a test may ask for. <see cref="Values"/> lists the words of a choice (yes and no of a yes-no;
/// empty for other types). <see cref="Derived"/> facts are reckoned by code from the others.
/// </summary>
public sealed record FactWord(
    string Name,
    FactType Type,
    IReadOnlyList<string> Values,
    Silence Silence,
    Subject Of,
    bool Derived,
    string Source,
    string WhoWouldKnow,
    Place Place
)
{
    /// <summary>How "yes" reads in a sentence: "the child is looked after".</summary>
    public string? YesReads { get; init; }

    public string? NoReads { get; init; }

    public bool IsJudgement => Silence.Kind == SilenceKind.NotJudged;
}

public enum EventKind
{
    Meeting,
    Happening,
}

/// <summary>From when an event counts: ever, since another event, since a date fact, or since this transfer began.</summary>
public abstract record Scope
{
    public sealed record Ever : Scope;

    public sealed record SinceEvent(string Event) : Scope;

    public sealed record SinceFact(string Fact) : Scope;

    public sealed record SinceTransfer : Scope;
}

public enum AttributeType
{
    Choice,
    Team,
    People,
    Date,
}

public sealed record AttributeWord(string Name, AttributeType Type, IReadOnlyList<string> Values);

/// <summary>
/// A meeting or a happening. A repeating one is named with an ordinal. <see cref="LatestOnly"/>: the usual source
/// holds only the latest, so a count of them is not known from it.
/// </summary>
public sealed record EventWord(
    string Name,
    EventKind Kind,
    bool Repeats,
    IReadOnlyList<AttributeWord> Attributes,
    Scope CountsSince,
    string? NameForUnborn,
    bool LatestOnly,
    string Source,
    string WhoWouldKnow,
    Place Place
)
{
    public AttributeWord? Attribute(string name) => Attributes.FirstOrDefault(a => a.Name == name);
}

public enum DocumentState
{
    Started,
    Completed,
    Authorised,
    Sent,
}

/// <summary>A paper whose states count as evidence. <see cref="OfStaff"/>: never part of a child's record.</summary>
public sealed record DocumentWord(
    string Name,
    string? Code,
    bool EachOfGroup,
    bool OfStaff,
    IReadOnlyList<string> Fields,
    string WhoWouldKnow,
    Place Place
);

public enum PersonKind
{
    /// <summary>A part somebody plays in one transfer: sending worker, receiving manager.</summary>
    OfTransfer,

    /// <summary>Somebody outside the council's teams: child, family, key agencies.</summary>
    Outside,

    /// <summary>A post of the council.</summary>
    Role,
}

public sealed record PersonWord(string Name, PersonKind Kind, Place Place);

/// <summary>Every word a rule may use: the shared vocabulary, and what one council adds to it.</summary>
public sealed record Vocabulary(
    IReadOnlyDictionary<string, FactWord> Facts,
    IReadOnlyDictionary<string, EventWord> Events,
    IReadOnlyDictionary<string, DocumentWord> Documents,
    IReadOnlyDictionary<string, PersonWord> People
)
{
    /// <summary>What every yes-or-no question about room for a team is called: "room in Brambles".</summary>
    public const string RoomIn = "room in ";

    /// <summary>A fact by its name, whether or not it is asked once for each team; null for a word nobody knows.</summary>
    public FactWord? Fact(string name, IEnumerable<Team> teams) =>
        Facts.TryGetValue(name, out var fact) ? fact
        : name.StartsWith(RoomIn, StringComparison.Ordinal)
        && teams.Any(t => t.Name == name[RoomIn.Length..])
            ? Facts.GetValueOrDefault($"{RoomIn}TEAM") is { } room ? room with { Name = name }
                : null
        : null;
}

namespace Throughline.Procedures.Documents;

/// <summary>One key of a block: whether it must be there, the form of its value, and what it says.</summary>
public sealed record KeySpec(string Name, bool Required, string Form, string Says);

/// <summary>One kind of block. <see cref="IsRule"/>: it carries an id, clauses and perhaps a reading.</summary>
public sealed record BlockSpec(string Kind, bool IsRule, string Says, IReadOnlyList<KeySpec> Keys)
{
    public IEnumerable<string> KeyNames => Keys.Select(k => k.Name);
}

/// <summary>
/// Every kind of block and its keys. The loader refuses what is not here, and the reference in
/// <c>procedures/README.md</c> is written from it, so that the two cannot differ.
/// </summary>
public static partial class Blocks
{
    private static KeySpec Must(string name, string form, string says) =>
        new(name, true, form, says);

    private static KeySpec May(string name, string form, string says) =>
        new(name, false, form, says);

    private static KeySpec[] OfEveryRule =>
        [
            Must("id", "name-with-dashes", "written by hand, never reused"),
            Must("clauses", "list of clause ids", "the clauses it rests on, each with a heading"),
            May("reading", "R and a number, or a list", "the reading note that explains it"),
        ];

    public static readonly BlockSpec Procedure = new(
        "procedure",
        false,
        "what stands at the head of an edition; exactly one",
        [
            Must("council", "text", "whose procedure it is"),
            Must("title", "text", "what the council calls it"),
            Must("edition", "text", "which edition of it this is"),
            Must("in force", "DAY", "from when it applies"),
            May("until", "DAY", "its last day"),
            May("owner", "text", "the post that owns it"),
            May("review", "DAY", "when the council said it would look again"),
            May("calendar", "england and wales", "whose bank holidays count"),
            May("systems", "list of text", "the case systems it speaks of"),
            May(
                "siblings",
                "one worker · one team · each alone",
                "what it wants for brothers and sisters"
            ),
            May("split by", "WHO", "who may decide to part siblings"),
            May("clauses", "list of clause ids", "the clauses that the head itself carries"),
            May("reading", "R and a number, or a list", "the reading notes that explain them"),
            May("departures", "{ by: WHO, from: list of forces }", "who may depart from a should"),
            Must(
                "sources",
                "list of { prefix, title, version?, dated?, review?, clauses }",
                "the texts it reads, each with how many clauses it has"
            ),
        ]
    );

    public static readonly BlockSpec Source = new(
        "source",
        false,
        "one text that the edition reads",
        [
            Must("prefix", "text", "with what its clause ids begin"),
            Must("title", "text", "its title"),
            May("version", "text", "its version"),
            May("dated", "text", "its date"),
            May("review", "text", "its own review date"),
            Must("clauses", "N", "how many clauses it has"),
        ]
    );

    public static readonly BlockSpec Departures = new(
        "departures",
        false,
        "who may depart from what",
        [Must("by", "WHO", "who"), Must("from", "list of forces", "should, normally")]
    );

    public static readonly BlockSpec Teams = new(
        "teams",
        false,
        "a list, one entry a team",
        [
            Must("name", "text", "as the council writes it"),
            May("short", "text", "what people call it"),
            May("kind", "text", "what sort of team it is"),
            May("groups", "list of text", "groups that rules may name in its place"),
            May("code", "text", "its code in the case system"),
            May("desktop", "text", "its work queue in the case system"),
            May("covers", "text", "the part of the area it serves"),
        ]
    );

    public static readonly BlockSpec Roles = new(
        "roles",
        false,
        "a list, one entry a post",
        [
            Must("name", "text", "as the council writes it"),
            May("of", "team, group or text", "where the post sits"),
            May("stands in", "ROLE", "the post whose representative this is"),
            May("rota", "yes · no", "held in turn"),
        ]
    );

    public static readonly BlockSpec Documents = new(
        "documents",
        false,
        "a list, one entry a paper the council names",
        [
            Must("name", "text", "its name in rules"),
            May("code", "text", "its code in the case system"),
            May("each", "child · group", "one for each child, or one for the family"),
            May("fields", "list of text", "what it must hold"),
        ]
    );

    public static readonly BlockSpec Words = new(
        "words",
        false,
        "facts and events that this council asks for besides the shared ones",
        [
            May("facts", "table, as in vocabulary.yaml", "its own facts"),
            May("events", "table, as in vocabulary.yaml", "its own events"),
        ]
    );

    public static readonly BlockSpec Fact = new(
        "fact",
        false,
        "one fact of the vocabulary",
        [
            Must("type", "yes or no · choice · team · date · age · number", "its type"),
            May("values", "list of text", "the words of a choice"),
            Must("silence", "unknown · not judged · a value", "what an empty record means"),
            May("of", "child · sibling · team · meeting", "of whom it is said"),
            May("derived", "yes · no", "reckoned from other facts"),
            May("yes reads", "text", "of a yes or no: how yes reads in a sentence"),
            May("no reads", "text", "and how no reads"),
            Must("source", "text", "where it is held"),
            Must("who would know", "text", "whom to ask"),
        ]
    );

    public static readonly BlockSpec Event = new(
        "event",
        false,
        "one event of the vocabulary",
        [
            Must("kind", "meeting · happening", "held or not; or simply comes about"),
            May("repeats", "yes · no", "rules must then say which one"),
            May("latest only", "yes · no", "the usual source holds only the latest"),
            May("unborn", "text", "its name for a child not yet born"),
            May(
                "attributes",
                "table: name to people, team, date or a list of words",
                "what is recorded with it"
            ),
            Must("counts since", "ever · EVENT · date fact · transfer", "which ones matter"),
            Must("source", "text", "where it is held"),
            Must("who would know", "text", "whom to ask"),
        ]
    );

    public static readonly BlockSpec NotEncoded = new(
        "not encoded",
        false,
        "a list, one entry a clause that no rule carries",
        [
            Must("clause", "clause id", "which"),
            Must(
                "because",
                "aspiration · judgement · context · said elsewhere · out of scope",
                "why"
            ),
            Must("instead", "text", "what the product does to help"),
        ]
    );

    public static readonly BlockSpec Scenario = new(
        "scenario",
        false,
        "a worked example, with exactly what it expects",
        [
            Must("name", "a sentence", "what it shows"),
            May(
                "child",
                "table: fact to value",
                "what is known of the child; needed unless a meeting or a dispute is asked about"
            ),
            May("meeting", "meeting id", "asks for its next sitting"),
            May("dispute", "{ about: SUBJECT }", "asks who settles it"),
            May("siblings", "list of tables of facts", "what is known of brothers and sisters"),
            May(
                "events",
                "list of { on, planned or not held: DAY, time?, what: EVENT, attributes }",
                "what happened or is planned"
            ),
            May("documents", "list of { what: DOCUMENT, STATE: DAY }", "papers"),
            May("ticks", "table: duty or step to DAY", "ticks on this transfer"),
            May(
                "choices",
                "list of { on, rule, between or departs from, chose, by, why }",
                "what people chose"
            ),
            May(
                "transfer",
                "{ route or journey, began?, agreed day?, worker named?, worker is?, steps?, outcomes? }",
                "the open transfer"
            ),
            May(
                "silent",
                "list of events, documents or `documents`",
                "registers whose silence means nothing"
            ),
            Must("as of", "DAY", "the day of the decision"),
            Must("expect", "table", "the answer"),
        ]
    );

    /// <summary>The kinds that a fence may name.</summary>
    public static IReadOnlyList<BlockSpec> OfFences => Lists.OfFences;

    /// <summary>Tables that stand inside those blocks.</summary>
    public static IReadOnlyList<BlockSpec> Inner => Lists.Inner;

    // Apart from the blocks themselves, which stand in several files and are made in no certain order.
    private static class Lists
    {
        public static readonly IReadOnlyList<BlockSpec> OfFences =
        [
            Procedure,
            Teams,
            Roles,
            Documents,
            Words,
            Route,
            Duty,
            Journey,
            Meeting,
            Ladder,
            Queue,
            Weights,
            Measure,
            NotEncoded,
            Scenario,
        ];

        public static readonly IReadOnlyList<BlockSpec> Inner =
        [
            Source,
            Departures,
            Fact,
            Event,
            Step,
            Minutes,
            MeetingTask,
            Rung,
        ];
    }
}

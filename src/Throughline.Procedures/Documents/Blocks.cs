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
public static class Blocks
{
    private static KeySpec Must(string name, string form, string says) =>
        new(name, true, form, says);

    private static KeySpec May(string name, string form, string says) =>
        new(name, false, form, says);

    private static readonly KeySpec[] OfEveryRule =
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

    public static readonly BlockSpec Route = new(
        "route",
        true,
        "where a child's case belongs, and at which point it passes",
        [
            .. OfEveryRule,
            May(
                "force",
                "must · should · normally · may",
                "the council's verb; an exception may take its parent's"
            ),
            May("from", "TEAMS", "where the case is; an exception takes its parent's"),
            May("moves to", "TEAMS", "effect: the case moves"),
            May("stays with", "TEAMS", "effect: the case stays"),
            May("jointly with", "TEAMS", "effect: another team works beside"),
            May("supported by", "TEAMS", "effect: another team helps; needs `until`"),
            May("task to", "TEAMS", "effect: one task goes elsewhere; needs `task`"),
            May("task", "text", "the task that goes"),
            May("when", "table of tests", "for which children"),
            May("at", "POINT", "the point at which responsibility passes"),
            May("not before", "POINT", "gates the move"),
            May("no later than", "POINT", "makes it overdue, no more"),
            May("until", "POINT", "how long a stay, joint work or support lasts"),
            May("exception to", "route id or list", "the rules it overrides"),
            May(
                "siblings",
                "follow · those referred follow",
                "whether brothers and sisters come along"
            ),
            May("weighing", "list of facts", "what the managers weigh"),
            May("taken up by", "WHO", "of a may: who takes up the offer"),
            May("departed by", "WHO", "who may depart from this rule"),
        ]
    );

    public static readonly BlockSpec Duty = new(
        "duty",
        true,
        "something owed",
        [
            .. OfEveryRule,
            May(
                "for",
                "every child · every transfer · rule id or list",
                "of which routes or journeys; by default every transfer"
            ),
            May("force", "must · should · normally · may", "the council's verb"),
            May("who", "WHO", "who owes it"),
            May("does", "text", "what: in words"),
            May("attends", "EVENT or a meeting's name", "what: be there"),
            May("tells", "WHO", "what: a notice"),
            May("allocates", "WHO", "what: give the case to"),
            May("when", "table of tests", "for which children"),
            May("before", "POINT", "the step it gates"),
            May("after", "POINT", "what must have come first"),
            May("due", "CLOCK", "when it is chased"),
            May("shown by", "EVIDENCE", "what shows it done; by default a tick"),
            May("fresh", "N UNIT", "how old the evidence may be on the day of the gated step"),
            May("covers", "list of text", "what it takes in"),
            May("per", "child · family · open case", "for what it is owed once"),
            May("how", "text", "by what means"),
            May("with", "list of text", "what goes along"),
            May("leaves out", "list of text", "what must not go along"),
            May("exception to", "duty id or list", "the duties it overrides"),
            May("waived", "yes · no", "of an exception: the duty falls away"),
            May("departed by", "WHO", "who may depart from this duty"),
            May("kept for", "WHO", "who alone may see it"),
        ]
    );

    public static readonly BlockSpec Journey = new(
        "journey",
        true,
        "the steps of a transfer, in order",
        [
            .. OfEveryRule,
            Must(
                "kind",
                "between teams · within a team · emergency · step up · step down · from another authority · to another authority · management handover · closure",
                "what sort of transfer"
            ),
            May("for", "route id or list", "the routes it carries out"),
            May(
                "starts",
                "POINT · when asked for by WHO",
                "what sets it going, where no route does"
            ),
            May("when", "table of tests", "which of several journeys"),
            Must("steps", "list of STEP", "in order"),
        ]
    );

    public static readonly BlockSpec Step = new(
        "step",
        false,
        "one step of a journey: it waits for those above",
        [
            Must("step", "text", "its name"),
            Must("who", "WHO", "who takes it"),
            May("does", "text", "what, in words"),
            May("at", "POINT or a meeting's name", "where it is taken"),
            May("shown by", "EVIDENCE", "what shows it done; by default a tick"),
            May("due", "CLOCK", "when it is chased"),
            May(
                "reaches",
                "proposed · agreed · ready · requested · transferred · declined · returned · withdrawn",
                "where it takes the transfer"
            ),
            May("any time before", "STEP", "instead of waiting for the steps above"),
            May("outcomes", "table: word to state, step, or `ladder ID`", "how it may end"),
            May("may decline", "never · with a reason · for TEXT", "of the step that accepts"),
            May("force", "must · should · normally · may", "the council's verb, must unless said"),
            May("per", "child · family · open case", "for what it is owed once"),
        ]
    );

    public static readonly BlockSpec Meeting = new(
        "meeting",
        true,
        "the council's regular meeting on transfers",
        [
            .. OfEveryRule,
            Must("name", "text", "its name in rules"),
            May("every", "WEEKDAY [at HH:MM] · second WEEKDAY from DAY", "how often"),
            May("cut-off", "N UNIT before", "by when a family is put on the list"),
            May("late", "with a reason · refused", "what happens after that"),
            May("chair", "WHO", "who chairs"),
            May("attends", "WHO", "who comes"),
            May("brings", "list of text", "what they bring"),
            May("list shows", "list of text", "the columns of the list"),
            May("first", "table of tests", "who is taken first"),
            May(
                "settles",
                "list: team · worker · date · introduction · outstanding work · joint work",
                "what it decides for a family"
            ),
            May("weighs", "list of text", "what it takes into account"),
            May("booked", "{ who, due, tells?, how? }", "who books it, and by when"),
            May(
                "circulated",
                "{ who, due, tells?, how? }",
                "who sends the list round, by when, to whom"
            ),
            May("may attend", "WHO", "who may come besides"),
            May("may discuss", "list of text", "what it may talk over without settling it"),
            May(
                "minutes",
                "{ who, due, tells, how, with, leaves out }",
                "who writes them, by when, for whom"
            ),
            May("on a bank holiday", "text", "what then"),
        ]
    );

    public static readonly BlockSpec Minutes = new(
        "minutes",
        false,
        "the minutes of a meeting",
        [
            Must("who", "WHO", "who writes them"),
            May("due", "within N UNIT after · CLOCK", "by when"),
            May("tells", "WHO", "to whom they go"),
            May("how", "text", "by what means"),
            May("with", "list of text", "what they hold"),
            May("leaves out", "list of text", "what must not stand in them"),
        ]
    );

    public static readonly BlockSpec MeetingTask = new(
        "task of a meeting",
        false,
        "what is done ahead of a sitting",
        [
            Must("who", "WHO", "who does it"),
            May("due", "[at least] N UNIT before", "by when"),
            May("tells", "WHO", "to whom it goes"),
            May("how", "text", "by what means"),
        ]
    );

    public static readonly BlockSpec Ladder = new(
        "ladder",
        true,
        "who settles what people cannot agree",
        [
            .. OfEveryRule,
            Must(
                "about",
                "list: destination · threshold · readiness · timing · capacity · workload · staffing · complexity · unallocated · stalled · management handover",
                "which disputes"
            ),
            Must("rungs", "list of { who, after?, meets?, decides? }", "from the bottom up"),
            May("when", "table of tests", "for which children"),
            May("meanwhile", "WHO", "who holds the case; by default the sender"),
        ]
    );

    public static readonly BlockSpec Rung = new(
        "rung",
        false,
        "one rung of a ladder",
        [
            Must("who", "WHO", "who takes it up"),
            May("after", "N UNIT", "how long on the rung below"),
            May("meets", "text", "in which meeting"),
            May("decides", "finally · text", "whether it ends here, or what else is said of it"),
        ]
    );

    public static readonly BlockSpec Weights = new(
        "weights",
        true,
        "what a case counts for in a load",
        [
            .. OfEveryRule,
            May("when", "table of tests", "which children"),
            Must("points", "N", "how much"),
            May("limit by role", "table: ROLE to N", "the most each may hold"),
        ]
    );

    public static readonly BlockSpec Measure = new(
        "measure",
        true,
        "a figure the council wants to see",
        [
            .. OfEveryRule,
            Must("shows", string.Join(" · ", Names.Measures), "which figure"),
            May("when", "table of tests", "which children"),
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
                "{ route or journey, began?, agreed day?, steps?, outcomes? }",
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
        Weights,
        Measure,
        NotEncoded,
        Scenario,
    ];

    /// <summary>Tables that stand inside those blocks.</summary>
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

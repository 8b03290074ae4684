namespace Throughline.Procedures.Documents;

/// <summary>Routes, duties and journeys.</summary>
public static partial class Blocks
{
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
}

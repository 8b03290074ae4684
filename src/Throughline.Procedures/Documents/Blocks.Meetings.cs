namespace Throughline.Procedures.Documents;

/// <summary>Meetings, ladders and figures.</summary>
public static partial class Blocks
{
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

    public static readonly BlockSpec Queue = new(
        "queue",
        true,
        "a desk on which requests wait for an answer",
        [
            .. OfEveryRule,
            Must("name", "text", "what the council calls it"),
            Must("of", "TEAM", "whose it is"),
            Must("kept by", "WHO", "who sees that it is worked"),
            Must("order", string.Join(" · ", Names.QueueOrders.Keys), "which request is next"),
            Must("for", "journey id or list", "whose requests wait on it"),
            Must("steps", "list of steps", "which steps of those journeys are taken at it"),
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
}

namespace Throughline.Procedures.Documents;

/// <summary>
/// One form that a test, point, clock or person may take: how it is written, an example that the loader accepts (a
/// test tries every one), and what it means.
/// </summary>
public sealed record Form(string Written, string Example, string Means);

/// <summary>One line of the table of tests: what is tested, in which forms, and what an empty record means.</summary>
public sealed record TestForm(
    string Of,
    string Forms,
    IReadOnlyList<(string Key, string Value)> Examples,
    string Silent
);

/// <summary>The forms of phrases, for the reference in <c>procedures/README.md</c>.</summary>
public static class Forms
{
    public static readonly IReadOnlyList<TestForm> Tests =
    [
        new(
            "choice, team",
            "`A` · `A, B or C` · `not A` · `not A, B or C` (none of them); a group stands for its teams",
            [("plan", "child protection"), ("legal status", "not none, section 20 or other")],
            "unknown, or the word its silence means"
        ),
        new("yes-no", "`yes` · `no`", [("born", "no")], "the same"),
        new(
            "judgement",
            "the same, and `not judged`",
            [("return home", "realistic"), ("needs are complex", "not judged")],
            "no test holds, and the answer lists it as something it turns on"
        ),
        new(
            "number, age",
            "`at least` · `at most` · `over` · `under` N; an age may add years and months",
            [("age", "over 11"), ("age", "at least 15 years 9 months")],
            "unknown; of a child not yet born, below nought"
        ),
        new(
            "date and a point",
            "`within N UNIT before POINT` · `within N UNIT after POINT` (both ends in) · `before` · `on or before` · `after` · `on or after` POINT",
            [
                ("social work last ended", "within 3 months before latest referral"),
                ("arrival", "on or after latest referral"),
            ],
            "unknown; awaited when the point is"
        ),
        new(
            "date and today",
            "`more than` · `at least` · `less than N UNIT ago`",
            [("looked after since", "more than 28 days ago")],
            "unknown"
        ),
        new(
            "meeting",
            "`planned` · `held` · `not held`",
            [
                ("initial child protection conference", "planned"),
                ("second looked-after review", "not held"),
            ],
            "not held; unknown when it was planned for a day now past"
        ),
        new(
            "happening",
            "`planned` · `yes` · `no`",
            [("care proceedings issued", "yes")],
            "no; unknown when it was planned for a day now past"
        ),
        new(
            "the day of an event",
            "as a date and a point, or a date and today; the day may be a planned one",
            [("next looked-after review", "within 10 working days after arrival")],
            "no event: false; planned for a day now past: unknown"
        ),
        new(
            "attribute of an event",
            "as its type",
            [
                ("initial child protection conference outcome", "plan made"),
                ("latest placement area", "another authority"),
            ],
            "no event: false; planned: awaited; held and blank: unknown"
        ),
        new(
            "document",
            "`started` · `completed` · `authorised` · `sent` · `none`",
            [("chronology", "completed")],
            "unknown, unless its register is complete"
        ),
        new(
            "what is owed",
            "`everything owed before STEP`: `met` · `not met`",
            [("everything owed before transfer", "met")],
            "as the duties stand"
        ),
        new("any fact", "`known` · `not known`", [("date of birth", "known")], "never unknown"),
    ];

    public static readonly IReadOnlyList<Form> Points =
    [
        new(
            "EVENT",
            "initial child protection conference",
            "the day of an event that does not repeat"
        ),
        new(
            "first, second, next or latest EVENT",
            "first core group",
            "which one, of an event that repeats"
        ),
        new(
            "EVENT with ATTRIBUTE VALUE",
            "first notice from another authority with how in writing",
            "only those of that kind"
        ),
        new("EVENT ATTRIBUTE", "support ended", "a date recorded with an event"),
        new("DOCUMENT STATE", "assessment completed", "the day a document reached a state"),
        new("date fact", "arrival", "the day a fact gives"),
        new(
            "transfer · agreed day · declined · today",
            "agreed day",
            "the acceptance; the day managers set; a refusal; the day asked about"
        ),
        new("age N years [N months]", "age 15 years 9 months", "that birthday"),
        new(
            "N weeks of pregnancy",
            "12 weeks of pregnancy",
            "reckoned from the expected date of birth"
        ),
        new(
            "N UNIT before or after POINT",
            "6 weeks before final hearing",
            "so long before or after"
        ),
    ];

    public static readonly IReadOnlyList<Form> Clocks =
    [
        new(
            "within N UNIT of POINT",
            "within 10 working days of transfer",
            "due on that day at the latest"
        ),
        new("N UNIT before POINT", "6 weeks before final hearing", "due so long ahead"),
        new(
            "at least N UNIT before POINT",
            "at least 5 working days before final hearing",
            "the same, with those days clear"
        ),
        new(
            "between N UNIT and N UNIT before POINT",
            "between 4 weeks and 2 weeks before change of leader",
            "opens and falls due"
        ),
        new("on POINT · by POINT", "by transfer", "due that day"),
        new("on every EVENT", "on every looked-after review", "owed again each time"),
        new("at once", "at once", "the day of `after`"),
        new(
            "CLOCK, then every N UNIT [until POINT]",
            "within 4 weeks of arrival, then every 6 weeks until transfer",
            "comes round again"
        ),
    ];

    public static readonly IReadOnlyList<Form> People =
    [
        new("a person of the transfer", "sending worker", "who plays that part in this transfer"),
        new("ROLE", "Team Manager", "a post that the edition lists"),
        new("ROLE of TEAM", "Team Manager of Oaks", "the post in that team"),
        new(
            "ROLE of both teams",
            "Team Manager of both teams",
            "the post in the sending and the receiving team"
        ),
        new("WHO or representative", "receiving manager or representative", "or whoever stands in"),
        new(
            "managers of both teams",
            "managers of both teams",
            "the sending and the receiving manager"
        ),
        new("WHO, WHO and WHO", "child, family and key agencies", "all of these"),
        new("WHO or WHO", "receiving worker or receiving manager", "any of these"),
    ];
}

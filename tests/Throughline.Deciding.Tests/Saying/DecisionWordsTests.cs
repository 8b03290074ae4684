using Throughline.Procedures.Deciding;
using Throughline.Procedures.Deciding.Saying;

namespace Throughline.Deciding.Tests.Saying;

public sealed class DecisionWordsTests
{
    private static readonly DateOnly Day = new(2026, 3, 6);

    private static readonly Decision Whole = Told.That(new TeamAnswer.Moves(["Oaks"], "Oaks")) with
    {
        Because = [Told.Rule("oak-plan", "OAK-1", "OAK-2"), Told.Rule("oak-bare")],
        Unless = [Told.Rule("oak-late", "OAK-3")],
        Also =
        [
            new(
                Told.Rule("oak-joint"),
                "jointly with",
                ["Elms"],
                "Elms",
                "write the report",
                Told.At(PointState.Planned, "final hearing", Day),
                Told.At(PointState.Awaited, "age 18 years"),
                "managers of both teams"
            ),
            new(
                Told.Rule("oak-support"),
                "supported by",
                ["Ash"],
                "Ash",
                null,
                PointAnswer.None,
                PointAnswer.None,
                null
            ),
        ],
        Offers =
        [
            new(Told.Rule("oak-may"), "stays with", ["Duty"], "Duty", "receiving manager"),
            new(Told.Rule("oak-can"), "moves to", ["Elms"], "Elms", null),
        ],
        TurnsOn = [new("needs are complex", "sending manager", ["oak-a", "oak-b"])],
        Assumptions = [new("family in crisis", "no", "nothing is recorded")],
        Missing =
        [
            new("plan", "allocated worker", "it is not recorded"),
            new("today", "", "no reason"),
        ],
        StandsUntil = Day,
        Journey = new(
            "oak-way",
            [],
            [],
            [
                new("list", "sending worker", Done: true, May: false, [], []),
                new("agree", "managers", Done: false, May: true, [], []),
                new("visit", "both workers", Done: false, May: false, ["agree", "list"], ["x"]),
                new(
                    "accept",
                    "receiving manager",
                    Done: false,
                    May: false,
                    [],
                    ["summary", "talk"]
                ),
            ]
        ),
        Owed =
        [
            Told.Duty(DutyState.Met),
            Told.Duty(DutyState.NotOwed),
            Told.Duty(DutyState.NotMet) with
            {
                IsStep = true,
            },
        ],
    };

    [Fact]
    public void What_stands_beside_the_answer_and_what_may_be_taken_up_can_be_read_by_themselves() =>
        Assert.Equal(
            ["Beside it", "May be taken up"],
            DecisionWords.Alongside(Whole).Select(p => p.Heading)
        );

    [Fact]
    public void A_decision_is_told_part_by_part_with_all_that_it_rests_on()
    {
        (string, string[])[] told =
        [
            ("Answer", ["The case moves to Oaks."]),
            ("Because", ["oak-plan (OAK-1, OAK-2)", "oak-bare"]),
            ("Unless", ["oak-late (OAK-3) may give another day"]),
            (
                "Beside it",
                [
                    "Jointly with Elms: write the report at final hearing, on 6 March 2026 until age 18 years, as managers of both teams choose (oak-joint)",
                    "Supported by Ash (oak-support)",
                ]
            ),
            (
                "May be taken up",
                [
                    "Stays with Duty, for receiving manager to take up (oak-may)",
                    "Moves to Elms (oak-can)",
                ]
            ),
            (
                "Turns on",
                [
                    "needs are complex: nobody has judged it, and it keeps out oak-a and oak-b; ask sending manager",
                ]
            ),
            ("Missing", ["plan: it is not recorded; ask allocated worker", "today: no reason"]),
            ("Assumed", ["family in crisis is read as no: nothing is recorded"]),
            ("Stands until", ["6 March 2026"]),
            (
                "Journey",
                [
                    "oak-way",
                    "list (sending worker): done",
                    "agree (managers): may be taken",
                    "visit (both workers): waits for agree and list",
                    "accept (receiving manager): held up by summary and talk",
                ]
            ),
            ("Owed", ["Met: sending worker must write the case summary (summary)"]),
        ];
        var said = DecisionWords.Of(Whole);
        Assert.Equal(told.Select(t => t.Item1), said.Select(p => p.Heading));
        Assert.Equal(told.SelectMany(t => t.Item2), said.SelectMany(p => p.Lines));
    }

    [Fact]
    public void What_has_nothing_to_tell_is_left_out() =>
        Assert.Equal(
            ["Answer"],
            DecisionWords
                .Of(Told.That(new TeamAnswer.Stays("Oaks", ByRule: true)))
                .Select(p => p.Heading)
        );

    [Fact]
    public void Two_journeys_for_one_move_and_none_that_can_be_told_are_both_said()
    {
        Assert.Equal(
            ["Two journeys claim this move: one and two"],
            Journey(new(null, ["one", "two"], [], []))
        );
        Assert.Equal(
            ["It cannot be told which journey it is: assessment kind and plan"],
            Journey(new(null, [], [new("assessment kind", "", ""), new("plan", "", "")], []))
        );
    }

    [Fact]
    public void Every_rule_considered_is_told_with_its_tests_and_those_of_another_team_are_not()
    {
        TestRead yes = new("plan: child protection", Truth.True, "child protection", null, []);
        TestRead no = new("looked after: yes", Truth.False, null, "nobody has judged it", []);
        TestRead unknown = new("legal status: none", Truth.Unknown, null, null, []);
        var decision = Whole with
        {
            Why =
            [
                Rule("one", RuleOutcome.Applies, new("both", Truth.True, null, null, [yes, no])),
                Rule("two", RuleOutcome.PutOut, unknown, exceptionTo: ["one"]),
                Rule("three", RuleOutcome.Offered),
                Rule("four", RuleOutcome.OfAnotherTeam),
                Rule("five", RuleOutcome.DoesNotHold),
                Rule("six", RuleOutcome.MayHold),
            ],
        };
        Assert.Equal(
            [
                new WhyLine(0, "one (OAK-1): it holds"),
                new(1, "plan: child protection: yes (child protection)"),
                new(1, "looked after: yes: no (nobody has judged it)"),
                new(1, "two (OAK-1): it holds, and is put out by x and y"),
                new(2, "legal status: none: not known"),
                new(0, "three (OAK-1): it may be taken up"),
                new(0, "five (OAK-1): it does not hold"),
                new(0, "six (OAK-1): it cannot be told whether it holds"),
            ],
            WhyWords.Of(decision)
        );
        Assert.Equal(
            "it speaks of another team",
            WhyWords.Outcome(Rule("four", RuleOutcome.OfAnotherTeam))
        );
    }

    private static Considered Rule(
        string id,
        RuleOutcome outcome,
        TestRead? test = null,
        IReadOnlyList<string>? exceptionTo = null
    ) => new(Told.Rule(id, "OAK-1"), "must", outcome, exceptionTo ?? [], ["x", "y"], test);

    private static IEnumerable<string> Journey(JourneyAnswer journey) =>
        DecisionWords
            .Of(Told.That(new TeamAnswer.Stays("Oaks", true)) with { Journey = journey })
            .Single(p => p.Heading == "Journey")
            .Lines;
}

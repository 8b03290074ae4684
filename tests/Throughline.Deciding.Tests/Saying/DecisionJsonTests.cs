using System.Text.Json;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Deciding.Saying;
using Throughline.Procedures.Rules;

namespace Throughline.Deciding.Tests.Saying;

/// <summary>What another program is told: the words of the language, and null where there is nothing.</summary>
public sealed class DecisionJsonTests
{
    private static readonly DateOnly Day = new(2026, 3, 6);

    [Fact]
    public void A_bare_decision_says_its_day_its_edition_and_its_sentence()
    {
        var said = Said(Told.That(new TeamAnswer.Stays("Oaks", ByRule: true)));
        Assert.Equal("hash", said.GetProperty("edition").GetString());
        Assert.Equal("2026-03-02", said.GetProperty("asOf").GetString());
        Assert.Equal("stays", said.GetProperty("answer").GetString());
        Assert.Equal("The case stays with Oaks.", said.GetProperty("sentence").GetString());
        string[] nothing = ["point", "standsUntil", "journey", "queue", "why"];
        Assert.All(nothing, n => Assert.Equal(JsonValueKind.Null, said.GetProperty(n).ValueKind));
    }

    public static TheoryData<TeamAnswer, string> Teams =>
        new()
        {
            {
                new TeamAnswer.Stays("Oaks", true),
                """{"answer":"stays","team":"Oaks","by":"rule"}"""
            },
            {
                new TeamAnswer.Stays("Oaks", false),
                """{"answer":"stays","team":"Oaks","by":"no rule"}"""
            },
            {
                new TeamAnswer.StaysUntil(Day, ["Elms"], [new("review", Day)]),
                """{"answer":"stays until","day":"2026-03-06","then":["Elms"],"awaiting":[{"What":"review","Day":"2026-03-06"}]}"""
            },
            {
                new TeamAnswer.Moves(["Oaks", "Elms"], "area teams"),
                """{"answer":"moves","teams":["Oaks","Elms"],"name":"area teams"}"""
            },
            {
                new TeamAnswer.ManagersDecide(["Oaks"], "managers"),
                """{"answer":"managers decide","between":["Oaks"],"by":"managers"}"""
            },
            {
                new TeamAnswer.CannotTell(["Oaks"]),
                """{"answer":"cannot tell","possible":["Oaks"]}"""
            },
        };

    [Theory]
    [MemberData(nameof(Teams))]
    public void Each_answer_on_the_team_has_its_own_shape(TeamAnswer team, string json) =>
        Assert.Equal(json, Said(Told.That(team)).GetProperty("team").GetRawText());

    [Theory]
    [InlineData(PointState.Reached, "reached")]
    [InlineData(PointState.Planned, "planned")]
    [InlineData(PointState.Awaited, "awaited")]
    [InlineData(PointState.Unknown, "unknown")]
    [InlineData(PointState.Open, "open")]
    public void Each_point_says_how_it_stands(PointState state, string word) =>
        Assert.Equal(
            $$"""{"state":"{{word}}","at":"first core group","day":"2026-03-06","provisional":false,"between":[],"by":null,"noLaterThan":null}""",
            Point(Told.At(state, day: Day))
        );

    [Fact]
    public void A_last_day_is_told_though_no_rule_names_a_point() =>
        Assert.Equal(
            """{"state":"none","at":null,"day":null,"provisional":false,"between":[],"by":null,"noLaterThan":"2026-03-06"}""",
            Point(PointAnswer.None with { NoLaterThan = Day })
        );

    [Theory]
    [InlineData(Headline.Stays, "stays")]
    [InlineData(Headline.Moves, "moves")]
    [InlineData(Headline.ManagersDecide, "managers decide")]
    [InlineData(Headline.CannotTell, "cannot tell")]
    public void The_headline_is_a_word_of_the_language(Headline headline, string word) =>
        Assert.Equal(word, DecisionJson.Headline(headline));

    [Fact]
    public void Rules_offers_what_stands_beside_duties_and_the_desk_are_all_there()
    {
        var said = Said(
            Told.That(new TeamAnswer.Stays("Oaks", true)) with
            {
                Because = [Told.Rule("one", "OAK-1")],
                Unless = [Told.Rule("two")],
                Also =
                [
                    new(
                        Told.Rule("three"),
                        "task to",
                        ["Elms"],
                        "Elms",
                        "a report",
                        PointAnswer.None,
                        Told.At(PointState.Planned, "review", Day),
                        "managers"
                    ),
                ],
                Offers = [new(Told.Rule("four"), "moves to", ["Ash"], "Ash", "worker")],
                Queue = new(
                    Told.Rule("desk"),
                    "Duty desk",
                    "Early Help",
                    "manager",
                    QueueOrder.OldestFirst,
                    "answer",
                    Day
                ),
                Owed = [Told.Duty(DutyState.NotMet) with { Due = Day, DueTime = new(14, 30) }],
                Why =
                [
                    new(
                        Told.Rule("one", "OAK-1"),
                        "must",
                        RuleOutcome.Applies,
                        ["zero"],
                        [],
                        new("plan: none", Truth.True, "none", null, [])
                    ),
                ],
            },
            why: true
        );
        Is("""[{"id":"one","clauses":["OAK-1"]}]""", "because");
        Is("""[{"id":"two","clauses":[]}]""", "unless");
        Is(
            """[{"rule":{"id":"three","clauses":[]},"effect":"task to","teams":["Elms"],"task":"a report","point":null,"until":{"state":"planned","at":"review","day":"2026-03-06","provisional":false,"between":[],"by":null,"noLaterThan":null},"chosenBy":"managers"}]""",
            "also"
        );
        Is(
            """[{"rule":{"id":"four","clauses":[]},"effect":"moves to","teams":["Ash"],"takenUpBy":"worker"}]""",
            "offers"
        );
        Is(
            """{"rule":{"id":"desk","clauses":[]},"name":"Duty desk","team":"Early Help","keptBy":"manager","order":"oldest first","step":"answer","since":"2026-03-06"}""",
            "queue"
        );
        Is(
            """[{"id":"summary","rule":{"id":"summary","clauses":["OAK-1"]},"force":"must","step":false,"state":"not met, due 2026-03-06","who":"sending worker","what":"write the case summary","due":"2026-03-06","dueAt":"14:30:00","opens":null,"done":null,"freshUntil":null,"before":null,"waitsFor":null,"how":null,"missing":[]}]""",
            "owed"
        );
        Is(
            """[{"rule":{"id":"one","clauses":["OAK-1"]},"force":"must","outcome":"it holds","exceptionTo":["zero"],"test":{"Text":"plan: none","Truth":2,"Found":"none","Note":null,"Of":[]}}]""",
            "why"
        );

        void Is(string json, string name) =>
            Assert.Equal(json, said.GetProperty(name).GetRawText());
    }

    private static string Point(PointAnswer point) =>
        Said(Told.That(new TeamAnswer.Moves(["Oaks"], "Oaks"), point))
            .GetProperty("point")
            .GetRawText();

    private static JsonElement Said(Decision decision, bool why = false) =>
        JsonSerializer.SerializeToElement(DecisionJson.Of(decision, why));
}

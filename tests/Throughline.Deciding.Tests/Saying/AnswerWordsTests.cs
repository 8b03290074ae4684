using Throughline.Deciding.Tests.Scenarios;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Deciding.Saying;

namespace Throughline.Deciding.Tests.Saying;

/// <summary>The answer as a manager reads it out.</summary>
public sealed class AnswerWordsTests
{
    private static readonly DateOnly Day = new(2026, 3, 6);
    private static readonly TeamAnswer.Moves ToOaks = new(["Oaks"], "Oaks");

    [Fact]
    public void A_move_names_the_team_or_the_teams_or_the_group_and_its_teams()
    {
        Assert.Equal("The case moves to Oaks.", Said(ToOaks));
        Assert.Equal(
            "The case moves to Oaks.",
            Said(new TeamAnswer.Moves(["Oaks"], "closing team"))
        );
        Assert.Equal(
            "The case moves to Oaks or Elms.",
            Said(new TeamAnswer.Moves(["Oaks", "Elms"], "Oaks or Elms"))
        );
        Assert.Equal(
            "The case moves to Oaks, Elms or Ash.",
            Said(new TeamAnswer.Moves(["Oaks", "Elms", "Ash"], "Oaks, Elms or Ash"))
        );
        Assert.Equal(
            "The case moves to Oaks, Elms or Ash.",
            Said(new TeamAnswer.Moves(["Oaks", "Elms", "Ash"], "Oaks or Elms or Ash"))
        );
        Assert.Equal(
            "The case moves to one of the area teams (Oaks, Elms or Ash).",
            Said(new TeamAnswer.Moves(["Oaks", "Elms", "Ash"], "area teams"))
        );
    }

    [Fact]
    public void Where_managers_decide_they_are_told_what_the_rules_in_play_have_them_weigh()
    {
        var edition = Oak.Of(
            "route\nid: one\nforce: must\nfrom: Ash\nwhen: { plan: none }\nmoves to: Birch\nweighing: [change of worker would do harm, legal status]",
            "route\nid: two\nforce: must\nfrom: Ash\nwhen: { looked after: yes }\nmoves to: Cedar\nweighing: [legal status]",
            "route\nid: three\nforce: must\nfrom: Birch\nwhen: { looked after: yes }\nmoves to: Dell\nweighing: [arrival]"
        );
        var both = Oak.Decide(edition, "child: { team: Ash, plan: none, looked after: yes }");
        Assert.Equal(
            ["whether a change of worker would do harm", "legal status"],
            AnswerWords.Weighed(both, edition)
        );
        var one = Oak.Decide(edition, "child: { team: Ash, plan: none, looked after: no }");
        Assert.Empty(AnswerWords.Weighed(one, edition));
    }

    [Fact]
    public void A_child_who_stays_does_so_by_a_rule_or_because_none_speaks()
    {
        Assert.Equal("The case stays with Oaks.", Said(new TeamAnswer.Stays("Oaks", ByRule: true)));
        Assert.Equal(
            "The case stays with Oaks: no rule of the procedure moves it or keeps it.",
            Said(new TeamAnswer.Stays("Oaks", ByRule: false))
        );
    }

    [Fact]
    public void A_child_who_stays_until_something_comes_is_told_what_and_when_and_where_then()
    {
        Assert.Equal(
            "The case stays where it is until final hearing on 6 March 2026. Then it may move to Oaks or Elms.",
            Said(new TeamAnswer.StaysUntil(Day, ["Oaks", "Elms"], [new("final hearing", Day)]))
        );
        Assert.Equal(
            "The case stays where it is until final hearing, which is not in the diary.",
            Said(new TeamAnswer.StaysUntil(null, [], [new("final hearing", null)]))
        );
    }

    [Fact]
    public void Where_managers_decide_it_says_who_they_are_and_between_what()
    {
        Assert.Equal(
            "The managers decide between Oaks and Elms.",
            Said(new TeamAnswer.ManagersDecide(["Oaks", "Elms"], null))
        );
        Assert.Equal(
            "Service Manager decide between Oaks and Elms.",
            Said(new TeamAnswer.ManagersDecide(["Oaks", "Elms"], "service Manager"))
        );
    }

    [Fact]
    public void What_cannot_be_told_names_what_is_missing_and_where_the_child_may_go()
    {
        Missing[] lacking = [new("plan", "allocated worker", ""), new("legal status", "", "")];
        Assert.Equal(
            "It cannot be told where the case belongs while this is not known: plan and legal status. It may move to Oaks or Elms.",
            AnswerWords.Of(
                Told.That(new TeamAnswer.CannotTell(["Oaks", "Elms"])) with
                {
                    Missing = lacking,
                }
            )
        );
        Assert.Equal(
            "It cannot be told where the case belongs while this is not known: plan.",
            AnswerWords.Of(Told.That(new TeamAnswer.CannotTell([])) with { Missing = [lacking[0]] })
        );
    }

    [Theory]
    [InlineData(PointState.None, "The case moves to Oaks.")]
    [InlineData(
        PointState.Reached,
        "The case moves to Oaks at first core group, which was on 6 March 2026."
    )]
    [InlineData(PointState.Planned, "The case moves to Oaks at first core group, on 6 March 2026.")]
    [InlineData(
        PointState.Awaited,
        "The case moves to Oaks at first core group, for which there is no day yet."
    )]
    [InlineData(
        PointState.Unknown,
        "The case moves to Oaks at first core group, and its day cannot be told."
    )]
    public void A_move_says_at_which_point_and_how_sure_its_day_is(PointState state, string said) =>
        Assert.Equal(said, Said(ToOaks, Told.At(state, day: Day)));

    [Theory]
    [InlineData(
        PointState.Reached,
        "The case moves to Oaks at first core group, which was on 6 March 2026 (an earlier day may yet be found)."
    )]
    [InlineData(
        PointState.Planned,
        "The case moves to Oaks at first core group, on 6 March 2026 (an earlier day may yet be found)."
    )]
    public void A_provisional_day_is_said_to_be_one(PointState state, string said) =>
        Assert.Equal(said, Said(ToOaks, Told.At(state, day: Day) with { Provisional = true }));

    [Fact]
    public void An_open_point_says_who_chooses_between_which_and_a_last_day_is_always_said()
    {
        var open = Told.At(PointState.Open) with { Between = ["core group", "visit"] };
        Assert.Equal(
            "The case moves to Oaks. The managers choose the moment: core group or visit.",
            Said(ToOaks, open)
        );
        Assert.Equal(
            "The case moves to Oaks. Team Managers choose the moment: core group or visit, no later than 6 March 2026.",
            Said(ToOaks, open with { By = "team Managers", NoLaterThan = Day })
        );
    }

    [Fact]
    public void In_a_list_the_answer_is_a_few_words()
    {
        Assert.Equal("Moves to Oaks", Short(Headline.Moves, ToOaks));
        Assert.Equal("Moves to Oaks, the day cannot be told", Short(Headline.CannotTell, ToOaks));
        Assert.Equal("Moves to Oaks, managers choose when", Short(Headline.ManagersDecide, ToOaks));
        Assert.Equal(
            "Cannot be told",
            Short(Headline.CannotTell, new TeamAnswer.CannotTell(["Oaks"]))
        );
        Assert.Equal(
            "Managers decide: Oaks or Elms",
            Short(Headline.ManagersDecide, new TeamAnswer.ManagersDecide(["Oaks", "Elms"], null))
        );
        Assert.Equal(
            "Stays until 6 March 2026",
            Short(Headline.Stays, new TeamAnswer.StaysUntil(Day, [], [new("review", Day)]))
        );
        Assert.Equal(
            "Stays until review",
            Short(Headline.Stays, new TeamAnswer.StaysUntil(null, [], [new("review", null)]))
        );
        Assert.Equal("Stays", Short(Headline.Stays, new TeamAnswer.Stays("Oaks", true)));
    }

    [Fact]
    public void Days_and_lists_read_as_a_person_says_them()
    {
        Assert.Equal("1 January 2026", Words.Day(new(2026, 1, 1)));
        Assert.Equal("", Words.And([]));
        Assert.Equal("a", Words.Or(["a"]));
        Assert.Equal("a or b", Words.Or(["a", "b"]));
        Assert.Equal("a, b and c", Words.And(["a", "b", "c"]));
        Assert.Equal("Oak", Words.Sentence("oak"));
        Assert.Equal("", Words.Sentence(""));
    }

    private static string Said(TeamAnswer team, PointAnswer? point = null) =>
        AnswerWords.Of(Told.That(team, point));

    private static string Short(Headline headline, TeamAnswer team) =>
        AnswerWords.Short(Told.That(team, headline: headline));
}

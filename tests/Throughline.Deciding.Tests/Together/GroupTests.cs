using Throughline.Deciding.Tests.Routes;
using Throughline.Deciding.Tests.Saying;
using Throughline.Deciding.Tests.Scenarios;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;

namespace Throughline.Deciding.Tests.Together;

/// <summary>What the children of a family come to together.</summary>
public sealed class GroupTests
{
    private static readonly TeamSet Here = new TeamSet.Present(Place.Nowhere, "present team");

    [Fact]
    public void Children_with_one_answer_between_them_are_alike()
    {
        Assert.Equal(new GroupAnswer.EachAlone(true), Decide(Of(), Moves("Ann", "follow", "B")));
        Assert.Equal(
            new GroupAnswer.EachAlone(true),
            Decide(Of(), Moves("Ann", "follow", "B"), Moves("Bea", "move", "B"))
        );
        Assert.Equal(
            new GroupAnswer.EachAlone(true),
            Decide(Of(), Stays("Ann", "A"), Stays("Bea", "A", "keep"))
        );
        Assert.Equal(
            new GroupAnswer.EachAlone(true),
            Decide(Of(), Open("Ann", "B", "C"), Open("Bea", "C", "B"))
        );
        Assert.IsType<GroupAnswer.ManagersDecide>(
            Decide(Of(SiblingsPolicy.OneTeam), Open("Ann", "B", "CD"), Open("Bea", "BC", "D"))
        );
    }

    [Fact]
    public void Where_each_child_is_treated_alone_differing_answers_stand_each_for_itself() =>
        Assert.Equal(
            new GroupAnswer.EachAlone(false),
            Decide(Of(SiblingsPolicy.EachAlone), Moves("Ann", "move", "B"), Stays("Bea", "A"))
        );

    [Fact]
    public void Where_one_team_is_wanted_managers_decide_between_the_teams_of_all()
    {
        var answer = Assert.IsType<GroupAnswer.ManagersDecide>(
            Decide(
                Of(SiblingsPolicy.OneTeam),
                Moves("Ann", "move", "B"),
                Stays("Bea", "A"),
                Open("Cy", "B", "C"),
                Stays("Di", null)
            )
        );
        Assert.Equal(["B", "A", "C", "no team"], answer.Between);
        Assert.Equal("head of service", answer.SplitBy);
        Assert.Null(
            Assert
                .IsType<GroupAnswer.ManagersDecide>(
                    Decide(
                        Of(SiblingsPolicy.OneWorker, splitBy: false),
                        Moves("Ann", "move", "B"),
                        Stays("Bea", "A")
                    )
                )
                .SplitBy
        );
    }

    [Fact]
    public void A_settled_move_takes_along_the_others_save_whom_a_must_keeps()
    {
        var answer = Follow(
            Of(),
            Stays("Ann", "A"),
            Moves("Bea", "follow", "B"),
            Stays("Cy", "A", "keep"),
            Stays("Di", "B"),
            Stays("Ed", "A", "may-keep"),
            Moves("Flo", "move", "B")
        );
        Assert.Equal("Bea", answer.Mover);
        Assert.Equal(["Ann", "Ed", "Flo"], answer.Followers);
        Assert.Equal(["Cy"], answer.Kept);
        Assert.Equal(["B"], answer.Teams);
        Assert.Equal("follow", answer.Rule.Id);
    }

    [Fact]
    public void A_must_that_moves_a_child_elsewhere_keeps_it_and_one_that_moves_it_there_does_not()
    {
        var answer = Follow(
            Of(),
            Moves("Ann", "follow", "B"),
            Moves("Bea", "move", "C"),
            Moves("Cy", "move", "B", "C"),
            Stays("Di", "A", "inherits")
        );
        Assert.Equal(["Cy"], answer.Followers);
        Assert.Equal(["Bea", "Di"], answer.Kept);
    }

    [Fact]
    public void An_exception_of_less_force_keeps_nobody_though_its_general_rule_is_a_must() =>
        Assert.Equal(
            ["Bea"],
            Follow(Of(), Moves("Ann", "follow", "B"), Stays("Bea", "A", "normally-keeps")).Followers
        );

    [Fact]
    public void Where_only_those_referred_follow_the_others_are_left_out_of_it()
    {
        var answer = Follow(
            Of(),
            Moves("Ann", "referred", "B"),
            Stays("Bea", "A") with
            {
                Referred = true,
            },
            Stays("Cy", "A")
        );
        Assert.Equal(["Bea"], answer.Followers);
    }

    [Fact]
    public void What_an_exception_leaves_unsaid_of_siblings_its_general_rule_says() =>
        Assert.Equal(
            ["Bea"],
            Follow(Of(), Moves("Ann", "except-follow", "B"), Stays("Bea", "A")).Followers
        );

    [Fact]
    public void Who_is_with_one_of_several_teams_says_which_of_them_it_is()
    {
        var there = Follow(Of(), Moves("Ann", "follow", "B", "C"), Stays("Bea", "C"));
        Assert.Equal(["C"], there.Teams);
        Assert.Empty(there.Followers);
        var bound = Follow(Of(), Moves("Ann", "follow", "B", "C"), Moves("Bea", "move", "C", "D"));
        Assert.Equal(["C"], bound.Teams);
        Assert.Equal(["Bea"], bound.Followers);
    }

    [Fact]
    public void Where_the_others_point_to_different_ones_of_several_teams_nobody_follows() =>
        Assert.IsType<GroupAnswer.ManagersDecide>(
            Decide(
                Of(SiblingsPolicy.OneTeam),
                Moves("Ann", "follow", "B", "C"),
                Stays("Bea", "B"),
                Stays("Cy", "C")
            )
        );

    [Fact]
    public void A_move_whose_day_cannot_be_told_takes_nobody_along() =>
        Assert.Equal(
            new GroupAnswer.EachAlone(false),
            Decide(
                Of(),
                Moves("Ann", "follow", "B") is var ann
                    ? ann with
                    {
                        Decision = ann.Decision with { Headline = Headline.CannotTell },
                    }
                    : null!,
                Stays("Bea", "A")
            )
        );

    private static GroupAnswer Decide(Edition edition, params Member[] members) =>
        GroupDecider.Decide(new Plan(edition), members);

    private static GroupAnswer.Follow Follow(Edition edition, params Member[] members) =>
        Assert.IsType<GroupAnswer.Follow>(Decide(edition, members));

    private static Member Moves(string name, string rule, params string[] teams) =>
        new(
            name,
            "A",
            Told.That(
                new TeamAnswer.Moves(teams, string.Join(" or ", teams)),
                headline: Headline.Moves
            ) with
            {
                Because = [Told.Rule(rule)],
            },
            false
        );

    private static Member Stays(string name, string? team, string? rule = null) =>
        new(
            name,
            team,
            Told.That(new TeamAnswer.Stays(team, rule is not null)) with
            {
                Because = rule is null ? [] : [Told.Rule(rule)],
            },
            false
        );

    private static Member Open(string name, params string[] teams) =>
        new(
            name,
            "A",
            Told.That(
                new TeamAnswer.ManagersDecide(teams, null),
                headline: Headline.ManagersDecide
            ),
            false
        );

    private static Edition Of(SiblingsPolicy policy = SiblingsPolicy.EachAlone, bool splitBy = true)
    {
        var blank = Blank.Edition(Fragments.Vocabulary, "A", "B", "C", "D");
        return blank with
        {
            Header = blank.Header with
            {
                Siblings = policy,
                SplitBy = splitBy
                    ? new Who.Person(Place.Nowhere, "head of service", "head of service", false)
                    : null,
            },
            Routes =
            [
                Route("move", Force.Must),
                Route("keep", Force.Must),
                Route("may-keep", Force.Should),
                Route("inherits", null, "keep"),
                Route("normally-keeps", Force.Normally, "keep"),
                Route("follow", Force.Must) with
                {
                    Siblings = SiblingsRule.Follow,
                },
                Route("referred", Force.Must) with
                {
                    Siblings = SiblingsRule.ThoseReferredFollow,
                },
                Route("except-follow", null, "follow"),
            ],
        };
    }

    private static Route Route(string id, Force? force, params string[] exceptionTo) =>
        Blank.Route(id, Force.Must, null, Effect.MovesTo, Here, null, exceptionTo) with
        {
            Force = force,
        };
}

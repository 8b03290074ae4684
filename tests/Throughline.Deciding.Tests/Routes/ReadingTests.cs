using Throughline.Deciding.Tests.Scenarios;
using Throughline.Procedures.Deciding;

namespace Throughline.Deciding.Tests.Routes;

/// <summary>Records as an extract brings them, which no document would hold: an age without a birth date, text that is no day.</summary>
public sealed class ReadingTests
{
    [Theory]
    [InlineData("over 11", "10", "does not hold")]
    [InlineData("over 11", "11", "cannot be told")]
    [InlineData("over 11", "12", "holds")]
    [InlineData("at least 11", "10", "does not hold")]
    [InlineData("at least 11", "11", "holds")]
    [InlineData("at least 11", "12", "holds")]
    [InlineData("at most 11", "10", "holds")]
    [InlineData("at most 11", "11", "cannot be told")]
    [InlineData("at most 11", "12", "does not hold")]
    [InlineData("under 11", "10", "holds")]
    [InlineData("under 11", "11", "does not hold")]
    [InlineData("under 11", "12", "does not hold")]
    [InlineData("at least 10 years 9 months", "9", "does not hold")]
    [InlineData("at least 10 years 9 months", "10", "cannot be told")]
    [InlineData("at least 10 years 9 months", "11", "holds")]
    [InlineData("under 10 years 9 months", "10", "cannot be told")]
    [InlineData("over 11", PersonFacts.NotKnown, "cannot be told")]
    public void Where_only_the_years_are_known_the_year_asked_about_is_in_doubt(
        string asked,
        string age,
        string comes
    ) => Assert.Equal(comes, Comes(Read($"{{ age: {asked} }}", ("age", age))));

    [Fact]
    public void What_is_missing_of_an_age_is_the_birth_date()
    {
        var missing = Assert.Single(Read("{ age: over 11 }", ("age", "11")).Missing);
        Assert.Equal(
            new Missing("date of birth", "allocated worker", "only the age is known"),
            missing
        );
    }

    [Theory]
    [InlineData("{ age: over 11 }", "age", "eleven or so", "allocated worker")]
    [InlineData(
        "{ arrival: more than 28 days ago }",
        "arrival",
        "last week",
        "manager of the team"
    )]
    public void What_cannot_be_read_is_asked_for(string when, string fact, string said, string who)
    {
        var missing = Assert.Single(Read(when, (fact, said)).Missing);
        Assert.Equal(new Missing(fact, who, "what is recorded cannot be read"), missing);
    }

    [Fact]
    public void A_rule_of_another_team_is_not_weighed_and_stands_among_the_rules_elsewhere()
    {
        var edition = Oak.Of(
            "route\nid: here\nforce: must\nfrom: Ash\nwhen: { plan: child protection }\nmoves to: Birch",
            "route\nid: there\nforce: must\nfrom: Birch\nwhen: { plan: child protection }\nmoves to: Ash",
            "route\nid: last-team\nforce: must\nfrom: closing team\nwhen: { plan: child protection }\nmoves to: Dell"
        );
        var decision = Oak.Decide(edition, "child: { team: Ash, closing team: Cedar, plan: none }");
        Assert.Equal(["here", "last-team"], decision.Why.Select(w => w.Rule.Id));
        Assert.Equal(RuleOutcome.OfAnotherTeam, decision.Why[1].Outcome);
        Assert.Equal(["there", "last-team"], decision.Elsewhere(edition).Select(r => r.Id));
    }

    [Fact]
    public void Facts_that_say_nothing_of_siblings_have_none()
    {
        var edition = Oak.When("{ any sibling: { looked after: yes } }");
        var facts = new CaseFacts(
            new PersonFacts(new Dictionary<string, string> { ["team"] = "Ash" }, []),
            [],
            [],
            [],
            [],
            [],
            null,
            []
        );
        Assert.Empty(Decider.Decide(edition, facts, new(2026, 3, 2)).Missing);
        Assert.Equal(
            "siblings",
            Assert
                .Single(
                    Decider
                        .Decide(edition, facts with { SiblingsChecked = false }, new(2026, 3, 2))
                        .Missing
                )
                .What
        );
    }

    [Fact]
    public void An_offer_names_its_teams_and_a_point_that_has_come_leaves_nothing_to_choose()
    {
        var edition = Oak.Of(
            "route\nid: go\nforce: must\nfrom: Ash\nwhen: { plan: none }\nmoves to: Birch\nat: arrival",
            "route\nid: offer\nforce: may\nfrom: Ash\nwhen: { plan: none }\nmoves to: area teams",
            "route\nid: unknown\nforce: may\nfrom: Ash\nwhen: { plan: none }\nmoves to: closing team"
        );
        var decision = Oak.Decide(edition, "child: { team: Ash, plan: none, arrival: 2026-03-01 }");
        Assert.Equal(["Ash", "Birch"], decision.Offers[0].Teams);
        Assert.Empty(decision.Offers[1].Teams);
        Assert.Null(decision.Offers[0].TakenUpBy);
        Assert.Equal(PointState.Reached, decision.Point.State);
        Assert.Empty(decision.Point.Between);
    }

    [Fact]
    public void A_duty_or_step_is_found_by_its_id()
    {
        var edition = Oak.Of(
            "duty\nid: talk\nfor: every child\nforce: must\nwho: allocated worker\ndoes: talk"
        );
        var decision = Oak.Decide(edition, "child: { team: Ash }");
        Assert.Equal("talk", decision.Duty("talk")?.Id);
        Assert.Null(decision.Duty("listen"));
    }

    [Theory]
    [InlineData("Team Manager of Birch", "Team Manager of Birch", true)]
    [InlineData("Team Manager of Birch", "Team Manager", true)]
    [InlineData("Team Manager of Birch", "chair", false)]
    [InlineData("Team Manager of Birch", "representative of Team Manager", false)]
    [InlineData("Team Manager or representative", "Team Manager", true)]
    [InlineData("Team Manager or representative", "representative of Team Manager", true)]
    [InlineData("Team Manager or representative", "Team Manager or representative", true)]
    [InlineData("receiving manager or representative", "representative of receiving manager", true)]
    [InlineData("receiving manager", "representative of receiving manager", false)]
    [InlineData("Team Manager or representative", "chair", false)]
    [InlineData("Team Manager of Birch or representative", "Team Manager or representative", true)]
    [InlineData("{ all of: [chair] }", "chair", true)]
    [InlineData("{ all of: [chair] }", "sending worker", false)]
    [InlineData("{ all of: [chair, sending worker] }", "chair", false)]
    [InlineData("{ any of: [chair, sending worker] }", "sending worker", true)]
    [InlineData("{ any of: [chair, sending worker] }", "receiving worker", false)]
    [InlineData("{ all of: [chair, sending worker] }", "sending worker", false)]
    [InlineData("{ at least 1 of: [chair, sending worker] }", "chair", true)]
    [InlineData("{ at least 1 of: [chair, sending worker] }", "receiving worker", false)]
    [InlineData("{ at least 2 of: [chair, sending worker, Team Manager] }", "chair", false)]
    [InlineData("{ who: chair, failing whom: sending worker }", "chair", true)]
    [InlineData("{ who: chair, failing whom: sending worker }", "sending worker", true)]
    [InlineData("{ who: chair, failing whom: sending worker }", "Team Manager", false)]
    public void An_offer_is_taken_up_by_whom_the_rule_names_and_by_nobody_else(
        string who,
        string by,
        bool may
    )
    {
        var edition = Oak.Of(
            $"route\nid: offer\nforce: may\nfrom: Ash\nwhen: {{ plan: none }}\nmoves to: Birch\ntaken up by: {who}"
        );
        var facts = Oak.Case(edition, "child: { team: Ash, plan: none }") with
        {
            Choices = [new(new(2026, 3, 2), "offer", [], null, null, by, null)],
        };
        Assert.Equal(
            may ? Headline.Moves : Headline.Stays,
            Decider.Decide(edition, facts, new(2026, 3, 2)).Headline
        );
    }

    private static Decision Read(string when, params (string Fact, string Said)[] facts)
    {
        var said = facts.ToDictionary(f => f.Fact, f => f.Said);
        said["team"] = "Ash";
        return Decider.Decide(
            Oak.When(when),
            CaseFacts.Empty with
            {
                Child = new PersonFacts(said, []),
            },
            new(2026, 3, 2)
        );
    }

    private static string Comes(Decision decision) =>
        decision.Headline switch
        {
            Headline.Moves => "holds",
            Headline.Stays => "does not hold",
            _ => "cannot be told",
        };
}

using Throughline.Deciding.Tests.Scenarios;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;

namespace Throughline.Deciding.Tests.Routes;

/// <summary>What holds a step up, and what does not.</summary>
public sealed class GateTests
{
    private static readonly Edition Edition = Oak.Of(
        "route\nid: go\nforce: must\nfrom: Ash\nwhen: { plan: child protection }\nmoves to: Birch",
        """
        journey
        id: across
        kind: between teams
        for: [go]
        steps:
          - { step: visited, who: sending worker, any time before: accepted }
          - { step: accepted, who: receiving manager, reaches: transferred }
        """,
        "duty\nid: summary\nforce: must\nwho: sending worker\ndoes: write the summary\nbefore: accepted",
        "duty\nid: by-word\nexception to: summary\nforce: may\nwhen: { family in crisis: yes }\ndoes: tell it by word"
    );

    [Fact]
    public void A_step_that_comes_first_is_waited_for_and_is_no_duty_that_holds_up() =>
        Assert.Equal(
            ["summary"],
            Accepted("child: { team: Ash, plan: child protection }\ntransfer: { route: go }").Gates
        );

    [Fact]
    public void What_may_be_done_instead_holds_nothing_up_once_it_was_chosen()
    {
        var accepted = Accepted(
            """
            child: { team: Ash, plan: child protection, family in crisis: yes }
            choices: [ { on: 2026-03-01, rule: by-word, by: sending manager } ]
            transfer: { route: go, steps: { visited: 2026-03-01 } }
            """
        );
        Assert.True(accepted.May);
        Assert.Empty(accepted.Gates);
    }

    [Fact]
    public void A_step_that_ended_in_being_taken_again_is_not_done()
    {
        var edition = Oak.Of(
            "route\nid: go\nforce: must\nfrom: Ash\nwhen: { plan: child protection }\nmoves to: Birch",
            """
            journey
            id: across
            kind: between teams
            for: [go]
            steps:
              - { step: looked over, who: chair, outcomes: { in order: ready, look again: looked over } }
              - { step: accepted, who: receiving manager, reaches: transferred }
            """
        );
        var decision = Oak.Decide(
            edition,
            """
            child: { team: Ash, plan: child protection }
            transfer: { route: go, steps: { looked over: 2026-03-01 }, outcomes: { looked over: look again } }
            """
        );
        Assert.False(decision.Journey!.Steps[0].Done);
        Assert.True(decision.Journey.Steps[0].May);
    }

    [Fact]
    public void A_step_may_be_shown_by_everything_being_done_that_is_owed_before_it()
    {
        var edition = Oak.Of(
            "route\nid: go\nforce: must\nfrom: Ash\nwhen: { plan: child protection }\nmoves to: Birch",
            """
            journey
            id: across
            kind: between teams
            for: [go]
            steps:
              - { step: prepared, who: sending worker, shown by: { "everything owed before prepared": met } }
              - { step: accepted, who: receiving manager, reaches: transferred }
            """,
            "duty\nid: summary\nforce: must\nwho: sending worker\ndoes: write the summary\nshown by: case summary completed\nfresh: 2 weeks\nbefore: prepared"
        );
        var given = "child: { team: Ash, plan: child protection }\ntransfer: { route: go }";
        Assert.False(Oak.Decide(edition, given).Journey!.Steps[0].Done);
        var written = given + "\ndocuments: [ { what: case summary, completed: 2026-03-01 } ]";
        Assert.True(Oak.Decide(edition, written).Journey!.Steps[0].Done);
    }

    [Fact]
    public void A_step_that_hangs_on_its_own_day_is_never_shown_by_that()
    {
        var edition = Oak.Of(
            "route\nid: go\nforce: must\nfrom: Ash\nwhen: { plan: child protection }\nmoves to: Birch",
            """
            journey
            id: across
            kind: between teams
            for: [go]
            steps:
              - { step: prepared, who: sending worker, shown by: { first core group: on or after prepared } }
              - { step: accepted, who: receiving manager, reaches: transferred }
            """
        );
        var given =
            "child: { team: Ash, plan: child protection }\nevents: [ { on: 2026-03-01, what: core group } ]\n";
        var open = Oak.Decide(edition, given + "transfer: { route: go }");
        Assert.False(open.Journey!.Steps[0].Done);
        Assert.True(open.Journey.Steps[0].May);
    }

    [Fact]
    public void A_duty_chases_where_it_has_a_clock()
    {
        var edition = Oak.Of(
            "duty\nid: talk\nfor: every child\nforce: must\nwho: allocated worker\ndoes: talk",
            "duty\nid: visit\nfor: every child\nforce: must\nwho: allocated worker\ndoes: visit\ndue: within 2 days of arrival"
        );
        Assert.Equal(
            [false, true],
            Oak.Decide(edition, "child: { team: Ash }").Owed.Select(d => d.Chases)
        );
    }

    [Fact]
    public void A_meeting_that_no_document_describes_is_waited_for()
    {
        var edition = Oak.Of(
            "meeting\nid: friday\nname: transfer meeting\nevery: Friday at 14:00\nsettles: [team]",
            "route\nid: go\nforce: must\nfrom: Ash\nwhen: { plan: child protection }\nmoves to: Birch\nat: transfer meeting"
        );
        var given = "child: { team: Ash, plan: child protection }";
        Assert.Equal(PointState.Planned, Oak.Decide(edition, given).Point.State);
        Assert.Equal(
            PointState.Awaited,
            Oak.Decide(edition with { Meetings = [] }, given).Point.State
        );
    }

    [Fact]
    public void Where_nothing_but_what_cannot_be_told_is_owed_before_it_says_all_of_that()
    {
        var edition = Oak.Of(
            "route\nid: go\nforce: must\nfrom: Ash\nwhen: { \"everything owed before transfer\": met }\nmoves to: Birch",
            "duty\nid: summary\nfor: every child\nforce: must\nwho: sending worker\ndoes: write the summary\nshown by: case summary completed\nbefore: transfer",
            "duty\nid: story\nfor: every child\nforce: must\nwho: sending worker\ndoes: tell the story\nshown by: chronology completed\nbefore: transfer"
        );
        Assert.Equal(
            new Missing(
                "everything owed before transfer: met",
                "sending manager",
                "it cannot be told whether summary, story is met"
            ),
            Assert.Single(Oak.Decide(edition, "child: { team: Ash }\nsilent: [documents]").Missing)
        );
    }

    private static StepStanding Accepted(string given) =>
        Oak.Decide(Edition, given).Journey!.Steps.Single(s => s.Step == "accepted");
}

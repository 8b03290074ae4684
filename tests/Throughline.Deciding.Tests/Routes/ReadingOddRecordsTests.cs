using Throughline.Deciding.Tests.Scenarios;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Deciding.Saying;
using Throughline.Procedures.Rules;

namespace Throughline.Deciding.Tests.Routes;

/// <summary>Records of an earlier edition, or of another vocabulary: what they name is no longer there.</summary>
public sealed class ReadingOddRecordsTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    private static readonly Edition Across = Oak.Of(
        "route\nid: go\nforce: must\nfrom: Ash\nwhen: { plan: child protection }\nmoves to: Birch",
        """
        journey
        id: across
        kind: between teams
        for: [go]
        steps:
          - { step: listed, who: sending worker, reaches: proposed }
          - { step: looked over, who: chair, outcomes: { in order: ready, not in order: listed } }
          - { step: accepted, who: receiving manager, reaches: transferred }
        """,
        "journey\nid: other\nkind: emergency\nstarts: when asked for by sending manager\nsteps: [ { step: sat down, who: chair, reaches: transferred } ]",
        "duty\nid: sit-down\nforce: must\nwho: chair\ndoes: sit down\nafter: missed sat down"
    );

    [Fact]
    public void An_outcome_that_the_journey_no_longer_has_leads_nowhere()
    {
        var decision = Under(
            new(
                "go",
                null,
                null,
                null,
                Days("listed", "looked over"),
                Words("looked over", "as it was")
            )
        );
        Assert.Equal([true, true, false], decision.Journey!.Steps.Select(s => s.Done));
    }

    [Fact]
    public void A_transfer_under_a_rule_that_is_no_longer_there_has_no_journey() =>
        Assert.Null(Under(new("gone", null, null, null, Days("listed"), Words())).Journey);

    [Fact]
    public void A_step_of_another_journey_is_never_missed_in_this_one() =>
        Assert.Equal(
            DutyState.NotYet,
            Under(new("go", null, null, null, Days("listed"), Words())).Duty("sit-down")!.State
        );

    [Fact]
    public void What_hangs_on_a_rule_that_was_taken_out_waits_for_it_and_asks_nobody()
    {
        var edition = Oak.Of(
            "duty\nid: call\nfor: every child\nforce: should\nwho: chair\ndoes: call\nshown by: case notes completed",
            "duty\nid: call-in-crisis\nexception to: call\nwhen: { family in crisis: yes }\ndoes: call at once",
            "duty\nid: after-both\nfor: every child\nforce: must\nwho: chair\ndoes: note it\nwhen: { arrival: before call }\nafter: call-in-crisis",
            "duty\nid: after-one\nfor: every child\nforce: must\nwho: chair\ndoes: note the other\nafter: call-in-crisis"
        );
        var without = edition with { Duties = [.. edition.Duties.Where(d => d.Id != "call")] };
        var facts = Oak.Case(
            edition,
            "child: { team: Ash, arrival: 2026-02-02, family in crisis: yes }"
        );
        var decision = Decider.Decide(without, facts, Day);
        Assert.Equal(
            new Missing("call", "", "it is not in the diary"),
            Assert.Single(decision.Duty("after-both")!.Missing)
        );
        Assert.Equal(DutyState.NotYet, decision.Duty("after-one")!.State);
    }

    [Fact]
    public void Nobody_would_know_what_the_vocabulary_has_no_word_for()
    {
        var words = new Vocabulary(
            new Dictionary<string, FactWord>(),
            new Dictionary<string, EventWord>(),
            new Dictionary<string, DocumentWord>(),
            new Dictionary<string, PersonWord>()
        );
        var decision = Decider.Decide(
            Blank.Edition(words, "A", "B") with
            {
                Routes =
                [
                    Blank.Route("r", Force.Info, Named("A"), Effect.MovesTo, Named("B"), null),
                ],
            },
            Child(("team", PersonFacts.NotKnown)),
            Day
        );
        Assert.Equal(
            new Missing("team", "", "it is not recorded"),
            Assert.Single(decision.Missing)
        );
        Assert.Equal("info", Assert.Single(decision.Why).Force);
    }

    [Fact]
    public void A_team_that_nobody_has_judged_is_missing_as_such()
    {
        var fit = Blank.Fact("fitting team", FactType.Team, Silence.NotJudged, []);
        var words = Fragments.Vocabulary with
        {
            Facts = new Dictionary<string, FactWord>(Fragments.Vocabulary.Facts)
            {
                [fit.Name] = fit,
            },
        };
        var decision = Decider.Decide(
            Blank.Edition(words, "A", "B") with
            {
                Routes =
                [
                    Blank.Route(
                        "r",
                        Force.Must,
                        Named("A"),
                        Effect.MovesTo,
                        new TeamSet.OfFact(Place.Nowhere, fit.Name, fit),
                        null
                    ),
                ],
            },
            Child(("team", "A")),
            Day
        );
        Assert.Equal(
            new Missing("fitting team", "somebody", "nobody has judged it"),
            Assert.Single(decision.Missing)
        );
    }

    [Fact]
    public void A_rule_without_a_test_of_its_own_is_explained_by_its_team_alone()
    {
        var decision = Oak.Decide(
            Oak.Of("route\nid: all\nforce: must\nfrom: Ash\nmoves to: Birch"),
            "child: { team: Ash }"
        );
        Assert.Equal("from: Ash", Assert.Single(decision.Why).Test!.Text);
    }

    [Fact]
    public void Managers_who_chose_one_team_of_a_group_move_the_case_to_that_team()
    {
        var decision = Oak.Decide(
            Oak.Of(
                "route\nid: area\nforce: must\nfrom: Dell\nwhen: { looked after: yes }\nmoves to: area teams",
                "route\nid: one\nforce: must\nfrom: Dell\nwhen: { plan: child protection }\nmoves to: Cedar"
            ),
            """
            child: { team: Dell, looked after: yes, plan: child protection }
            choices: [ { on: 2026-03-02, between: [area, one], chose: Birch, by: managers of both teams } ]
            """
        );
        Assert.Equal("Moves to Birch", AnswerWords.Short(decision));
    }

    [Fact]
    public void Points_between_which_people_must_choose_are_not_provisional()
    {
        Assert.False(PointAnswer.None.Provisional);
        var decision = Oak.Decide(
            Oak.Of(
                "route\nid: one\nforce: must\nfrom: Ash\nwhen: { plan: child protection }\nmoves to: Birch\nat: first core group",
                "route\nid: two\nforce: must\nfrom: Ash\nwhen: { looked after: yes }\nmoves to: Birch\nat: arrival"
            ),
            "child: { team: Ash, plan: child protection, looked after: yes, arrival: 2026-03-01 }"
        );
        Assert.Equal(PointState.Open, decision.Point.State);
        Assert.False(decision.Point.Provisional);
    }

    private static Decision Under(TransferFacts transfer) =>
        Decider.Decide(
            Across,
            Child(("team", "Ash"), ("plan", "child protection")) with
            {
                Transfer = transfer,
            },
            Day
        );

    private static CaseFacts Child(params (string Fact, string Said)[] facts) =>
        CaseFacts.Empty with
        {
            Child = new PersonFacts(facts.ToDictionary(f => f.Fact, f => f.Said), []),
        };

    private static TeamSet Named(string team) =>
        new TeamSet.Named(Place.Nowhere, team, [team], null);

    private static Dictionary<string, DateOnly> Days(params string[] steps) =>
        steps.ToDictionary(s => s, _ => new DateOnly(2026, 2, 27));

    private static Dictionary<string, string> Words(params string[] outcome) =>
        outcome is [var step, var word] ? new() { [step] = word } : [];
}

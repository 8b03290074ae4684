using System.Text.RegularExpressions;
using Throughline.Procedures.Documents;
using Throughline.Procedures.Tests.Mutations;
using Throughline.Procedures.Words;

namespace Throughline.Procedures.Tests;

public sealed partial class WordsTests
{
    private const string Head = """
        ```yaml procedure
        council: Oakshire
        title: Moving a case
        edition: 2026-01
        in force: 2026-01-01
        sources: [ { prefix: OAK, title: Moving a case, clauses: 1 } ]
        ```

        ```yaml teams
        - { name: Duty }
        - { name: Oaks, groups: [area teams] }
        - { name: Elms, groups: [area teams] }
        ```

        ```yaml roles
        - { name: Team Manager }
        ```

        ### OAK-1 · section 1 · must

        Words.

        > **R1, must, should, normally, may** Any force will do here.

        ```yaml scenario
        name: A child in no team
        child: { team: no team }
        as of: 2026-03-02
        expect: { stays: by no rule }
        ```

        """;

    [Fact]
    public void What_is_owed_on_a_day_says_the_day_plainly_and_a_brother_is_not_the_child()
    {
        Assert.Equal(
            [
                "For every child, the Team Manager must look again, when the child is not looked after and for some brother or sister that child is looked after.",
                "It is due today.",
            ],
            Words("duty", Looking("today"))
        );
        Assert.Contains(
            "It is due on the day the managers agree.",
            Words("duty", Looking("agreed day"))
        );
        Assert.Contains(
            "It is due on the day of the final hearing.",
            Words("duty", Looking("final hearing"))
        );

        static string Looking(string on) =>
            $$"""
                id: oak
                clauses: [OAK-1]
                for: every child
                force: must
                when: { looked after: no, any sibling: { looked after: yes } }
                who: Team Manager
                does: look again
                due: on {{on}}
                """;
    }

    [Fact]
    public void A_route_reads_as_a_sentence()
    {
        Assert.Equal(
            [
                "A case that is with Duty normally moves to the area teams, at the first core group or the child's 16th birthday, whichever comes last, when the plan is child protection and either the initial child protection conference is planned or the child is looked after.",
                "It may not move before 24 weeks of pregnancy.",
                "Brothers and sisters come along.",
            ],
            Words(
                "route",
                """
                id: oak
                clauses: [OAK-1]
                reading: R1
                force: normally
                from: Duty
                when:
                  plan: child protection
                  any of:
                    - initial child protection conference: planned
                    - looked after: yes
                moves to: area teams
                at: { whichever last: [first core group, age 16 years] }
                not before: 24 weeks of pregnancy
                siblings: follow
                """
            )
        );
    }

    [Fact]
    public void A_duty_says_who_owes_it_what_it_gates_and_how_fresh_it_has_to_be()
    {
        Assert.Equal(
            [
                "On every transfer, the receiving worker, or failing that the receiving manager should write the case summary, when the day of “looked after since” is more than 28 days ago.",
                "This comes before the transfer, which waits for it.",
                "It is due within 5 working days of the child's arrival in the team, then every 1 month until the transfer.",
                "It is shown by the case summary being completed.",
                "What shows it may be at most 2 months old on that day.",
            ],
            Words(
                "duty",
                """
                id: oak
                clauses: [OAK-1]
                reading: R1
                force: should
                who: { who: receiving worker, failing whom: receiving manager }
                does: write the case summary
                when: { looked after since: more than 28 days ago }
                shown by: case summary completed
                fresh: 2 months
                before: transfer
                due: within 5 working days of arrival, then every 1 month until transfer
                """
            )
        );
    }

    [Fact]
    public void A_test_of_the_day_of_an_event_reads_as_a_sentence()
    {
        Assert.Equal(
            [
                "A case that is with Duty must move to Oaks, when the day of the next looked-after review is within the 10 working days after the child's arrival in the team.",
            ],
            Words(
                "route",
                """
                id: oak
                clauses: [OAK-1]
                reading: R1
                force: must
                from: Duty
                when: { next looked-after review: within 10 working days after arrival }
                moves to: Oaks
                """
            )
        );
    }

    [Fact]
    public void A_journey_says_which_outcome_leads_on_and_which_leads_back()
    {
        var words = Words(
            "journey",
            """
            id: oak
            clauses: [OAK-1]
            reading: R1
            kind: emergency
            starts: when asked for by sending manager
            steps:
              - { step: listed, who: sending manager, reaches: proposed }
              - { step: looked over, who: receiving manager, outcomes: { in order: accepted, not in order: listed } }
              - { step: accepted, who: receiving manager, reaches: transferred }
            """
        );
        Assert.Contains(
            "if in order, on to “accepted”; if not in order, back to “listed”",
            string.Join("\n", words),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_queue_says_whose_desk_it_is_and_what_is_done_there()
    {
        var edition = Shared.Library.Of("gateshead").First();
        Assert.Equal(
            [
                "Requests wait at “EH Duty Desktop”, a desk of Early Help, and are taken oldest first.",
                "The EH Duty Manager keeps it.",
                "These steps are taken there: request answered, family spoken to and contact answered.",
            ],
            RuleWords.Of(edition.Queues.Single(), edition)
        );
    }

    [Fact]
    public void An_exception_to_several_rules_names_the_teams_of_all_of_them()
    {
        var edition = Shared.Library.Of("gateshead").First();
        Assert.Equal(
            "Instead of what gat-sgcp-keeps, gat-ai-keeps and gat-swis-keeps say, a case that is with SGCP, A&I or SWIS should move to whichever of CWD and the team the child is with is agreed by the managers of both teams, when the child meets the disability team's criteria.",
            RuleWords.Of(edition.Routes.Single(r => r.Id == "gat-cwd-inside"), edition)[0]
        );
    }

    [Fact]
    public void A_ladder_reads_from_the_bottom_rung_up()
    {
        Assert.Equal(
            [
                "When people differ about the destination or the threshold, it goes up these rungs.",
                "Rung 1: the Team Manager of both teams.",
                "Rung 2: after 2 weeks the Team Manager of Oaks, and that is final.",
                "Meanwhile the sending team holds the case.",
            ],
            Words(
                "ladder",
                """
                id: oak
                clauses: [OAK-1]
                about: [destination, threshold]
                rungs:
                  - { who: Team Manager of both teams }
                  - { who: Team Manager of Oaks, after: 2 weeks, decides: finally }
                """
            )
        );
    }

    [Fact]
    public void Every_rule_that_we_ship_reads_as_whole_sentences()
    {
        foreach (var edition in Shared.Library.All.Select(e => e.Edition!))
        foreach (var rule in edition.Rules)
        {
            var words = RuleWords.Of(rule, edition);
            Assert.NotEmpty(words);
            Assert.All(words, w => Assert.Matches(Whole(), w));
            Assert.All(words, w => Assert.DoesNotContain("the the ", w, StringComparison.Ordinal));
        }
    }

    private static IReadOnlyList<string> Words(string kind, string yaml)
    {
        var loaded = Library.Load(
            new EditionFiles(
                "oakshire",
                "2026-01",
                [new ProcedureFile("a.md", $"{Head}\n```yaml {kind}\n{yaml}\n```\n")]
            ),
            Shared.Vocabulary,
            Shared.Holidays
        );
        Assert.Empty(loaded.Problems.Select(p => p.ToString()));
        return RuleWords.Of(loaded.Edition!.Rules.Single(), loaded.Edition);
    }

    [GeneratedRegex("^[A-Z][^{}\\[\\]]*[a-z0-9A-Z”)]\\.$", RegexOptions.None, 60_000)]
    private static partial Regex Whole();
}

using Throughline.Casework.Facts;
using Throughline.Casework.Transfers;

namespace Throughline.Casework.Tests.Journeys;

/// <summary>From another authority and to one, and the closing of a case.</summary>
public class ElsewhereTests
{
    private static Bench Told()
    {
        var bench = new Bench(null, null);
        bench.Fact("team", "another authority");
        bench.Event(
            "notice from another authority",
            StatementKind.Happened,
            bench.Today,
            ("how", "in writing"),
            ("plan", "child protection")
        );
        return bench;
    }

    private static readonly string[] Papers =
    [
        "assessment",
        "child in need plan",
        "chronology",
        "genogram",
    ];

    [Fact]
    public void A_child_comes_to_be_known_by_the_notice_and_the_team_of_the_procedure_is_asked()
    {
        var bench = Told();
        bench.Done("assessment worker", new ProposeFromElsewhere([Bench.Ivy], "elsewhere"));

        Assert.Equal(
            ("fel-from-elsewhere", "family"),
            (bench.Transfer!.Journey, bench.Transfer.ReceivingTeamId)
        );
        Assert.Null(bench.Team);
    }

    [Fact]
    public void The_child_is_taken_once_every_paper_has_come_and_this_is_the_first_who_holds_the_child()
    {
        var bench = Told();
        bench.Done("assessment worker", new ProposeFromElsewhere([Bench.Ivy], "elsewhere"));
        bench.Done("family manager", new CompleteStep("papers asked for"));

        Assert.Equal("blocked", bench.Do("family manager", bench.Accept("family worker")));
        foreach (var paper in Papers)
            bench.Paper(paper, "completed");
        bench.Done("family manager", bench.Accept("family worker"));

        Assert.Equal(("family", "family worker"), (bench.Team, bench.Worker));
        Assert.Single(bench.Rows);
    }

    [Fact]
    public void For_missing_papers_it_may_be_declined_and_is_taken_up_again_when_they_come()
    {
        var bench = Told();
        bench.Done("assessment worker", new ProposeFromElsewhere([Bench.Ivy], "elsewhere"));
        bench.Done("family manager", new CompleteStep("papers asked for"));
        bench.Done("family manager", new Decline(), "No chronology has come");

        Assert.Equal("family", bench.Transfer!.ReceivingTeamId);
        foreach (var paper in Papers)
            bench.Paper(paper, "completed");
        bench.Done("family manager", new AskTeam("family"));
        bench.Done("family manager", bench.Accept("family worker"));
        Assert.Equal("family", bench.Team);
    }

    [Fact]
    public void A_child_whom_a_team_here_holds_does_not_come_from_elsewhere()
    {
        var bench = new Bench("assessment", "assessment worker");

        Assert.Equal(
            "held-here",
            bench.Do(
                "assessment manager",
                new ProposeFromElsewhere([Bench.Ivy], "elsewhere", "family")
            )
        );
        Assert.Equal(
            "no-authority",
            bench.Do("assessment manager", new ProposeFromElsewhere([Bench.Ivy], "care", "family"))
        );
    }

    private static Bench MovedAway()
    {
        var bench = new Bench("assessment", "assessment worker");
        bench.Event(
            "move of address",
            StatementKind.Happened,
            bench.Today,
            ("kind", "permanent"),
            ("area", "another authority")
        );
        bench.Done("assessment worker", new Propose([Bench.Ivy]));
        return bench;
    }

    [Fact]
    public void A_family_that_has_moved_away_is_referred_on_and_the_case_ends_when_the_other_authority_has_it()
    {
        var bench = MovedAway();
        bench.Done("assessment worker", new RequestAcceptance());

        Assert.Equal("blocked", bench.Do("assessment manager", new CloseCases()));
        bench.Done("assessment manager", new RecordEvidence("fel-in-writing"));
        bench.Done("assessment manager", new CloseCases(), "Northmoor has taken the case");

        Assert.Equal(TransferState.Closed, bench.Transfer!.State);
        Assert.Null(bench.Team);
    }

    [Fact]
    public void Nobody_here_accepts_a_child_who_goes_to_another_authority()
    {
        var bench = MovedAway();
        bench.Done("assessment worker", new RequestAcceptance());

        Assert.NotNull(bench.Do("family manager", bench.Accept("family worker")));
        Assert.NotNull(bench.Do("assessment manager", bench.Accept("assessment worker")));
        Assert.Equal("assessment", bench.Team);
    }

    private static Bench Closing()
    {
        var bench = new Bench("assessment", "assessment worker");
        bench.Done("assessment worker", new Propose([Bench.Ivy], "fel-closing"));
        return bench;
    }

    [Fact]
    public void A_case_is_closed_by_its_steps_in_their_order()
    {
        var bench = Closing();
        Assert.Equal("step-waits", bench.Do("assessment manager", new CloseCases()));
        bench.Done("assessment worker", new CompleteStep("summary written"));
        Assert.Equal("step-waits", bench.Do("assessment manager", new CloseCases()));
        bench.Done("clerk", new PassAudit("file checked"));

        Assert.Equal("blocked", bench.Do("assessment manager", new CloseCases()));
        bench.Done("assessment worker", new RecordEvidence("fel-told"));
        bench.Done("assessment manager", new CloseCases());
        Assert.Equal(bench.Today, bench.Child.ClosedOn);
    }

    [Fact]
    public void A_file_that_is_not_in_order_goes_back_to_the_worker_with_comments()
    {
        var bench = Closing();
        bench.Done("assessment worker", new CompleteStep("summary written"));

        Assert.Equal("sent-back-without-comments", bench.Do("clerk", new SendBack("file checked")));
        bench.Done("clerk", new SendBack("file checked"), "The last visit is not written up");
        Assert.Equal("step-waits", bench.Do("clerk", new PassAudit("file checked")));
        bench.Done("assessment worker", new CompleteStep("summary written"));
        bench.Done("clerk", new PassAudit("file checked"));
    }

    [Fact]
    public void Closing_is_asked_for_by_whom_the_procedure_names_or_the_manager()
    {
        var bench = new Bench("assessment", "assessment worker");

        Assert.Equal(
            "not-allowed",
            bench.Do("family worker", new Propose([Bench.Ivy], "fel-closing"))
        );
        bench.Done("assessment manager", new Propose([Bench.Ivy], "fel-closing"));
    }
}

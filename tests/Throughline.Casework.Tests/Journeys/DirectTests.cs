using Throughline.Casework.Facts;
using Throughline.Casework.Transfers;

namespace Throughline.Casework.Tests.Journeys;

/// <summary>Between teams, where the managers agree directly and no meeting stands between them.</summary>
public class DirectTests
{
    /// <summary>A care order has been made, and the file is with Family Support.</summary>
    private static Bench CareOrder()
    {
        var bench = new Bench("family", "family worker");
        bench.Fact("legal status", "care order");
        bench.Event("care proceedings concluded", StatementKind.Happened, bench.Today.AddDays(-2));
        return bench;
    }

    private static Bench Agreed()
    {
        var bench = CareOrder();
        bench.Done("family worker", new Propose([Bench.Ivy]));
        bench.Paper("request to transfer", "completed");
        bench.Done("family manager", new AgreeTeam("care", null, null));
        bench.Done("care manager", new AgreeTeam("care", "care worker", null));
        return bench;
    }

    [Fact]
    public void The_one_team_that_the_procedure_names_is_asked_as_soon_as_the_move_is_proposed()
    {
        var bench = CareOrder();
        bench.Done("family worker", new Propose([Bench.Ivy]));

        Assert.Equal("fel-into-care", bench.Transfer!.Journey);
        Assert.Equal("care", bench.Transfer.ReceivingTeamId);
    }

    [Fact]
    public void The_managers_do_not_agree_before_the_request_is_filed()
    {
        var bench = CareOrder();
        bench.Done("family worker", new Propose([Bench.Ivy]));

        Assert.Equal(
            "step-waits",
            bench.Do("care manager", new AgreeTeam("care", "care worker", null))
        );
        bench.Paper("request to transfer", "completed");
        bench.Done("care manager", new AgreeTeam("care", "care worker", null));
    }

    [Fact]
    public void Each_manager_agrees_by_an_own_act_whoever_is_first()
    {
        foreach (
            var (first, second) in new[]
            {
                ("family manager", "care manager"),
                ("care manager", "family manager"),
            }
        )
        {
            var bench = CareOrder();
            bench.Done("family worker", new Propose([Bench.Ivy]));
            bench.Paper("request to transfer", "completed");

            bench.Done(first, Agrees(first));
            Assert.Equal(TransferState.Proposed, bench.Transfer!.State);
            bench.Done(second, Agrees(second));

            Assert.Equal(TransferState.Agreed, bench.Transfer.State);
            Assert.Equal("care worker", bench.Transfer.ReceivingWorkerId);
        }
    }

    [Fact]
    public void The_sending_manager_names_no_worker_and_the_receiving_one_does()
    {
        var bench = CareOrder();
        bench.Done("family worker", new Propose([Bench.Ivy]));
        bench.Paper("request to transfer", "completed");

        Assert.Equal("worker-or-day", bench.Do("care manager", new AgreeTeam("care", null, null)));
        bench.Done("family manager", new AgreeTeam("care", null, null));
        Assert.Null(bench.Transfer!.ReceivingWorkerId);
    }

    [Fact]
    public void Nobody_else_agrees_for_them()
    {
        var bench = CareOrder();
        bench.Done("family worker", new Propose([Bench.Ivy]));
        bench.Paper("request to transfer", "completed");

        foreach (var by in Bench.People.Except(["family manager", "care manager"]))
            Assert.Equal("not-allowed", bench.Do(by, new AgreeTeam("care", "care worker", null)));
    }

    [Fact]
    public void The_days_run_from_the_talk_and_not_from_when_it_was_typed_in()
    {
        var bench = CareOrder();
        bench.Done("family worker", new Propose([Bench.Ivy]), day: bench.Today);
        bench.Paper("request to transfer", "completed", bench.Today.AddDays(-2));
        var talked = bench.Today.AddDays(-1);
        bench.Done("family manager", new AgreeTeam("care", null, null), day: talked);
        bench.Done("care manager", new AgreeTeam("care", "care worker", null), day: talked);

        // Ten working days after Tuesday 12 May, over the holiday of 25 May.
        Assert.Equal(new DateOnly(2026, 5, 27), bench.Decision.Duty("move")!.Due);
    }

    [Fact]
    public void The_move_needs_no_request_and_waits_for_what_is_owed_before_it()
    {
        var bench = Agreed();

        Assert.Equal("nothing-to-request", bench.Do("family manager", new RequestAcceptance()));
        Assert.Equal("blocked", bench.Do("care manager", bench.Accept("care worker")));
        bench.Paper("transfer summary", "authorised");
        bench.Done("care manager", bench.Accept("care worker"));
        Assert.Equal(("care", "care worker"), (bench.Team, bench.Worker));
    }

    [Fact]
    public void Where_no_refusal_is_allowed_the_manager_above_may_complete_it()
    {
        var bench = Agreed();
        bench.Paper("transfer summary", "authorised");

        Assert.Equal("no-refusal-allowed", bench.Do("care manager", new Decline(), "We are full"));
        Assert.Equal("not-allowed", bench.Do("family manager", bench.Accept("care worker")));
        bench.Done("service manager", bench.Accept("care worker"));
        Assert.Equal("care", bench.Team);
    }

    [Fact]
    public void Where_it_may_be_declined_for_missing_papers_it_may_be_for_nothing_else()
    {
        var bench = new Bench("assessment", "assessment worker");
        bench.Fact("plan", "child protection");
        bench.Event(
            "initial child protection conference",
            StatementKind.Planned,
            bench.Today.AddDays(2)
        );
        bench.Done("assessment manager", new Propose([Bench.Ivy]));
        bench.Done("assessment manager", new AgreeTeam("family", null, null));
        bench.Done("family manager", new AgreeTeam("family", "family worker", null));
        bench.Done("assessment manager", new RequestAcceptance());

        bench.Paper("transfer summary", "authorised");
        Assert.Equal("nothing-missing", bench.Do("family manager", new Decline(), "We are full"));
        Assert.Contains("missing papers", bench.Sentence);
    }

    [Fact]
    public void It_may_be_declined_while_papers_are_missing_and_goes_back_to_the_start()
    {
        var bench = new Bench("assessment", "assessment worker");
        bench.Fact("plan", "child protection");
        bench.Event(
            "initial child protection conference",
            StatementKind.Planned,
            bench.Today.AddDays(2)
        );
        bench.Done("assessment manager", new Propose([Bench.Ivy]));
        bench.Done("assessment manager", new AgreeTeam("family", null, null));
        bench.Done("family manager", new AgreeTeam("family", "family worker", null));
        bench.Done("assessment manager", new RequestAcceptance());

        bench.Done("family manager", new Decline(), "There is no transfer summary");

        Assert.Equal(TransferState.Declined, bench.Transfer!.State);
        Assert.Empty(bench.Transfer.Detail.Agreements);
        bench.Done("assessment manager", new AgreeTeam("family", null, null));
        Assert.Equal(TransferState.Proposed, bench.Transfer.State);
        bench.Done("family manager", new AgreeTeam("family", "family worker", null));
        bench.Done("assessment manager", new RequestAcceptance());
    }

    [Fact]
    public void A_council_without_a_meeting_lists_nobody()
    {
        var bench = CareOrder();
        bench.Done("family manager", new Propose([Bench.Ivy]));

        Assert.Equal(
            "council-has-no-meeting",
            bench.Do("family manager", new PutOnList("meeting"))
        );
    }

    [Fact]
    public void Agreeing_to_another_team_lets_go_of_what_was_agreed_with_the_first()
    {
        var bench = Agreed();
        bench.Fact("legal status", "none");
        bench.Fact("help still needed", "early help");

        bench.Done("family manager", new AgreeTeam("help", null, null));

        Assert.Equal(TransferState.Proposed, bench.Transfer!.State);
        Assert.Null(bench.Transfer.ReceivingWorkerId);
    }

    private static AgreeTeam Agrees(string manager) =>
        new("care", manager == "care manager" ? "care worker" : null, null);
}

using Throughline.Casework.Disputes;
using Throughline.Casework.Facts;
using Throughline.Casework.Transfers;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;
using TransferState = Throughline.Casework.Transfers.TransferState;

namespace Throughline.Casework.Tests.Journeys;

/// <summary>Down to Early Help, whose duty desk answers, and up again.</summary>
public class EarlyHelpTests
{
    private static Bench Requested()
    {
        var bench = new Bench("assessment", "assessment worker");
        bench.Fact("help still needed", "early help");
        bench.Done("assessment worker", new Propose([Bench.Ivy]));
        bench.Done("assessment worker", new RequestAcceptance());
        return bench;
    }

    [Fact]
    public void The_worker_sends_the_request_and_the_duty_desk_has_it()
    {
        var bench = Requested();

        Assert.Equal(
            ("help", TransferState.Requested),
            (bench.Transfer!.ReceivingTeamId, bench.Transfer.State)
        );
        Assert.Equal("assessment", bench.Team);
    }

    [Fact]
    public void The_duty_manager_finds_a_worker_once_the_family_agrees()
    {
        var bench = Requested();
        var found = bench.Accept("help worker") with { Outcome = "worker found" };

        Assert.Equal("blocked", bench.Do("duty manager", found));
        bench.Done("duty manager", new RecordConsent(ConsentState.Asked));
        Assert.Equal("blocked", bench.Do("duty manager", found));
        bench.Done("help worker", new RecordConsent(ConsentState.Given));
        bench.Done("duty manager", found);

        Assert.Equal(("help", "help worker"), (bench.Team, bench.Worker));
        Assert.Equal("worker found", bench.Transfer!.Detail.Step("answer")!.Outcome);
    }

    [Fact]
    public void Consent_that_was_refused_says_why_and_shuts_the_gate_again()
    {
        var bench = Requested();
        bench.Done("duty manager", new RecordConsent(ConsentState.Given));
        Assert.Equal(DutyState.Met, bench.Decision.Duty("fel-consent")!.State);

        Assert.Equal(
            "consent-needs-reason",
            bench.Do("duty manager", new RecordConsent(ConsentState.Withdrawn))
        );
        bench.Done(
            "duty manager",
            new RecordConsent(ConsentState.Withdrawn),
            "The mother wants no more visits"
        );
        Assert.Equal("blocked", bench.Do("duty manager", bench.Accept("help worker")));
    }

    [Fact]
    public void With_advice_the_transfer_ends_and_the_case_with_it()
    {
        var bench = Requested();
        bench.Done(
            "duty manager",
            new CloseCases { Outcome = "advice given" },
            "Told of the parenting course"
        );

        Assert.Equal(TransferState.Closed, bench.Transfer!.State);
        Assert.Null(bench.Team);
        Assert.Equal(bench.Today, bench.Child.ClosedOn);
    }

    [Fact]
    public void A_threshold_that_is_questioned_goes_up_the_ladder_of_the_outcome_and_holds_everything()
    {
        var bench = Requested();
        Assert.Null(
            bench.Settle(
                "duty manager",
                new RaiseDispute(DisputeAbout.Threshold, "threshold questioned"),
                "There was violence in March"
            )
        );

        Assert.Equal("fel-differ", bench.Dispute!.Ladder);
        bench.Fact(ConsentWords.Fact, "yes");
        Assert.Equal("held-by-dispute", bench.Do("duty manager", bench.Accept("help worker")));
        Assert.Null(
            bench.Settle("service manager", new RuleOnDispute("Early help is enough", null))
        );
        bench.Done("duty manager", bench.Accept("help worker"));
    }

    [Fact]
    public void The_desk_answers_in_the_words_of_the_procedure_alone()
    {
        var bench = Requested();

        Assert.Equal("step-has-outcome", bench.Do("duty manager", new Decline(), "We are full"));
        Assert.Equal(
            "step-has-outcome",
            bench.Do("duty manager", new CloseCases { Outcome = "too busy" })
        );
        Assert.Equal("not-allowed", bench.Do("care manager", new CloseCases()));
    }

    [Fact]
    public void Nobody_answers_before_the_request_is_sent()
    {
        var bench = new Bench("assessment", "assessment worker");
        bench.Fact("help still needed", "early help");
        bench.Done("assessment worker", new Propose([Bench.Ivy]));

        Assert.Equal(
            "step-waits",
            bench.Do("duty manager", new CloseCases { Outcome = "advice given" })
        );
    }

    private static Bench AskedUp()
    {
        var bench = new Bench("help", "help worker");
        bench.Fact("help still needed", "social work");
        bench.Fact("social work last ended", "2026-04-01");
        bench.Fact("closing team", "Family Support");
        bench.Event("step-up request", StatementKind.Happened, bench.Today);
        bench.Done("help manager", new Propose([Bench.Ivy]));
        return bench;
    }

    [Fact]
    public void Back_within_three_months_the_team_that_had_the_family_is_asked()
    {
        var bench = AskedUp();

        Assert.Equal(
            ("fel-step-up", "family"),
            (bench.Transfer!.Journey, bench.Transfer.ReceivingTeamId)
        );
        Assert.NotNull(bench.Transfer.Detail.Step("opening talk"));
    }

    [Fact]
    public void A_threshold_met_is_agreed_with_a_worker_and_the_closing_summary_passes_the_family()
    {
        var bench = AskedUp();
        bench.Done("family manager", new AgreeTeam("family", "family worker", null));
        Assert.Equal(TransferState.Agreed, bench.Transfer!.State);

        Assert.Equal("step-waits", bench.Do("help manager", bench.Accept("family worker")));
        bench.Paper("closure summary", "completed");
        bench.Done("help manager", bench.Accept("family worker"));
        Assert.Equal(("family", "family worker"), (bench.Team, bench.Worker));
    }

    [Fact]
    public void The_side_that_passes_a_family_on_names_no_other_worker_than_the_one_agreed()
    {
        var bench = AskedUp();
        bench.Done("family manager", new AgreeTeam("family", null, bench.Today.AddDays(1)));
        bench.Paper("closure summary", "completed");

        Assert.Equal(
            "receiver-has-not-spoken",
            bench.Do("help manager", bench.Accept("family worker"))
        );
        bench.Done("family manager", new AgreeWorker("family worker", null));
        bench.Done("help manager", bench.Accept("family worker"));
    }

    [Fact]
    public void A_threshold_not_met_goes_back_with_its_reason_and_the_next_steps_are_owed()
    {
        var bench = AskedUp();
        Assert.Equal("reason-needed", bench.Do("family manager", new Decline()));
        bench.Done("family manager", new Decline(), "Nothing has changed since March");

        Assert.Equal(TransferState.Declined, bench.Transfer!.State);
        Assert.Equal("help", bench.Team);
        Assert.Equal(bench.Today.AddDays(2), bench.Decision.Duty("fel-up-declined")!.Due);
    }
}

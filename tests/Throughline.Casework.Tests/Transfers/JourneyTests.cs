using Throughline.Casework.Transfers;
using Throughline.Procedures.Rules;
using TransferState = Throughline.Casework.Transfers.TransferState;

namespace Throughline.Casework.Tests.Transfers;

public class JourneyTests
{
    [Fact]
    public void A_family_goes_from_proposed_to_accepted_and_team_and_worker_change_in_one_act()
    {
        var desk = new Desk();
        desk.Request();
        desk.OweNothing();
        Assert.Equal(
            (Desk.Assessment, Desk.SendingWorker),
            (desk.HolderOf(Desk.Ivy), desk.WorkerOf(Desk.Ivy))
        );

        desk.Done(Desk.Receiver, desk.Accept(Desk.Ivy, Desk.Max));

        Assert.Equal(TransferState.Transferred, desk.Transfer!.State);
        Assert.All(
            new[] { Desk.Ivy, Desk.Max },
            c =>
                Assert.Equal(
                    (Desk.Brambles, Desk.ReceivingWorker),
                    (desk.HolderOf(c), desk.WorkerOf(c))
                )
        );
    }

    [Fact]
    public void The_file_is_not_audited_before_it_is_prepared()
    {
        var desk = new Desk();
        desk.Agree();

        Assert.Equal("step-waits", desk.Do(Desk.Sender, new PassAudit("audited")));
    }

    [Fact]
    public void A_file_sent_back_is_prepared_again_and_the_comments_stay()
    {
        var desk = new Desk();
        desk.Agree();
        desk.Done(Desk.SendingWorker, new CompleteStep("prepared"));
        Assert.Equal("sent-back-without-comments", desk.Do(Desk.Sender, new SendBack("audited")));
        desk.Done(Desk.Sender, new SendBack("audited"), "The chronology stops in March");

        Assert.Equal("step-waits", desk.Do(Desk.Sender, new PassAudit("audited")));
        desk.Done(Desk.SendingWorker, new CompleteStep("prepared"));
        desk.Done(Desk.Sender, new PassAudit("audited"));
        Assert.Contains(
            desk.Transfer!.Detail.Steps,
            s => s.Comments == "The chronology stops in March"
        );
    }

    [Fact]
    public void Nothing_is_requested_before_the_audit_has_passed()
    {
        var desk = new Desk();
        desk.Agree();

        Assert.Equal("step-waits", desk.Do(Desk.Sender, new RequestAcceptance()));
    }

    [Fact]
    public void Ready_is_seen_only_when_nothing_stands_before_the_request()
    {
        var desk = new Desk();
        desk.Agree();
        Assert.False(IsReady(desk));
        desk.Done(Desk.SendingWorker, new CompleteStep("prepared"));
        desk.Done(Desk.Sender, new PassAudit("audited"));

        Assert.True(IsReady(desk));
    }

    [Fact]
    public void The_family_is_introduced_before_the_acceptance_at_any_time()
    {
        var desk = new Desk();
        desk.Agree();
        desk.Done(Desk.SendingWorker, new CompleteStep("prepared"));
        desk.Done(Desk.Sender, new PassAudit("audited"));
        desk.Done(Desk.Sender, new RequestAcceptance());
        desk.OweNothing();

        Assert.Equal("step-waits", desk.Do(Desk.Receiver, desk.Accept(Desk.Ivy, Desk.Max)));
        desk.Done(Desk.ReceivingWorker, new CompleteStep("introduced"));
        desk.Done(Desk.Receiver, desk.Accept(Desk.Ivy, Desk.Max));
    }

    [Fact]
    public void A_must_gates_until_the_manager_above_lets_it_pass_with_a_day()
    {
        var desk = new Desk();
        desk.Request();
        desk.Done(
            Desk.Sender,
            new Depart(desk.Owed(Force.Should, Force.Normally)),
            "Agreed between the teams"
        );
        var musts = desk.Owed(Force.Must);
        Assert.Contains("wok-chronology", musts);

        Assert.Equal("blocked", desk.Do(Desk.Receiver, desk.Accept(Desk.Ivy, Desk.Max)));
        Assert.Equal(
            "must-not-departed",
            desk.Do(Desk.Sender, new Depart(["wok-chronology"]), "No time")
        );
        Assert.Equal(
            "not-allowed",
            desk.Do(Desk.Sender, new OverrideMust(musts, desk.Today), "No time")
        );
        Assert.Equal("reason-needed", desk.Do(Desk.Above, new OverrideMust(musts, desk.Today)));
        Assert.Equal(
            "debt-day-past",
            desk.Do(Desk.Above, new OverrideMust(musts, desk.Today.AddDays(-1)), "Moved")
        );
        desk.Done(
            Desk.Above,
            new OverrideMust(musts, desk.Today.AddDays(5)),
            "The family moves tonight"
        );
        desk.Done(Desk.Receiver, desk.Accept(Desk.Ivy, Desk.Max));
    }

    [Fact]
    public void Several_shoulds_are_departed_from_under_one_reason()
    {
        var desk = new Desk();
        desk.Request();
        var shoulds = desk.Owed(Force.Should, Force.Normally);
        Assert.True(shoulds.Count > 1);
        Assert.Equal("reason-needed", desk.Do(Desk.Sender, new Depart(shoulds)));
        desk.Done(Desk.Sender, new Depart(shoulds), "Agreed between the teams");

        Assert.Empty(desk.Owed(Force.Should, Force.Normally));
    }

    [Fact]
    public void A_tick_counts_for_its_own_transfer_and_not_for_the_next()
    {
        var desk = new Desk();
        desk.Request();
        desk.Done(Desk.SendingWorker, new RecordEvidence("wok-chronology"));
        Assert.DoesNotContain("wok-chronology", desk.Owed(Force.Must));
        desk.Done(Desk.Sender, new Withdraw(), "The plan has changed");

        desk.Request();

        Assert.Contains("wok-chronology", desk.Owed(Force.Must));
    }

    private static bool IsReady(Desk desk) =>
        Readiness.IsReady(
            desk.Transfer!,
            desk.Edition.Journeys.Single(j => j.Id == desk.Transfer!.Journey),
            desk.Decisions()
        );
}

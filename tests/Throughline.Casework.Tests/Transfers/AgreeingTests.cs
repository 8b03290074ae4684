using Throughline.Casework.Ledger;
using Throughline.Casework.Transfers;

namespace Throughline.Casework.Tests.Transfers;

public class AgreeingTests
{
    [Fact]
    public void A_child_has_one_open_move()
    {
        var desk = new Desk();
        desk.MovingElsewhere.Add(Desk.Max);

        Assert.Equal("already-moving", desk.Do(Desk.Sender, new Propose([Desk.Ivy, Desk.Max])));
    }

    [Fact]
    public void Nothing_begins_by_the_procedure_for_children_whom_it_keeps_where_they_are()
    {
        var desk = new Desk();
        desk.IsHeldBy(Desk.Brambles, Desk.ReceivingWorker);
        foreach (var child in new[] { Desk.Ivy, Desk.Max })
        {
            desk.Fact(child, "permanence is to stay looked after", "yes");
            desk.Fact(child, "permanence plan", "adoption");
        }

        desk.Forget("looked after");
        desk.Fact(Desk.Ivy, "looked after", "yes");
        desk.Fact(Desk.Max, "looked after", "yes");
        string[] both = [Desk.Ivy, Desk.Max];

        Assert.Equal("procedure-keeps", desk.Do(Desk.Receiver, new Propose(both)));
        Assert.Contains("WOK-CTP-6-4", desk.Sentence, StringComparison.Ordinal);
        Assert.Null(
            desk.Do(
                Desk.Receiver,
                new ProposeOutsideProcedure(both, "here4u"),
                "The court has asked for it"
            )
        );
    }

    [Fact]
    public void A_move_may_begin_before_any_rule_names_a_team()
    {
        var desk = new Desk();
        desk.Forget("plan");
        desk.Forget("child in need meeting");
        desk.Fact(Desk.Ivy, "plan", "none");
        desk.Fact(Desk.Max, "plan", "none");

        Assert.Null(desk.Do(Desk.Sender, new Propose([Desk.Ivy, Desk.Max])));
        Assert.Equal(
            "team-not-foreseen",
            desk.Do(Desk.Receiver, new AgreeTeam(Desk.Brambles, Desk.ReceivingWorker, null))
        );
    }

    [Fact]
    public void The_receiving_manager_agrees_and_the_sender_cannot_agree_for_them()
    {
        var desk = new Desk();
        desk.Propose();

        Assert.Equal(
            "not-allowed",
            desk.Do(Desk.Sender, new AgreeTeam(Desk.Brambles, null, desk.Today))
        );
        desk.Done(Desk.Receiver, new AgreeTeam(Desk.Brambles, null, desk.Today.AddDays(5)));
        Assert.Equal(TransferState.Agreed, desk.Transfer!.State);
    }

    [Fact]
    public void A_team_is_agreed_with_a_worker_or_the_day_by_which_there_will_be_one()
    {
        var desk = new Desk();
        desk.Propose();

        Assert.Equal(
            "worker-or-day",
            desk.Do(Desk.Receiver, new AgreeTeam(Desk.Brambles, null, null))
        );
        Assert.Equal(
            "worker-day-past",
            desk.Do(Desk.Receiver, new AgreeTeam(Desk.Brambles, null, desk.Today.AddDays(-1)))
        );
    }

    [Fact]
    public void A_brother_left_out_is_added_or_split_with_a_reason()
    {
        var desk = new Desk();
        desk.Done(Desk.Sender, new Propose([Desk.Ivy]));
        var agree = new AgreeTeam(Desk.Brambles, Desk.ReceivingWorker, null);

        Assert.Equal("siblings-left-out", desk.Do(Desk.Receiver, agree));
        Assert.Equal(
            "split-needs-reason",
            desk.Do(
                Desk.Sender,
                new SplitSiblings(new Dictionary<string, string> { [Desk.Max] = " " })
            )
        );
        desk.Done(
            Desk.Sender,
            new SplitSiblings(
                new Dictionary<string, string> { [Desk.Max] = "Max has a worker he trusts" }
            )
        );
        desk.Done(Desk.Receiver, agree);
    }

    [Fact]
    public void A_team_the_procedure_does_not_name_is_not_agreed_without_moving_outside_it()
    {
        var desk = new Desk();
        desk.Teams[Desk.Brambles].ProcedureName = "IEHS";
        desk.Propose();

        Assert.Equal(
            "team-not-foreseen",
            desk.Do(Desk.Receiver, new AgreeTeam(Desk.Brambles, Desk.ReceivingWorker, null))
        );
    }

    [Fact]
    public void A_move_outside_the_procedure_takes_a_reason_from_both_managers()
    {
        var desk = new Desk();
        desk.Teams[Desk.Brambles].ProcedureName = "IEHS";
        var propose = new ProposeOutsideProcedure([Desk.Ivy, Desk.Max], Desk.Brambles);
        var agree = new AgreeTeam(Desk.Brambles, Desk.ReceivingWorker, null);

        Assert.Equal("reason-needed", desk.Do(Desk.Sender, propose));
        desk.Done(Desk.Sender, propose, "The grandmother works with Brambles");
        Assert.Equal("reason-needed", desk.Do(Desk.Receiver, agree));
        desk.Done(Desk.Receiver, agree, "We know the grandmother");
        Assert.Equal("We know the grandmother", desk.Transfer!.Detail.Outside!.ReceiverWhy);
    }

    [Fact]
    public void A_change_of_worker_in_the_sending_team_does_not_end_the_transfer()
    {
        var desk = new Desk();
        desk.Request();
        desk.OweNothing();
        foreach (var open in desk.Rows.Where(r => r.IsOpen).ToList())
            desk.Rows.Add(
                LedgerRules
                    .Pass(
                        open,
                        new(Desk.Assessment, "post", "second-sending-worker"),
                        ChangeReason.MANAGE,
                        new Deed(Desk.Sender, default, desk.Today),
                        () => $"again-{open.ChildId}"
                    )
                    .Value
            );

        desk.Done(Desk.Receiver, desk.Accept(Desk.Ivy, Desk.Max));
    }

    [Fact]
    public void When_the_reason_for_the_move_has_gone_acceptance_takes_a_reason_and_shows_as_irregular()
    {
        var desk = new Desk();
        desk.Request();
        desk.OweNothing();
        desk.Forget("plan");
        desk.Forget("child in need meeting");
        desk.Fact(Desk.Ivy, "plan", "none");
        desk.Fact(Desk.Max, "plan", "none");

        Assert.Equal("no-longer-foreseen", desk.Do(Desk.Receiver, desk.Accept(Desk.Ivy, Desk.Max)));
        Assert.Null(
            desk.Do(Desk.Receiver, desk.Accept(Desk.Ivy, Desk.Max), "Both managers still want it")
        );
        Assert.NotEmpty(desk.Transfer!.Detail.Irregular);
    }

    [Fact]
    public void The_childs_view_says_what_the_child_said_or_why_nobody_asked()
    {
        var desk = new Desk();
        desk.Agree();

        Assert.Equal(
            "missing-said",
            desk.Do(Desk.SendingWorker, new RecordChildsView(Desk.Ivy, true, null, null))
        );
        Assert.Equal(
            "why-not-asked",
            desk.Do(Desk.SendingWorker, new RecordChildsView(Desk.Max, false, null, null))
        );
        desk.Done(
            Desk.SendingWorker,
            new RecordChildsView(
                Desk.Ivy,
                true,
                "I want to keep seeing Jo",
                "Jo stays for two visits"
            )
        );
    }

    [Fact]
    public void A_refusal_names_a_restricted_brother_by_his_reference_alone()
    {
        var desk = new Desk();
        desk.Restrict(Desk.Max, "R-17");
        desk.Done(Desk.Sender, new Propose([Desk.Ivy]));
        desk.Do(Desk.Receiver, new AgreeTeam(Desk.Brambles, Desk.ReceivingWorker, null));

        Assert.Contains("R-17", desk.Sentence);
        Assert.DoesNotContain("Max", desk.Sentence);
    }
}

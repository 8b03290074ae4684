using Throughline.Casework.Transfers;

namespace Throughline.Casework.Tests.Transfers;

public class EndingTests
{
    [Fact]
    public void What_was_withdrawn_cannot_be_accepted_and_the_receiver_is_told()
    {
        var desk = new Desk();
        desk.Request();
        desk.OweNothing();
        desk.Done(Desk.Sender, new Withdraw(), "The family is leaving");

        Assert.Equal("already-ended", desk.Do(Desk.Receiver, desk.Accept(Desk.Ivy, Desk.Max)));
        Assert.Equal(Desk.Assessment, desk.HolderOf(Desk.Ivy));
    }

    [Fact]
    public void What_was_accepted_can_neither_be_withdrawn_nor_accepted_again()
    {
        var desk = new Desk();
        desk.Request();
        desk.OweNothing();
        desk.Done(Desk.Receiver, desk.Accept(Desk.Ivy, Desk.Max));

        Assert.Equal("already-ended", desk.Do(Desk.Sender, new Withdraw(), "Too late"));
        Assert.Equal("already-ended", desk.Do(Desk.Receiver, desk.Accept(Desk.Ivy, Desk.Max)));
    }

    [Fact]
    public void A_decline_needs_a_reason_and_goes_back_to_the_sender_who_still_holds()
    {
        var desk = new Desk();
        desk.Request();
        Assert.Equal("reason-needed", desk.Do(Desk.Receiver, new Decline()));
        desk.Done(Desk.Receiver, new Decline(), "No worker with the skills until June");

        Assert.Equal(TransferState.Declined, desk.Transfer!.State);
        Assert.Equal(
            "No worker with the skills until June",
            desk.Transfer.Detail.Reversals[^1].Why
        );
        Assert.Equal(Desk.Assessment, desk.HolderOf(Desk.Ivy));
        desk.Done(Desk.Receiver, new AgreeTeam(Desk.Brambles, Desk.ReceivingWorker, null));
        desk.Done(Desk.Sender, new RequestAcceptance());
    }

    [Fact]
    public void A_returned_request_is_made_again_once_the_work_is_done()
    {
        var desk = new Desk();
        desk.Request();
        desk.Done(Desk.Receiver, new ReturnRequest(), "The genogram is missing");

        Assert.Equal(TransferState.Returned, desk.Transfer!.State);
        desk.Done(Desk.Sender, new RequestAcceptance());
        Assert.Equal(TransferState.Requested, desk.Transfer.State);
    }

    [Fact]
    public void Nobody_is_accepted_without_a_worker_of_the_receiving_team()
    {
        var desk = new Desk();
        desk.Request();
        desk.OweNothing();
        var accept = desk.Accept(Desk.Ivy, Desk.Max);

        Assert.Equal(
            "nobody-without-worker",
            desk.Do(Desk.Receiver, accept with { WorkerId = "" })
        );
        Assert.Equal(
            "not-their-worker",
            desk.Do(Desk.Receiver, accept with { WorkerId = Desk.SendingWorker })
        );
    }

    [Fact]
    public void A_child_named_by_another_birth_date_is_not_accepted()
    {
        var desk = new Desk();
        desk.Request();
        desk.OweNothing();
        var wrong = desk.Named(Desk.Ivy) with { BirthDate = new(2016, 3, 10) };

        Assert.Equal(
            "named-otherwise",
            desk.Do(
                Desk.Receiver,
                desk.Accept(Desk.Max) with
                {
                    Children = [wrong, desk.Named(Desk.Max)],
                }
            )
        );
    }

    [Fact]
    public void Part_of_a_family_accepted_is_a_finding_until_somebody_says_why()
    {
        var desk = new Desk();
        desk.Request();
        desk.OweNothing();
        desk.Done(Desk.Receiver, desk.Accept(Desk.Ivy));

        Assert.Equal(TransferState.Requested, desk.Transfer!.State);
        Assert.Equal(
            (Desk.Brambles, Desk.Assessment),
            (desk.HolderOf(Desk.Ivy), desk.HolderOf(Desk.Max))
        );
        Assert.Equal([Desk.Max], desk.Transfer.Detail.Part!.LeftBehind);
        desk.Done(Desk.Receiver, new GiveReasonForPart(), "Max is in hospital");
        Assert.Equal(
            "nothing-to-explain",
            desk.Do(Desk.Receiver, new GiveReasonForPart(), "Again")
        );
        desk.Done(Desk.Receiver, desk.Accept(Desk.Max));
        Assert.Equal(TransferState.Transferred, desk.Transfer.State);
    }

    [Fact]
    public void A_restricted_brother_is_left_for_somebody_named_and_the_reason_is_plain()
    {
        var desk = new Desk();
        desk.Request();
        desk.OweNothing();
        desk.Restrict(Desk.Max, "Restricted record 17", Desk.SendingWorker);

        Assert.Equal("restricted-apart", desk.Do(Desk.Receiver, desk.Accept(Desk.Ivy, Desk.Max)));
        Assert.StartsWith("Restricted record 17: only somebody named", desk.Sentence);
        desk.Done(Desk.Receiver, desk.Accept(Desk.Ivy));

        Assert.Equal(
            (Desk.Brambles, Desk.Assessment),
            (desk.HolderOf(Desk.Ivy), desk.HolderOf(Desk.Max))
        );
        Assert.StartsWith("The record is restricted", desk.Transfer!.Detail.Part!.Why);
    }

    [Fact]
    public void Whoever_is_named_accepts_a_restricted_child_for_a_worker_who_is_named_too()
    {
        var desk = new Desk();
        desk.Request();
        desk.OweNothing();
        desk.Restrict(Desk.Max, "Restricted record 17", Desk.Receiver);

        Assert.Equal("not-their-worker", desk.Do(Desk.Receiver, desk.Accept(Desk.Max)));
        desk.Restrict(Desk.Max, "Restricted record 17", Desk.ReceivingWorker);
        desk.Done(Desk.Receiver, desk.Accept(Desk.Ivy, Desk.Max));

        Assert.Equal(TransferState.Transferred, desk.Transfer!.State);
    }

    [Fact]
    public void An_acceptance_is_put_back_as_a_marked_correction()
    {
        var desk = new Desk();
        desk.Request();
        desk.OweNothing();
        desk.Done(Desk.Receiver, desk.Accept(Desk.Ivy, Desk.Max));
        Assert.Equal("reason-needed", desk.Do(Desk.Receiver, new PutBack()));
        desk.Done(Desk.Receiver, new PutBack(), "The wrong family");

        Assert.Equal(TransferState.Requested, desk.Transfer!.State);
        Assert.Equal(
            (Desk.Assessment, Desk.SendingWorker),
            (desk.HolderOf(Desk.Ivy), desk.WorkerOf(Desk.Ivy))
        );
        Assert.Contains(desk.Rows, r => r.TeamId == Desk.Brambles && r.SetAsideAt is not null);
    }

    [Fact]
    public void An_extract_that_shows_the_children_elsewhere_overtakes_the_transfer()
    {
        var desk = new Desk();
        desk.Agree();
        desk.Done("extract", new Overtake("extract-1"));

        Assert.Equal(TransferState.Overtaken, desk.Transfer!.State);
        Assert.Equal("not-allowed", Fresh().Do(Desk.Sender, new Overtake("extract-1")));

        static Desk Fresh()
        {
            var other = new Desk();
            other.Agree();
            return other;
        }
    }

    [Fact]
    public void What_has_happened_can_be_recorded_and_shows_as_irregular()
    {
        var desk = new Desk();
        desk.Done(
            Desk.Receiver,
            new RecordWhatHappened([Desk.Ivy, Desk.Max], Desk.Brambles, Desk.ReceivingWorker),
            "Moved in the case system on Monday"
        );

        Assert.Equal(TransferState.Transferred, desk.Transfer!.State);
        Assert.NotEmpty(desk.Transfer.Detail.Irregular);
        Assert.Equal(Desk.Brambles, desk.HolderOf(Desk.Max));
    }

    [Fact]
    public void Within_a_team_the_manager_names_the_worker_and_hands_over_without_a_request()
    {
        var desk = new Desk();
        const string Next = "second-sending-worker";
        desk.Done(
            Desk.Sender,
            new Propose([Desk.Ivy, Desk.Max], "wok-within-team", Desk.Assessment)
        );
        desk.Done(Desk.Sender, new AgreeTeam(Desk.Assessment, Next, null));
        Assert.Equal("nothing-to-request", desk.Do(Desk.Sender, new RequestAcceptance()));
        desk.OweNothing();
        desk.Done(Desk.Sender, desk.Accept(Desk.Ivy, Desk.Max) with { WorkerId = Next });

        Assert.Equal((Desk.Assessment, Next), (desk.HolderOf(Desk.Ivy), desk.WorkerOf(Desk.Ivy)));
    }

    [Fact]
    public void A_move_that_overran_its_transfer_is_recorded_on_it_and_shows_as_irregular()
    {
        var desk = new Desk();
        desk.Agree();
        var happened = new RecordWhatHappened(
            [Desk.Ivy, Desk.Max],
            Desk.Brambles,
            Desk.ReceivingWorker
        );

        Assert.Equal("reason-needed", desk.Again(Desk.Receiver, happened));
        Assert.Null(desk.Again(Desk.Receiver, happened, "They moved at the weekend"));
        Assert.Equal(TransferState.Transferred, desk.Transfer!.State);
        Assert.NotEmpty(desk.Transfer.Detail.Irregular);
    }

    [Fact]
    public void Part_of_a_family_accepted_by_mistake_is_put_back()
    {
        var desk = new Desk();
        desk.Request();
        Assert.Equal("nothing-to-put-back", desk.Do(Desk.Receiver, new PutBack(), "No"));
        desk.OweNothing();
        desk.Done(Desk.Receiver, desk.Accept(Desk.Ivy));
        desk.Done(Desk.Receiver, new PutBack(), "Ivy was not to move");

        Assert.Equal(Desk.Assessment, desk.HolderOf(Desk.Ivy));
        Assert.Equal(2, desk.Transfer!.OpenLines.Count());
    }
}

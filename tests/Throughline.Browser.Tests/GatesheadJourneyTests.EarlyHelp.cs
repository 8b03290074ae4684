namespace Throughline.Browser.Tests;

/// <summary>Down to Early Help in each form of the text, and up again.</summary>
public partial class GatesheadJourneyTests
{
    [Fact]
    public async Task After_a_full_assessment_the_duty_desk_declines_and_then_takes_a_family_that_consents()
    {
        var walk = await Walk();
        var child = walk.ChildIn(
            Assessment,
            ("help still needed", "early help"),
            ("assessment kind", "full")
        );
        var (worker, manager) = (walk.WorkerOf(child), walk.ManagerOf(child));
        var desk = walk.Who("EH Duty Manager");
        await walk.Begin(worker, child);
        await walk.Consent(worker, "Asked, and not answered yet");
        await walk.Consent(worker, "Given");
        await walk.TakeTurn(worker);
        await walk.TakeTurn(manager);

        var hand = await walk.As(desk);
        await walk.Follow(hand, "Duty desk");
        await walk.Look(
            hand,
            child.Name,
            child.Number!,
            $"{child.BirthDate:d MMMM yyyy}",
            "the oldest first",
            "Given",
            "GAT-2.SD45-"
        );
        await walk.OpenTransfer(hand);
        await walk.TakeTurn(desk, "Declined");
        await walk.StandsAt(hand, "Declined");
        await walk.Carry(worker, desk);
        await walk.IsHeldBy(desk, child, Help, walk.NewWorker, worker, manager, desk);
        await walk.JournalSays(desk, "Transfer declined", "GAT-2.SD45-");
        walk.NothingWasAmiss();
    }

    [Fact]
    public async Task After_a_short_assessment_the_desk_questions_the_threshold_and_the_service_manager_settles_it()
    {
        var walk = await Walk();
        var child = walk.ChildIn(
            Assessment,
            ("help still needed", "early help"),
            ("assessment kind", "short")
        );
        var (worker, manager) = (walk.WorkerOf(child), walk.ManagerOf(child));
        var desk = walk.Who("EH Duty Manager");
        await walk.Begin(worker, child);
        await walk.TakeTurn(worker);
        await walk.TakeTurn(manager);
        await walk.TakeTurn(desk, "Threshold queried");
        var hand = await walk.As(desk);
        await walk.OpenTransfer(hand, "The managers differ", "threshold");
        await walk.Follow(hand, "Duty desk");
        await walk.Look(hand, "It stands still until it is settled");

        var senior = await walk.As(walk.Who("Service Manager"));
        await walk.OpenTransfer(senior);
        await walk.Follow(senior, "Record the ruling");
        await senior.Choose("Which team does the ruling name?", "It names no team");
        await senior.Type("The ruling, with its reason", "Help is needed, and not social work");
        await walk.Send(senior, "Record the ruling");

        await walk.Carry(desk, worker, manager);
        await walk.IsHeldBy(desk, child, Help, walk.NewWorker, worker, desk);
        walk.NothingWasAmiss();
    }

    [Fact]
    public async Task A_contact_is_closed_with_advice_where_the_family_refuses()
    {
        var walk = await Walk();
        var child = walk.ChildIn(FrontDoor, ("decision on referral", "early help"));
        var (desk, duty) = (walk.Who("EH duty worker"), walk.Who("IRT duty worker"));
        await walk.Begin(duty, child);
        await walk.TakeTurn(duty);
        var sees = await walk.As(desk);
        await walk.Follow(sees, "My work");
        await walk.Look(sees, "Get in touch with the family");
        await walk.Consent(desk, "Refused");
        await walk.TakeTurn(desk, "Advice given");
        var hand = await walk.As(walk.ManagerOf(child));
        await walk.StandsAt(hand, "Closed");
        await walk.Look(hand, "Tell IRT duty manager", "GAT-2.SDIRT-");
        await walk.JournalNames(hand, duty, desk);
        walk.NothingWasAmiss();
    }

    [Fact]
    public async Task A_contact_waits_while_consent_is_withdrawn_and_is_taken_once_it_is_given_again()
    {
        var walk = await Walk();
        var child = walk.ChildIn(FrontDoor, ("decision on referral", "early help"));
        var (desk, duty) = (walk.Who("EH duty worker"), walk.Who("IRT duty worker"));
        await walk.Begin(duty, child);
        await walk.TakeTurn(duty);
        await walk.Consent(desk, "Given");
        await walk.Consent(desk, "Withdrawn after it was given");
        await walk.TakeTurn(walk.Who("EH Duty Manager"));
        await walk.TurnIsRefused(desk, "Worker needed", "ask for the family's consent");
        var hand = await walk.As(desk);
        await walk.OpenTransfer(hand, "Withdrawn", "Requested");
        await walk.Consent(desk, "Given");
        await walk.TakeTurn(desk, "Worker needed");
        await walk.IsHeldBy(desk, child, Help, walk.NewWorker, duty, desk);
        walk.NothingWasAmiss();
    }

    [Fact]
    public async Task A_long_term_team_steps_a_family_down_with_a_plan_of_action()
    {
        var walk = await Walk();
        var child = walk.ChildIn(LongTerm, ("help still needed", "early help"));
        var (worker, manager) = (walk.WorkerOf(child), walk.ManagerOf(child));
        var desk = walk.Who("EH Duty Manager");
        await walk.Begin(worker, child);
        await walk.Carry(worker, manager, desk);
        await walk.IsHeldBy(desk, child, Help, walk.NewWorker, worker, manager, desk);
        walk.NothingWasAmiss();
    }

    [Fact]
    public async Task Early_Help_escalates_once_the_threshold_is_agreed()
    {
        var walk = await Walk();
        var child = walk.ChildIn(
            Help,
            ("step-up request", null),
            ("closing team", "A&I"),
            ("risk is immediate", "no")
        );
        var (worker, manager) = (walk.WorkerOf(child), walk.ManagerOf(child));
        var taker = walk.Who("Team Manager", Assessment);
        await walk.Begin(manager, child);
        await walk.TakeTurn(manager, "Not agreed");
        await walk.StandsAt(await walk.As(manager), "Declined");
        await walk.Carry(manager, worker, taker);
        await walk.IsHeldBy(taker, child, Assessment, walk.NewWorker, manager, worker, taker);
        await walk.JournalSays(taker, "Transfer declined", "GAT-2.ESC1-");
        walk.NothingWasAmiss();
    }

    [Fact]
    public async Task A_child_in_danger_goes_up_at_once_and_nobody_may_decline()
    {
        var walk = await Walk();
        var child = walk.ChildIn(
            Help,
            ("step-up request", null),
            ("closing team", "A&I"),
            ("risk is immediate", "yes")
        );
        var (worker, manager) = (walk.WorkerOf(child), walk.ManagerOf(child));
        var taker = walk.Who("Team Manager", Assessment);
        await walk.Begin(manager, child);
        await walk.Carry(manager, worker, taker);
        await walk.IsHeldBy(taker, child, Assessment, walk.NewWorker, manager, worker, taker);
        walk.NothingWasAmiss();
    }

    [Fact]
    public async Task A_family_goes_back_within_three_months_to_the_team_that_had_it()
    {
        var walk = await Walk();
        var child = walk.ChildIn(Help, ("step-up request", null), ("closing team", "SGCP"));
        var (worker, manager) = (walk.WorkerOf(child), walk.ManagerOf(child));
        var taker = walk.Who("Team Manager", LongTerm);
        await walk.Begin(manager, child);
        walk.ToTeam = LongTerm;
        await walk.TakeTurn(manager);
        await Ask();
        await walk.TakeTurn(taker, "Not met");
        await walk.StandsAt(await walk.As(manager), "Declined");
        await walk.SayDone(manager, "Record a decision with the next steps");
        await Ask();
        await walk.Carry(manager, taker, worker);
        await walk.IsHeldBy(taker, child, LongTerm, walk.NewWorker, manager, worker, taker);
        await walk.JournalSays(taker, "Transfer declined", "GAT-2.ESC2-");
        walk.NothingWasAmiss();

        async Task Ask()
        {
            var hand = await walk.As(manager);
            await walk.OpenTransfer(hand);
            await walk.Follow(hand, "Ask a team");
            await hand.Choose("Which team do you ask?", LongTerm);
            await walk.Send(hand, "Ask");
        }
    }
}

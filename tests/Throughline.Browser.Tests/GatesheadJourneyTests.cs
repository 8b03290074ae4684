namespace Throughline.Browser.Tests;

/// <summary>
/// One case along each journey of Gateshead's text, on its demonstration, as the people whose part it is. Nothing here
/// goes by a meeting: managers talk, and Early Help's duty desk answers.
/// </summary>
public partial class GatesheadJourneyTests(Browser browser, Demonstration demonstration)
{
    private const string Assessment = "Assessment & Intervention";
    private const string LongTerm = "Safeguarding and Care Planning 1";
    private const string FrontDoor = "Integrated Referral Team";
    private const string Help = "Early Help";

    private Task<CouncilWalk> Walk() => demonstration.Walk("gateshead", browser);

    [Fact]
    public async Task After_the_conference_the_long_term_team_declines_for_a_reason_and_takes_the_child_all_the_same()
    {
        var walk = await Walk();
        var child = walk.ChildIn(
            Assessment,
            ("plan", "child protection"),
            ("initial child protection conference", "plan made")
        );
        var (worker, manager) = (walk.WorkerOf(child), walk.ManagerOf(child));
        var taker = walk.Who("Team Manager", LongTerm);
        await walk.Begin(worker, child);
        walk.ToTeam = LongTerm;
        await walk.TakeTurn(worker);
        await walk.TakeTurn(manager);
        await walk.TakeTurn(taker, steps: 1);
        await walk.Decline(taker, "The worker named is at court all week");
        await walk.OpenTransfer(await walk.As(manager), "Declined", "at court all week");

        await walk.Carry(manager, taker, worker);
        await walk.IsHeldBy(taker, child, LongTerm, walk.NewWorker, worker, manager, taker);
        await walk.JournalSays(taker, "Transfer declined", "GAT-2.SGCP-1");
        walk.NothingWasAmiss();
    }

    [Fact]
    public async Task The_front_door_takes_a_child_in_and_passes_the_referral_on_for_assessment()
    {
        var walk = await Walk();
        var duty = walk.Who("IRT duty manager");
        var hand = await walk.As(duty);
        await walk.Follow(hand, "Children");
        await walk.Follow(hand, "Record a child who is not here yet");
        await hand.Type("Given name", "Robyn");
        await hand.Type("Family name", "Castell");
        await hand.Choose("Is the child born?", "Yes");
        await hand.Day("Birth date", new(2017, 11, 2));
        await hand.Pick("Team that holds the child", FrontDoor);
        await hand.Pick("Allocated worker", walk.Who("IRT duty worker").Name);
        await walk.Send(hand, "Record this child");
        await walk.Look(hand, "Robyn Castell", FrontDoor);
        walk.NothingWasAmiss();

        var child = walk.ChildIn(
            FrontDoor,
            ("decision on referral", "assessment"),
            ("not attends a linked school", null),
            ("not meets disability team criteria", null),
            ("not risk of entering care", null),
            ("not social work last ended", null)
        );
        var taker = walk.Who("Team Manager", Assessment);
        await walk.Begin(duty, child);
        await walk.Carry(duty, taker);
        await walk.IsHeldBy(taker, child, Assessment, walk.NewWorker, duty, taker);
        await walk.JournalSays(taker, " accepted ", "GAT-2.AI-1");
        walk.NothingWasAmiss();
    }

    [Fact]
    public async Task A_court_report_on_a_closed_case_opens_it_again_in_the_team_that_had_it()
    {
        var walk = await Walk();
        var child = walk.ChildIn(LongTerm, ("plan", "child protection"));
        var (worker, manager) = (walk.WorkerOf(child), walk.ManagerOf(child));
        await walk.Begin(worker, child, "Closure");
        await walk.Carry(worker, manager);
        await walk.Record(
            manager,
            child,
            "court report directed",
            ("Court report directed", "Section 7")
        );
        var hand = await walk.As(manager);
        await walk.OpenChild(hand, child);
        await walk.Look(hand, "GAT-2.AI-6");
        await walk.Follow(hand, "Open the case again");
        await hand.Choose("Which team takes it up?", LongTerm);
        await hand.Pick("Who is the worker?", worker.Name);
        await hand.Type("Why?", "The court asks for a report under section 7");
        await walk.Send(hand, "Open the case again");
        await walk.OpenChild(hand, child);
        await walk.Look(hand, worker.Name, LongTerm);
        await walk.Follow(hand, "Journal");
        await walk.Look(hand, "Case opened again", manager.Name);
        walk.NothingWasAmiss();
    }

    [Fact]
    public async Task A_care_order_takes_a_child_to_looked_after_children_by_the_protocol_and_nobody_may_decline()
    {
        var walk = await Walk();
        var child = walk.ChildIn(
            LongTerm,
            ("care proceedings concluded", null),
            ("legal status", "care order")
        );
        var (worker, manager) = (walk.WorkerOf(child), walk.ManagerOf(child));
        var taker = walk.Who("Team Manager", "Looked After Children");
        await walk.Begin(manager, child);
        await walk.TakeTurn(worker);
        await walk.TakeTurn(manager);
        await walk.TakeTurn(taker, steps: 1);

        var hand = await walk.As(taker);
        await walk.OpenTransfer(hand, "GAT-2.LACP-", "Agreed");
        await walk.Follow(hand, "3. Complete the move");
        await walk.Follow(hand, "Decline");
        await hand.Type("Why do you decline?", "We have no room");
        await walk.SendIsRefused(hand, "Decline", "does not let the receiving team decline");

        await walk.Record(
            worker,
            child,
            "handover meeting",
            ("Has it happened?", "Yes, it was held"),
            ("Attended by", "Receiving worker")
        );
        await walk.IsDone(hand, "GAT-2.LACP-4");
        await walk.Carry(worker, manager, taker);
        await walk.IsHeldBy(
            taker,
            child,
            "Looked After Children",
            walk.NewWorker,
            worker,
            manager,
            taker
        );
        await walk.OpenTransfer(hand, "Tell IRO", "Write the later life letter", "GAT-2.LACP-14");
        await walk.SayDone(worker, "Write the later life letter");
        await walk.JournalSays(taker, "later life letter", "GAT-2.LACP-14");
        walk.NothingWasAmiss();
    }

    [Fact]
    public async Task A_child_with_a_disability_goes_where_the_managers_of_both_teams_agree()
    {
        var walk = await Walk();
        var child = walk.ChildIn(
            Assessment,
            ("plan", "none"),
            ("looked after", "no"),
            ("not help still needed", null),
            ("not initial child protection conference", null),
            ("not letter before proceedings sent", null)
        );
        var (worker, manager) = (walk.WorkerOf(child), walk.ManagerOf(child));
        var taker = walk.Who("Team Manager", "Children with Disabilities");
        await walk.Record(
            worker,
            child,
            "meets disability team criteria",
            ("Meets disability team criteria", "Yes")
        );
        await walk.Agree(manager, child, "CWD", "Both managers have looked at the criteria");
        await walk.Begin(manager, child);
        await walk.Carry(worker, manager, taker);
        await walk.IsHeldBy(
            taker,
            child,
            "Children with Disabilities",
            walk.NewWorker,
            manager,
            taker
        );
        await walk.JournalSays(taker, " accepted ", "GAT-2.CWD-8");
        walk.NothingWasAmiss();
    }

    [Fact]
    public async Task A_plan_that_came_down_passes_to_assessment_at_its_review()
    {
        var walk = await Walk();
        var child = walk.ChildIn(
            LongTerm,
            ("plan", "child in need"),
            ("previous plan", "child protection"),
            ("change of worker would do harm", "no")
        );
        var (worker, manager) = (walk.WorkerOf(child), walk.ManagerOf(child));
        var taker = walk.Who("Team Manager", Assessment);
        await walk.Agree(manager, child, "A&I", "The family does well and the harm is small");
        await walk.Begin(worker, child);
        await walk.TakeTurn(worker);
        await walk.TakeTurn(taker);
        await walk.TakeTurn(manager);
        await walk.Record(
            manager,
            child,
            "child in need review",
            ("Has it happened?", "Yes, it was held"),
            ("Chair", "Sending manager")
        );
        await walk.Carry(manager, worker, walk.Called(walk.NewWorker), taker);
        await walk.IsHeldBy(taker, child, Assessment, walk.NewWorker, worker, manager, taker);
        walk.NothingWasAmiss();
    }
}

using Throughline.Casework.People;

namespace Throughline.Browser.Tests;

/// <summary>Cases that come from another authority, go to one, or end.</summary>
public partial class GatesheadJourneyTests
{
    [Fact]
    public async Task A_child_in_need_from_another_authority_is_taken_once_every_paper_is_here()
    {
        var walk = await Walk();
        var duty = walk.Who("A&I duty worker");
        var taker = walk.Who("Team Manager", LongTerm);
        var (id, name) = await Notice(walk, duty, "Aidan Harker", "Child in need");
        await walk.Step(duty, 1);
        await walk.Follow(await walk.As(duty), "Go to the transfer");
        await walk.Follow(await walk.As(duty), "2. Send the papers to SGCP");
        await walk.SendIsRefused(await walk.As(duty), "Send the request", "Still owed first");
        await walk.Decline(taker, "The chronology and the genogram are missing");
        foreach (
            var paper in new[] { "assessment", "child in need plan", "chronology", "genogram" }
        )
            await walk.Record(duty, id, name, paper, ("How far is it?", "Completed"));
        await walk.Carry(duty, taker);
        var hand = await walk.As(taker);
        await walk.OpenTransfer(hand, "Transferred", walk.NewWorker, "Northmoor");
        await walk.JournalSays(taker, " accepted ", duty.Name, taker.Name, "GAT-2.EXT-");
        walk.NothingWasAmiss();
    }

    [Fact]
    public async Task A_child_on_a_plan_from_another_authority_is_taken_once_the_Unit_has_alerted_the_manager_of_the_week()
    {
        var walk = await Walk();
        var duty = walk.Who("IRT duty manager");
        var unit = walk.Who("Safeguarding Children's Unit");
        var taker = walk.Who("SGCP manager of the transfer week");
        await Notice(walk, duty, "Tamsin Loxley", "Child protection");
        var hand = await walk.As(taker);
        await walk.OpenTransfer(hand, "Tell Safeguarding Children's Unit");
        await walk.Follow(hand, "1. Ask the other authority for its papers");
        await walk.SendIsRefused(hand, "Record", "Still owed first");
        await walk.TakeTurn(duty);
        await walk.TakeTurn(unit);
        await walk.TakeTurn(taker);
        await walk.SayDone(taker, "Send the papers that were asked for");
        await walk.TakeTurn(taker);
        await walk.OpenTransfer(hand, "Transferred", walk.NewWorker, "Northmoor");
        await walk.JournalSays(taker, duty.Name, unit.Name, taker.Name, "GAT-2.EXT-8");
        walk.NothingWasAmiss();
    }

    [Fact]
    public async Task A_notice_that_comes_to_nothing_is_asked_again()
    {
        var walk = await Walk();
        var duty = walk.Who("IRT duty manager");
        var hand = await walk.As(duty);
        await walk.WriteNotice(hand, "Orla Brandreth", "Child protection", team: null);
        // Two teams take such children, and the procedure does not say which of them.
        await walk.Look(hand, "no team here has been asked yet");
        await hand.Pick("Which team is asked?", LongTerm);
        await walk.Send(hand, "Ask the team");
        await walk.GoToTheTransfer(hand);
        await walk.Look(hand, "Orla Brandreth", LongTerm);
        walk.NothingWasAmiss();
    }

    [Fact]
    public async Task A_family_in_need_that_has_moved_away_is_referred_on_and_closed()
    {
        var walk = await Walk();
        var child = walk.ChildIn(
            LongTerm,
            ("plan", "child in need"),
            ("not change of worker would do harm", "no"),
            ("not legal status", "supervision order"),
            ("not help still needed", "early help")
        );
        var (worker, manager) = (walk.WorkerOf(child), walk.ManagerOf(child));
        await walk.Record(worker, child, "help still needed", ("Help still needed", "Social work"));
        await walk.Record(
            worker,
            child,
            "move of address",
            ("Has it happened?", "Yes, it has happened"),
            ("Kind", "Permanent"),
            ("Area", "Another authority")
        );
        await walk.Begin(worker, child);
        await walk.Carry(worker);
        await Ended(walk, child, worker, manager, "GAT-3.CIN-");
    }

    [Fact]
    public async Task A_family_on_a_plan_is_handed_to_another_authority()
    {
        var walk = await Walk();
        var child = walk.ChildIn(LongTerm, ("plan", "child protection"));
        var (worker, manager) = (walk.WorkerOf(child), walk.ManagerOf(child));
        await walk.Begin(worker, child, "To another authority");
        await walk.Carry(worker, manager);
        await Ended(walk, child, worker, manager, "GAT-3.PRM-2");
    }

    [Fact]
    public async Task A_case_is_closed_by_the_manager_whom_the_worker_asks()
    {
        var walk = await Walk();
        var child = walk.ChildIn(Help, ("plan", "early help"), ("not step-up request", null));
        var (worker, manager) = (walk.WorkerOf(child), walk.ManagerOf(child));
        await walk.Begin(worker, child, "Closure");
        await walk.Carry(manager);
        await Ended(walk, child, worker, manager, "GAT-4-1");
    }

    /// <summary>Nobody holds the child, and the audit of the closed case is Business Support's to record.</summary>
    private static async Task Ended(
        CouncilWalk walk,
        Casework.Families.Child child,
        Person worker,
        Person manager,
        string clause
    )
    {
        var hand = await walk.As(manager);
        await walk.StandsAt(hand, "Closed");
        await walk.Look(hand, "Audit the closed case");
        await walk.OpenChild(hand, child);
        await walk.Look(hand, "Nobody holds this child now");
        var clerk = walk.SupportOf(child);
        var desk = await walk.As(clerk);
        await walk.Follow(desk, "My work");
        await walk.Look(desk, "Audit the closed case");
        await walk.SayDone(clerk, "Audit the closed case");
        await walk.JournalSays(manager, worker.Name, clerk.Name, clause, "GAT-4-1");
        walk.NothingWasAmiss();
    }

    private static async Task<(string Id, string Name)> Notice(
        CouncilWalk walk,
        Person who,
        string name,
        string plan
    )
    {
        var hand = await walk.As(who);
        await walk.WriteNotice(hand, name, plan, LongTerm);
        await walk.GoToTheTransfer(hand);
        var link = hand.Page.Locator("main").GetByText(name, new() { Exact = true });
        var id = (await link.Last.GetAttributeAsync("href"))!.Split('/')[2];
        return (id, name);
    }
}

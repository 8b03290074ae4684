namespace Throughline.Browser.Tests;

/// <summary>Cases that come from another authority, go to one, or end, by Gateshead's text, as the people whose part it is.</summary>
public class GatesheadJourneyTests(Browser browser, Demonstration demonstration)
{
    private Task<CouncilWalk> Walk() => demonstration.Walk("gateshead", browser);

    [Fact]
    public async Task A_child_on_a_plan_from_another_authority_waits_until_the_Safeguarding_Unit_is_told()
    {
        var walk = await Walk();
        var irt = walk.Who("IRT duty manager");
        var taker = walk.Who("SGCP manager of the transfer week");
        var hand = await walk.As(irt);
        await walk.Follow(hand, "Duty desk");
        await walk.Follow(hand, "Record a child who comes from another authority");
        await hand.Type("Given name", "Tamsin");
        await hand.Type("Family name", "Harker");
        await hand.Choose("Is the child born?", "Yes");
        await hand.Day("Birth date", new(2019, 3, 4));
        await hand.Type("Which authority?", "Northmoor");
        await hand.Day("On which day did its notice come?", walk.Today.AddDays(-1));
        await hand.Choose("How did it come?", "In writing");
        await hand.Choose("Which plan does the child have there?", "Child protection");
        await hand.Pick("Which team is asked?", "Safeguarding and Care Planning 1");
        await walk.Send(hand, "Record the notice");
        await walk.Follow(hand, "Go to the transfer");
        walk.Transfer = new Uri(hand.Page.Url).AbsolutePath;
        var decides = await walk.As(taker);
        await walk.OpenTransfer(decides, "Tamsin Harker", "Tell Safeguarding Children's Unit");
        await walk.Follow(decides, "1. Ask the other authority for its papers");
        await walk.SendIsRefused(decides, "Record", "Still owed first");
        walk.NothingWasAmiss();
    }

    [Fact]
    public async Task A_family_is_handed_to_another_authority()
    {
        var walk = await Walk();
        var child = walk.ChildIn("Safeguarding and Care Planning 1", ("plan", "child protection"));
        var (worker, manager) = (walk.WorkerOf(child), walk.ManagerOf(child));
        await walk.Begin(manager, child, "To another authority");
        await walk.Carry(worker, manager);
        var hand = await walk.As(manager);
        await walk.StandsAt(hand, "Closed");
        await walk.JournalNames(hand, manager);
        walk.NothingWasAmiss();
    }

    [Fact]
    public async Task A_case_is_closed_by_the_manager_whom_the_worker_asks()
    {
        var walk = await Walk();
        var child = walk.ChildIn("Early Help", ("plan", "early help"));
        var (worker, manager) = (walk.WorkerOf(child), walk.ManagerOf(child));
        await walk.Begin(worker, child, "Closure");
        await walk.Carry(manager);
        var hand = await walk.As(manager);
        await walk.StandsAt(hand, "Closed");
        await walk.Look(hand, "Audit the closed case", "GAT-4-1");
        await walk.JournalNames(hand, worker, manager);
        await walk.OpenChild(hand, child);
        await walk.Look(hand, "Nobody holds this child now");
        walk.NothingWasAmiss();
    }
}

namespace Throughline.Browser.Tests;

/// <summary>One case along each journey of Wokingham's text that the family of <see cref="JourneyTests"/> does not go.</summary>
public partial class WokinghamJourneyTests(Browser browser, Demonstration demonstration)
{
    private const string Door = "MASH";
    private const string Assessment = "Referral & Assessment";
    private const string Helpers = "Integrated Early Help Service";

    private Task<CouncilWalk> Walk() => demonstration.Walk("wokingham", browser);

    [Fact]
    public async Task A_case_is_given_to_another_worker_of_its_team()
    {
        var walk = await Walk();
        var child = walk.ChildIn("Brambles", ("plan", "child in need"));
        var (worker, manager) = (walk.WorkerOf(child), walk.ManagerOf(child));
        await walk.Begin(manager, child, "To another worker of the same team");
        walk.ToTeam = "Brambles";
        await walk.TakeTurn(manager);
        await walk.Carry(worker, walk.Called(walk.NewWorker), manager);
        await walk.IsHeldBy(manager, child, "Brambles", walk.NewWorker, worker, manager);
        await walk.JournalSays(await walk.As(manager), "visit together", "WOK-CTP-8-6");
        walk.NothingWasAmiss();
    }

    [Fact]
    public async Task The_front_door_passes_a_family_to_Early_Help()
    {
        var walk = await Walk();
        var child = walk.ChildIn(Door, ("closing team", "no team"));
        var (manager, taker) = (walk.ManagerOf(child), walk.Who("Team Manager", Helpers));
        await walk.Decide(manager, child, "Early help");
        await walk.Begin(manager, child);
        walk.ToTeam = Helpers;
        await walk.TakeTurn(manager);
        await walk.Decline(taker, "Nobody can take it up before Monday");
        await walk.Carry(manager, taker);
        await walk.IsHeldBy(taker, child, Helpers, walk.NewWorker, manager, taker);
        await walk.JournalSays(taker, "Transfer declined", "before Monday", "WOK-CTP-3-4");
        walk.NothingWasAmiss();
    }

    [Fact]
    public async Task The_front_door_lets_a_family_go()
    {
        var walk = await Walk();
        var child = walk.ChildIn(Door, ("closing team", "no team"));
        var manager = walk.ManagerOf(child);
        await walk.Decide(manager, child, "Closed");
        await walk.Begin(manager, child);
        await walk.Carry(manager);
        var hand = await walk.As(manager);
        await walk.StandsAt(hand, "Closed");
        await walk.JournalNames(hand, manager);
        walk.NothingWasAmiss();
    }

    [Fact]
    public async Task A_family_decided_for_assessment_is_given_to_a_worker_who_is_found_for_it()
    {
        var walk = await Walk();
        var child = walk.ChildIn(
            Door,
            ("closing team", "no team"),
            ("decision on referral", "assessment")
        );
        var (manager, taker) = (walk.ManagerOf(child), walk.Who("Team Manager", Assessment));
        await walk.Begin(manager, child);
        walk.ToTeam = Assessment;
        await walk.Carry(taker, manager);
        await walk.IsHeldBy(taker, child, Assessment, walk.NewWorker, manager, taker);
        await walk.OpenTransfer(await walk.As(taker), "Talk over how long", "WOK-CTP-3-7");
        walk.NothingWasAmiss();
    }

    [Fact]
    public async Task A_family_referred_again_within_three_months_is_assessed_by_the_team_that_closed_it()
    {
        var walk = await Walk();
        var child = walk.ChildIn(Door, ("closing team", "Brambles"));
        var (manager, taker) = (walk.ManagerOf(child), walk.Who("Team Manager", "Brambles"));
        await walk.Begin(manager, child);
        walk.ToWorker = walk.WorkerOf(child, "Brambles").Name;
        await walk.Carry(taker, manager);
        await walk.IsHeldBy(taker, child, "Brambles", walk.NewWorker, manager, taker);
        await walk.OpenTransfer(await walk.As(taker), "WOK-CTP-5-17");
        walk.NothingWasAmiss();
    }

    [Fact]
    public async Task A_closed_case_that_is_referred_again_is_taken_in_by_the_front_door()
    {
        var walk = await Walk();
        var child = walk.ClosedIn(Door);
        var manager = walk.Who("Team Manager", Door);
        await walk.Record(manager, child, "referral", ("Has it happened?", "Yes, it has happened"));
        await walk.OpenAgain(manager, child, Door, Door, "WOK-CTP-3-1");
        walk.NothingWasAmiss();
    }
}

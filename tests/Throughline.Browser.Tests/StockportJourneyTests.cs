using Microsoft.Playwright;
using Throughline.Casework.People;

namespace Throughline.Browser.Tests;

/// <summary>One case along each journey of Stockport's text, which has no routes: Team Leaders ask, and what matters is how it is done.</summary>
public class StockportJourneyTests(Browser browser, Demonstration demonstration)
{
    private const string East = "Children & Families East";
    private const string West = "Children & Families West";

    private Task<CouncilWalk> Walk() => demonstration.Walk("stockport", browser);

    [Fact]
    public async Task Two_Team_Leaders_agree_the_four_meet_and_the_case_passes_to_the_other_team()
    {
        var walk = await Walk();
        var child = walk.ChildIn("Assessment & Prevention", ("plan", "child in need"));
        var (worker, leader) = (walk.WorkerOf(child), walk.ManagerOf(child));
        var taker = walk.Who("Team Leader", West);
        await walk.Begin(leader, child, "To another team");
        walk.ToTeam = West;
        var gives = await walk.As(leader);
        await walk.SayDone(gives, "Ask first whether the present worker can go on");
        await walk.TakeStep(leader);
        await walk.TakeStep(taker);

        var hand = await walk.As(taker);
        await walk.StandsAt(hand, "Agreed");
        await walk.Follow(hand, "Accept");
        await walk.Look(hand, "This stands in the way", "STO-2-");

        var newcomer = walk.Called(walk.NewWorker);
        await walk.OpenTransfer(gives);
        await walk.Follow(gives, "Attend the handover meeting");
        await walk.SendIsRefused(gives, "Record", "Choose who was there");
        await walk.Carry(leader, worker, newcomer, taker);
        await walk.IsHeldBy(taker, child, West, walk.NewWorker, leader, worker, taker);
        await walk.JournalSays(
            hand,
            "attend the handover meeting",
            "put a short note of the meeting on the child's file",
            "sort the unfinished work into what is done first and what passes over",
            "attend a joint visit",
            "end the transition in a meeting of those around the child",
            "see that decisions and supervisions are on the record (management decisions completed; supervision record completed)",
            "STO-3-2",
            "STO-3-7"
        );
        await walk.OpenTransfer(hand, "Be within reach of the new worker", "STO-3-8");
        walk.NothingWasAmiss();
    }

    [Fact]
    public async Task A_Team_Leader_gives_a_case_to_another_worker_of_the_team()
    {
        var walk = await Walk();
        var child = walk.ChildIn(West, ("plan", "child in need"));
        var (worker, leader) = (walk.WorkerOf(child), walk.ManagerOf(child));
        await walk.Begin(leader, child, "To another worker of the same team");
        walk.ToTeam = West;
        await walk.SayDone(await walk.As(leader), "Ask first whether the present worker can go on");
        await walk.TakeStep(leader);
        var newcomer = walk.Called(walk.NewWorker);
        await walk.Carry(worker, newcomer, leader);
        await walk.IsHeldBy(leader, child, West, walk.NewWorker, leader, worker);
        await walk.JournalSays(await walk.As(leader), "attend the handover meeting", "STO-3-2");
        walk.NothingWasAmiss();
    }

    [Fact]
    public async Task In_an_emergency_the_worker_changes_at_once_and_the_reason_and_the_plan_are_owed()
    {
        var walk = await Walk();
        var child = walk.ChildIn(West, ("looked after", "yes"));
        var leader = walk.ManagerOf(child);
        var hand = await walk.As(leader);
        await walk.OpenChild(hand, child);
        await walk.Follow(hand, "Move to another team or worker");
        await walk.Follow(hand, "Nothing can be planned");
        await hand.Choose("What was done first?", "Look for a worker in the team first");
        await walk.SendIsRefused(hand, "Move now", "Choose the worker");
        var worker = await walk.PickFrom(hand, "To which worker?", walk.WorkerOf(child), West);
        await hand.Type("Why could no handover be planned?", "The worker fell ill overnight");
        await walk.Send(hand, "Move now");
        await walk.Follow(hand, "Go to the transfer");
        walk.Transfer = new Uri(hand.Page.Url).AbsolutePath;
        await walk.OpenTransfer(
            hand,
            "Write on the file why there could be no handover",
            "Write on the file what keeps service and relationships going",
            "STO-4-2",
            "STO-4-3"
        );
        await walk.RecordOwed(leader);
        await walk.IsHeldBy(leader, child, West, worker, leader);
        await walk.JournalSays(
            hand,
            "The worker fell ill overnight",
            "write on the file why there could be no handover",
            "write on the file what keeps service and relationships going",
            "tell child and family",
            "STO-4-2"
        );
        walk.NothingWasAmiss();
    }

    [Fact]
    public async Task A_team_passes_from_one_leader_to_the_next_after_three_weeks_and_a_four_way_meeting()
    {
        await using var served = await Served.Open(carried: false, "stockport");
        var walk = new CouncilWalk(browser, served);
        var (goes, comes) = (
            walk.Who("Team Leader", East),
            walk.Who("Assistant Team Leader", East)
        );
        var above = walk.Who("locality leader");
        var day = walk.Today.AddDays(21);

        var hand = await walk.As(goes);
        await walk.Follow(hand, "Handovers");
        await walk.Follow(hand, "Plan a handover");
        await hand.Pick("Who is to lead it?", comes.Name);
        await hand.Day("From which day?", day);
        await walk.Send(hand, "Plan the handover");
        walk.Transfer = new Uri(hand.Page.Url).AbsolutePath;
        await walk.Look(hand, "Hold the three-way meeting", "STO-5-1", "open cases", "Kept apart");

        await TheThreeMeet(walk, hand);
        await WhatConcernsTheStaffIsKeptApart(walk, goes, comes);
        await TheNewLeaderUnderstands(walk, comes);
        await WhatIsUnresolvedGoesToFour(walk, goes, above);

        walk.On(day);
        var leads = await walk.As(comes);
        await walk.OpenHandover(leads);
        await walk.Follow(leads, "Take over the team");
        await leads.Type("Anything to add", "Restricted records are talked through by those named");
        await walk.Send(leads, "Take over the team");
        await walk.Look(leads, "The team passed");
        var child = walk.ChildIn(East, ("plan", "child in need"));
        await walk.Holds(leads, child, East, walk.WorkerOf(child).Name);
        await walk.Look(leads, comes.Name);
        walk.NothingWasAmiss();
    }

    private static async Task TheThreeMeet(CouncilWalk walk, Hand hand)
    {
        foreach (
            var asked in new[]
            {
                "Hold the three-way meeting",
                "Write the meeting up in full",
                "Tell incoming Team Leader",
                "Hand over the worker's current appraisal",
                "Tell incoming Team Leader",
            }
        )
            await Asked(walk, hand, asked);
        var talk = hand.Page.GetByRole(
            AriaRole.Link,
            new() { Name = "Record that cases were talked through" }
        );
        await walk.OpenHandover(hand);
        while (await talk.CountAsync() > 0)
        {
            await hand.Press(talk.First);
            await walk.Look(hand, "Which cases");
            await walk.Send(hand, "Save");
        }

        await walk.Look(hand, "talked through on");
    }

    /// <summary>Says of every worker, or of every case, that one of the things asked was done.</summary>
    private static async Task Asked(CouncilWalk walk, Hand hand, string what)
    {
        await walk.OpenHandover(hand);
        await walk.Follow(hand, what);
        foreach (var box in await hand.Page.Locator("input[name=Of]").AllAsync())
            await box.CheckAsync();
        await walk.Send(hand, "Record");
    }

    private static async Task WhatConcernsTheStaffIsKeptApart(
        CouncilWalk walk,
        Person goes,
        Person comes
    )
    {
        const string Said = "One of the team has asked for fewer hours";
        var hand = await walk.As(goes);
        await walk.OpenHandover(hand);
        await walk.Follow(hand, "Staff notes, kept apart");
        await hand.Type("What is there to hand over?", Said);
        await walk.Send(hand, "Save");
        var reads = await walk.As(comes);
        await walk.OpenHandover(reads);
        await Assertions.Expect(reads.Page.GetByText(Said)).ToHaveCountAsync(0);
        await walk.Follow(reads, "Staff notes, kept apart");
        await walk.Look(reads, Said);
        var worker = await walk.As(walk.WorkerOf(walk.ChildIn(East, ("plan", "child in need"))));
        Assert.Equal(404, (await worker.Page.GotoAsync($"{walk.Transfer}/staff-notes"))!.Status);
    }

    private static async Task TheNewLeaderUnderstands(CouncilWalk walk, Person comes)
    {
        var hand = await walk.As(comes);
        await Asked(walk, hand, "Be satisfied that the decisions taken are understood");
        await Asked(walk, hand, "Find the decisions on the file and in the supervision notes");
    }

    private static async Task WhatIsUnresolvedGoesToFour(
        CouncilWalk walk,
        Person goes,
        Person above
    )
    {
        var hand = await walk.As(goes);
        await walk.OpenHandover(hand);
        await walk.Follow(hand, "Say what cannot be settled");
        await hand.Type("What is it?", "Who chairs the panel in June");
        await walk.Send(hand, "Say what cannot be settled");
        await walk.Follow(hand, "Put it to: locality leader of both teams, in a four-way meeting");
        await walk.Send(hand, "Put it to the next rung");
        var settles = await walk.As(above);
        await walk.OpenHandover(settles);
        await walk.Follow(settles, "Say how it was settled");
        await settles.Type("How was it settled?", "The new leader does");
        await walk.Send(settles, "Say how it was settled");
        await walk.Look(settles, "The new leader does");
    }
}

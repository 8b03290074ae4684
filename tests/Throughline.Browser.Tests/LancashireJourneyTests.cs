namespace Throughline.Browser.Tests;

/// <summary>One case along each journey of Lancashire's text: the managers talk, and the case passes on the day they settle.</summary>
public class LancashireJourneyTests(Browser browser, Demonstration demonstration)
{
    private const string Court = "CP & Court";

    private Task<CouncilWalk> Walk() => demonstration.Walk("lancashire", browser);

    [Fact]
    public async Task After_the_conference_a_child_passes_on_the_day_agreed_or_on_another_that_is_told()
    {
        var walk = await Walk();
        var child = walk.ChildIn("Assessment North", ("plan", "child protection"));
        var (worker, manager) = (walk.WorkerOf(child), walk.ManagerOf(child));
        var taker = walk.Who("Team Manager", Court);
        await walk.Begin(manager, child);
        await walk.TakeTurn(manager);
        await walk.TakeTurn(taker);

        var hand = await walk.As(taker);
        await walk.StandsAt(hand, "Agreed");
        await walk.Follow(hand, "Accept");
        await walk.Look(hand, "This stands in the way", "LAN-3-");
        await walk.OpenTransfer(hand);
        await walk.Follow(hand, "Agree the day");
        await hand.Day("On which day does responsibility pass?", walk.Today.AddDays(1));
        await walk.Send(hand, "Agree the day");

        walk.On(walk.Today.AddDays(2));
        hand = await walk.As(taker);
        await walk.OpenTransfer(hand, "Overdue", "Agree another day and tell those");
        await walk.RecordOwed(taker);
        await walk.OpenTransfer(hand);
        await walk.Follow(hand, "Agree the day");
        await hand.Day("On which day does responsibility pass?", walk.Today.AddDays(2));
        await walk.Send(hand, "Agree the day");

        await walk.Carry(worker, manager, walk.Called(walk.NewWorker), taker);
        await walk.IsHeldBy(taker, child, Court, walk.NewWorker, worker, manager, taker);
        await walk.JournalSays(
            hand,
            "check the Case Summary form",
            "complete the Case Transfer Summary in ICS",
            "attend the handover meeting",
            "agree another day and tell those who were told the first",
            "tell parent or carer and birth family",
            "LAN-3-6",
            "LAN-4-2"
        );
        await walk.OpenTransfer(
            hand,
            "Complete the Case Summary form",
            "Authorise the Case Transfer Summary",
            "LAN-3-8"
        );
        walk.NothingWasAmiss();
    }

    [Fact]
    public async Task What_managers_cannot_settle_goes_up_by_one_of_three_ways()
    {
        var walk = await Walk();
        var child = walk.ChildIn("Assessment North", ("needs are complex", "yes"));
        var manager = walk.ManagerOf(child);
        await walk.Record(
            manager,
            child,
            "help still needed",
            ("Help still needed", "Social work")
        );
        await walk.Begin(manager, child);
        foreach (
            var (about, ruler) in new[]
            {
                ("Complexity of the needs", "Head of Service"),
                ("Workload of the worker", "Senior Manager"),
                ("Threshold", "Senior Manager"),
            }
        )
        {
            var hand = await walk.As(manager);
            await walk.OpenTransfer(hand);
            await walk.Follow(hand, "Say that the managers differ");
            await hand.Choose("What do they differ about?", about);
            await hand.Type("What does each side say?", $"They differ about the {about}");
            await walk.Send(hand, "Record the dispute");
            await walk.OpenTransfer(hand, "holds the children meanwhile");
            await walk.Follow(hand, "Put it to the next rung");
            await hand.Type("What is asked of them?", "To settle it");
            await walk.Send(hand, "Put to the next rung");

            var rules = await walk.As(walk.Who(ruler));
            await walk.OpenTransfer(rules, ruler);
            await walk.Follow(rules, "Record the ruling");
            await rules.Choose("Which team does the ruling name?", "It names no team");
            await rules.Type("The ruling, with its reason", "It goes on as it was agreed");
            await walk.Send(rules, "Record the ruling");
            await walk.JournalSays(rules, "The dispute was ruled on", walk.Who(ruler).Name);
        }

        walk.NothingWasAmiss();
    }

    [Fact]
    public async Task A_case_left_without_a_worker_is_reported_to_the_Senior_Manager_and_given_to_one_the_same_day()
    {
        var walk = await Walk();
        var child = walk.HeldSince(Court, walk.Today.AddDays(-20));
        var manager = walk.ManagerOf(child);
        await walk.ChangeWorker(manager, child, "Nobody yet", "The worker has gone without notice");

        var hand = await walk.As(manager);
        await walk.OpenChild(hand, child);
        await walk.Look(
            hand,
            "No worker is allocated",
            "Tell Senior Manager",
            "Give the case to a worker of the team",
            "LAN-1-10"
        );
        await walk.Follow(hand, "Tell Senior Manager");
        await walk.Send(hand, "Record");
        var senior = await walk.As(walk.Who("Senior Manager"));
        await walk.OpenChild(senior, child);
        await walk.Look(senior, "No worker is allocated", "Give the case to a worker of the team");

        var worker = await walk.ChangeWorker(manager, child, null, "");
        await walk.Holds(hand, child, Court, worker);
        await Microsoft
            .Playwright.Assertions.Expect(hand.Page.Locator("main"))
            .Not.ToContainTextAsync("Give the case to a worker of the team");
        await hand.Follow("Journal", exact: true);
        await walk.Look(hand, manager.Name, "tell Senior Manager", "LAN-1-11");
        walk.NothingWasAmiss();
    }

    [Fact]
    public async Task A_family_sent_in_again_goes_back_to_its_team_within_three_months_and_later_to_the_front_door()
    {
        var walk = await Walk();
        var senior = walk.Who("Senior Manager");
        var taker = walk.Who("Team Manager", Court);

        var soon = walk.HeldSince(Court, walk.Today.AddDays(-20));
        await walk.CloseCase(senior, soon, walk.Today.AddDays(-20));
        await walk.Record(taker, soon, "referral", ("Has it happened?", "Yes, it has happened"));
        await walk.OpenAgain(taker, soon, Court, Court, "LAN-5-1");

        var late = walk.HeldSince(Court, walk.Today.AddDays(-100));
        await walk.CloseCase(senior, late, walk.Today.AddDays(-100));
        await walk.Record(senior, late, "referral", ("Has it happened?", "Yes, it has happened"));
        await walk.OpenAgain(
            senior,
            late,
            "Assessment North",
            "Assessment & Safeguarding",
            "LAN-1-2"
        );
        walk.NothingWasAmiss();
    }
}

using Microsoft.Playwright;

namespace Throughline.Browser.Tests;

/// <summary>
/// The one thread through the whole house, walked by everybody whose part it is: from the workbook that the case
/// system gave to the receiving manager's acceptance, and what the record says of it afterwards.
/// </summary>
public class JourneyTests(Browser browser)
{
    [Theory]
    [InlineData(Way.Mouse)]
    [InlineData(Way.WithoutScript)]
    [InlineData(Way.Keyboard)]
    public async Task A_family_passes_from_the_workbook_over_the_meeting_to_the_new_team(Way way)
    {
        await using var walk = await Walk.Begin(browser, way);
        using var files = new Tremletts("Referral & Assessment", walk.SendingWorker.Name);

        await TheDataOfficerBringsThemIn(walk, files);
        await TheManagerSeesWhyTheyAreDueAndListsThem(walk);
        await TheReceivingManagerSaysWhoHasRoom(walk);
        await TheMeetingAgreesTeamAndWorker(walk);
        await TheWorkersPrepare(walk);
        await TheAuditIsSentBackAndThenPassed(walk);
        await TheManagerRequests(walk);
        await TheReceivingManagerAccepts(walk);
        await TheRecordSaysWhoDidWhat(walk);

        walk.NothingWasAmiss();
    }

    private static async Task TheDataOfficerBringsThemIn(Walk walk, Tremletts files)
    {
        var officer = await walk.As(walk.DataOfficer);
        await officer.Follow("Imports");
        await walk.Look(officer, "imports");
        await officer.Follow("Bring in an Annex A extract");
        await officer.Send("Read and show me");
        await walk.SeesTheError(officer, "import-wrong");
        await officer.Day("Of which day does the extract speak?", Tremletts.AsOf);
        await officer.Attach("The workbook with lists 3 to 9", files.Workbook);
        await officer.Attach("Names, births and families", files.People);
        await officer.Attach("Dated statements", files.Statements);
        await officer.Choose(
            "Are all these children invented?",
            "Yes, every child in these files is invented"
        );
        await officer.Send("Read and show me");
        await walk.Look(officer, "import-preview", "Nothing has changed yet");
        await officer.Send("Take this extract in");
        await walk.Look(officer, "import-taken", "Extract taken in");
    }

    private static async Task TheManagerSeesWhyTheyAreDueAndListsThem(Walk walk)
    {
        var manager = await walk.As(walk.SendingManager);
        await walk.Look(manager, "work-manager");
        await manager.Follow("Due to move");
        await walk.Look(manager, "due", Tremletts.Ivy, Tremletts.Max);
        await manager.Follow($"Why the procedure says so of {Tremletts.Ivy}");
        await walk.Look(manager, "why", "WOK-CTP-");
        await manager.Page.GoBackAsync();
        await manager.Follow($"Begin a transfer of {Tremletts.Ivy}");
        await walk.Look(manager, "begin", Tremletts.Ivy, "9 March 2016", "770101", Tremletts.Max);
        await manager.Send("Begin the transfer");
        await walk.Look(manager, "begun", [.. Tremletts.Named]);
        await manager.Follow("Go to the transfer");
        walk.Transfer = new Uri(manager.Page.Url).AbsolutePath;
        await walk.Look(manager, "transfer-begun", [.. Tremletts.Named]);
        await manager.Follow("Put on the meeting");
        await walk.Look(manager, "list", [.. Tremletts.Named]);
        await manager.Follow($"Say who the brothers and sisters of {Tremletts.Ivy} are");
        await walk.Look(manager, "siblings", Tremletts.Ivy, "9 March 2016", "770101");
        await manager.Choose("Which brothers and sisters are known?", "These");
        await manager.Send("Save");
        await manager.Follow($"Say who the brothers and sisters of {Tremletts.Max} are");
        await manager.Choose("Which brothers and sisters are known?", "These");
        await manager.Send("Save");
        await walk.Look(manager, "siblings-done", Tremletts.Max, "30 November 2019", "770102");
        await manager.Follow("Go to the transfer");
        await manager.Follow("Put the child or family on the transfer list");
        await manager.Choose("Which meeting?", "Friday 15 May 2026 at 09:00");
        await manager.Type("The presenting issues, in a few words", "Neglect at home");
        await manager.Send("Put on the list");
        await walk.Look(manager, "listed", [.. Tremletts.Named]);
    }

    private static async Task TheReceivingManagerSaysWhoHasRoom(Walk walk)
    {
        walk.On(new(2026, 5, 15));
        var manager = await walk.As(walk.ReceivingManager);
        await manager.Follow("Meeting");
        await manager.Follow("Friday 15 May 2026");
        await walk.Look(manager, "meeting-receiving");
        await manager.Follow("Say who has room in Brambles");
        await walk.Look(manager, "room");
    }

    private static async Task TheMeetingAgreesTeamAndWorker(Walk walk)
    {
        var chair = await walk.As(walk.SendingManager);
        await chair.Follow("Meeting");
        await chair.Follow("Friday 15 May 2026");
        await walk.Look(chair, "meeting", Tremletts.Ivy, "Neglect at home");
        await chair.Follow("Record who is at the table");
        await walk.Look(chair, "table");
        await chair.Choose(
            "Choose everyone who has come",
            $"{walk.ReceivingManager.Name}, Brambles"
        );
        await chair.Send("Save");
        await chair.Follow("Go to the meeting of Friday 15 May 2026");
        await chair.Send("Take the families one by one");
        await walk.Look(chair, "family", [.. Tremletts.Named]);
        await chair.Choose(
            "What did the meeting come to?",
            "Agreed: a team, and a worker or by when"
        );
        await chair.Choose("Which team takes the case?", "Brambles");
        await chair.Pick("Who will be the worker?", walk.ReceivingWorker.Name);
        await chair.Day("On which day does responsibility pass?", new(2026, 5, 22));
        await chair.Type("How will the family meet the new worker?", "A joint visit at home");
        await chair.Type("Work the sending worker finishes first", "Finish the chronology");
        await chair.Type("Work that passes to the new worker", "Book the dentist");
        await chair.Send("Save");
        await walk.Look(chair, "minuted", "Brambles", walk.ReceivingWorker.Name);
    }

    private static async Task TheWorkersPrepare(Walk walk)
    {
        walk.On(Tremletts.Meeting);
        var newcomer = await walk.As(walk.ReceivingWorker);
        await newcomer.Follow(Tremletts.Ivy);
        await newcomer.Follow("Meet the family");
        await walk.Look(newcomer, "introduce", [.. Tremletts.Named]);
        await newcomer.Send("Record");
        await walk.Look(newcomer, "introduced", [.. Tremletts.Named]);

        var worker = await walk.As(walk.SendingWorker);
        await walk.Look(worker, "work-worker", Tremletts.Ivy);
        await worker.Follow(Tremletts.Ivy);
        await walk.Look(worker, "transfer-agreed", "Brambles", walk.ReceivingWorker.Name);
        foreach (var child in new[] { Tremletts.Ivy, Tremletts.Max })
        {
            await worker.Page.GotoAsync(walk.Transfer);
            await worker.Follow("Record the child");
            await worker.Choose("Which child?", child);
            await worker.Choose("Was the child asked about the move?", "Yes");
            await worker.Type("What did the child say?", "I want to say goodbye first");
            await worker.Type("What did it change?", "A goodbye visit was added");
            await walk.Look(worker, "view", [.. Tremletts.Named]);
            await worker.Send("Save");
        }

        foreach (var child in new[] { Tremletts.Ivy, Tremletts.Max })
            await Held(walk, worker, child);
        await DoWhatIsMine(walk, worker);
        await Step(walk, worker, "Ready the file against the standards of section 2", "prepared");
    }

    private static async Task Held(Walk walk, Hand worker, string child)
    {
        await worker.Page.GotoAsync(walk.Transfer);
        await worker.Follow(child, exact: true);
        await walk.Look(worker, "child", child);
        await worker.Send("Record something");
        await worker.Pick("Choose one", "Child in need meeting");
        await worker.Send("Continue");
        await walk.Look(worker, "record", child);
        await worker.Choose("Has it happened?", "Yes, it was held");
        await worker.Send($"Record this for {child}");
        await walk.Look(worker, "recorded", child);
    }

    /// <summary>Whatever the transfer says is owed by the person who looks at it.</summary>
    private static async Task DoWhatIsMine(Walk walk, Hand hand)
    {
        for (var i = 0; i < 30; i++)
        {
            await hand.Page.GotoAsync(walk.Transfer);
            var mine = hand
                .Page.Locator(".govuk-task-list__item")
                .Filter(new() { HasText = "this is you" })
                .Filter(new() { HasNotText = "Not yet" })
                .Locator("a[href*='/owed/']");
            if (await mine.CountAsync() == 0)
                return;
            await hand.Press(mine.First);
            await Record(walk, hand, i);
        }

        Assert.Fail("What is owed never ends.");
    }

    /// <summary>Follows what stands in the way of an act to where it is put right, and says that it was done.</summary>
    private static async Task PutRight(Walk walk, Hand hand, string act)
    {
        for (var i = 0; i < 30; i++)
        {
            await hand.Page.GotoAsync($"{walk.Transfer}/{act}");
            var inTheWay = hand.Page.Locator("main .govuk-inset-text li a");
            if (await inTheWay.CountAsync() == 0)
                return;
            if (i == 0)
                await walk.Look(hand, $"in-the-way-{act}");
            await hand.Press(inTheWay.First);
            await Record(walk, hand, i);
        }

        Assert.Fail($"Something always stands in the way of {act}.");
    }

    private static async Task Record(Walk walk, Hand hand, int turn)
    {
        Assert.Contains("/owed/", hand.Page.Url, StringComparison.Ordinal);
        if (turn == 0)
            await walk.Look(hand, "owed", [.. Tremletts.Named]);
        if (await hand.Page.Locator("input[name=ChildId]").CountAsync() > 0)
            await hand.Choose("For which child?", turn % 2 == 0 ? Tremletts.Ivy : Tremletts.Max);
        foreach (var piece in await hand.Page.Locator("input[name=Pieces]").AllAsync())
            await hand.Tick(piece);
        await hand.Send("Record");
        if (turn == 0)
            await walk.Look(hand, "owed-done", [.. Tremletts.Named]);
    }

    private static async Task Step(
        Walk walk,
        Hand hand,
        string step,
        string name,
        string? outcome = null,
        string? comments = null
    )
    {
        await hand.Page.GotoAsync(walk.Transfer);
        await hand.Follow(step);
        await walk.Look(hand, name, [.. Tremletts.Named]);
        if (outcome is not null)
            await hand.Choose("How did it end?", outcome);
        if (comments is not null)
            await hand.Type("Comments", comments);
        await hand.Send("Record");
        await walk.Look(hand, $"{name}-done", [.. Tremletts.Named]);
    }

    private static async Task TheAuditIsSentBackAndThenPassed(Walk walk)
    {
        var manager = await walk.As(walk.SendingManager);
        await Step(walk, manager, "Audit the file", "audit", "Sent back", "Date the genogram");
        var worker = await walk.As(walk.SendingWorker);
        await worker.Follow(Tremletts.Ivy);
        await walk.Look(worker, "sent-back", "Date the genogram");
        await Step(walk, worker, "Ready the file", "prepared-again");
        await Step(walk, manager, "Audit the file", "audit-again", "Passed");
    }

    private static async Task TheManagerRequests(Walk walk)
    {
        var manager = await walk.As(walk.SendingManager);
        await DoWhatIsMine(walk, manager);
        await PutRight(walk, manager, "request");
        await walk.Look(manager, "request", [.. Tremletts.Named]);
        await manager.Send("Send the request");
        await walk.Look(manager, "requested", [.. Tremletts.Named]);
    }

    private static async Task TheReceivingManagerAccepts(Walk walk)
    {
        walk.On(new(2026, 5, 22));
        var manager = await walk.As(walk.ReceivingManager);
        await walk.Look(manager, "work-receiving", Tremletts.Ivy);
        await manager.Follow(Tremletts.Ivy);
        await PutRight(walk, manager, "accept");
        await walk.Look(manager, "accept", [.. Tremletts.Named]);
        await manager.Send("Continue");
        await walk.SeesTheError(manager, "accept-wrong");
        await manager.Choose(
            "Have team and worker been changed in the case system?",
            "Not yet: it is to be confirmed"
        );
        await manager.Send("Continue");
        await walk.Look(manager, "accept-check", [.. Tremletts.Named]);
        await manager.Send("Accept");
        await walk.Look(manager, "accepted", [.. Tremletts.Named]);
    }

    private static async Task TheRecordSaysWhoDidWhat(Walk walk)
    {
        var manager = await walk.As(walk.ReceivingManager);
        await manager.Page.GotoAsync(walk.Transfer);
        await walk.Look(manager, "transfer-passed", "Transferred", walk.ReceivingWorker.Name);
        await Assertions
            .Expect(
                manager.Page.GetByRole(
                    AriaRole.Link,
                    new() { Name = "Put back", IncludeHidden = true }
                )
            )
            .ToBeAttachedAsync();
        await manager.Follow("See who did what");
        await walk.Look(
            manager,
            "journal",
            walk.SendingManager.Name,
            walk.SendingWorker.Name,
            walk.ReceivingWorker.Name,
            walk.ReceivingManager.Name,
            "Brambles accepted 2 of 2",
            "WOK-CTP-"
        );
        await manager.Page.GotoAsync(walk.Transfer);
        await manager.Follow(Tremletts.Ivy, exact: true);
        await walk.Look(manager, "child-passed", "Brambles", walk.ReceivingWorker.Name);
        await manager.Follow("Journal", exact: true);
        await walk.Look(manager, "child-journal", walk.ReceivingManager.Name);
    }
}

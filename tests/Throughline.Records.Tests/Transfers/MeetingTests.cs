using Throughline.Casework.Disputes;
using Throughline.Casework.Facts;
using Throughline.Casework.Meetings;
using Throughline.Casework.Transfers;
using Throughline.Records.Acts;
using Throughline.Testing;

namespace Throughline.Records.Tests.Transfers;

public class MeetingTests
{
    /// <summary>The test's clock stands on Wednesday 13 May 2026.</summary>
    private static readonly DateOnly Friday = new(2026, 5, 15);

    [Theory, OnBoth]
    public async Task A_family_listed_in_time_stands_on_fridays_list_in_the_texts_columns(
        Database kind
    )
    {
        await using var it = await TransferHouse.On(kind);
        await it.Propose();
        TransferHouse.Ok(await List(it, "Neglect; father has left"));

        var page = await Page(it, it.Brambles.Manager);

        var family = Assert.Single(page.Families);
        Assert.False(family.IsLate);
        Assert.Equal((1, "Neglect; father has left"), (family.Siblings, family.Synopsis));
        Assert.Equal(["Ivy Ashdown", "Max Ashdown"], family.Children.Select(c => c.Name).Order());
        Assert.All(
            family.Children,
            c => Assert.Equal(("Jo Marsh", "child in need"), (c.Worker, c.Plan))
        );
        Assert.Equal(
            ["child's name", "number of siblings", "allocated worker", "plan", "synopsis"],
            page.Columns
        );
        Assert.Equal(new DateOnly(2026, 5, 14), page.CutOffDay);
    }

    [Theory, OnBoth]
    public async Task After_the_cut_off_an_entry_needs_a_reason_and_is_marked_late(Database kind)
    {
        await using var it = await TransferHouse.On(kind);
        await it.Propose();
        it.House.Database.Clock.Set(new DateOnly(2026, 5, 14));

        Assert.Equal("late-needs-reason", (await List(it, "Neglect")).Refusal!.Code);
        TransferHouse.Ok(await List(it, "Neglect", "The conference was brought forward"));

        Assert.True(Assert.Single((await Page(it, it.Assessment.Manager)).Families).IsLate);
    }

    [Theory, OnBoth]
    public async Task The_chair_minutes_team_worker_day_and_introduction_in_one_act(Database kind)
    {
        await using var it = await TransferHouse.On(kind);
        var id = await Held(it);

        TransferHouse.Ok(
            await it.Meetings.Minute(
                it.House.By(it.Assessment.Manager),
                id,
                new(
                    it.Transfer,
                    FamilyDecision.Agreed,
                    it.Brambles.Id,
                    it.Brambles.Workers[1],
                    Passes: Friday.AddDays(14),
                    Introduction: "Joint visit with Jo",
                    OutstandingWork: [new("Finish the assessment", true, null)]
                )
            )
        );

        var page = await it.Page(it.Brambles.Manager);
        Assert.Equal(TransferState.Agreed, page.State);
        Assert.Equal(
            ("Cora Webb", Friday.AddDays(14)),
            (page.Receiving!.WorkerName, page.AgreedDay)
        );
        Assert.Equal("Joint visit with Jo", page.Detail.Introduction!.How);
    }

    [Theory, OnBoth]
    public async Task What_may_be_done_is_agreed_at_the_table_once_it_was_taken_up_and_till_then_the_page_says_why_not(
        Database kind
    )
    {
        await using var it = await TransferHouse.On(kind);
        var helpers = await it.House.Team("IEHS", "Nia Cole", "Sol Hart");
        foreach (var child in new[] { it.Ivy, it.Max })
            await it.State(child, "help still needed", "early help", StatementKind.Fact);
        var id = await Held(it, alsoThere: new(helpers.Manager, helpers.Id, null));

        var before = Assert.Single((await Page(it, it.Assessment.Manager)).Families);
        await it.Did(
            it.Assessment.Manager,
            new Choose("wok-early-help", [], "IEHS", "sending manager"),
            "The family asked for it"
        );
        var after = Assert.Single((await Page(it, it.Assessment.Manager)).Families);

        Assert.Empty(before.TeamsNamed);
        Assert.Contains("no rule", Assert.Single(before.Answers), StringComparison.Ordinal);
        Assert.Equal([helpers.Id], after.TeamsNamed.Select(t => t.Id));
        TransferHouse.Ok(
            await it.Meetings.Minute(
                it.House.By(it.Assessment.Manager),
                id,
                new(it.Transfer, FamilyDecision.Agreed, helpers.Id, helpers.Workers[0])
            )
        );
        Assert.Equal(TransferState.Agreed, (await it.Page(helpers.Manager)).State);
    }

    [Theory, OnBoth]
    public async Task The_chair_agrees_no_team_that_nobody_speaks_for(Database kind)
    {
        await using var it = await TransferHouse.On(kind);
        var id = await Held(it, attends: false);

        var result = await it.Meetings.Minute(
            it.House.By(it.Assessment.Manager),
            id,
            new(it.Transfer, FamilyDecision.Agreed, it.Brambles.Id, it.Brambles.Workers[1])
        );

        Assert.Equal("receiver-not-at-table", result.Refusal!.Code);
        Assert.Equal(TransferState.Proposed, (await it.Page(it.Assessment.Manager)).State);
    }

    [Theory, OnBoth]
    public async Task What_is_not_settled_is_carried_over_with_the_weeks_it_has_waited(
        Database kind
    )
    {
        await using var it = await TransferHouse.On(kind);
        var id = await Held(it);
        TransferHouse.Ok(
            await it.Meetings.Run(it.House.By(it.Assessment.Manager), id, new FinishMinutes(null))
        );

        var next = (
            await it.MeetingPages.Sittings(await it.Viewer(it.Assessment.Manager), it.Today)
        ).Single(s => s.Day == Friday.AddDays(7));
        var page = await it.MeetingPages.Meeting(
            await it.Viewer(it.Brambles.Manager),
            it.Today,
            next.Id!
        );

        Assert.Equal(1, Assert.Single(page!.Families).WeeksCarried);
    }

    [Theory, OnBoth]
    public async Task Whom_the_procedure_names_books_the_meeting_whoever_chairs_it(Database kind)
    {
        await using var it = await TransferHouse.On(kind);
        await it.Propose();
        TransferHouse.Ok(await List(it, "Neglect"));
        var id = (await Page(it, it.Assessment.Manager)).Id;
        TransferHouse.Ok(
            await it.Meetings.Run(
                it.House.By(it.Assessment.Manager),
                id,
                new NameChair(it.Brambles.Manager)
            )
        );

        Assert.Equal(
            "not-allowed",
            (
                await it.Meetings.Run(
                    it.House.By(it.House.LongTerm.Manager),
                    id,
                    new BookMeeting(null)
                )
            )
                .Refusal!
                .Code
        );
        TransferHouse.Ok(
            await it.Meetings.Run(it.House.By(it.Assessment.Manager), id, new BookMeeting("Room 4"))
        );

        var booked = (await Page(it, it.Assessment.Manager)).Detail.Booked!;
        Assert.Equal(
            (it.Today, it.Assessment.Manager, "Room 4"),
            (booked.On, booked.By, booked.Where)
        );
    }

    [Theory, OnBoth]
    public async Task Minutes_once_finished_are_closed_and_the_sight_they_gave_ends_ten_working_days_on(
        Database kind
    )
    {
        await using var it = await TransferHouse.On(kind);
        var id = await Held(it);
        TransferHouse.Ok(
            await it.Meetings.Minute(
                it.House.By(it.Assessment.Manager),
                id,
                new(it.Transfer, FamilyDecision.NotToMove, Note: "The plan is to close")
            )
        );
        var deed = it.House.By(it.Assessment.Manager);
        TransferHouse.Ok(await it.Meetings.Run(deed, id, new FinishMinutes(null)));
        Assert.Equal(
            "meeting-minuted",
            (await it.Meetings.Run(deed, id, new SayDemand(true))).Refusal!.Code
        );
        Assert.NotNull(await it.PageOrNone(it.Brambles.Manager));

        it.House.Database.Clock.Set(new DateOnly(2026, 6, 2));

        Assert.Null(await it.PageOrNone(it.Brambles.Manager));
    }

    [Theory, OnBoth]
    public async Task Managers_who_differ_hold_it_with_the_sender_until_the_service_manager_rules(
        Database kind
    )
    {
        await using var it = await TransferHouse.On(kind);
        var id = await Held(it);
        var head = await it.House.Staff(
            "Hal Moss",
            Casework.People.PostKind.ServiceManager,
            "Service Manager for Safeguarding",
            null
        );
        TransferHouse.Ok(
            await it.Meetings.Minute(
                it.House.By(it.Assessment.Manager, why: "Brambles says the plan will not last"),
                id,
                new(it.Transfer, FamilyDecision.Disputed)
            )
        );
        Assert.Equal(
            "held-by-dispute",
            (
                await it.Try(
                    it.Brambles.Manager,
                    new AgreeTeam(it.Brambles.Id, it.Brambles.Workers[0], null)
                )
            )
                .Refusal!
                .Code
        );
        var rule = new RuleOnDispute("Brambles takes the family", it.Brambles.Id);
        Assert.Equal(
            "dispute-not-yours",
            (await it.Desk.Settle(it.House.By(it.Assessment.Manager), it.Transfer, rule))
                .Refusal!
                .Code
        );

        TransferHouse.Ok(await it.Desk.Settle(it.House.By(head), it.Transfer, rule));

        var page = await it.Page(it.Brambles.Manager);
        Assert.Equal((TransferState.Agreed, it.Brambles.Id), (page.State, page.Receiving!.TeamId));
        Assert.Equal(
            "Brambles takes the family",
            Assert.Single(await it.Disputes.All(await it.Viewer(head), it.Today)).Ruling
        );
    }

    [Theory, OnBoth]
    public async Task A_dispute_ends_with_its_transfer(Database kind)
    {
        await using var it = await TransferHouse.On(kind);
        await it.Agree();
        TransferHouse.Ok(
            await it.Desk.Settle(
                it.House.By(it.Brambles.Manager, why: "The file is not ready"),
                it.Transfer,
                new RaiseDispute(Procedures.Rules.DisputeAbout.Readiness)
            )
        );

        await it.Did(it.Assessment.Manager, new Withdraw(), "The plan has ended");

        var row = Assert.Single(
            await it.Disputes.All(await it.Viewer(it.Assessment.Manager), it.Today)
        );
        Assert.Equal(DisputeState.Withdrawn, row.State);
    }

    private static Task<Casework.Result<Done>> List(
        TransferHouse it,
        string synopsis,
        string? why = null
    ) =>
        it.Meetings.List(
            it.House.By(it.Assessment.Manager, why: why),
            it.Transfer,
            Friday,
            synopsis
        );

    private static async Task<Queries.MeetingPage> Page(TransferHouse it, string by)
    {
        var viewer = await it.Viewer(by);
        var id = (await it.MeetingPages.Sittings(viewer, it.Today)).Single(s => s.Day == Friday).Id;
        return (await it.MeetingPages.Meeting(viewer, it.Today, id!))!;
    }

    /// <summary>Friday has come: the family is listed and both managers sit at the table.</summary>
    private static async Task<string> Held(
        TransferHouse it,
        bool attends = true,
        Attendance? alsoThere = null
    )
    {
        await it.Propose();
        TransferHouse.Ok(await List(it, "Neglect"));
        var id = (await Page(it, it.Assessment.Manager)).Id;
        it.House.Database.Clock.Set(Friday);
        List<Attendance> present = [new(it.Assessment.Manager, it.Assessment.Id, null)];
        if (attends)
            present.Add(new(it.Brambles.Manager, it.Brambles.Id, null));
        if (alsoThere is not null)
            present.Add(alsoThere);
        TransferHouse.Ok(
            await it.Meetings.Run(
                it.House.By(it.Assessment.Manager),
                id,
                new RecordAttendance(present)
            )
        );
        return id;
    }
}

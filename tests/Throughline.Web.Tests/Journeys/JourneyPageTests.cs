using System.Net;
using Throughline.Casework.Facts;

namespace Throughline.Web.Tests.Journeys;

/// <summary>Journeys that have no meeting, carried through the pages by the people who do it.</summary>
public sealed class JourneyPageTests
{
    [Fact]
    public async Task Into_care_each_manager_agrees_on_a_page_and_the_child_passes_without_a_request()
    {
        await using var it = await Fellbeck.Open();
        var child = await it.Child(it.Family);
        await it.Fact(it.Family, child, "legal status", "care order");
        await it.State(
            it.Family,
            child,
            "care proceedings concluded",
            null,
            StatementKind.Happened,
            it.House.Today
        );
        var move = await it.Begin(it.Family.Workers[0], child);
        await it.Paper(it.Family, child, "request to transfer", "completed");

        var forSender = await it.Get(it.Family.Manager, $"{move}/team");
        Assert.True(forSender.Says("You agree for Family Support"));
        Assert.Null(forSender.Value("WorkerId"));
        await it.Do(it.Family.Manager, $"{move}/team", ("TeamId", it.Care.Id));
        Assert.True((await it.Get(it.Care.Manager, move)).Says("Agreed so far"));
        await it.Do(
            it.Care.Manager,
            $"{move}/team",
            ("TeamId", it.Care.Id),
            ("WorkerId", it.Care.Workers[0])
        );
        await it.Paper(it.Family, child, "transfer summary", "authorised");
        await it.Accept(it.Care.Manager, move, it.Care.Workers[0]);

        Assert.Equal((it.Care.Id, it.Care.Workers[0]), await it.Holder(child));
        // The worker who had the child still owes the letter, and still finds the way to say so.
        Assert.Equal(
            HttpStatusCode.OK,
            (await it.Get(it.Family.Workers[0], $"{move}/owed/fel-letter")).Status
        );
    }

    [Fact]
    public async Task A_council_without_a_meeting_shows_none()
    {
        await using var it = await Fellbeck.Open();
        var page = await it.Get(it.Family.Manager, "/work");

        var navigation = page.Document.QuerySelector("nav, .govuk-service-navigation")!.TextContent;
        Assert.DoesNotContain("Meeting", navigation, StringComparison.Ordinal);
        Assert.Contains("Duty desk", navigation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_an_emergency_another_worker_takes_over_at_once_and_the_plan_is_owed_afterwards()
    {
        await using var it = await Fellbeck.Open();
        var child = await it.Child(it.Assessment);
        var path = $"/children/{child}/emergency";

        var without = await it.Try(
            it.Assessment.Manager,
            path,
            ("WorkerId", it.Assessment.Workers[1])
        );
        Assert.NotEmpty(without.Errors);
        await it.Do(
            it.Assessment.Manager,
            path,
            ("StepsDone", "look within"),
            ("WorkerId", it.Assessment.Workers[1]),
            ("Said", "Told at breakfast; asked who will come on Friday"),
            ("Why", "Wil was taken ill this morning")
        );

        Assert.Equal((it.Assessment.Id, it.Assessment.Workers[1]), await it.Holder(child));
        var move = await it.Get(it.Assessment.Manager, await it.TransferOf(child));
        Assert.True(move.Says("“Told at breakfast; asked who will come on Friday”"));
        Assert.True(move.Says("Write what will be done to keep what the family had"));
        Assert.True(move.Says("15 May 2026"));
    }

    [Fact]
    public async Task The_duty_desk_shows_the_oldest_request_first_and_answers_in_the_procedure_s_words()
    {
        await using var it = await Fellbeck.Open();
        var child = await it.Child(it.Assessment);
        await it.Fact(it.Assessment, child, "help still needed", "early help");
        var move = await it.Begin(it.Assessment.Workers[0], child);
        Assert.True((await it.Get(it.DutyManager, "/duty-desk")).Says("No request waits"));
        await it.Do(it.Assessment.Workers[0], $"{move}/request");

        var desk = await it.Get(it.DutyManager, "/duty-desk");
        Assert.True(desk.Says("Ivy Ashdown"));
        Assert.True(desk.Says("worker found, threshold questioned, advice given"));
        Assert.True(desk.Says("secure the family's consent"));
        Assert.True((await it.Get(it.Care.Manager, "/duty-desk")).Says("No request waits"));

        await it.Do(it.DutyManager, $"{move}/consent", ("State", "Given"));
        var chosen = await it.Do(it.DutyManager, $"{move}/steps/3", ("Outcome", "worker found"));
        Assert.StartsWith($"{move}/accept", chosen.Path, StringComparison.Ordinal);
        await it.Accept(it.DutyManager, move, it.HelpWorker, "/1");

        Assert.Equal((it.Help.Id, it.HelpWorker), await it.Holder(child));
    }

    [Fact]
    public async Task With_advice_the_desk_closes_the_case()
    {
        await using var it = await Fellbeck.Open();
        var child = await it.Child(it.Assessment);
        await it.Fact(it.Assessment, child, "help still needed", "early help");
        var move = await it.Begin(it.Assessment.Workers[0], child);
        await it.Do(it.Assessment.Workers[0], $"{move}/request");
        var refused = await it.Try(it.DutyManager, $"{move}/consent", ("State", "Refused"));
        Assert.NotEmpty(refused.Errors);
        await it.Do(
            it.DutyManager,
            $"{move}/consent",
            ("State", "Refused"),
            ("Why", "They manage with the grandmother")
        );
        Assert.True((await it.Get(it.DutyManager, move)).Says("nobody starts without it"));

        await it.Do(it.DutyManager, $"{move}/close/3", ("Why", "Told of the parenting course"));
        Assert.Equal((null, null), await it.Holder(child));
    }

    [Fact]
    public async Task A_threshold_that_is_questioned_becomes_a_dispute_on_its_ladder()
    {
        await using var it = await Fellbeck.Open();
        var child = await it.Child(it.Assessment);
        await it.Fact(it.Assessment, child, "help still needed", "early help");
        var move = await it.Begin(it.Assessment.Workers[0], child);
        await it.Do(it.Assessment.Workers[0], $"{move}/request");

        var form = await it.Do(
            it.DutyManager,
            $"{move}/steps/3",
            ("Outcome", "threshold questioned")
        );
        Assert.StartsWith($"{move}/dispute", form.Path, StringComparison.Ordinal);
        await it.Do(it.DutyManager, $"{move}/dispute/2", ("Why", "There was violence in March"));
        Assert.True((await it.Get(it.DutyManager, "/duty-desk")).Says("stands still"));
    }

    [Fact]
    public async Task A_notice_sent_twice_is_one_child_and_leads_to_the_same_page()
    {
        await using var it = await Fellbeck.Open();
        using var browser = await it.Site.As(it.Clerk);
        var form = await browser.Get("/children/from-another-authority");
        (string, string?)[] fields =
        [
            ("GivenName", "Noor"),
            ("FamilyName", "Farrow"),
            .. Fellbeck.On("BirthDate", new(2015, 4, 2)),
            ("Authority", "Northmoor"),
            ("How", "in writing"),
            ("Plan", "child protection"),
        ];

        var first = await browser.Send(form, fields);
        var second = await browser.Send(form, fields);

        Assert.StartsWith("/transfers/", first.Path, StringComparison.Ordinal);
        Assert.Equal(first.Path, second.Path);

        await using var db = it.Site.House.Database.Open();
        Assert.Equal(1, db.Children.Count(c => c.FamilyName == "Farrow"));
    }

    [Fact]
    public async Task A_child_from_another_authority_is_known_by_the_notice_and_taken_when_the_papers_are_here()
    {
        await using var it = await Fellbeck.Open();
        var done = await it.Do(
            it.Clerk,
            "/children/from-another-authority",
            [
                ("GivenName", "Noor"),
                ("FamilyName", "Farrow"),
                .. Fellbeck.On("BirthDate", new(2015, 4, 2)),
                ("Authority", "Northmoor"),
                ("How", "in writing"),
                ("Plan", "child protection"),
            ]
        );
        Assert.StartsWith("/transfers/", done.Path, StringComparison.Ordinal);
        var move = string.Join('/', done.Path.Split('/')[..3]);

        var page = await it.Get(it.Family.Manager, move);
        Assert.True(page.Says("Noor Farrow") && page.Says("Northmoor"));
        await it.Do(it.Family.Manager, $"{move}/steps/1");
        Assert.True(
            (await it.Get(it.Family.Manager, $"{move}/accept")).Says("This stands in the way")
        );
        Assert.Equal(HttpStatusCode.NotFound, (await it.Get(it.Care.Manager, move)).Status);
    }

    [Fact]
    public async Task A_case_is_closed_by_the_steps_of_its_closure()
    {
        await using var it = await Fellbeck.Open();
        var child = await it.Child(it.Assessment);
        var move = await it.Begin(it.Assessment.Workers[0], child, "journey:fel-closing");
        await it.Do(it.Assessment.Workers[0], $"{move}/steps/1");
        await it.Do(it.Clerk, $"{move}/steps/2", ("Outcome", "in order"));
        var early = await it.Try(it.Assessment.Manager, $"{move}/close");
        Assert.Contains("tell", Assert.Single(early.Errors), StringComparison.OrdinalIgnoreCase);
        await it.Do(it.Assessment.Workers[0], $"{move}/owed/fel-told");
        await it.Do(it.Assessment.Manager, $"{move}/close");

        Assert.Equal((null, null), await it.Holder(child));
    }
}

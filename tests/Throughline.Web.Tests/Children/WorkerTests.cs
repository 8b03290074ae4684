using System.Net;
using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Ledger;
using Throughline.Records.Acts;

namespace Throughline.Web.Tests.Children;

public sealed class WorkerTests
{
    private static readonly (string, string?)[] Answers =
    [
        ("Reason", nameof(ChangeReason.MANAGE)),
        ("Day.Day", "13"),
        ("Day.Month", "5"),
        ("Day.Year", "2026"),
    ];

    private static (string, string?)[] With(params (string, string?)[] more) =>
        [.. Answers, .. more];

    [Fact]
    public async Task Somebody_of_another_team_finds_no_such_page()
    {
        await using var site = await Site.Open();
        var child = await site.House.Child(site.House.Assessment);
        using var browser = await site.As(site.House.LongTerm.Workers[0]);

        var page = await browser.Get($"/children/{child}/worker");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("Page not found", page.Heading);
    }

    [Fact]
    public async Task The_worker_may_look_and_is_told_who_may_change_it()
    {
        await using var site = await Site.Open();
        var child = await site.House.Child(site.House.Assessment);
        using var browser = await site.As(site.House.Assessment.Workers[0]);

        var page = await browser.Get($"/children/{child}/worker");

        Assert.True(page.Says("Only a manager of the team that holds the child"));
        Assert.Empty(page.Document.QuerySelectorAll("main button"));
    }

    [Fact]
    public async Task A_child_who_does_not_exist_is_answered_like_one_of_another_team()
    {
        await using var site = await Site.Open();
        var child = await site.House.Child(site.House.Assessment);
        using var browser = await site.As(site.House.LongTerm.Workers[0]);

        var theirs = await browser.Get($"/children/{child}");
        var nobodys = await browser.Get("/children/0123456789abcdef0123456789abcdef");

        Assert.Equal(nobodys.Main, theirs.Main);
        Assert.Equal(nobodys.Status, theirs.Status);
    }

    [Fact]
    public async Task Nothing_chosen_is_refused_beside_each_field_and_the_summary_leads_there()
    {
        await using var site = await Site.Open();
        var child = await site.House.Child(site.House.Assessment);
        using var browser = await site.As(site.House.Assessment.Manager);
        var question = await browser.Get($"/children/{child}/worker");

        var page = await browser.Send(question, ("Day.Day", "31"), ("Day.Month", "2"));

        Assert.Equal(
            [
                "Choose who it should be",
                "The day must be a real date, with the year in four figures",
                "Choose the reason for the change of worker",
            ],
            page.Errors
        );
        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
        foreach (var link in page.Document.QuerySelectorAll(".govuk-error-summary__list a"))
            Assert.NotNull(page.Document.QuerySelector(link.GetAttribute("href")!));
        Assert.Equal("31", page.Value("Day.Day"));
    }

    [Fact]
    public async Task A_worker_of_another_team_cannot_be_forged_in()
    {
        await using var site = await Site.Open();
        var child = await site.House.Child(site.House.Assessment);
        using var browser = await site.As(site.House.Assessment.Manager);
        var question = await browser.Get($"/children/{child}/worker");

        var page = await browser.Send(question, With(("WorkerId", site.House.LongTerm.Workers[0])));

        Assert.Equal(["Choose who it should be"], page.Errors);
    }

    [Fact]
    public async Task The_check_and_the_done_page_name_the_child_by_name_birth_date_and_number()
    {
        await using var site = await Site.Open();
        var child = await site.House.Child(site.House.Assessment, number: "004711");
        using var browser = await site.As(site.House.Assessment.Manager);
        var question = await browser.Get($"/children/{child}/worker");

        var check = await browser.Send(
            question,
            With(("WorkerId", site.House.Assessment.Workers[1]))
        );
        var done = await browser.Send(check);

        foreach (var page in new[] { question, check, done })
        {
            Assert.True(page.Says("Ivy Ashdown"));
            Assert.True(page.Says("9 March 2016"));
            Assert.True(page.Says("004711"));
        }

        Assert.Equal("Check before you change the worker", check.Heading);
        Assert.Equal("Worker changed", done.Heading);
        Assert.True((await browser.Get($"/children/{child}")).Says("Sam Pike"));
    }

    [Fact]
    public async Task A_child_of_like_name_in_the_team_is_pointed_out_on_the_question_and_the_check()
    {
        await using var site = await Site.Open();
        var child = await site.House.Child(site.House.Assessment);
        _ = await site.House.Child(site.House.Assessment, "Ivy", "Ashdwon", number: "000999");
        using var browser = await site.As(site.House.Assessment.Manager);
        var question = await browser.Get($"/children/{child}/worker");

        var check = await browser.Send(
            question,
            With(("WorkerId", site.House.Assessment.Workers[1]))
        );

        foreach (var page in new[] { question, check })
            Assert.True(page.Says("Much like this one: Ivy Ashdwon"), page.Main);
    }

    [Fact]
    public async Task A_save_that_fails_is_owned_up_to_and_what_was_typed_is_given_back()
    {
        await using var site = await Site.Open();
        var child = await site.House.Child(site.House.Assessment);
        using var browser = await site.As(site.House.Assessment.Manager);
        var check = await browser.Send(
            await browser.Get($"/children/{child}/worker"),
            With(("WorkerId", site.House.Assessment.Workers[1]), ("Why", "Closer to home"))
        );
        await using var db = site.House.Database.Open();
        await db.Database.ExecuteSqlRawAsync("alter table act rename to mislaid");

        var page = await browser.Send(check);
        await db.Database.ExecuteSqlRawAsync("alter table mislaid rename to act");

        Assert.Equal(HttpStatusCode.InternalServerError, page.Status);
        Assert.Equal("Sorry, there is a problem", page.Heading);
        Assert.True(page.Says("It may not have been saved."));
        Assert.True(page.Says("Closer to home"));
        Assert.True((await browser.Get($"/children/{child}")).Says("Jo Marsh"));
    }

    [Fact]
    public async Task What_was_typed_is_given_back_to_whoever_lost_sight_of_the_child_meanwhile()
    {
        await using var site = await Site.Open();
        var house = site.House;
        var child = await house.Child(house.Assessment);
        using var browser = await site.As(house.Assessment.Manager);
        var question = await browser.Get($"/children/{child}/worker");
        _ = (
            await house.Door.RestrictChild(
                new(child, [house.Assessment.Workers[0], house.ServiceManager]),
                house.By(house.ServiceManager, why: "Known to somebody on the staff")
            )
        ).Value;

        var page = await browser.Send(question, With(("Why", "Closer to home")));

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("Page not found", page.Heading);
        Assert.True(page.Says("It was not saved."));
        Assert.True(page.Says("Closer to home"));
    }

    [Fact]
    public async Task What_was_typed_is_given_back_to_whoever_was_signed_out_meanwhile()
    {
        await using var site = await Site.Open();
        var child = await site.House.Child(site.House.Assessment);
        using var browser = await site.As(site.House.Assessment.Manager);
        var question = await browser.Get($"/children/{child}/worker");
        await browser.Send(question, ".tl-header form");

        var page = await browser.Send(question, With(("Why", "Closer to home")));

        Assert.Equal(HttpStatusCode.Unauthorized, page.Status);
        Assert.Equal("You are signed out", page.Heading);
        Assert.True(page.Says("Closer to home"));
    }

    [Fact]
    public async Task Going_back_from_the_check_keeps_the_answers_and_changes_nothing()
    {
        await using var site = await Site.Open();
        var child = await site.House.Child(site.House.Assessment);
        using var browser = await site.As(site.House.Assessment.Manager);
        var question = await browser.Get($"/children/{child}/worker");
        var check = await browser.Send(
            question,
            With(("WorkerId", site.House.Assessment.Workers[1]), ("Why", "Closer to home"))
        );

        var again = await browser.Press(check, "Go back and change an answer");

        Assert.Equal("Change the worker", again.Heading);
        Assert.Empty(again.Errors);
        Assert.Equal("Closer to home", again.Value("Why"));
        Assert.Equal(site.House.Assessment.Workers[1], again.Value("WorkerId"));
        Assert.True((await browser.Get($"/children/{child}")).Says("Jo Marsh"));
        var checkedAgain = await browser.Send(again, ("Why", "Closer to school"));
        Assert.Equal("Check before you change the worker", checkedAgain.Heading);
        Assert.True(checkedAgain.Says("Closer to school"));
    }

    [Fact]
    public async Task Cancelling_leads_back_and_changes_nothing()
    {
        await using var site = await Site.Open();
        var child = await site.House.Child(site.House.Assessment);
        using var browser = await site.As(site.House.Assessment.Manager);
        var question = await browser.Get($"/children/{child}/worker");

        var page = await browser.Get(question.Link("Cancel")!);

        Assert.Equal($"/children/{child}", page.Path);
        Assert.True(page.Says("Jo Marsh"));
    }

    [Fact]
    public async Task A_form_sent_twice_acts_once()
    {
        await using var site = await Site.Open();
        var child = await site.House.Child(site.House.Assessment);
        using var browser = await site.As(site.House.Assessment.Manager);
        var question = await browser.Get($"/children/{child}/worker");
        var check = await browser.Send(
            question,
            With(("WorkerId", site.House.Assessment.Workers[1]))
        );

        var first = await browser.Send(check);
        var journal = await browser.Get($"/children/{child}/journal");
        var second = await browser.Send(check);
        var journalAfter = await browser.Get($"/children/{child}/journal");

        Assert.Equal(first.Path, second.Path);
        Assert.Equal(
            journal.Document.QuerySelectorAll(".moj-timeline__item").Length,
            journalAfter.Document.QuerySelectorAll(".moj-timeline__item").Length
        );
    }

    [Fact]
    public async Task A_stale_page_says_what_happened_meanwhile_keeps_what_was_typed_and_can_be_sent_again()
    {
        await using var site = await Site.Open();
        var child = await site.House.Child(site.House.Assessment);
        using var browser = await site.As(site.House.Assessment.Manager);
        var question = await browser.Get($"/children/{child}/worker");
        var check = await browser.Send(
            question,
            With(("WorkerId", site.House.Assessment.Workers[1]), ("Why", "Agreed in supervision"))
        );
        await site.House.Door.RecordStatement(
            new(
                child,
                "plan",
                "child in need",
                Casework.Facts.StatementKind.Fact,
                site.House.Today
            ),
            site.House.By(site.House.Assessment.Workers[0])
        );

        var stale = await browser.Send(check);

        Assert.Contains(
            stale.Errors,
            e => e.Contains("changed this record", StringComparison.Ordinal)
        );
        Assert.True(stale.Says("Jo Marsh"));
        Assert.True(stale.Says("child in need"));
        Assert.Equal("Agreed in supervision", stale.Value("Why"));
        var second = await browser.Send(await browser.Send(stale));
        Assert.Equal("Worker changed", second.Heading);
    }

    [Theory]
    [InlineData("Token", "")]
    [InlineData("Token", "zz")]
    [InlineData("Seen", "child:somebody-else=0")]
    [InlineData("Seen", "rubbish")]
    public async Task A_forged_form_acts_not_at_all_and_loses_nothing(string field, string forged)
    {
        await using var site = await Site.Open();
        var child = await site.House.Child(site.House.Assessment);
        using var browser = await site.As(site.House.Assessment.Manager);
        var question = await browser.Get($"/children/{child}/worker");
        var check = await browser.Send(
            question,
            With(("WorkerId", site.House.Assessment.Workers[1]), ("Why", "Kept"))
        );

        var page = await browser.Send(check, (field, forged));

        Assert.Single(page.Errors);
        Assert.Equal("Kept", page.Value("Why"));
        Assert.True((await browser.Get($"/children/{child}")).Says("Jo Marsh"));
    }

    [Fact]
    public async Task Without_the_anti_forgery_token_nothing_happens_and_what_was_typed_is_given_back()
    {
        await using var site = await Site.Open();
        var child = await site.House.Child(site.House.Assessment);
        using var browser = await site.As(site.House.Assessment.Manager);
        var question = await browser.Get($"/children/{child}/worker");

        var page = await browser.Send(
            question,
            With(("__RequestVerificationToken", "forged"), ("Why", "<script>x</script>"))
        );

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("This page is out of date", page.Heading);
        Assert.True(page.Says("<script>x</script>"));
        Assert.DoesNotContain("<script>x", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistake_is_put_back_with_a_reason_and_both_stay_on_the_record()
    {
        await using var site = await Site.Open();
        var child = await site.House.Child(site.House.Assessment);
        site.House.Database.Clock.Forward(TimeSpan.FromDays(2));
        using var browser = await site.As(site.House.Assessment.Manager);
        var check = await browser.Send(
            await browser.Get($"/children/{child}/worker"),
            With(("WorkerId", site.House.Assessment.Workers[1]))
        );
        await browser.Send(check);
        var question = await browser.Get($"/children/{child}/worker/put-back");

        var without = await browser.Send(question);
        var done = await browser.Send(question, ("Why", "The wrong child"));

        Assert.Equal(["Enter the reason"], without.Errors);
        Assert.Equal("Worker put back", done.Heading);
        var page = await browser.Get($"/children/{child}");
        Assert.Null(page.Link("The last change was a mistake"));
        var again = await browser.Get($"/children/{child}/worker/put-back");
        Assert.True(again.Says("The present entry is itself a correction."));
        Assert.Empty(again.Document.QuerySelectorAll("main button"));
        Assert.True(page.Says("Sam Pike (set aside as a mistake)"));
        Assert.True(page.Says("Since13 April 2026"), page.Main);
    }

    [Fact]
    public async Task What_a_worker_recorded_stays_under_that_worker_s_name_after_the_child_has_another()
    {
        await using var site = await Site.Open();
        var house = site.House;
        var child = await house.Child(house.Assessment);
        _ = (
            await house.Door.RecordStatement(
                new(child, "plan", "child in need", Casework.Facts.StatementKind.Fact, house.Today),
                house.By(house.Assessment.Workers[0])
            )
        ).Value;
        _ = (
            await house.Door.ChangeWorker(
                new(child, house.Assessment.Workers[1], ChangeReason.MANAGE),
                house.By(house.Assessment.Manager)
            )
        ).Value;
        using var browser = await site.As(house.Assessment.Workers[1]);

        var page = await browser.Get($"/children/{child}");
        var journal = await browser.Get($"/children/{child}/journal");

        Assert.Contains(
            page.Document.QuerySelectorAll("tr").Select(r => r.TextContent),
            r =>
                r.Contains("child in need", StringComparison.OrdinalIgnoreCase)
                && r.Contains("Jo Marsh", StringComparison.Ordinal)
        );
        Assert.True(journal.Says("Jo Marsh"));
    }

    [Fact]
    public async Task Somebody_away_is_not_offered_and_one_who_held_the_child_before_comes_first()
    {
        await using var site = await Site.Open();
        var house = site.House;
        var child = await house.Child(house.Assessment);
        await house.Door.ChangeWorker(
            new(child, house.Assessment.Workers[1], ChangeReason.MANAGE),
            house.By(house.Assessment.Manager)
        );
        using var browser = await site.As(house.Assessment.Manager);

        var page = await browser.Get($"/children/{child}/worker");

        var offered = page
            .Document.QuerySelectorAll("input[name=WorkerId]")
            .Select(i => i.GetAttribute("value"));
        Assert.Equal([house.Assessment.Workers[0], "nobody"], offered);
        Assert.True(page.Says("held this child from"));
    }
}

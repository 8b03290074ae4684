using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Casework.Ledger;
using Throughline.Casework.People;
using Throughline.Records.Acts;
using Throughline.Records.Sweep;

namespace Throughline.Web.Tests.Workers;

/// <summary>A worker goes, or is away for long, and the cases are passed to others of the team.</summary>
public sealed class WorkersCasesTests
{
    private static readonly (string, string?)[] Answers =
    [
        ("Reason", nameof(ChangeReason.MANAGE)),
        ("Day.Day", "13"),
        ("Day.Month", "5"),
        ("Day.Year", "2026"),
    ];

    private static (string, string?)[] Gives(string taker, params string[] children) =>
        [.. Answers, .. children.Select(c => ($"Takers[{c}]", (string?)taker))];

    [Fact]
    public async Task All_of_an_away_workers_cases_pass_in_one_form_and_each_child_by_name()
    {
        await using var site = await Site.Open();
        var team = site.House.Assessment;
        var ivy = await site.House.Child(team, "Ivy", number: "004711");
        var noah = await site.House.Child(team, "Noah", number: "004712");
        using var browser = await site.As(team.Manager);
        var question = await browser.Get($"/workers/{team.Workers[0]}/cases");

        var check = await browser.Send(question, Gives(team.Workers[1], ivy, noah));
        var done = await browser.Send(check);

        foreach (var page in new[] { question, check, done })
        foreach (var told in new[] { "Ivy Ashdown", "Noah Ashdown", "9 March 2016", "004712" })
            Assert.Contains(told, page.Main, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("Check before you pass these cases on", check.Heading);
        Assert.Equal("2 cases passed on", done.Heading);
        foreach (var child in new[] { ivy, noah })
            Assert.True((await browser.Get($"/children/{child}")).Says("Sam Pike"));
        Assert.True((await browser.Get($"/children/{ivy}/journal")).Says("Jo Marsh to Sam Pike"));
        Assert.False((await browser.Get($"/children/{ivy}/journal")).Says("Noah"));
        Assert.True((await browser.Get($"/workers/{team.Workers[0]}/cases")).Says("holds no case"));
    }

    [Fact]
    public async Task One_that_fails_is_named_and_stops_no_other()
    {
        await using var site = await Site.Open();
        var team = site.House.Assessment;
        var third = await site.House.Staff(
            "Ros Hale",
            PostKind.SocialWorker,
            "Social Worker",
            team.Id
        );
        var ivy = await site.House.Child(team, "Ivy");
        var noah = await site.House.Child(team, "Noah");
        using var browser = await site.As(team.Manager);
        var check = await browser.Send(
            await browser.Get($"/workers/{team.Workers[0]}/cases"),
            Gives(team.Workers[1], ivy, noah)
        );
        var colleague = new ChangeWorker(ivy, third, ChangeReason.MANAGE);
        _ = (await site.House.Door.ChangeWorker(colleague, site.House.By(team.Manager))).Value;

        var done = await browser.Send(check);

        Assert.Equal("1 case passed on", done.Heading);
        Assert.True(done.Says("1 case was not passed on"), done.Main);
        Assert.True(done.Says("Ivy Ashdown"));
        Assert.True((await browser.Get($"/children/{ivy}")).Says("Ros Hale"));
        Assert.True((await browser.Get($"/children/{noah}")).Says("Sam Pike"));
    }

    [Fact]
    public async Task Sent_a_second_time_it_says_the_same_and_acts_no_more()
    {
        await using var site = await Site.Open();
        var team = site.House.Assessment;
        var ivy = await site.House.Child(team, "Ivy");
        using var browser = await site.As(team.Manager);
        var check = await browser.Send(
            await browser.Get($"/workers/{team.Workers[0]}/cases"),
            Gives(team.Workers[1], ivy)
        );
        var first = await browser.Send(check);
        await using var db = site.House.Database.Open();
        var acts = db.Acts.Count();

        var second = await browser.Send(check);

        Assert.Equal(first.Main, second.Main);
        Assert.Equal(acts, db.Acts.Count());
    }

    [Fact]
    public async Task Nothing_chosen_and_somebody_made_up_are_refused_beside_the_child()
    {
        await using var site = await Site.Open();
        var team = site.House.Assessment;
        var ivy = await site.House.Child(team, "Ivy");
        using var browser = await site.As(team.Manager);
        var question = await browser.Get($"/workers/{team.Workers[0]}/cases");

        var nothing = await browser.Send(question, Answers);
        var forged = await browser.Send(question, Gives(site.House.LongTerm.Workers[0], ivy));

        Assert.Equal(["Choose who takes at least one of the cases"], nothing.Errors);
        Assert.Equal(["Choose somebody of the list, or leave the case as it is"], forged.Errors);
        foreach (var page in new[] { nothing, forged })
            Assert.NotNull(
                page.Document.QuerySelector(
                    page.Document.QuerySelector(".govuk-error-summary__list a")!
                        .GetAttribute("href")!
                )
            );
    }

    [Fact]
    public async Task It_is_there_for_those_who_lead_a_team_of_the_workers_and_for_no_others()
    {
        await using var site = await Site.Open();
        var house = site.House;
        _ = await house.Child(house.Assessment);
        foreach (
            var (person, may) in new[]
            {
                (house.Assessment.Manager, true),
                (house.ServiceManager, true),
                (house.Assessment.Workers[0], false),
                (house.LongTerm.Manager, false),
                (house.Administrator, false),
            }
        )
        {
            using var browser = await site.As(person);
            var page = await browser.Get($"/workers/{house.Assessment.Workers[0]}/cases");
            Assert.Equal(may ? HttpStatusCode.OK : HttpStatusCode.NotFound, page.Status);
        }
    }

    [Fact]
    public async Task A_restricted_case_is_counted_and_not_named()
    {
        await using var site = await Site.Open();
        var house = site.House;
        var ivy = await house.Child(house.Assessment, "Ivy");
        _ = (
            await house.Door.RestrictChild(
                new(ivy, [house.Assessment.Workers[0], house.ServiceManager]),
                house.By(house.ServiceManager, why: "Known to somebody on the staff")
            )
        ).Value;
        using var browser = await site.As(house.Assessment.Manager);

        var page = await browser.Get($"/workers/{house.Assessment.Workers[0]}/cases");

        Assert.True(page.Says("1 more case whose record is restricted"), page.Main);
        Assert.DoesNotContain("Ivy", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task My_work_leads_there_from_the_worker_who_is_away()
    {
        await using var site = await Site.Open();
        var house = site.House;
        _ = await house.Child(house.Assessment, "Ivy");
        _ = await house.Child(house.Assessment, "Noah");
        _ = (
            await house.Door.SayAway(
                new(house.Assessment.Workers[0], house.Today, house.Today.AddDays(30)),
                house.By(house.Administrator)
            )
        ).Value;
        await site.App.Services.GetRequiredService<MorningSweep>().Run();
        using var browser = await site.As(house.Assessment.Manager);

        var home = await browser.Get("/work");

        Assert.True(home.Says("2 children of Referral & Assessment."), home.Main);
        var page = await browser.Get(home.Link("Pass these cases to others of the team")!);
        Assert.Equal("Pass on the cases of Jo Marsh", page.Heading);
        Assert.True(page.Says("Jo Marsh is away, since"), page.Main);
    }
}

using System.Net;
using Throughline.Casework.People;
using Throughline.Records.Acts;

namespace Throughline.Web.Tests.Administration;

public sealed class AdministrationTests
{
    [Fact]
    public async Task Nobody_but_an_administrator_is_led_there_or_finds_anything()
    {
        await using var site = await Site.Open();
        using var senior = await site.As(site.House.ServiceManager);
        using var administrator = await site.As(site.House.Administrator);

        Assert.Null((await senior.Get("/work")).Link("Administration"));
        foreach (
            var path in new[]
            {
                "/administration",
                "/administration/people",
                "/administration/teams/new",
                "/administration/names",
                "/administration/journal",
            }
        )
        {
            Assert.Equal(HttpStatusCode.NotFound, (await senior.Get(path)).Status);
            Assert.Equal(HttpStatusCode.OK, (await administrator.Get(path)).Status);
        }

        Assert.Equal(
            HttpStatusCode.NotFound,
            (await administrator.Get("/administration/people/nobody")).Status
        );
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await administrator.Get("/administration/teams/nothing")).Status
        );
    }

    [Fact]
    public async Task A_team_is_added_renamed_and_dissolved_and_not_while_it_holds_a_child()
    {
        await using var site = await Site.Open();
        var house = site.House;
        _ = await house.Child(house.Assessment);
        using var browser = await site.As(house.Administrator);

        var taken = await browser.Send(
            await browser.Get("/administration/teams/new"),
            ("Name", house.Assessment.Name)
        );
        var added = await browser.Send(taken, ("Name", "Long Term West"));
        var teams = await browser.Get("/administration");
        var west = teams
            .Document.QuerySelectorAll("tbody tr")
            .Single(r => r.TextContent.Contains("Long Term West", StringComparison.Ordinal))
            .QuerySelector("a")!
            .GetAttribute("href")!;
        var renamed = await browser.Send(await browser.Get(west), ("Name", "Long Term North"));
        var dissolved = await browser.Send(
            await browser.Get(west),
            "form[action='?handler=Dissolve']"
        );
        var holding = await browser.Get($"/administration/teams/{house.Assessment.Id}");

        Assert.Equal(["A team of that name exists already. Give it another name."], taken.Errors);
        Assert.Equal("Team added", added.Heading);
        Assert.True(renamed.Says("Team Long Term West is now Long Term North."));
        Assert.Equal("Team dissolved", dissolved.Heading);
        Assert.True((await browser.Get("/administration")).Says("(dissolved on"));
        Assert.True(holding.Says("1 child is held here. Give them to others first."));
        Assert.Null(holding.Document.QuerySelector("form[action='?handler=Dissolve']"));
        var journal = await browser.Get("/administration/journal");
        Assert.True(journal.Says("Team Long Term North dissolved."));
        var refused = await house.Door.DissolveTeam(
            new(house.Assessment.Id),
            house.By(house.Administrator)
        );
        Assert.Equal("still-holds-children", refused.Refusal?.Code);
    }

    [Fact]
    public async Task A_person_is_given_a_post_and_a_representative_who_then_acts_for_them()
    {
        await using var site = await Site.Open();
        var house = site.House;
        var child = await house.Child(house.Assessment);
        using var browser = await site.As(house.Administrator);
        var path = $"/administration/people/{house.Assessment.Manager}";
        const string StandIn = "form[action='?handler=StandIn']";
        const string Give = "form[action='?handler=Give']";

        var page = await browser.Get(path);
        var empty = await browser.Send(page, StandIn);
        var noTeam = await browser.Send(
            page,
            Give,
            ("Kind", "TeamManager"),
            ("Role", "Team Manager"),
            ("TeamId", "")
        );
        var post = page
            .Document.QuerySelector("select[name='StandInPost'] option:not([value=''])")!
            .GetAttribute("value")!;
        var done = await browser.Send(
            page,
            StandIn,
            ("StandInPost", post),
            ("StandInId", house.LongTerm.Workers[0])
        );

        Assert.Equal(["Choose the post", "Choose who stands in"], empty.Errors);
        Assert.Equal(["This post belongs to a team. Choose the team."], noTeam.Errors);
        Assert.Equal("Representative named", done.Heading);

        using var representative = await site.As(house.LongTerm.Workers[0]);
        var closed = await representative.Send(
            await representative.Get($"/children/{child}/close"),
            ("Why", "No further action")
        );
        Assert.Equal("Case closed", closed.Heading);
        Assert.True(closed.Says("Kim Dale, for Ruth Okafor"));
    }

    [Fact]
    public async Task A_duty_desk_is_remembered_as_nobody()
    {
        await using var site = await Site.Open();
        using var browser = await site.As(site.House.Administrator);
        var form = await browser.Get("/administration/names");

        var empty = await browser.Send(form);
        var unsaid = await browser.Send(
            form,
            ("Written", "DUTY DESK 2"),
            ("Sort", "worker"),
            ("TeamId", "nobody")
        );
        var done = await browser.Send(unsaid, ("PersonId", "nobody"));

        Assert.Equal(
            ["Enter the name as extracts write it", "Choose where the name stands"],
            empty.Errors
        );
        Assert.Equal(["Choose the worker, or nobody"], unsaid.Errors);
        Assert.Equal("Names matched", done.Heading);
        var names = await browser.Get("/administration/names");
        Assert.True(names.Says("DUTY DESK 2 worker Nobody: a duty desk or a vacancy"));
    }

    [Fact]
    public async Task The_last_administrator_stays_until_there_is_another()
    {
        await using var site = await Site.Open();
        var house = site.House;
        using var browser = await site.As(house.Administrator);
        var path = $"/administration/people/{house.Administrator}";
        const string End = "form[action='?handler=End']";
        const string Left = "form[action='?handler=Left']";
        const string Sentence =
            "Nobody else keeps the teams and people on the day after. Give somebody else the post first.";

        var page = await browser.Get(path);
        var post = page
            .Document.QuerySelector("select[name='EndingPost'] option:not([value=''])")!
            .GetAttribute("value")!;
        var ended = await browser.Send(page, End, ("EndingPost", post));
        var gone = await browser.Send(page, Left);
        await house.Staff("Nia Bell", PostKind.Administrator, "Administrator", null);
        var after = await browser.Send(await browser.Get(path), End, ("EndingPost", post));

        Assert.Equal([Sentence], ended.Errors);
        Assert.Equal([Sentence], gone.Errors);
        Assert.Equal("Post ended", after.Heading);
    }

    [Fact]
    public async Task Days_that_do_not_fit_are_refused_beside_their_own_field()
    {
        await using var site = await Site.Open();
        using var browser = await site.As(site.House.Administrator);
        var page = await browser.Get($"/administration/people/{site.House.Assessment.Workers[0]}");

        var ahead = await browser.Send(
            page,
            "form[action='?handler=Give']",
            ("Kind", "DataOfficer"),
            ("Role", "Data officer"),
            ("From.Year", "2040")
        );
        var away = await browser.Send(
            page,
            "form[action='?handler=Away']",
            ("AwayUntil.Day", "1"),
            ("AwayUntil.Month", "6"),
            ("AwayUntil.Year", "2026")
        );

        Assert.Equal(["#From"], Leads(ahead));
        Assert.Equal(["Enter the first day away."], away.Errors);
        Assert.Equal(["#AwayFrom"], Leads(away));
    }

    private static IEnumerable<string?> Leads(Page page)
    {
        var links = page.Document.QuerySelectorAll(".govuk-error-summary__list a");
        Assert.All(
            links,
            a => Assert.NotNull(page.Document.GetElementById(a.GetAttribute("href")![1..]))
        );
        return links.Select(a => a.GetAttribute("href"));
    }
}

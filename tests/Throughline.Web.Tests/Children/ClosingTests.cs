using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Casework.Facts;
using Throughline.Casework.Transfers;
using Throughline.Records.Acts;
using Throughline.Records.Queries;

namespace Throughline.Web.Tests.Children;

public sealed class ClosingTests
{
    [Fact]
    public async Task Only_a_manager_of_the_team_or_their_line_is_offered_to_close()
    {
        await using var site = await Site.Open();
        var child = await site.House.Child(site.House.Assessment);
        using var worker = await site.As(site.House.Assessment.Workers[0]);
        using var stranger = await site.As(site.House.LongTerm.Manager);

        var page = await worker.Get($"/children/{child}/close");

        Assert.Null((await worker.Get($"/children/{child}")).Link("Close the case"));
        Assert.True(page.Says("a manager of the team that holds the child"));
        Assert.Empty(page.Document.QuerySelectorAll("main button"));
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await stranger.Get($"/children/{child}/close")).Status
        );
    }

    [Fact]
    public async Task A_child_on_the_way_to_another_team_is_not_closed_and_the_page_leads_to_the_transfer()
    {
        await using var site = await Site.Open();
        var house = site.House;
        var child = await house.Child(house.Assessment);
        using var browser = await site.As(house.Assessment.Manager);
        var drawnBefore = await browser.Get($"/children/{child}/close");
        _ = (
            await site
                .App.Services.GetRequiredService<TransferDesk>()
                .Begin(
                    house.By(house.Assessment.Manager, why: "Agreed between both managers"),
                    new ProposeOutsideProcedure([child], house.LongTerm.Id)
                )
        ).Value;

        var page = await browser.Get($"/children/{child}/close");
        var sent = await browser.Send(drawnBefore, ("Why", "No further action"));

        Assert.True(page.Says("A transfer of this child is under way."));
        Assert.NotNull(page.Link("Go to the transfer"));
        Assert.Contains("A transfer of this child is under way", sent.Errors[0]);
    }

    [Fact]
    public async Task The_clocks_that_still_run_stand_on_the_page_that_closes_the_case()
    {
        await using var site = await Site.Open();
        var child = await site.House.Child(site.House.Assessment);
        await site.House.Door.RecordStatement(
            new(child, "referral", null, StatementKind.Happened, site.House.Today.AddDays(-9)),
            site.House.By(site.House.Assessment.Workers[0])
        );
        using var browser = await site.As(site.House.Assessment.Manager);

        var page = await browser.Get($"/children/{child}/close");

        Assert.True(page.Says("Closing the case does nothing that they ask for"));
        Assert.True(page.Says("Overdue was due on Tuesday 5 May 2026"));
        Assert.Contains(
            page.Document.QuerySelectorAll(".tl-clocks a"),
            a => a.TextContent == "ENG-WT-1"
        );
    }

    [Fact]
    public async Task Closing_wants_a_day_that_has_come_and_a_reason()
    {
        await using var site = await Site.Open();
        var child = await site.House.Child(site.House.Assessment);
        using var browser = await site.As(site.House.Assessment.Manager);
        var form = await browser.Get($"/children/{child}/close");

        var empty = await browser.Send(form, ("Day.Day", ""), ("Why", " "));
        var ahead = await browser.Send(form, ("Day.Year", "2040"), ("Why", "No further action"));
        var before = await browser.Send(form, ("Day.Year", "2020"), ("Why", "No further action"));

        Assert.Equal(
            ["The day on which the case closes must include a day", "Enter the reason"],
            empty.Errors
        );
        Assert.Equal(["The day on which it happened cannot be in the future."], ahead.Errors);
        Assert.Contains("The present entry began on", before.Errors[0]);
        Assert.Equal("No further action", before.Value("Why"));
        Assert.Equal($"/children/{child}", form.Link("Cancel"));
    }

    [Fact]
    public async Task A_closed_case_leaves_every_list_and_count_at_once_and_comes_back_when_opened_again()
    {
        await using var site = await Site.Open();
        var house = site.House;
        var child = await house.Child(house.Assessment);
        using var browser = await site.As(house.Assessment.Manager);

        var closed = await browser.Send(
            await browser.Get((await browser.Get($"/children/{child}")).Link("Close the case")!),
            ("Why", "No further action")
        );

        Assert.Equal("Case closed", closed.Heading);
        Assert.Null((await browser.Get("/children")).Link("Ivy Ashdown"));
        Assert.Equal(0, await Held(site));
        var page = await browser.Get($"/children/{child}");
        Assert.True(page.Says("Closed on"));
        Assert.True(
            (await browser.Get($"/children/{child}/close")).Says("This case is closed already.")
        );

        var form = await browser.Get(page.Link("Open the case again")!);
        var without = await browser.Send(form, ("Why", ""));
        var opened = await browser.Send(
            form,
            ("WorkerId", house.Assessment.Workers[1]),
            ("Why", "Referred again")
        );

        Assert.Equal(["Enter the reason"], without.Errors);
        Assert.Equal("Case opened again", opened.Heading);
        Assert.Equal(1, await Held(site));
        Assert.NotNull((await browser.Get("/children")).Link("Ivy Ashdown"));
        Assert.True((await browser.Get($"/children/{child}")).Says("Sam Pike"));
        Assert.True(
            (await browser.Get($"/children/{child}/reopen")).Says(
                "A team holds this child already."
            )
        );
    }

    private static async Task<int> Held(Site site)
    {
        await using var db = site.House.Database.Open();
        return (await Caseloads.OfTeams(db, [site.House.Assessment.Id])).Sum(l => l.Children);
    }
}

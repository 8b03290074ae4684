using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Casework.Transfers;
using Throughline.Records.Acts;
using Throughline.Records.Queries;
using Throughline.Records.Queries.Children;

namespace Throughline.Web.Tests.Reports;

public sealed class ReportTests
{
    [Fact]
    public async Task The_counts_agree_with_the_lists_for_whoever_sees_the_whole_council()
    {
        await using var site = await Site.Open();
        var house = site.House;
        var going = await house.Child(house.Assessment);
        _ = await house.Child(house.Assessment, "Noah", "Birch");
        _ = await house.Child(house.Assessment, "Mia", "Cole", allocated: false);
        _ = (
            await site
                .App.Services.GetRequiredService<TransferDesk>()
                .Begin(
                    house.By(house.Assessment.Manager, why: "Agreed between both managers"),
                    new ProposeOutsideProcedure([going], house.LongTerm.Id)
                )
        ).Value;
        using var browser = await site.As(house.ServiceManager);

        var page = await browser.Get((await browser.Get("/work")).Link("Reports")!);

        var viewer = await house.Viewer(house.ServiceManager);
        await using var db = house.Database.Open();
        var listed = await ChildSearch.Of(
            db,
            viewer,
            new(TeamId: house.Assessment.Id),
            house.Today,
            default
        );
        var moving = await site
            .App.Services.GetRequiredService<TransferPages>()
            .All(viewer, house.Today);
        Assert.Equal(3, listed.Count);
        Assert.Equal(
            [$"{listed.Count}", "1", "1", "2.0"],
            Numbers(page, "Children held, by team", "Referral & Assessment")
        );
        Assert.Equal(
            ["0", $"{moving.Count(t => t.IsOpen)}"],
            Numbers(page, "Waiting to move, by team", "Referral & Assessment")
        );
        Assert.Equal(
            [$"{moving.Count(t => t.IsOpen)}", "0"],
            Numbers(page, "Waiting to move, by team", "Long Term East")
        );
        Assert.DoesNotContain("Ivy", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manager_sees_their_own_team_and_a_worker_is_told_who_may()
    {
        await using var site = await Site.Open();
        var house = site.House;
        _ = await house.Child(house.Assessment);
        using var manager = await site.As(house.Assessment.Manager);
        using var worker = await site.As(house.Assessment.Workers[0]);

        var page = await manager.Get("/reports");

        Assert.True(page.Says("Referral & Assessment"));
        Assert.False(page.Says("Long Term East"));
        Assert.Null((await worker.Get("/work")).Link("Reports"));
        Assert.True((await worker.Get("/reports")).Says("Only a team manager"));
    }

    [Fact]
    public async Task The_chair_of_a_meeting_sees_every_team_s_counts_and_no_small_one_of_another_team()
    {
        await using var site = await Site.Open();
        var house = site.House;
        var child = await house.Child(house.LongTerm);
        var own = await house.Child(house.Assessment, "Noah", "Birch");
        var desk = site.App.Services.GetRequiredService<TransferDesk>();
        var begun = (
            await desk.Begin(
                house.By(house.Assessment.Manager, why: "Agreed between both managers"),
                new ProposeOutsideProcedure([own], house.LongTerm.Id)
            )
        ).Value;
        _ = (
            await house.Door.AnswerSiblings(
                new(own, Casework.Families.SiblingsAre.None, []),
                house.By(house.Assessment.Manager)
            )
        ).Value;
        // Listing lays the meeting out, and the team that hosts it is the procedure's.
        _ = (
            await site
                .App.Services.GetRequiredService<MeetingDesk>()
                .List(
                    house.By(house.Assessment.Manager),
                    begun.SubjectId,
                    house.Today.AddDays(2),
                    "They need a long-term team"
                )
        ).Value;
        using var chair = await site.As(house.Assessment.Manager);

        var page = await chair.Get("/reports");

        Assert.NotEmpty(child);
        Assert.Equal("fewer than 5", Numbers(page, "Children held, by team", "Long Term East")[0]);
        Assert.Equal("1", Numbers(page, "Children held, by team", "Referral & Assessment")[0]);
    }

    private static IReadOnlyList<string> Numbers(Page page, string table, string team) =>
        [
            .. page
                .Document.QuerySelector($"[aria-label='{table}']")!
                .QuerySelectorAll("tbody tr")
                .Single(r => r.QuerySelector("th")!.TextContent.Trim() == team)
                .QuerySelectorAll("td")
                .Select(c => c.Text().Trim()),
        ];
}

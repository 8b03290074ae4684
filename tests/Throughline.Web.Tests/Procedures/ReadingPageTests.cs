using System.Net;
using Throughline.Casework.People;

namespace Throughline.Web.Tests.Procedures;

public sealed class ReadingPageTests
{
    private const string Readings = "/procedures/wokingham/2023-11/readings";

    [Fact]
    public async Task A_reading_is_adopted_by_two_people_and_its_clause_says_by_whom()
    {
        await using var site = await Site.Open();
        var owner = await Owner(site);
        using var first = await site.As(owner);
        using var second = await site.As(site.House.ServiceManager);

        var readings = await first.Get(Readings);
        var form = await first.Get(
            readings
                .Document.GetElementById("R4")!
                .QuerySelector("a[href*='/readings/']")!
                .GetAttribute("href")!
        );
        var empty = await first.Send(form, ("Day.Day", ""));
        var after = await first.Send(form, ("Judgement", "Adopted"));

        Assert.Equal(
            ["Choose whether to adopt or dispute it", "The day must include a day"],
            empty.Errors
        );
        Assert.Equal(Readings, after.Path);
        Assert.True(after.Says("Orla Finch put forward on"));
        Assert.True((await first.Get($"{Readings}/R4")).Says("Somebody else must confirm it."));

        var confirm = await second.Get($"{Readings}/R4");
        var done = await second.Send(confirm);

        Assert.True(done.Says("A reading, adopted by Orla Finch and Vera Holt on"));
        var whole = await second.Get("/procedures/wokingham/2023-11/whole");
        Assert.True(whole.Says("A reading, adopted by Orla Finch and Vera Holt on"));
        Assert.True(whole.Says("1 of"));
    }

    [Fact]
    public async Task A_dispute_wants_a_reason_and_shows_it()
    {
        await using var site = await Site.Open();
        using var first = await site.As(await Owner(site));
        using var second = await site.As(site.House.ServiceManager);
        var form = await first.Get($"{Readings}/R4");
        var drawnBefore = await second.Get($"{Readings}/R4");

        var without = await first.Send(form, ("Judgement", "Disputed"), ("Why", ""));
        _ = await first.Send(form, ("Judgement", "Disputed"), ("Why", "We count from the visit"));
        var stale = await second.Send(drawnBefore, ("Judgement", "Adopted"));
        var done = await second.Send(await second.Get($"{Readings}/R4"));

        Assert.Equal(["Enter the reason"], without.Errors);
        Assert.Contains("Somebody changed this record", stale.Errors[0]);
        Assert.True(done.Says("because: We count from the visit"));
    }

    [Fact]
    public async Task Others_read_who_may_and_what_is_not_there_is_not_found()
    {
        await using var site = await Site.Open();
        using var browser = await site.As(site.House.Assessment.Manager);

        var page = await browser.Get($"{Readings}/R4");

        Assert.True(page.Says("Only the procedure’s owner, a service manager"));
        Assert.Empty(page.Document.QuerySelectorAll("main button"));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get($"{Readings}/R999")).Status);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await browser.Get("/procedures/nowhere/2020/readings/R4")).Status
        );
    }

    private static Task<string> Owner(Site site) =>
        site.House.Staff("Orla Finch", PostKind.ProcedureOwner, "Procedure owner", null);
}

using Throughline.Casework.Facts;
using Throughline.Records.Acts;
using Throughline.Web.Tests.Transfers;

namespace Throughline.Web.Tests.Children;

public sealed class ClockPageTests
{
    [Fact]
    public async Task A_child_s_page_shows_what_the_law_wants_next_its_clause_and_what_cannot_be_reckoned()
    {
        await using var site = await Site.Open();
        var mash = await site.House.Team("MASH", "Mo Ward", "Del Ayre");
        var child = await site.House.Child(mash);
        await site.House.Door.RecordStatement(
            new(child, "referral", null, StatementKind.Happened, site.House.Today),
            site.House.By(mash.Workers[0])
        );
        using var browser = await site.As(mash.Workers[0]);

        var page = await browser.Get($"/children/{child}");
        var clause = page
            .Document.QuerySelectorAll(".tl-clocks a")
            .First(a => a.TextContent == "ENG-WT-1");
        var there = await browser.Get(clause.GetAttribute("href")!.Split('#')[0]);

        Assert.True(page.Says("next due on Thursday 14 May 2026"));
        Assert.True(page.Says("Counted from 13 May 2026: within 1 working day of latest referral"));
        Assert.True(page.Says("By the council’s own clock (within 24 hours of latest referral)"));
        Assert.True(page.Says("Only the day is recorded and not the hour"));
        Assert.True(page.Says("Clocks that cannot be reckoned"));
        Assert.True(page.Says("Missing: Looked after"));
        Assert.NotNull(there.Document.GetElementById("ENG-WT-1"));
    }

    [Fact]
    public async Task A_transfer_s_page_shows_the_clocks_that_run_on_and_an_overdue_one_in_plain_words()
    {
        await using var it = await Moving.Open();
        await it.House.Door.RecordStatement(
            new(it.Ivy, "referral", null, StatementKind.Happened, it.House.Today.AddDays(-9)),
            it.House.By(it.Assessment.Workers[0])
        );
        await it.Propose();

        var page = await it.Get(it.Assessment.Manager);

        Assert.True(page.Says("These run on through the transfer"));
        Assert.True(page.Says("Overdue was due on Tuesday 5 May 2026"));
    }
}

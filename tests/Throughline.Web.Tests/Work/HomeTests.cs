using Microsoft.Extensions.DependencyInjection;
using Throughline.Casework.People;
using Throughline.Casework.Transfers;
using Throughline.Records.Acts;
using Throughline.Records.Sweep;
using Throughline.Web.Tests.Transfers;

namespace Throughline.Web.Tests.Work;

/// <summary>What a person finds when they come in the morning.</summary>
public sealed class HomeTests
{
    [Fact]
    public async Task What_is_owed_stands_in_one_block_a_family_and_what_others_owe_is_folded_in()
    {
        await using var it = await Moving.Open();
        await it.Agree();

        var page = await it.Get(it.Assessment.Manager, "/work");

        var families = page
            .Document.QuerySelectorAll("main > .tl-block h3 a, main .tl-block h3 a")
            .Where(a => a.GetAttribute("href") == it.Address)
            .ToList();
        Assert.InRange(families.Count, 1, 4);
        Assert.NotNull(page.Document.QuerySelector("#waiting ~ .govuk-details .tl-block"));
        Assert.All(
            page.Document.QuerySelectorAll(".tl-block"),
            b => Assert.InRange(b.QuerySelectorAll("li").Length, 1, 5)
        );
    }

    [Fact]
    public async Task The_counts_at_the_top_are_those_of_the_lines_below()
    {
        await using var it = await Moving.Open();
        await it.Agree();

        var page = await it.Get(it.Assessment.Workers[0], "/work");

        var counted = page
            .Document.QuerySelectorAll(".tl-count")
            .Sum(c => int.Parse(c.TextContent, System.Globalization.CultureInfo.InvariantCulture));
        var lines = page.Document.QuerySelectorAll(".tl-block li").Length;
        var folded = page
            .Document.QuerySelectorAll(".tl-block li a")
            .Where(a => a.TextContent.StartsWith("And ", StringComparison.Ordinal))
            .Sum(a =>
                int.Parse(
                    a.TextContent.Split(' ')[1],
                    System.Globalization.CultureInfo.InvariantCulture
                ) - 1
            );
        Assert.Equal(counted, lines + folded);
    }

    [Fact]
    public async Task A_sweep_that_has_not_run_is_loud_on_every_home_page_and_quiet_once_it_has()
    {
        await using var it = await Moving.Open();

        var before = await it.Get(it.House.LongTerm.Workers[0], "/work");
        await it.Site.App.Services.GetRequiredService<MorningSweep>().Run();
        var after = await it.Get(it.House.LongTerm.Workers[0], "/work");

        Assert.NotNull(before.Document.QuerySelector(".govuk-warning-text"));
        Assert.True(before.Says("it has never run"));
        Assert.Null(after.Document.QuerySelector(".govuk-warning-text"));
    }

    [Fact]
    public async Task A_child_without_a_worker_stands_on_the_managers_home_and_on_no_other_teams()
    {
        await using var it = await Moving.Open();
        _ = await it.House.Child(it.House.LongTerm, "Nell", "Grove", allocated: false);
        await it.Site.App.Services.GetRequiredService<MorningSweep>().Run();

        var theirs = await it.Get(it.House.LongTerm.Manager, "/work");
        var other = await it.Get(it.Brambles.Manager, "/work");

        Assert.True(theirs.Says("Nell Grove"), theirs.Main);
        Assert.True(theirs.Says("No worker"));
        Assert.False(other.Says("Nell Grove"));
    }

    [Fact]
    public async Task To_name_a_worker_for_one_who_is_away_is_the_holding_teams_and_not_the_receiving_ones()
    {
        await using var it = await Moving.Open();
        await it.Agree();
        var absence = new SayAway(it.Assessment.Workers[0], it.House.Today, null);
        Moving.Ok(await it.House.Door.SayAway(absence, it.House.By(it.House.Administrator)));

        var holds = await it.Get(it.Assessment.Manager);
        var receives = await it.Get(it.Brambles.Manager);

        const string Owed = "Team Manager – this is you. Must, WOK-CTP-8-1";
        Assert.True(holds.Says(Owed), holds.Main);
        Assert.True(receives.Says("Team Manager. Must, WOK-CTP-8-1"), receives.Main);
        Assert.True((await it.Get(it.Assessment.Manager, "/work")).Says("WOK-CTP-8-1"));
        Assert.DoesNotContain(
            (await it.Get(it.Brambles.Manager, "/work")).Document.QuerySelectorAll(
                "#now ~ .tl-block"
            ),
            b => b.TextContent.Contains("WOK-CTP-8-1", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_file_that_was_sent_back_stands_first_with_its_comments_however_much_else_is_owed()
    {
        await using var it = await Moving.Open();
        await it.Agree();
        await it.Did(it.Assessment.Workers[0], new CompleteStep("prepared"));
        await it.Did(it.Assessment.Manager, new SendBack("audited"), "Date the genogram");

        var page = await it.Get(it.Assessment.Workers[0], "/work");

        var first = page.Document.QuerySelector(".tl-block li")!.TextContent;
        Assert.Contains("sent back: Date the genogram", first, StringComparison.Ordinal);
    }
}

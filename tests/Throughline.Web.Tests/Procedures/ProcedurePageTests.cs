using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Procedures.Documents;
using Throughline.Records;
using Throughline.Testing;
using Throughline.Web.Procedures;

namespace Throughline.Web.Tests.Procedures;

public sealed class ProcedurePageTests
{
    private const string Edition = "/procedures/wokingham/2023-11";

    [Fact]
    public async Task The_contents_lead_to_each_part_and_say_that_it_is_a_reading_whose_review_is_past()
    {
        await using var site = await Site.Open();
        using var browser = await site.As(site.House.Assessment.Workers[0]);

        var page = await browser.Get(Edition);

        Assert.True(page.Says("A reading, not yet adopted"));
        Assert.True(page.Says("Review date passed"));
        foreach (var link in page.Document.QuerySelectorAll(".tl-contents a"))
            Assert.Equal(HttpStatusCode.OK, (await browser.Get(link.GetAttribute("href")!)).Status);
    }

    [Fact]
    public async Task Every_part_of_every_council_on_the_shelf_opens_with_its_rules_and_examples()
    {
        var others = Library
            .Load(Path.Combine(Shipped.Root, "procedures"))
            .Editions.Select(e => e.Edition!)
            .Where(e => e.Hash != Shipped.Wokingham.Hash)
            .ToList();
        await using var site = await Site.Open(more: b =>
            b.Services.AddSingleton(
                new Editions([Shipped.Wokingham]) { Law = Shipped.Law, Elsewhere = others }
            )
        );
        using var browser = await site.As(site.House.Assessment.Workers[0]);

        var shelf = await browser.Get("/procedures");
        var editions = shelf
            .Document.QuerySelectorAll("main a")
            .Select(a => a.GetAttribute("href")!)
            .Where(h => h.StartsWith("/procedures/", StringComparison.Ordinal))
            .Where(h => h.Count(c => c == '/') == 3)
            .Distinct()
            .ToList();
        Assert.Contains(editions, e => e.Contains("gateshead", StringComparison.Ordinal));

        foreach (var edition in editions)
        {
            var contents = await browser.Get(edition);
            var parts = contents
                .Document.QuerySelectorAll(".tl-contents a")
                .Select(a => a.GetAttribute("href")!)
                .Distinct()
                .ToList();
            Assert.NotEmpty(parts);
            foreach (var part in parts)
            {
                var page = await browser.Get(part);
                Assert.Equal(HttpStatusCode.OK, page.Status);
                Assert.DoesNotContain("Does not hold", page.Main, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_clause_has_its_place_its_force_its_rule_and_its_worked_examples()
    {
        await using var site = await Site.Open();
        using var browser = await site.As(site.House.Assessment.Workers[0]);

        var page = await browser.Get($"{Edition}/whole");

        var clause = page.Document.GetElementById("WOK-CTP-5.i-1")!;
        Assert.Contains("Normally", clause.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(clause.QuerySelectorAll(".tl-rule"));
        Assert.NotEmpty(page.Document.QuerySelectorAll(".tl-scenario"));
        Assert.DoesNotContain("Does not hold", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clause_that_is_not_encoded_says_why_and_what_is_done_instead()
    {
        await using var site = await Site.Open();
        using var browser = await site.As(site.House.Assessment.Workers[0]);

        var page = await browser.Get($"{Edition}/whole");

        var clause = page.Document.GetElementById("WOK-CTP-0-2")!;
        Assert.Contains("Not encoded.", clause.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "What the product does instead",
            clause.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_coverage_accounts_for_every_clause_and_its_links_lead_there()
    {
        await using var site = await Site.Open();
        using var browser = await site.As(site.House.Assessment.Workers[0]);

        site.App.Services.GetRequiredService<Weaver>().Patience = TimeSpan.Zero;
        var first = await browser.Get($"{Edition}/coverage");
        Assert.True(first.Says("Being worked out."));
        Assert.Equal($"{Edition}/coverage", first.Link("Look again"));
        site.App.Services.GetRequiredService<Weaver>().Patience = TimeSpan.FromSeconds(20);
        var page = first;
        while (page.Link("Look again") is { } again)
            page = await browser.Get(again);

        Assert.False(page.Says("not accounted for"));
        var links = page
            .Document.QuerySelectorAll("tbody a")
            .Select(a => a.GetAttribute("href")!)
            .ToList();
        Assert.NotEmpty(links);
        var part = await browser.Get(links[0].Split('#')[0]);
        Assert.NotNull(part.Document.GetElementById(links[0].Split('#')[1]));
    }

    [Theory]
    [InlineData("/procedures/nowhere/2023-11")]
    [InlineData("/procedures/wokingham/1066")]
    [InlineData("/procedures/wokingham/2023-11/no-such-part")]
    public async Task What_is_not_on_the_shelf_is_not_found(string path)
    {
        await using var site = await Site.Open();
        using var browser = await site.As(site.House.Assessment.Workers[0]);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get(path)).Status);
    }
}

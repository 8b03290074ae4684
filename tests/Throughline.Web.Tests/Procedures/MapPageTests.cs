using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Procedures.Documents;
using Throughline.Records;
using Throughline.Testing;

namespace Throughline.Web.Tests.Procedures;

public sealed class MapPageTests
{
    [Theory]
    [InlineData("Wokingham", 19)]
    [InlineData("Gateshead", 36)]
    [InlineData("Lancashire", 4)]
    [InlineData("Stockport", 0)]
    public async Task The_contents_and_the_shelf_lead_to_a_picture_and_a_table_that_says_the_same(
        string council,
        int atLeast
    )
    {
        await using var site = await Open();
        using var browser = await site.As(site.House.Assessment.Workers[0]);
        var map = (await browser.Get("/procedures"))
            .Document.QuerySelectorAll("main a")
            .Select(a => a.GetAttribute("href")!)
            .Single(h =>
                h.EndsWith("/map", StringComparison.Ordinal)
                && h.Contains(council, StringComparison.OrdinalIgnoreCase)
            );

        var page = await browser.Get(map);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(map, (await browser.Get(map[..^4])).Link("Map of the teams"));
        var picture = page.Document.QuerySelector("svg.tl-map__picture")!;
        var named = picture.GetAttribute("aria-labelledby")!.Split(' ');
        Assert.All(named, id => Assert.NotEmpty(page.Document.GetElementById(id)!.TextContent));
        Assert.Empty(picture.QuerySelectorAll("[style], style, script"));
        var arrows = picture.QuerySelectorAll(".tl-map__arrow").Length;
        Assert.True(arrows >= atLeast, $"{arrows} arrows");
        var rules = page
            .Document.QuerySelectorAll(".tl-map-table tbody tr")
            .Select(r => r.Id!)
            .Order(StringComparer.Ordinal);
        var drawn = picture
            .QuerySelectorAll(".tl-map__arrow > title")
            .SelectMany(t =>
                t.TextContent[(t.TextContent.LastIndexOf(": ", StringComparison.Ordinal) + 2)..]
                    .Split(", ")
            )
            .Distinct()
            .Order(StringComparer.Ordinal);
        Assert.Equal(rules, drawn);
        Assert.All(
            page.Document.QuerySelectorAll(".tl-map-table a"),
            a => Assert.Contains('#', a.GetAttribute("href")!)
        );
    }

    [Fact]
    public async Task A_procedure_without_routes_says_so_and_the_law_has_no_map_of_teams()
    {
        await using var site = await Open();
        using var browser = await site.As(site.House.Assessment.Workers[0]);

        var stockport = await browser.Get("/procedures/stockport/2017-05/map");
        var law = await browser.Get("/procedures/england/2023-12/map");
        var none = await browser.Get("/procedures/nowhere/2023-12/map");

        Assert.True(stockport.Says("No rule of this procedure says which team a case passes to"));
        Assert.True(law.Says("This edition names no teams"));
        Assert.Equal(HttpStatusCode.NotFound, none.Status);
    }

    private static Task<Site> Open() =>
        Site.Open(more: b =>
            b.Services.AddSingleton(
                new Editions([Shipped.Wokingham])
                {
                    Law = Shipped.Law,
                    Elsewhere =
                    [
                        .. Library
                            .Load(Path.Combine(Shipped.Root, "procedures"))
                            .Editions.Select(e => e.Edition!)
                            .Where(e => e.Hash != Shipped.Wokingham.Hash && e.Teams.Count > 0),
                    ],
                }
            )
        );
}

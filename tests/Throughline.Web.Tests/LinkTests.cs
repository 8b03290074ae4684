using System.Reflection;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Web.Layout;
using Throughline.Web.Links;

namespace Throughline.Web.Tests;

public sealed class LinkTests
{
    /// <summary>Folders of pages that show no child.</summary>
    private static readonly string[] Childless =
    [
        "/Administration/",
        "/Errors/",
        "/Imports/Bring/",
        "/Procedures/",
        "/SignIn/",
    ];

    private static readonly string[] AlsoChildless =
    [
        "/Children/FromElsewhere",
        "/Children/New",
        "/Children/Restricted",
        "/Handovers/Index",
        "/Handovers/New",
        "/Meetings/Index",
        "/Reports/Index",
        "/Teams/Index",
        "/Transfers/Passed",
    ];

    [Fact]
    public async Task Every_page_that_shows_a_child_has_a_name_in_the_list_of_who_looked_where()
    {
        await using var site = await Site.Open();

        var nameless = site
            .App.Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.Select(e => e.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath)
            .OfType<string>()
            .Where(page => !Childless.Any(f => page.StartsWith(f, StringComparison.Ordinal)))
            .Where(page => !AlsoChildless.Contains(page, StringComparer.Ordinal))
            .Where(page => !PageNames.Knows(page))
            .Distinct();

        Assert.Empty(nameless);
        Assert.True(PageNames.Knows("/Procedures/Compare"));
        Assert.True(PageNames.Knows("/Procedures/Publish/One"));
    }

    [Fact]
    public async Task Every_link_that_takes_ids_leads_to_a_page_there_is_and_carries_nothing_but_ids()
    {
        await using var site = await Site.Open();
        var links = site.App.Services.GetRequiredService<SiteLinks>();
        var methods = typeof(SiteLinks)
            .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(m => m.GetParameters().All(p => p.ParameterType == typeof(string)));

        foreach (var method in methods)
        {
            var path = (string)
                method.Invoke(links, [.. method.GetParameters().Select(_ => "abc")])!;
            Assert.StartsWith("/", path, StringComparison.Ordinal);
            Assert.DoesNotContain('?', path.Replace("?handler=", "", StringComparison.Ordinal));
        }
    }
}

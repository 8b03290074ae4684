using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Web.Links;

namespace Throughline.Web.Tests;

public sealed class LinkTests
{
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

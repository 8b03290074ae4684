using System.Net;
using Throughline.Web.Security;

namespace Throughline.Web.Tests.Security;

public sealed class HeaderTests
{
    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/children")]
    [InlineData("/no-such-page")]
    public async Task Every_page_allows_nothing_from_elsewhere_and_is_kept_by_nobody(string path)
    {
        await using var site = await Site.Open();
        using var browser = await site.As(site.House.ServiceManager);

        var headers = (await browser.Get(path)).Response.Headers;

        Assert.Equal(
            SecurityHeaders.ContentPolicy,
            headers.GetValues("Content-Security-Policy").Single()
        );
        Assert.Equal("no-store", headers.CacheControl!.ToString());
        Assert.Equal("nosniff", headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("DENY", headers.GetValues("X-Frame-Options").Single());
        Assert.Equal("no-referrer", headers.GetValues("Referrer-Policy").Single());
        Assert.False(headers.Contains("Server"));
    }

    [Theory]
    [InlineData("/lib/govuk-frontend.min.css")]
    [InlineData("/lib/govuk-frontend.min.js")]
    [InlineData("/lib/moj-frontend.min.css")]
    [InlineData("/throughline.css")]
    [InlineData("/main.js")]
    public async Task Files_are_served_whole_to_anybody(string path)
    {
        await using var site = await Site.Open();

        var response = await site.Nobody().Get(path);

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.True(response.Html.Length > 100);
    }

    [Fact]
    public async Task Pages_hold_no_script_or_style_of_their_own()
    {
        await using var site = await Site.Open();
        using var browser = await site.As(site.House.ServiceManager);

        var page = await browser.Get("/children");

        Assert.All(
            page.Document.QuerySelectorAll("script"),
            s => Assert.Equal("", s.TextContent.Trim())
        );
        Assert.Empty(page.Document.QuerySelectorAll("style, [style], [onclick]"));
    }

    [Fact]
    public async Task The_crown_and_the_licensed_font_are_nowhere()
    {
        await using var site = await Site.Open();

        var css = (await site.Nobody().Get("/lib/govuk-frontend.min.css")).Html;

        Assert.DoesNotContain("GDS Transport", css, StringComparison.Ordinal);
        Assert.DoesNotContain("crest", css, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "crown",
            (await site.Nobody().Get("/sign-in")).Html,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task It_says_that_it_is_well()
    {
        await using var site = await Site.Open();

        var page = await site.Nobody().Get("/health");

        Assert.Equal((HttpStatusCode.OK, "Healthy"), (page.Status, page.Html));
    }
}

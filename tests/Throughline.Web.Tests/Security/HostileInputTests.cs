using System.Net;
using Microsoft.EntityFrameworkCore;

namespace Throughline.Web.Tests.Security;

public sealed class HostileInputTests
{
    [Theory]
    [InlineData("/children/%01%7f")]
    [InlineData("/children/..%2f..%2fetc%2fpasswd")]
    [InlineData("/children/' or 1=1 --")]
    [InlineData("/children/<script>alert(1)</script>")]
    [InlineData("/children/new/worker")]
    [InlineData("/procedures/wokingham/2023-11/%2e%2e")]
    [InlineData("/problem?code=<script>")]
    public async Task A_forged_address_is_not_found_and_says_nothing_of_the_inside(string path)
    {
        await using var site = await Site.Open();
        using var browser = await site.As(site.House.Assessment.Manager);

        var page = await browser.Get(path);

        Assert.True(
            page.Status
                is HttpStatusCode.NotFound
                    or HttpStatusCode.BadRequest
                    or HttpStatusCode.OK,
            $"{page.Status}"
        );
        Assert.DoesNotContain("<script>alert", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Words", "a\0b")]
    [InlineData("Words", "%_'\"")]
    [InlineData("Page", "-1")]
    [InlineData("Page", "99999999999999999999")]
    [InlineData("Page", "x")]
    [InlineData("Team", "<script>alert(1)</script>")]
    [InlineData("Only", "forged")]
    public async Task A_forged_search_finds_nothing_that_it_should_not_and_breaks_nothing(
        string field,
        string value
    )
    {
        await using var site = await Site.Open();
        using var browser = await site.As(site.House.Assessment.Manager);

        var page = await browser.Send(await browser.Get("/children"), (field, value));

        Assert.True(
            page.Status is HttpStatusCode.OK or HttpStatusCode.BadRequest,
            $"{page.Status}"
        );
        Assert.DoesNotContain("<script>alert", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_of_thousands_of_fields_is_refused()
    {
        await using var site = await Site.Open();
        using var browser = await site.As(site.House.Assessment.Manager);
        var form = await browser.Get("/children");

        var page = await browser.Send(
            form,
            [.. Enumerable.Range(0, 5000).Select(i => ($"f{i}", (string?)"x"))]
        );

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
    }

    [Fact]
    public async Task A_fault_inside_is_owned_up_to_and_not_shown()
    {
        await using var site = await Site.Open();
        using var browser = await site.As(site.House.Assessment.Manager);
        await site.House.Database.Open().Database.ExecuteSqlRawAsync("drop table statement");
        var child = await site.House.Child(site.House.Assessment);

        var page = await browser.Get($"/children/{child}");

        Assert.Equal(HttpStatusCode.InternalServerError, page.Status);
        Assert.Equal("Sorry, there is a problem", page.Heading);
        Assert.DoesNotContain("Exception", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("statement", page.Main, StringComparison.Ordinal);
    }
}

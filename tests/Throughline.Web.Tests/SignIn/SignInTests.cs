using System.Net;
using Throughline.Records.Acts;
using Throughline.Records.Model;
using Throughline.Testing;

namespace Throughline.Web.Tests.SignIn;

public sealed class SignInTests
{
    [Fact]
    public async Task Whoever_has_not_chosen_who_to_be_is_asked_first()
    {
        await using var site = await Site.Open();

        var page = await site.Nobody().Get("/children");

        Assert.Equal("/sign-in", page.Path);
        Assert.Equal("Choose who to be", page.Heading);
        Assert.Contains("Demonstration", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_of_four_roles_or_more_are_offered()
    {
        await using var site = await Site.Open();

        var page = await site.Nobody().Get("/sign-in");

        Assert.True(page.Document.QuerySelectorAll("input[name=Person]").Length >= 4);
    }

    [Fact]
    public async Task Choosing_leads_to_where_one_was_going_and_shows_who_one_is()
    {
        await using var site = await Site.Open();
        using var browser = site.Nobody();

        var page = await browser.Send(
            await browser.Get("/children"),
            ("Person", site.House.ServiceManager)
        );

        Assert.Equal("/children", page.Path);
        Assert.Contains("Vera Holt, Service Manager", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nobody-of-that-id")]
    public async Task Choosing_nobody_is_an_error_beside_the_field(string person)
    {
        await using var site = await Site.Open();
        using var browser = site.Nobody();

        var page = await browser.Send(await browser.Get("/sign-in"), ("Person", person));

        Assert.Equal(["Choose who to be"], page.Errors);
        Assert.StartsWith("Error: ", page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_is_not_led_to_another_site_afterwards()
    {
        await using var site = await Site.Open();
        using var browser = site.Nobody();

        var page = await browser.Send(
            await browser.Get("/sign-in?then=https://elsewhere.example/"),
            ("Person", site.House.ServiceManager)
        );

        Assert.Equal("localhost", page.Response.RequestMessage!.RequestUri!.Host);
    }

    [Fact]
    public async Task Signing_out_ends_it()
    {
        await using var site = await Site.Open();
        using var browser = await site.As(site.House.ServiceManager);
        var page = await browser.Get("/children");

        await browser.Send(page, ".tl-header form");

        Assert.Equal("/sign-in", (await browser.Get("/children")).Path);
    }

    [Fact]
    public async Task From_another_machine_there_is_no_such_page()
    {
        await using var site = await Site.Open();
        site.From = IPAddress.Parse("10.1.2.3");

        Assert.Equal(HttpStatusCode.NotFound, (await site.Nobody().Get("/sign-in")).Status);
    }

    [Fact]
    public async Task By_a_name_that_somebody_pointed_at_this_machine_there_is_no_such_page()
    {
        await using var site = await Site.Open();

        var page = await site.Nobody().Get("http://throughline.attacker.example/sign-in");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    [Fact]
    public async Task Someone_who_has_left_is_signed_out_at_the_next_page()
    {
        await using var site = await Site.Open();
        var worker = site.House.Assessment.Workers[0];
        using var browser = await site.As(worker);
        await site.House.Door.SayLeft(new(worker), site.House.By(site.House.Administrator));

        Assert.Equal("/sign-in", (await browser.Get("/children")).Path);
    }

    [Theory, OnBoth]
    public async Task On_a_live_database_nobody_chooses_who_to_be_and_the_page_says_what_is_needed(
        Database kind
    )
    {
        await using var site = await Site.Open(await House.On(kind, InstallationKind.Live));

        Assert.Equal(HttpStatusCode.NotFound, (await site.Nobody().Get("/sign-in")).Status);
        var page = await site.Nobody().Get("/children");
        Assert.Equal(HttpStatusCode.Unauthorized, page.Status);
        Assert.Contains("OpenID Connect", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("tl-banner", page.Html, StringComparison.Ordinal);
    }
}

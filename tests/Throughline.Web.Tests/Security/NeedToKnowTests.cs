using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Testing;

namespace Throughline.Web.Tests.Security;

/// <summary>
/// Walks every address of the site as every person, and looks for a restricted child in the bytes. Addresses are read
/// from the running site, so that a page added later is walked too.
/// </summary>
public sealed class NeedToKnowTests
{
    [Fact]
    public async Task A_restricted_child_is_named_to_nobody_but_those_who_are_named()
    {
        await using var site = await Site.Open();
        await NamedToNobody(site, await Planted.In(site));
    }

    [Fact]
    public async Task While_a_team_passes_to_another_leader_she_is_named_to_nobody_else_either()
    {
        await using var site = await InStockport();
        await NamedToNobody(site, await Planted.InStockport(site), OfACase);
    }

    [Fact]
    public async Task A_note_on_cases_talked_through_together_is_kept_from_a_leader_who_may_not_see_one_of_them()
    {
        await using var site = await InStockport();
        var planted = await Planted.InStockport(site);
        using var comes = await site.As(site.House.LongTerm.Manager);

        var page = await comes.Get($"/handovers/{planted.Handover}");

        Assert.Equal($"/children/{planted.Sister}", page.Link("Ada Plain"));
        Assert.True(page.Says("talked through on"));
        Assert.True(page.Says("Not shown: it may name a child whose record you may not open"));
        AssertSilent(page.Html, "handover");
    }

    [Fact]
    public async Task Of_an_extract_that_waits_a_restricted_child_s_reference_is_shown_where_she_differs_or_is_gone()
    {
        await using var site = await Site.Open();
        var planted = await Planted.In(site);

        foreach (var (person, staged) in planted.Waiting)
        {
            using var browser = await site.As(person);
            var page = await browser.Get($"/imports/staged/{staged}");

            Assert.Equal("What this extract would do", page.Heading);
            Assert.True(page.Says("Restricted record"));
            AssertSilent(page.Html, staged);
        }
    }

    private static Task<Site> InStockport() =>
        Site.Open(more: b => b.Services.AddSingleton(Shipped.Of("stockport")));

    /// <summary>What is alike under every procedure is walked under the first.</summary>
    private static bool OfACase(string path) =>
        !path.StartsWith("/procedures", StringComparison.Ordinal)
        && !path.StartsWith("/administration", StringComparison.Ordinal);

    private static async Task NamedToNobody(
        Site site,
        Planted planted,
        Func<string, bool>? which = null
    )
    {
        var people = await Planted.OneOfEachPost(site);
        var paths = planted.Addresses().Where(which ?? (_ => true)).ToList();

        var broken = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var person in people.Where(p => p != planted.Worker && p != planted.Senior))
        {
            using var browser = await site.As(person);
            foreach (var path in paths)
            {
                var page = await browser.Get(path);
                AssertSilent(await page.Bytes(), path);
                if (page.Status is HttpStatusCode.InternalServerError)
                    broken.Add(path);
            }

            foreach (
                var words in new[] { Planted.GivenName, Planted.FamilyName, Planted.Number, "" }
            )
            {
                var found = await browser.Send(await browser.Get("/children"), ("Words", words));
                // What was typed stands in the field again; what was found must not.
                AssertSilent(
                    found.Document.QuerySelector(".govuk-grid-column-two-thirds")!.InnerHtml,
                    words
                );
            }
        }

        Assert.Empty(broken);
    }

    [Fact]
    public async Task A_form_that_somebody_made_up_draws_no_restricted_child_out_of_any_address()
    {
        await using var site = await Site.Open();
        var planted = await Planted.In(site);
        var people = await Planted.OneOfEachPost(site);

        foreach (var person in people.Where(p => p != planted.Worker && p != planted.Senior))
        {
            using var browser = await site.As(person);
            var ours = (await browser.Get("/children")).Value("__RequestVerificationToken");
            foreach (var path in planted.Addresses().Where(p => p is not "/sign-out"))
                AssertSilent(
                    await (
                        await browser.Post(
                            path,
                            ("__RequestVerificationToken", ours),
                            ("With", planted.Child),
                            ("These", planted.Child),
                            ("Children", planted.Child)
                        )
                    ).Bytes(),
                    path
                );
        }
    }

    [Fact]
    public async Task Whatever_page_names_a_child_has_noted_that_the_child_was_seen_there()
    {
        await using var site = await Site.Open();
        await NotedWhereNamed(site, await Planted.In(site));
    }

    [Fact]
    public async Task While_a_team_passes_to_another_leader_each_child_seen_is_noted_too()
    {
        await using var site = await InStockport();
        await NotedWhereNamed(
            site,
            await Planted.InStockport(site),
            path => path.StartsWith("/handovers", StringComparison.Ordinal)
        );
    }

    private static async Task NotedWhereNamed(
        Site site,
        Planted planted,
        Func<string, bool>? which = null
    )
    {
        var paths = planted.Addresses().Where(which ?? (_ => true)).ToList();
        var unnoted = new SortedSet<string>(StringComparer.Ordinal);

        foreach (
            var person in new[] { planted.Worker, planted.Senior, site.House.Assessment.Manager }
        )
        {
            using var browser = await site.As(person);
            foreach (var path in paths)
            {
                var before = await planted.Looks(person);
                var shown = await (await browser.Get(path)).Bytes();
                var after = await planted.Looks(person);
                foreach (var (child, name) in planted.Names)
                    if (
                        shown.Contains(name, StringComparison.OrdinalIgnoreCase)
                        && after.GetValueOrDefault(child) == before.GetValueOrDefault(child)
                    )
                        unnoted.Add($"{path}: {name}");
            }
        }

        Assert.True(unnoted.Count == 0, string.Join('\n', unnoted));
    }

    [Fact]
    public async Task A_page_that_cannot_note_who_looks_is_not_shown()
    {
        await using var site = await Site.Open();
        var child = await site.House.Child(site.House.Assessment);
        using var browser = await site.As(site.House.Assessment.Workers[0]);
        await using (var sights = site.House.Database.OpenSights())
            await sights.Database.ExecuteSqlRawAsync("alter table seen rename to mislaid");

        foreach (var path in new[] { $"/children/{child}", "/children", "/due-to-move" })
        {
            var page = await browser.Get(path);

            Assert.Equal(HttpStatusCode.InternalServerError, page.Status);
            Assert.DoesNotContain("Ashdown", page.Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Whoever_is_named_finds_the_child_and_sees_that_the_record_is_restricted()
    {
        await using var site = await Site.Open();
        var planted = await Planted.In(site);
        using var browser = await site.As(planted.Worker);

        var page = await browser.Get($"/children/{planted.Child}");

        Assert.Equal($"{Planted.GivenName} {Planted.FamilyName}", page.Heading);
        Assert.True(page.Says("Restricted"));
    }

    [Fact]
    public async Task A_sister_s_page_shows_a_reference_in_place_of_the_restricted_child()
    {
        await using var site = await Site.Open();
        var planted = await Planted.In(site);
        using var browser = await site.As(site.House.Assessment.Manager);

        var page = await browser.Get($"/children/{planted.Sister}");

        Assert.True(page.Says("Restricted record"));
        AssertSilent(page.Html, "sister");
    }

    [Fact]
    public async Task Whoever_has_not_signed_in_is_shown_no_page_but_the_way_in()
    {
        await using var site = await Site.Open();
        var planted = await Planted.In(site);
        using var browser = site.Nobody();

        foreach (var path in planted.Addresses())
        {
            var page = await browser.Get(path);
            Assert.True(
                page.Path is "/sign-in" or "/problem" || path is "/sign-in" or "/sign-out",
                $"{path} was shown to somebody who has not signed in"
            );
            AssertSilent(page.Html, path);
        }
    }

    [Fact]
    public async Task Every_sight_of_a_child_is_noted()
    {
        await using var site = await Site.Open();
        var child = await site.House.Child(site.House.Assessment);
        var worker = site.House.Assessment.Workers[0];
        using var browser = await site.As(worker);

        await browser.Get("/children");
        await browser.Get($"/children/{child}");

        var sights = await site.House.Database.Sights.Of(child);
        Assert.Contains(sights, s => (s.PersonId, s.In) == (worker, "/Children/Case/Index"));
        Assert.Contains(sights, s => (s.PersonId, s.In) == (worker, "/Children/Index"));
    }

    [Fact]
    public async Task Whoever_tries_many_records_in_vain_is_told_to_wait_and_learns_nothing_more()
    {
        await using var site = await Site.Open(rates: r => r.RefusedReadsPerMinute = 3);
        var child = await site.House.Child(site.House.Assessment);
        using var browser = await site.As(site.House.Assessment.Workers[0]);

        for (var i = 0; i < 3; i++)
            Assert.Equal(HttpStatusCode.NotFound, (await browser.Get($"/children/{i}")).Status);

        Assert.Equal(
            HttpStatusCode.TooManyRequests,
            (await browser.Get($"/children/{child}")).Status
        );
    }

    [Fact]
    public async Task Searching_without_end_is_stopped()
    {
        await using var site = await Site.Open(rates: r => r.SearchesPerMinute = 2);
        using var browser = await site.As(site.House.Assessment.Workers[0]);

        await browser.Get("/children");
        await browser.Get("/children");

        Assert.Equal("Too many requests", (await browser.Get("/children")).Heading);
    }

    private static void AssertSilent(string shown, string where)
    {
        foreach (var secret in new[] { Planted.GivenName, Planted.FamilyName, Planted.Number })
            Assert.False(
                shown.Contains(secret, StringComparison.OrdinalIgnoreCase),
                $"{where} gives away {secret}"
            );
    }
}

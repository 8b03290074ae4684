using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Casework.People;
using Throughline.Exchange.AnnexA;
using Throughline.Records.Acts;
using Throughline.Testing;
using Throughline.Web.Extracts;

namespace Throughline.Web.Tests.Imports;

/// <summary>Files that take long to read: the page says how far it has come, in whichever process it is asked for.</summary>
public sealed class UnderWayTests
{
    private static readonly DateOnly AsOf = new(2026, 5, 11);

    [Theory, OnBoth]
    public async Task Files_are_read_and_taken_in_behind_the_page_which_leads_on_at_the_end(
        Database kind
    )
    {
        await using var site = await Site.Open(kind);
        var runner = site.App.Services.GetRequiredService<ExtractRunner>();
        runner.Patience = TimeSpan.Zero;
        using var browser = await site.As(site.House.Administrator);

        var brought = await Bring(browser, Workbook(site.House.Assessment.Name));
        await runner.Rest;
        var preview = await browser.Get(brought.Path);
        var confirmed = await browser.Send(preview);
        await runner.Rest;
        var taken = await browser.Get(confirmed.Path);
        var again = await browser.Send(preview);

        Assert.StartsWith("/imports/staged/", brought.Path, StringComparison.Ordinal);
        Assert.Equal("What this extract would do", preview.Heading);
        Assert.Equal("Extract taken in", taken.Heading);
        Assert.Equal(taken.Path, again.Path);
        Assert.Null((await browser.Get("/imports")).Link("Go on with the extract"));
    }

    [Fact]
    public async Task Another_process_says_how_far_reading_has_come_and_looks_again_by_itself()
    {
        await using var site = await Site.Open();
        var staged = await Reading(site, site.House.Administrator);
        using var browser = await site.As(site.House.Administrator);

        var page = await browser.Get(
            (await browser.Get("/imports")).Link("Go on with the extract")!
        );
        var still = await browser.Get(page.Link("Stop it from looking again")!);
        var preview = await browser.Get($"/imports/staged/{staged}");

        Assert.Equal("The files are being read", page.Heading);
        Assert.True(page.Says("sheet List_6, row 12,500 of 40,000"));
        Assert.Equal("5", Assert.Single(page.Response.Headers.GetValues("Refresh")));
        Assert.False(still.Response.Headers.Contains("Refresh"));
        Assert.NotNull(still.Link("Look again"));
        Assert.Equal(page.Path, preview.Path);
    }

    [Fact]
    public async Task Nobody_else_sees_it_not_even_who_may_bring_extracts_too()
    {
        await using var site = await Site.Open();
        var staged = await Reading(site, site.House.Administrator);
        var officer = await site.House.Staff("Dan Roe", PostKind.DataOfficer, "Data Officer", null);

        foreach (var person in new[] { officer, site.House.Assessment.Manager })
        {
            using var browser = await site.As(person);
            Assert.Equal(
                HttpStatusCode.NotFound,
                (await browser.Get($"/imports/staged/{staged}/under-way")).Status
            );
        }
    }

    [Fact]
    public async Task A_process_that_ended_while_it_read_is_told_of_and_the_files_are_brought_again()
    {
        await using var site = await Site.Open();
        var staged = await Reading(site, site.House.Administrator);
        site.House.Database.Clock.Forward(TimeSpan.FromMinutes(2));
        using var browser = await site.As(site.House.Administrator);

        var page = await browser.Get($"/imports/staged/{staged}/under-way");

        Assert.Equal("Reading broke off", page.Heading);
        Assert.True(page.Says("Nothing has changed"));
        Assert.False(page.Response.Headers.Contains("Refresh"));
        Assert.Equal("/imports/new", page.Link("Bring the files again"));
        await using var db = site.House.Database.Open();
        Assert.Empty(db.ExtractsTaken);
    }

    [Fact]
    public async Task Files_that_were_given_up_are_read_no_further()
    {
        await using var site = await Site.Open();
        var staging = site.App.Services.GetRequiredService<Staging>();
        var first = await Reading(site, site.House.Administrator);

        await Reading(site, site.House.Administrator);

        Assert.False(await staging.Heard(first, "List_6", 1, 2));
    }

    [Fact]
    public async Task What_is_refused_after_the_page_has_gone_on_is_said_there()
    {
        await using var site = await Site.Open();
        var runner = site.App.Services.GetRequiredService<ExtractRunner>();
        runner.Patience = TimeSpan.Zero;
        using var browser = await site.As(site.House.Administrator);

        await Bring(browser, Workbook("Pod")[..400]);
        await runner.Rest;
        var refused = await browser.Get(
            (await browser.Get("/imports")).Link("Go on with the extract")
                ?? throw new InvalidOperationException("The refusal came before the page went on.")
        );

        Assert.Equal("These files cannot be taken in", refused.Heading);
        Assert.True(refused.Says("The file is damaged and cannot be read"));
        Assert.Equal("/imports/new", refused.Link("Choose other files"));
    }

    [Fact]
    public async Task An_extract_that_is_being_taken_in_is_not_taken_in_a_second_time()
    {
        await using var site = await Site.Open();
        var staging = site.App.Services.GetRequiredService<Staging>();
        using var browser = await site.As(site.House.Administrator);
        var preview = await Bring(browser, Workbook(site.House.Assessment.Name));
        var staged = preview.Path.Split('/')[^1];
        Assert.True(await staging.BeginTakingIn(staged, site.House.Administrator, default));

        var second = await browser.Send(preview);
        site.House.Database.Clock.Forward(TimeSpan.FromMinutes(11));
        var later = await browser.Get(second.Path);

        Assert.Equal("The extract is being taken in", second.Heading);
        Assert.Equal("Taking in broke off", later.Heading);
        Assert.Equal(
            "What this extract would do",
            (await browser.Get(later.Link("take it in again")!)).Heading
        );
    }

    private static async Task<string> Reading(Site site, string person)
    {
        var staging = site.App.Services.GetRequiredService<Staging>();
        var staged = await staging.Begin(person, default);
        Assert.True(await staging.Heard(staged, "List_6", 12_500, 40_000));
        return staged;
    }

    private static async Task<Page> Bring(Browser browser, byte[] workbook) =>
        await browser.Upload(
            await browser.Get("/imports/new"),
            [("AnnexA", "annex-a.xlsx", workbook)],
            ("AsOf.Day", "11"),
            ("AsOf.Month", "5"),
            ("AsOf.Year", "2026"),
            ("Invented", "yes")
        );

    private static byte[] Workbook(string team)
    {
        var file = new MemoryStream();
        AnnexAWriter.Write(
            file,
            new AnnexABook(AsOf)
            {
                ChildrenInNeed =
                [
                    new NeedRow(
                        new ChildCells("041", new DateOnly(2015, 2, 1)),
                        new DateOnly(2026, 1, 5),
                        "N1 - Abuse or neglect",
                        null,
                        null,
                        null,
                        "d) Open assessment",
                        new HolderCells(team, "Jo Marsh")
                    ),
                ],
            }
        );
        return file.ToArray();
    }
}

using System.Net;
using Throughline.Exchange.AnnexA;
using Throughline.Exchange.Companions;
using Throughline.Exchange.Workbooks;
using Throughline.Records.Acts;
using Throughline.Testing;

namespace Throughline.Web.Tests.Imports;

/// <summary>An extract from the chosen file to the done page, and everything that can go wrong on the way.</summary>
public sealed class ImportTests
{
    private static readonly DateOnly AsOf = new(2026, 5, 11);

    private static byte[] Bytes(Action<Stream> write)
    {
        var file = new MemoryStream();
        write(file);
        return file.ToArray();
    }

    private static byte[] AnnexA(params (string Number, string Team, string Worker)[] children) =>
        Bytes(s =>
            AnnexAWriter.Write(
                s,
                new AnnexABook(AsOf)
                {
                    ChildrenInNeed =
                    [
                        .. children.Select(c => new NeedRow(
                            new ChildCells(c.Number, new DateOnly(2015, 2, 1)),
                            new DateOnly(2026, 1, 5),
                            "N1 - Abuse or neglect",
                            null,
                            null,
                            null,
                            "d) Open assessment",
                            new HolderCells(c.Team, c.Worker)
                        )),
                    ],
                }
            )
        );

    private static Task<Page> Bring(
        Browser browser,
        Page form,
        byte[] annexA,
        params (string Field, string FileName, byte[] Content)[] more
    ) =>
        browser.Upload(
            form,
            [("AnnexA", "annex-a.xlsx", annexA), .. more],
            ("AsOf.Day", "11"),
            ("AsOf.Month", "5"),
            ("AsOf.Year", "2026"),
            ("Invented", "yes")
        );

    [Theory, OnBoth]
    public async Task A_workbook_is_previewed_names_are_matched_and_it_is_taken_in(Database kind)
    {
        await using var site = await Site.Open(kind);
        var house = site.House;
        using var browser = await site.As(house.Administrator);
        var annexA = AnnexA(("041", "R&A <Pod>", "Duty"), ("042", house.LongTerm.Name, "Kim Dale"));
        var people = Bytes(s =>
            CompanionWriter.People(s, [new("42", "<b>Bo</b>", "Marsh", null, null, "F1")])
        );

        var preview = await Bring(
            browser,
            await browser.Get("/imports/new"),
            annexA,
            ("People", "people.xlsx", people)
        );
        Assert.Equal("What this extract would do", preview.Heading);
        Assert.True(preview.Says("1 team and 1 worker"));
        var names = await browser.Get(preview.Link("Match the names")!);
        Assert.True(names.Says("R&A <Pod>"));
        preview = await browser.Send(
            names,
            ("TeamNames[0].Means", house.Assessment.Id),
            ("WorkerNames[0].Means", "nobody")
        );
        Assert.False(preview.Says("Names not known yet"));
        var taken = await browser.Send(preview);
        Assert.Equal("Extract taken in", taken.Heading);
        Assert.True(taken.Says("The case system as of 11 May 2026"));

        using var manager = await site.As(house.LongTerm.Manager);
        var found = await manager.Send(await manager.Get("/children"), ("Words", "marsh"));
        Assert.True(found.Says("<b>Bo</b> Marsh"));
        Assert.DoesNotContain("<b>Bo", found.Html, StringComparison.Ordinal);

        var again = await browser.Send(
            await Bring(
                browser,
                await browser.Get("/imports/new"),
                annexA,
                ("People", "people.xlsx", people)
            )
        );
        Assert.Equal("/imports", again.Path);
        Assert.Equal(1, again.Document.QuerySelectorAll("table a[href^='/imports/']").Length);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_gets_its_sentence_beside_its_field()
    {
        await using var site = await Site.Open();
        using var browser = await site.As(site.House.Administrator);
        var form = await browser.Get("/imports/new");
        var damaged = await Bring(browser, form, AnnexA(("1", "T", "W"))[..400]);
        Assert.Equal(
            [
                "The file is damaged and cannot be read: open it in Excel, save it again and choose the new copy.",
            ],
            damaged.Errors
        );
        Assert.Equal(
            "#AnnexA",
            damaged.Document.QuerySelector(".govuk-error-summary__list a")!.GetAttribute("href")
        );
        var wrong = await Bring(
            browser,
            form,
            AnnexA(("1", "T", "W")),
            ("People", "people.csv", "Thing,Other\n1,2"u8.ToArray())
        );
        Assert.Equal(
            [
                "No row of the file holds the headings 'Number', 'Given name', 'Family name': start from the template.",
            ],
            wrong.Errors
        );
    }

    [Fact]
    public async Task A_demonstration_asks_whether_the_children_are_invented()
    {
        await using var site = await Site.Open();
        using var browser = await site.As(site.House.Administrator);
        var form = await browser.Get("/imports/new");
        Assert.True(form.Says("Never bring in an extract with real children"));
        var asked = await browser.Upload(
            form,
            [("AnnexA", "a.xlsx", AnnexA(("1", "T", "W")))],
            ("AsOf.Day", "11"),
            ("AsOf.Month", "5"),
            ("AsOf.Year", "2026")
        );
        Assert.Equal(
            ["Say that every child is invented: real children never belong in a demonstration"],
            asked.Errors
        );
    }

    [Fact]
    public async Task An_empty_form_says_what_is_missing()
    {
        await using var site = await Site.Open();
        using var browser = await site.As(site.House.Administrator);
        var page = await browser.Upload(await browser.Get("/imports/new"), [], ("Invented", "yes"));
        Assert.Equal(
            ["Enter the day of which the extract speaks", "Choose the workbook"],
            page.Errors
        );
    }

    [Fact]
    public async Task Too_many_gone_must_be_confirmed_on_the_page()
    {
        await using var site = await Site.Open();
        using var browser = await site.As(site.House.Administrator);
        var team = site.House.Assessment.Name;
        await browser.Send(
            await Bring(
                browser,
                await browser.Get("/imports/new"),
                AnnexA(("1", team, "Jo Marsh"), ("2", team, "Jo Marsh"))
            )
        );
        var preview = await Bring(
            browser,
            await browser.Get("/imports/new"),
            AnnexA(("1", team, "Jo Marsh"))
        );
        Assert.Equal(
            "2",
            preview.Document.QuerySelector(".govuk-details__text .tl-number")!.TextContent
        );
        var stopped = await browser.Send(preview);
        Assert.Single(stopped.Errors);
        var taken = await browser.Send(stopped, ("ConfirmGone", "yes"));
        Assert.Equal("Extract taken in", taken.Heading);
        Assert.True((await browser.Get("/imports")).Says("Extracts brought in"));
        using var manager = await site.As(site.House.Assessment.Manager);
        Assert.True((await manager.Get("/imports")).Says("Open here and not in the extract"));
    }

    [Fact]
    public async Task An_extract_confirmed_twice_is_taken_in_once_and_leads_to_the_same_page()
    {
        await using var site = await Site.Open();
        using var browser = await site.As(site.House.Administrator);
        var preview = await Bring(
            browser,
            await browser.Get("/imports/new"),
            AnnexA(("041", site.House.Assessment.Name, "Jo Marsh"))
        );

        var first = await browser.Send(preview);
        var second = await browser.Send(preview);

        Assert.Equal("Extract taken in", first.Heading);
        Assert.Equal((first.Path, first.Heading), (second.Path, second.Heading));
    }

    [Fact]
    public async Task An_unborn_child_is_named_as_everywhere_else_where_the_case_system_differs()
    {
        await using var site = await Site.Open();
        var house = site.House;
        using var browser = await site.As(house.Administrator);
        await house.Door.AddChild(
            new("", "Marsh", null, house.Today.AddDays(60), "041", house.Assessment.Id, null),
            house.By(house.Assessment.Manager)
        );
        await browser.Send(
            await Bring(
                browser,
                await browser.Get("/imports/new"),
                AnnexA(("041", "No Such Team", "Nobody"))
            )
        );
        using var manager = await site.As(house.Assessment.Manager);

        Assert.True((await manager.Get("/imports")).Says("Unborn baby Marsh"));
    }

    [Fact]
    public async Task Those_who_may_not_bring_extracts_find_nothing_there()
    {
        await using var site = await Site.Open();
        using var administrator = await site.As(site.House.Administrator);
        var preview = await Bring(
            administrator,
            await administrator.Get("/imports/new"),
            AnnexA(("1", "T", "W"))
        );
        using var worker = await site.As(site.House.Assessment.Workers[0]);
        foreach (
            var path in new[]
            {
                "/imports/new",
                "/imports/paste",
                "/imports/templates/people",
                "/imports/abc",
                "/imports/abc/set-aside",
                preview.Path,
                preview.Path + "/names",
            }
        )
            Assert.Equal(HttpStatusCode.NotFound, (await worker.Get(path)).Status);
        Assert.Null((await worker.Get("/imports")).Link("Bring in"));
    }

    [Fact]
    public async Task What_was_set_aside_is_shown_as_text_and_can_be_downloaded()
    {
        await using var site = await Site.Open();
        using var browser = await site.As(site.House.Administrator);
        var annexA = Bytes(s =>
        {
            using var book = new XlsxWriter(s);
            using var sheet = book.Sheet("List_6");
            sheet.Heading(
                "Child Unique ID",
                "Date of Birth",
                "CIN Start Date",
                "CIN Closure Date",
                "Case Status",
                "Allocated Team",
                "Allocated Worker"
            );
            sheet.Row(
                "1",
                "<script>alert(1)</script>",
                AsOf.AddDays(-9),
                null,
                "d) Open assessment",
                site.House.Assessment.Name,
                "Jo Marsh"
            );
        });
        var preview = await Bring(browser, await browser.Get("/imports/new"), annexA);
        Assert.True(preview.Says("<script>alert(1)</script>"));
        Assert.DoesNotContain("<script>alert", preview.Html, StringComparison.Ordinal);
        var taken = await browser.Send(preview);
        var file = await (
            await browser.Get(taken.Link("Download all")!)
        ).Response.Content.ReadAsByteArrayAsync();
        using var book = WorkbookGate.Open(new MemoryStream(file), "set-aside.xlsx");
        Assert.Contains(book.Sheets.First().Rows, r => r[3].Text == "<script>alert(1)</script>");
    }

    [Fact]
    public async Task Today_s_list_is_pasted_in()
    {
        await using var site = await Site.Open();
        await site.House.Child(site.House.Assessment, number: "077");
        using var browser = await site.As(site.House.Administrator);
        var preview = await browser.Send(
            await browser.Get("/imports/paste"),
            (
                "Table",
                "Number\tWord\tPlanned, held or done\tDay\n77\tcore group\tplanned\t20/05/2026\n99\tcore group\tplanned\t20/05/2026"
            )
        );
        Assert.Equal("What this extract would do", preview.Heading);
        Assert.True(
            preview.Says("No child with this number stands in the extract or in the records.")
        );
        Assert.Equal("Extract taken in", (await browser.Send(preview)).Heading);
    }

    [Fact]
    public async Task Of_a_restricted_child_whoever_takes_extracts_in_is_shown_a_reference_alone()
    {
        await using var site = await Site.Open();
        var house = site.House;
        var child = await house.Child(house.Assessment, number: "0099887");
        _ = (
            await house.Door.RestrictChild(
                new(child, [house.Assessment.Workers[0], house.ServiceManager]),
                house.By(house.ServiceManager, why: "Known to somebody on the staff")
            )
        ).Value;
        using var browser = await site.As(house.Administrator);

        // The birth date on record is another, so that it is set aside.
        var preview = await Bring(
            browser,
            await browser.Get("/imports/new"),
            AnnexA(("99887", house.Assessment.Name, "Jo Marsh"))
        );
        var taken = await browser.Send(preview);
        var file = await browser.Get(taken.Link("Download all rows")!);

        foreach (var page in new[] { preview, taken })
        {
            Assert.True(page.Says("Restricted record"));
            Assert.DoesNotContain("99887", page.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("09/03/2016", page.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("01/02/2015", page.Html, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.OK, file.Status);
    }
}

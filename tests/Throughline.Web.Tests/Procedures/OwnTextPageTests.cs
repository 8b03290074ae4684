using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Casework.People;
using Throughline.Records;
using Throughline.Testing;

namespace Throughline.Web.Tests.Procedures;

/// <summary>The council's own document beside our telling of it.</summary>
public sealed class OwnTextPageTests
{
    private const string Edition = "/procedures/saltmarsh/2026-01";
    private const string Own = $"{Edition}/own-text";
    private const string Bring = $"{Own}/bring/SAL";
    private const string Confirm = "form[action='?handler=Confirm']";

    [Fact]
    public async Task The_officer_brings_the_document_confirms_words_and_finds_what_was_missed()
    {
        await using var site = await Open();
        using var owner = await site.As(await Owner(site));

        var empty = await owner.Get(Own);
        Assert.True(empty.Says("No document has been brought for it yet"));
        Assert.Equal(
            "Bring the council’s document",
            (await owner.Get(Link(empty, "a[href*='/own-text/bring/']"))).Heading
        );
        var brought = await Send(owner, "passing-a-case-on.md", OwnPaper.Saltmarsh);
        Assert.Empty(brought.Errors);
        Assert.True(brought.Says("21 proposed"), brought.Main);
        Assert.True(brought.Says("passing-a-case-on.md"));

        var part = await owner.Get(await Part(owner, "SAL-1-3"));
        Assert.True(part.Says(OwnPaper.Notice), part.Main);
        Assert.True(part.Says("Proposed by its number"));
        var confirmed = await owner.Send(part, Confirm, ("Confirmed", Value(part, "SAL-1-3")));
        Assert.Empty(confirmed.Errors);
        Assert.True(confirmed.Says("Confirmed by Oona Reed"), confirmed.Main);
        Assert.True((await owner.Get(Own)).Says("1 confirmed, 20 proposed"));
        Assert.Equal(
            "Which are the council’s words?",
            (await owner.Get(Link(confirmed, "a[href*='/own-text/clause/']"))).Heading
        );

        var missed = await owner.Get(
            brought.Document.QuerySelector("a[href*='unclaimed']")!.GetAttribute("href")!
        );
        Assert.True(missed.Says(OwnPaper.Missed), missed.Main);
        Assert.False(missed.Says(OwnPaper.Notice));
    }

    [Fact]
    public async Task The_officer_chooses_other_words_says_that_a_clause_is_not_there_or_leaves_it()
    {
        await using var site = await Open();
        using var owner = await site.As(await Owner(site));
        await Send(owner, "ours.md", OwnPaper.Saltmarsh);
        const string Clause = $"{Own}/clause/SAL-1-3";

        var wrong = await owner.Send(
            await owner.Get(Clause),
            ("Answer", "passages"),
            ("From", "4"),
            ("To", "900")
        );
        var chosen = await owner.Send(
            await owner.Get(Clause),
            ("Answer", "passages"),
            ("From", "4"),
            ("To", "5")
        );
        var absent = await owner.Send(await owner.Get(Clause), ("Answer", "not"));
        var open = await owner.Send(await owner.Get(Clause), ("Answer", "open"));

        Assert.StartsWith(
            "Give the numbers of passages from 1 to ",
            Assert.Single(wrong.Errors),
            StringComparison.Ordinal
        );
        Assert.True(chosen.Says("Passage 4 to 5"), chosen.Main);
        Assert.True(absent.Says("Said not to stand in the document by Oona Reed"), absent.Main);
        Assert.False(open.Says("Said not to stand"));
        Assert.True((await owner.Get(Clause)).Says("set aside"));
    }

    [Fact]
    public async Task A_newer_document_keeps_what_was_confirmed_where_its_words_are_the_same()
    {
        await using var site = await Open();
        using var owner = await site.As(await Owner(site));
        await Send(owner, "ours.md", OwnPaper.Saltmarsh);
        var part = await owner.Get(await Part(owner, "SAL-1-3"));
        await owner.Send(
            part,
            Confirm,
            ("Confirmed", Value(part, "SAL-1-3")),
            ("Confirmed", Value(part, "SAL-1-5"))
        );

        var newer = await Send(
            owner,
            "newer.md",
            OwnPaper.Saltmarsh.Replace(
                "Lantern only takes families who have said yes.",
                "Lantern asks every family first.",
                StringComparison.Ordinal
            )
        );
        part = await owner.Get(part.Path);

        Assert.True(newer.Says("version 2 here"), newer.Main);
        Assert.True(newer.Says("1 earlier document"));
        Assert.True(part.Says("Carried over from an earlier document"), part.Main);
        Assert.True(part.Says("they are not in this document"));
        var earlier = await owner.Get(
            newer.Document.QuerySelectorAll("details a").Single().GetAttribute("href")!
        );
        Assert.True(earlier.Says("Lantern only takes families who have said yes."), earlier.Main);
    }

    [Fact]
    public async Task Whoever_works_here_reads_it_and_only_the_procedure_owner_may_change_it()
    {
        await using var site = await Open();
        using var owner = await site.As(await Owner(site));
        await Send(owner, "ours.md", OwnPaper.Saltmarsh);
        using var worker = await site.As(site.House.Assessment.Workers[0]);
        var path = await Part(owner, "SAL-1-3");
        var part = await owner.Get(path);

        var read = await worker.Get(path);
        Assert.True(read.Says(OwnPaper.Notice), read.Main);
        Assert.Null(read.Document.QuerySelector("[name=Confirmed]"));
        Assert.Null(read.Document.QuerySelector("a[href*='/own-text/clause/']"));
        Assert.Equal(HttpStatusCode.NotFound, (await worker.Get(Bring)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await worker.Get($"{Own}/clause/SAL-1-3")).Status);
        var question = await worker.Get(Own);
        var forged = await worker.Post(
            $"{path}?handler=Confirm",
            [
                (
                    "__RequestVerificationToken",
                    question
                        .Document.QuerySelector("[name=__RequestVerificationToken]")
                        ?.GetAttribute("value")
                ),
                ("OwnTextId", part.Value("OwnTextId")),
                ("Confirmed", Value(part, "SAL-1-3")),
            ]
        );
        Assert.False((await owner.Get(path)).Says("Confirmed by"));
        Assert.NotEqual(HttpStatusCode.InternalServerError, forged.Status);
    }

    [Fact]
    public async Task A_file_that_is_no_document_is_refused_beside_the_field_and_nothing_is_kept()
    {
        await using var site = await Open();
        using var owner = await site.As(await Owner(site));
        var question = await owner.Get(Bring);

        var none = await owner.Upload(question, []);
        var program = await owner.Upload(question, [("Document", "a.exe", [0x4D, 0x5A, 0, 0])]);
        var large = await owner.Upload(question, [("Document", "a.pdf", new byte[100 << 20])]);
        var path = await owner.Upload(
            question,
            [("Document", "..\\..\\a.txt", Encoding.UTF8.GetBytes("Text."))]
        );

        Assert.Equal(["Choose the document"], none.Errors);
        Assert.StartsWith(
            "The file is no document",
            Assert.Single(program.Errors),
            StringComparison.Ordinal
        );
        Assert.Equal(["The file is 100 MB and the limit is 20 MB."], large.Errors);
        Assert.StartsWith(
            "The file's name holds a path",
            Assert.Single(path.Errors),
            StringComparison.Ordinal
        );
        Assert.True((await owner.Get(Own)).Says("No document has been brought"));
    }

    [Fact]
    public async Task Script_in_a_document_is_shown_as_text()
    {
        await using var site = await Open();
        using var owner = await site.As(await Owner(site));

        var brought = await Send(
            owner,
            "a.html",
            "<p>Before &lt;script&gt;alert(1)&lt;/script&gt; after<script>alert(2)</script></p>"
        );
        var read = await owner.Get(
            brought.Document.QuerySelector("a[href*='/own-text/read/']")!.GetAttribute("href")!
        );

        Assert.Contains("&lt;script&gt;alert(1)", read.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", read.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("alert(2)", read.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_none_beside_the_law_another_council_or_what_is_not_there()
    {
        await using var site = await Open();
        using var owner = await site.As(await Owner(site));

        foreach (
            var path in new[]
            {
                "/procedures/wokingham/2023-11/own-text",
                $"{Own}/part/nothing",
                $"{Own}/read/nothing",
                $"{Own}/bring/FEL",
                $"{Own}/clause/FEL-1-1",
                $"{Own}/clause/SAL-1-1",
            }
        )
            Assert.Equal((path, HttpStatusCode.NotFound), (path, (await owner.Get(path)).Status));
    }

    private static Task<Site> Open() =>
        Site.Open(more: b => b.Services.AddSingleton(new Editions([Invented.Saltmarsh])));

    private static Task<string> Owner(Site site) =>
        site.House.Staff("Oona Reed", PostKind.ProcedureOwner, "Procedure owner", null);

    private static async Task<Page> Send(Browser browser, string name, string text) =>
        await browser.Upload(
            await browser.Get(Bring),
            [("Document", name, Encoding.UTF8.GetBytes(text))]
        );

    /// <summary>The page of the part in which a clause stands, by the links of the contents.</summary>
    private static async Task<string> Part(Browser browser, string clause)
    {
        var index = await browser.Get(Own);
        foreach (var link in index.Document.QuerySelectorAll("a[href*='/own-text/part/']"))
        {
            var page = await browser.Get(link.GetAttribute("href")!);
            if (page.Document.GetElementById(clause) is not null)
                return page.Path;
        }
        throw new InvalidOperationException($"No part holds {clause}.");
    }

    private static string Link(Page page, string selector) =>
        page.Document.QuerySelector(selector)!.GetAttribute("href")!;

    private static string? Value(Page page, string clause) =>
        page.Document.GetElementById($"tick-{clause}")?.GetAttribute("value");
}

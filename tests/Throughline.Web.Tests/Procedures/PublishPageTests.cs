using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Casework.People;
using Throughline.Procedures.Documents;
using Throughline.Records;
using Throughline.Testing;
using Throughline.Web.Tests.Transfers;

namespace Throughline.Web.Tests.Procedures;

public sealed class PublishPageTests
{
    private static readonly (string Was, string Now)[] NewEdition =
    [
        ("in force: 2023-11-01", "in force: 2026-06-01"),
        ("edition: 2023-11", "edition: 2026-06"),
    ];

    private static readonly (string Was, string Now) Reworded = (
        "For now the meeting is a video call on Friday mornings.",
        "The meeting is a video call on a Friday morning."
    );

    [Fact]
    public async Task An_edition_is_sent_in_compared_approved_by_a_second_person_and_in_force_from_its_day()
    {
        await using var it = await Moving.Open();
        await it.Propose();
        var (owner, other) = (await Owner(it, "Oona Reed"), await Owner(it, "Olu Penn"));
        using var sender = await it.As(owner);
        using var second = await it.As(other);

        var sent = await Send(sender, NewEdition);
        Assert.Empty(sent.Errors);
        Assert.True(sent.Says("Waits for a second person’s approval"), sent.Main);
        Assert.True(sent.Says("Held against Wokingham 2023-11"));
        Assert.Null(sent.Document.QuerySelector("form[action='?handler=Approve']"));

        var question = await second.Get(sent.Path);
        const string Approve = "form[action='?handler=Approve']";
        var early = await second.Send(question, Approve, Moving.On("From", it.House.Today));
        Assert.Contains("1 June 2026", Assert.Single(early.Errors), StringComparison.Ordinal);
        var done = await second.Send(question, Approve, Moving.On("From", new(2026, 6, 1)));
        Assert.Empty(done.Errors);
        Assert.True(done.Says("Olu Penn"), done.Main);

        var editions = it.Site.App.Services.GetRequiredService<Editions>();
        Assert.Equal("2023-11", editions.InForce(new(2026, 5, 31)).Header.Edition);
        Assert.Equal("2026-06", editions.InForce(new(2026, 6, 1)).Header.Edition);
        Assert.Equal(HttpStatusCode.OK, (await sender.Get("/procedures/wokingham/2026-06")).Status);
        // The transfer that runs keeps the text it began on.
        var running = await it.Get(it.Assessment.Manager);
        Assert.True(running.Says("Case transfer 2023-11"), running.Main);
    }

    [Fact]
    public async Task Whoever_sent_an_edition_cannot_approve_it_by_forging_the_form()
    {
        await using var it = await Moving.Open();
        using var sender = await it.As(await Owner(it, "Oona Reed"));
        var sent = await Send(sender, NewEdition);

        var forged = await sender.Post(
            $"{sent.Path}?handler=Approve",
            [
                ("__RequestVerificationToken", sent.Value("__RequestVerificationToken")),
                ("Token", sent.Value("Token")),
                ("Seen", sent.Value("Seen")),
                .. Moving.On("From", new(2026, 6, 1)),
            ]
        );

        Assert.Equal(
            ["Whoever sent an edition cannot approve it: ask a second person to look."],
            forged.Errors
        );
    }

    [Fact]
    public async Task A_correction_lists_the_transfers_that_run_and_the_owner_moves_one()
    {
        await using var it = await Moving.Open();
        await it.Propose();
        using var sender = await it.As(await Owner(it, "Oona Reed"));
        using var second = await it.As(it.House.ServiceManager);
        var sent = await Send(sender, [Reworded]);
        Assert.Equal("Edition 2023-11, correction 1", sent.Heading);
        await second.Send(
            await second.Get(sent.Path),
            "form[action='?handler=Approve']",
            Moving.On("From", it.House.Today)
        );

        var page = await sender.Get(sent.Path);
        Assert.True(page.Says("Approved and in force"), page.Main);
        Assert.True(page.Says("Transfers that run under the text that was corrected"));
        Assert.False(page.Says("Ivy"));
        var moved = await sender.Send(page, "form[action='?handler=Follow']");

        Assert.Empty(moved.Errors);
        Assert.False(moved.Says("Transfers that run under the text that was corrected"));
        Assert.True(
            (await it.Get(it.Assessment.Manager, "journal")).Says(
                "The transfer runs under correction 1 of edition 2023-11"
            )
        );
        Assert.Equal(
            HttpStatusCode.OK,
            (await sender.Get("/procedures/wokingham/2023-11-correction-1")).Status
        );
    }

    [Fact]
    public async Task A_withdrawn_edition_is_in_force_no_longer_and_stays_readable()
    {
        await using var it = await Moving.Open();
        using var sender = await it.As(await Owner(it, "Oona Reed"));
        using var second = await it.As(it.House.ServiceManager);
        var sent = await Send(sender, [Reworded]);
        await second.Send(
            await second.Get(sent.Path),
            "form[action='?handler=Approve']",
            Moving.On("From", it.House.Today)
        );
        const string Withdraw = "form[action='?handler=Withdraw']";

        var page = await sender.Get(sent.Path);
        var nothing = await sender.Send(page, Withdraw);
        var gone = await sender.Send(page, Withdraw, ("Why", "Read wrongly after all"));

        Assert.Single(nothing.Errors);
        Assert.True(gone.Says("Withdrawn"));
        var editions = it.Site.App.Services.GetRequiredService<Editions>();
        Assert.Equal(1, editions.InForce(it.House.Today).Number);
        var still = await sender.Get("/procedures/wokingham/2023-11-correction-1");
        Assert.True(still.Says("Withdrawn on 13 May 2026"), still.Main);
    }

    [Fact]
    public async Task An_edition_whose_check_does_not_hold_is_told_why_in_the_words_of_the_check()
    {
        await using var it = await Moving.Open();
        using var sender = await it.As(await Owner(it, "Oona Reed"));

        var wrong = await Send(
            sender,
            [("moves to: long-term teams", "moves to: long-trem teams")]
        );
        var aliases = await Send(sender, [("calendar: england and wales", "calendar: &a england")]);
        var deep = await Send(
            sender,
            [("systems: [Mosaic]", $"systems: {new string('[', 5000)}{new string(']', 5000)}")]
        );
        var again = await Send(sender, []);

        Assert.True(wrong.Says("'long-trem teams' is no team"), wrong.Main);
        Assert.True(aliases.Says("the anchor '&a' is not allowed"), aliases.Main);
        Assert.True(deep.Says("nested over 20 levels deep"), deep.Main);
        Assert.Contains(
            "exactly this content",
            Assert.Single(again.Errors),
            StringComparison.Ordinal
        );
        Assert.True((await sender.Get("/procedures/publish")).Says("Nothing yet"));
    }

    [Fact]
    public async Task Quotations_in_quotations_without_end_are_refused_and_not_fallen_over()
    {
        await using var it = await Moving.Open();
        using var sender = await it.As(await Owner(it, "Oona Reed"));

        var page = await Send(
            sender,
            [(Reworded.Was, $"{new string('>', 20_000)} deep\n{new string('*', 20_000)}")]
        );

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.NotEmpty(page.Errors);
    }

    [Fact]
    public async Task A_file_that_is_no_edition_is_refused_beside_the_field()
    {
        await using var it = await Moving.Open();
        using var sender = await it.As(await Owner(it, "Oona Reed"));
        var question = await sender.Get("/procedures/publish");

        var none = await sender.Upload(question, []);
        var text = await sender.Upload(
            question,
            [("Package", "edition.zip", Encoding.UTF8.GetBytes("no zip"))]
        );
        var large = await sender.Upload(
            question,
            [("Package", "edition.zip", new byte[100 << 20])]
        );

        Assert.Equal(["Choose the zip"], none.Errors);
        Assert.StartsWith(
            "The file is no zip",
            Assert.Single(text.Errors),
            StringComparison.Ordinal
        );
        Assert.Equal(["The file is 100 MB and the limit is 4 MB."], large.Errors);
    }

    [Fact]
    public async Task The_pages_are_not_there_for_whoever_may_neither_send_nor_approve()
    {
        await using var it = await Moving.Open();

        var page = await it.Get(it.Assessment.Manager, "/procedures/publish");
        var unknown = await it.Get(it.House.ServiceManager, "/procedures/publish/nothing");
        var approver = await it.Get(it.House.ServiceManager, "/procedures/publish");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal(HttpStatusCode.NotFound, unknown.Status);
        Assert.Null(approver.Document.QuerySelector("[name=Package]"));
    }

    private static Task<string> Owner(Moving it, string name) =>
        it.House.Staff(name, PostKind.ProcedureOwner, "Procedure owner", null);

    private static async Task<Page> Send(Browser browser, (string, string)[] words) =>
        await browser.Upload(
            await browser.Get("/procedures/publish"),
            [("Package", "edition.zip", Zip(Shipped.RewordedFiles(words).Files))]
        );

    private static byte[] Zip(IEnumerable<ProcedureFile> files)
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var file in files)
            {
                using var entry = archive.CreateEntry(file.Path).Open();
                entry.Write(Encoding.UTF8.GetBytes(file.Text));
            }
        return zip.ToArray();
    }
}

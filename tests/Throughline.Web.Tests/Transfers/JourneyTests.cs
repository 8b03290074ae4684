using Throughline.Testing;

namespace Throughline.Web.Tests.Transfers;

/// <summary>One transfer from the child's page to the new team, each page as the person whose page it is.</summary>
public sealed class JourneyTests
{
    private readonly DateOnly friday = Moving.Friday;

    [Theory, OnBoth]
    public async Task A_family_goes_from_the_childs_page_over_the_meeting_to_the_new_team(
        Database kind
    )
    {
        await using var it = await Moving.Open(kind);
        var (chair, receiver) = (it.Assessment.Manager, it.Brambles.Manager);

        await Begin(it);
        await Meet(it);
        await Prepare(it);
        await PutRight(it, chair, "request");
        var requested = await it.Do(chair, "request");
        Assert.Equal("Transfer requested", requested.Heading);
        await PutRight(it, receiver, "accept");
        await Accept(it);

        Assert.True((await it.Get(receiver, $"/children/{it.Ivy}")).Says("Cora Webb"));
        Assert.True((await it.Get(receiver, $"/children/{it.Max}")).Says("Cora Webb"));
        var journal = await it.Get(receiver, "journal");
        foreach (var who in new[] { "Ruth Okafor", "Jo Marsh", "Cora Webb", "Bea Nolan" })
            Assert.True(journal.Says(who), who);
    }

    [Fact]
    public async Task What_a_duty_asks_beside_its_verb_stands_with_it_and_on_the_page_that_records_it()
    {
        await using var it = await Moving.Open();
        await it.Agree();
        var worker = it.Assessment.Workers[0];

        var page = await it.Get(worker);
        var form = await it.Get(worker, "owed/wok-tell-professionals");

        Assert.True(page.Says("With it go name of the new worker and day of the change."));
        Assert.True(
            page.Says("The transfer summary goes by the name or code “Case Transfer Document”.")
        );
        Assert.True(form.Says("With it go name of the new worker and day of the change."));
    }

    private static async Task Begin(Moving it)
    {
        using var browser = await it.As(it.Assessment.Manager);
        var child = await browser.Get($"/children/{it.Ivy}");
        var question = await browser.Get(child.Link("Move to another team")!);
        Assert.True(question.Says("Ivy Ashdown") && question.Says("9 March 2016"));

        var begun = await browser.Send(question);

        Assert.True(begun.Says("Max Ashdown"), "The brother moves along unless somebody says no.");
        it.Transfer = begun.Link("Go to the transfer")!["/transfers/".Length..];
        var listed = await browser.Send(
            await browser.Get(it.Join("list")),
            ("Synopsis", "Neglect at home; father has left")
        );
        Assert.Empty(listed.Errors);
    }

    private async Task Meet(Moving it)
    {
        it.House.Database.Clock.Set(friday);
        using var browser = await it.As(it.Assessment.Manager);
        var sitting = await browser.Get((await browser.Get(it.Address)).Link("Friday 15 May")!);
        Assert.True(sitting.Says("Neglect at home; father has left"));
        var table = await browser.Get(sitting.Link("Record who is at the table")!);
        var everyone = table
            .Document.QuerySelectorAll("input[name=Present]")
            .Select(i => ("Present", i.GetAttribute("value")));
        Assert.Empty((await browser.Send(table, [.. everyone])).Errors);

        var family = await browser.Get(
            (await browser.Get(sitting.Path)).Link("Take the families one by one")!
        );
        var minuted = await browser.Send(
            family,
            [
                ("Decision", "Agreed"),
                ("TeamId", it.Brambles.Id),
                ("WorkerId", it.Brambles.Workers[1]),
                .. Moving.On("Passes", friday.AddDays(7)),
                ("Introduction", "Joint visit with Jo"),
                ("WorkBefore", "Finish the assessment"),
                ("WorkAfter", "Book the dentist"),
            ]
        );

        Assert.Empty(minuted.Errors);
        var page = await browser.Get(it.Address);
        foreach (
            var said in new[]
            {
                "Brambles, Cora Webb",
                "22 May 2026",
                "Joint visit with Jo",
                "Finish the assessment",
                "Book the dentist",
            }
        )
            Assert.True(page.Says(said), said);
    }

    private async Task Prepare(Moving it)
    {
        var (worker, manager) = (it.Assessment.Workers[0], it.Assessment.Manager);
        it.House.Database.Clock.Set(friday.AddDays(7));
        foreach (var child in new[] { it.Ivy, it.Max })
            await it.State(
                child,
                "child in need meeting",
                null,
                Casework.Facts.StatementKind.Held,
                friday.AddDays(6)
            );
        await Step(it, it.Brambles.Workers[1], "introduced", []);
        await Step(it, worker, "prepared", []);
        var back = await Step(
            it,
            manager,
            "audited",
            [("Outcome", "sent back"), ("Comments", "Date the genogram")]
        );
        Assert.Equal("Page not found", (await it.Get(worker, "steps/99")).Heading);
        Assert.Empty(back.Errors);
        Assert.True((await it.Get(worker)).Says("Sent back: Date the genogram"));
        await Step(it, worker, "prepared", []);
        await Step(it, manager, "audited", [("Outcome", "passed")]);
    }

    private static async Task Accept(Moving it)
    {
        using var browser = await it.As(it.Brambles.Manager);
        var question = await browser.Get(it.Join("accept"));
        Assert.Null(question.Document.QuerySelector("main .govuk-inset-text"));
        var check = await browser.Send(question, ("CaseSystem", "later"));
        var done = await browser.Send(check);

        foreach (var page in new[] { question, check, done })
        foreach (var said in new[] { "Ivy Ashdown", "Max Ashdown", "9 March 2016", "000102" })
            Assert.True(page.Says(said), $"{page.Heading}: {said}");
        Assert.Equal("Check before you accept", check.Heading);
        Assert.Equal("Transfer accepted", done.Heading);
        var confirmed = await browser.Send(await browser.Get(it.Join("case-system")));
        Assert.Empty(confirmed.Errors);
    }

    /// <summary>Follows what the page says stands in the way to where it is put right, and says that it was done.</summary>
    private static async Task PutRight(Moving it, string person, string act)
    {
        using var browser = await it.As(person);
        var page = await browser.Get(it.Join(act));
        var links = page
            .Document.QuerySelectorAll("main .govuk-inset-text li > a")
            .Select(a => a.GetAttribute("href")!)
            .ToList();
        Assert.All(links, l => Assert.Contains("/owed/", l, StringComparison.Ordinal));
        foreach (var link in links)
        {
            var form = await browser.Get(link);
            var children = form
                .Document.QuerySelectorAll("input[name=ChildId]")
                .Select(i => i.GetAttribute("value"))
                .ToList();
            var done = await browser.Send(form, ("ChildId", children.FirstOrDefault()));
            Assert.Empty(done.Errors);
            foreach (var other in children.Skip(1))
                Assert.Empty(
                    (await browser.Send(await browser.Get(link), ("ChildId", other))).Errors
                );
        }
    }

    private static async Task<Page> Step(
        Moving it,
        string person,
        string step,
        (string, string?)[] fields
    )
    {
        using var browser = await it.As(person);
        var page = await browser.Get(it.Address);
        var link = page
            .Document.QuerySelectorAll(".tl-steps a")
            .Select(a => a.GetAttribute("href")!)
            .FirstOrDefault();
        Assert.True(link is not null, $"{step}: {page.Main}");
        var done = await browser.Send(await browser.Get(link), fields);
        Assert.Empty(done.Errors);
        return done;
    }
}

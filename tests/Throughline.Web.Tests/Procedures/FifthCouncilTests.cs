using Microsoft.Extensions.DependencyInjection;
using Throughline.Casework.Facts;
using Throughline.Casework.Families;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Testing;

namespace Throughline.Web.Tests.Procedures;

/// <summary>A council that nobody programmed for: its documents alone carry a case through the site.</summary>
public sealed class FifthCouncilTests
{
    [Fact]
    public async Task A_case_is_carried_by_the_documents_of_an_invented_council()
    {
        await using var site = await Site.Open(more: b =>
            b.Services.AddSingleton(new Editions([Invented.Saltmarsh]))
        );
        var house = site.House;
        var harbour = await house.Team("Harbour", "Hal Quay", "Nell Buoy");
        var tidewater = await house.Team("Tidewater", "Tess Weir", "Finn Lock");
        var child = await house.Child(harbour, number: "000777");
        await State(house, harbour, child, "plan", "child protection");
        await State(house, harbour, child, "family in crisis", "yes");
        await State(house, harbour, child, "core group", null, StatementKind.Planned);
        using var sender = await site.As(harbour.Manager);
        using var receiver = await site.As(tidewater.Manager);

        var why = await sender.Get($"/children/{child}/why");
        Assert.True(why.Says("The case moves to one of the long-term teams"), why.Main);

        var begun = await sender.Send(
            await sender.Get($"/children/{child}/move"),
            ("How", "procedure")
        );
        Assert.Empty(begun.Errors);
        var transfer = begun.Path[..begun.Path.IndexOf('/', "/transfers/".Length)];
        await Sent(sender, $"{transfer}/ask", ("TeamId", tidewater.Id));
        await Sent(
            receiver,
            $"{transfer}/team",
            ("TeamId", tidewater.Id),
            ("WorkerId", tidewater.Workers[0])
        );
        await Sent(sender, $"{transfer}/request");
        await Sent(
            sender,
            $"{transfer}/depart",
            ("Rules", "sal-summary"),
            ("Why", "The family knows Finn Lock already")
        );

        var held = await Accept(receiver, transfer);
        Assert.Contains(
            held.Errors,
            e => e.Contains("no longer in crisis", StringComparison.Ordinal)
        );
        Assert.True((await sender.Get($"/children/{child}")).Says("Nell Buoy"));

        await State(house, harbour, child, "family in crisis", "no");
        var accepted = await Accept(receiver, transfer);
        Assert.Equal("Transfer accepted", accepted.Heading);
        Assert.True((await receiver.Get($"/children/{child}")).Says("Finn Lock"));

        // Ten working days from Wednesday 13 May, over the spring bank holiday on the 25th.
        var after = await receiver.Get(transfer);
        Assert.True(after.Says("Check that the file was ready"), after.Main);
        Assert.True(after.Says("28 May 2026"), after.Main);
    }

    [Fact]
    public async Task Its_list_has_the_columns_of_its_own_text()
    {
        await using var site = await Site.Open(more: b =>
            b.Services.AddSingleton(new Editions([Invented.Saltmarsh]))
        );
        var house = site.House;
        var harbour = await house.Team("Harbour", "Hal Quay", "Nell Buoy");
        var tidewater = await house.Team("Tidewater", "Tess Weir", "Finn Lock");
        var child = await house.Child(harbour, number: "000777");
        await State(house, harbour, child, "plan", "child protection");
        _ = (
            await house.Door.AnswerSiblings(
                new(child, SiblingsAre.None, []),
                house.By(harbour.Manager)
            )
        ).Value;
        using var sender = await site.As(harbour.Manager);
        var begun = await sender.Send(
            await sender.Get($"/children/{child}/move"),
            ("How", "outside"),
            ("TeamId", tidewater.Id),
            ("Why", "Agreed between both managers")
        );
        Assert.Empty(begun.Errors);
        var transfer = begun.Path[..begun.Path.IndexOf('/', "/transfers/".Length)];
        await Sent(sender, $"{transfer}/list", ("Synopsis", "Neglect at home"));
        await using var db = house.Database.Open();

        var page = await sender.Get($"/meetings/{db.Meetings.Single().Id}");

        Assert.Equal(
            ["Child's name", "Number of siblings", "Plan", "Side of the river", "Decision"],
            page.Document.QuerySelectorAll("table")[0]
                .QuerySelectorAll("thead th")
                .Select(h => h.TextContent.Trim())
        );
        Assert.False(page.Says("Neglect at home"));
    }

    private static async Task<Page> Accept(Browser browser, string transfer) =>
        await browser.Send(
            await browser.Send(await browser.Get($"{transfer}/accept"), ("CaseSystem", "later"))
        );

    private static async Task Sent(
        Browser browser,
        string path,
        params (string Name, string? Value)[] fields
    )
    {
        var page = await browser.Send(await browser.Get(path), fields);
        Assert.True(page.Errors.Count == 0, $"{path}: {string.Join(" ", page.Errors)}");
    }

    private static async Task State(
        House house,
        StaffedTeam team,
        string child,
        string word,
        string? value,
        StatementKind kind = StatementKind.Fact
    ) =>
        Assert.Null(
            (
                await house.Door.RecordStatement(
                    new(child, word, value, kind, house.Today),
                    house.By(team.Manager)
                )
            ).Refusal
        );
}

using System.Net;
using Throughline.Casework.Facts;
using Throughline.Records.Acts;

namespace Throughline.Web.Tests.Children;

public sealed class ChoiceTests
{
    [Fact]
    public async Task What_was_agreed_is_recorded_from_the_list_and_the_record_names_the_choice()
    {
        await using var site = await Site.Open();
        var child = await Torn(site);
        using var browser = await site.As(site.House.Assessment.Manager);

        var form = await browser.Get(
            (await browser.Get("/due-to-move")).Link("Record what was agreed")!
        );
        var empty = await browser.Send(form, ("AgreedBy", ""), ("Day.Day", ""));
        var done = await browser.Send(form, ("Chose", "1"), ("Why", "The meeting comes first"));

        Assert.Equal(
            [
                "Choose what was agreed",
                "Enter who agreed it",
                "The day on which it was agreed must include a day",
                "Enter the reason",
            ],
            empty.Errors
        );
        Assert.Equal($"/children/{child}", form.Link("Cancel"));
        Assert.Equal("Choice recorded", done.Heading);
        var page = await browser.Get($"/children/{child}");
        Assert.True(page.Says("Agreed: first child in need meeting."));
        Assert.True(page.Says("because: The meeting comes first"));
        Assert.Null((await browser.Get("/due-to-move")).Link("Record what was agreed"));
        Assert.True(
            (await browser.Get($"/children/{child}/agreed")).Says("leaves nothing to people")
        );
    }

    [Fact]
    public async Task A_choice_struck_out_is_open_again()
    {
        await using var site = await Site.Open();
        var child = await Torn(site);
        using var browser = await site.As(site.House.Assessment.Manager);
        _ = await browser.Send(
            await browser.Get($"/children/{child}/agreed"),
            ("Chose", "0"),
            ("Why", "The conference comes first")
        );

        var form = await browser.Get((await browser.Get($"/children/{child}")).Link("Strike out")!);
        var without = await browser.Send(form, ("Why", ""));
        var done = await browser.Send(form, ("Why", "Agreed about another child"));

        Assert.Equal(["Enter the reason"], without.Errors);
        Assert.Equal("Choice struck out", done.Heading);
        Assert.NotNull((await browser.Get($"/children/{child}")).Link("Record what was agreed"));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get(form.Path)).Status);
    }

    [Fact]
    public async Task A_worker_is_told_who_may_and_a_stranger_finds_nothing()
    {
        await using var site = await Site.Open();
        var child = await Torn(site);
        using var worker = await site.As(site.House.Assessment.Workers[0]);
        using var stranger = await site.As(site.House.LongTerm.Manager);

        var page = await worker.Get($"/children/{child}/agreed");

        Assert.True(page.Says("Only a manager of the team that holds the child"));
        Assert.Empty(page.Document.QuerySelectorAll("main button"));
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await stranger.Get($"/children/{child}/agreed")).Status
        );
    }

    private static async Task<string> Torn(Site site)
    {
        var house = site.House;
        var child = await house.Child(house.Assessment);
        foreach (
            var (word, value, kind, day) in new (string, string?, StatementKind, DateOnly)[]
            {
                ("plan", "child in need", StatementKind.Fact, house.Today),
                ("looked after", "no", StatementKind.Fact, house.Today),
                ("child in need meeting", null, StatementKind.Planned, house.Today.AddDays(8)),
                (
                    "initial child protection conference",
                    null,
                    StatementKind.Planned,
                    house.Today.AddDays(11)
                ),
            }
        )
            _ = (
                await house.Door.RecordStatement(
                    new(child, word, value, kind, day),
                    house.By(house.Assessment.Workers[0])
                )
            ).Value;
        return child;
    }
}

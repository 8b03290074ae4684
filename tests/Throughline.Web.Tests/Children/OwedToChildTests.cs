using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Casework.Facts;
using Throughline.Casework.People;
using Throughline.Records.Acts;
using Throughline.Testing;

namespace Throughline.Web.Tests.Children;

/// <summary>What a procedure asks for a child who is not on the move: shown, recorded and struck out on the child's pages.</summary>
public sealed class OwedToChildTests
{
    [Fact]
    public async Task The_notice_of_a_placement_elsewhere_goes_from_hand_to_hand_and_each_finds_it_on_their_home_page()
    {
        await using var site = await Gateshead();
        var (planning, child) = await Placed(site);
        var clerk = await site.House.Staff(
            "Bo Quill",
            PostKind.BusinessSupport,
            "Business Support",
            null
        );
        var register = await site.House.Staff(
            "Reg Holm",
            PostKind.BusinessSupport,
            "Duty Fostering admin",
            null
        );
        using var worker = await site.As(planning.Workers[0]);
        using var desk = await site.As(clerk);
        using var keeper = await site.As(register);

        var before = await worker.Get($"/children/{child}");
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Get($"/children/{child}")).Status);
        var done = await worker.Send(await worker.Get(before.Link("Tell Business Support")!));
        var home = await desk.Get("/work");
        var letter = await desk.Get(
            (await desk.Get($"/children/{child}")).Link("Tell other authority")!
        );
        var sent = await desk.Send(letter, ("Note", "Sent with the duty desk in copy"));
        var copied = await desk.Send(
            await desk.Get(
                (await desk.Get($"/children/{child}")).Link("Tell Duty Fostering admin")!
            )
        );

        Assert.True(before.Says("What is owed to Ivy"));
        Assert.Equal("Duty recorded", done.Heading);
        Assert.True(home.Says("Tell other authority"));
        Assert.True(letter.Says("By secure e-mail."));
        Assert.True(letter.Says("With it go CF89 and CF89a."));
        Assert.True(letter.Says("It leaves out risk assessment"));
        Assert.Equal("Duty recorded", sent.Heading);
        Assert.Equal("Duty recorded", copied.Heading);
        Assert.True((await keeper.Get("/work")).Says("Enter the child on the register"));
        Assert.False((await desk.Get("/work")).Says("Tell other authority"));
    }

    [Fact]
    public async Task What_is_struck_out_is_owed_again()
    {
        await using var site = await Gateshead();
        var (planning, child) = await Placed(site);
        using var worker = await site.As(planning.Workers[0]);
        var path = $"/children/{child}/owed/gat-placed-away";
        _ = await worker.Send(await worker.Get(path));
        Assert.True((await worker.Get($"/children/{child}")).Says("1 thing is done"));

        var form = await worker.Get((await worker.Get(path)).Link("Strike out")!);
        var without = await worker.Send(form, ("Why", ""));
        var struck = await worker.Send(form, ("Why", "It was the other child"));

        Assert.Equal(["Enter the reason"], without.Errors);
        Assert.Equal("Duty struck out", struck.Heading);
        Assert.NotNull((await worker.Get($"/children/{child}")).Link("Tell Business Support"));
        Assert.Equal(HttpStatusCode.NotFound, (await worker.Get(form.Path)).Status);
    }

    [Fact]
    public async Task A_duty_nobody_knows_or_of_a_transfer_is_not_found_and_a_day_to_come_is_refused()
    {
        await using var site = await Gateshead();
        var (planning, child) = await Placed(site);
        using var worker = await site.As(planning.Workers[0]);

        var form = await worker.Get($"/children/{child}/owed/gat-placed-away");
        var ahead = await worker.Send(form, ("Day.Year", "2199"));

        Assert.NotEmpty(ahead.Errors);
        foreach (var rule in new[] { "gat-chronology", "no-such-rule" })
            Assert.Equal(
                HttpStatusCode.NotFound,
                (await worker.Get($"/children/{child}/owed/{rule}")).Status
            );
    }

    [Fact]
    public async Task A_clock_of_the_law_that_nothing_on_record_shows_is_recorded_from_the_child_s_page()
    {
        await using var site = await Gateshead();
        var (planning, child) = await Placed(site);
        using var worker = await site.As(planning.Workers[0]);

        var page = await worker.Get($"/children/{child}");
        var form = await worker.Get(page.Link("Record that it was done: tell other authority")!);
        var done = await worker.Send(form);

        Assert.EndsWith("/owed/eng-placement-notice", form.Path, StringComparison.Ordinal);
        Assert.Equal("Duty recorded", done.Heading);
        Assert.Null(
            (await worker.Get($"/children/{child}")).Link("Record that it was done: tell other")
        );
    }

    [Fact]
    public async Task Room_in_a_supporting_team_is_said_once_by_its_manager_and_its_help_stands_beside_the_answer_until_it_ends()
    {
        await using var site = await Gateshead();
        var (planning, child) = await Placed(site);
        using var manager = await site.As(planning.Manager);
        await Say(site, planning, child, "family in crisis", "yes");
        Assert.False((await manager.Get($"/children/{child}/record")).Says("Room in Wrap Around"));
        var around = await site.House.Team("Wrap Around", "Wyn Carr");
        using var theirs = await site.As(around.Manager);
        var empty = await theirs.Send(await theirs.Get("/teams"));
        var said = await theirs.Send(await theirs.Get("/teams"), ("HasRoom", "yes"));
        Assert.Equal(["Say whether it has room"], empty.Errors);
        Assert.Empty(said.Errors);
        var list = await manager.Get("/teams");
        Assert.True(list.Says("Has room, since 13 May 2026, said by Wyn Carr"), list.Main);
        Assert.Null(list.Document.QuerySelector("main form"));
        var offered = await manager.Get($"/children/{child}");
        _ = await manager.Send(
            await manager.Get($"/children/{child}/agreed"),
            ("Chose", "0"),
            ("Why", "The family may break apart")
        );
        await Record(
            manager,
            child,
            "support",
            ("Kind", nameof(StatementKind.Happened)),
            ("Attributes[ended].Day", "30"),
            ("Attributes[ended].Month", "6"),
            ("Attributes[ended].Year", "2026")
        );

        var page = await manager.Get($"/children/{child}");
        _ = await theirs.Send(await theirs.Get("/teams"), ("HasRoom", "no"));
        var other = await site.House.Child(planning, "Max", number: "000102");
        await Say(site, planning, other, "plan", "child in need");
        await Say(site, planning, other, "family in crisis", "yes");

        Assert.False(
            (await manager.Get($"/children/{other}")).Says("May be taken up Supported by")
        );
        Assert.True(offered.Says("May be taken up Supported by Wrap Around"));
        Assert.True(page.Says("Beside it Supported by Wrap Around"));
        Assert.True(page.Says("ended: 30 June 2026"));
    }

    [Fact]
    public async Task Where_managers_decide_the_page_says_what_they_weigh()
    {
        await using var site = await Gateshead();
        var (planning, child) = await Placed(site);
        await Say(site, planning, child, "looked after", "no");
        await Say(site, planning, child, "legal status", "supervision order");
        using var manager = await site.As(planning.Manager);

        var page = await manager.Get($"/children/{child}/agreed");

        Assert.True(page.Says("They weigh whether a change of worker would do harm."));
    }

    [Fact]
    public async Task A_personal_adviser_is_named_beside_the_worker_sees_the_child_and_no_longer_once_it_ends()
    {
        await using var site = await Site.Open();
        var house = site.House;
        var child = await house.Child(house.LongTerm);
        var adviser = await house.Staff(
            "Ada Finch",
            PostKind.PersonalAdviser,
            "Personal adviser",
            house.Assessment.Id
        );
        var path = $"/children/{child}/beside";
        using var manager = await site.As(house.LongTerm.Manager);
        using var worker = await site.As(house.LongTerm.Workers[0]);
        using var named = await site.As(adviser);
        Assert.Equal(HttpStatusCode.NotFound, (await named.Get($"/children/{child}")).Status);

        var empty = await manager.Send(await manager.Get(path), ("What", "new"));
        var notTheirs = await worker.Send(
            await worker.Get(path),
            ("What", "new"),
            ("PersonId", adviser),
            ("Role", "personal adviser")
        );
        var done = await manager.Send(
            await manager.Get(path),
            ("What", "new"),
            ("PersonId", adviser),
            ("Role", "personal adviser")
        );
        var seen = await named.Get($"/children/{child}");
        var form = await manager.Get(path);
        var ended = await manager.Send(
            form,
            ("What", form.Document.QuerySelectorAll("[name=What]")[1].GetAttribute("value"))
        );

        Assert.Equal(["Choose the person", "Say what they do for the child"], empty.Errors);
        Assert.Contains(
            "Only a manager",
            Assert.Single(notTheirs.Errors),
            StringComparison.Ordinal
        );
        Assert.Equal("Involvement begun", done.Heading);
        Assert.True(seen.Says("Also working with Ivy: Ada Finch, personal adviser"));
        Assert.Equal("Involvement ended", ended.Heading);
    }

    private static Task<Site> Gateshead() =>
        Site.Open(more: b => b.Services.AddSingleton(Shipped.Of("gateshead")));

    /// <summary>A child with SGCP, in care and placed in another authority.</summary>
    private static async Task<(StaffedTeam Planning, string Child)> Placed(Site site)
    {
        var planning = await site.House.Team("SGCP", "Pat Grange", "Pia Rowe");
        var child = await site.House.Child(planning, number: "000101");
        await Say(site, planning, child, "plan", "child in need");
        await Say(site, planning, child, "looked after", "yes");
        _ = (
            await site.House.Door.RecordStatement(
                new(
                    child,
                    "placement",
                    null,
                    StatementKind.Happened,
                    site.House.Today.AddDays(-2),
                    new Dictionary<string, string> { ["area"] = "another authority" }
                ),
                site.House.By(planning.Workers[0])
            )
        ).Value;
        return (planning, child);
    }

    private static async Task Say(
        Site site,
        StaffedTeam team,
        string child,
        string word,
        string value
    ) =>
        _ = (
            await site.House.Door.RecordStatement(
                new(child, word, value, StatementKind.Fact, site.House.Today),
                site.House.By(team.Workers[0])
            )
        ).Value;

    private static async Task Record(
        Browser browser,
        string child,
        string word,
        params (string Name, string? Value)[] fields
    )
    {
        var form = await browser.Send(
            await browser.Get($"/children/{child}/record"),
            ("Word", word)
        );
        var done = await browser.Send(form, fields);
        Assert.Equal("Statement recorded", done.Heading);
    }
}

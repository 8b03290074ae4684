using System.Net;
using Throughline.Records.Acts;

namespace Throughline.Web.Tests.Children;

public sealed class RestrictionTests
{
    [Fact]
    public async Task Only_a_senior_manager_is_offered_to_restrict_and_others_are_told_who_may()
    {
        await using var site = await Site.Open();
        var child = await site.House.Child(site.House.Assessment);
        using var manager = await site.As(site.House.Assessment.Manager);
        using var senior = await site.As(site.House.ServiceManager);

        var page = await manager.Get($"/children/{child}/restrict");

        Assert.Null((await manager.Get($"/children/{child}")).Link("Restrict this record"));
        Assert.True(page.Says("Only a service manager or the head of service may do this."));
        Assert.Empty(page.Document.QuerySelectorAll("main button"));
        Assert.NotNull((await senior.Get($"/children/{child}")).Link("Restrict this record"));
    }

    [Fact]
    public async Task A_record_that_is_not_there_or_not_theirs_is_not_found()
    {
        await using var site = await Site.Open();
        var child = await site.House.Child(site.House.Assessment);
        using var stranger = await site.As(site.House.LongTerm.Manager);
        using var senior = await site.As(site.House.ServiceManager);

        Assert.Equal(
            HttpStatusCode.NotFound,
            (await stranger.Get($"/children/{child}/restrict")).Status
        );
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await senior.Get("/children/nobody/restrict")).Status
        );
    }

    [Fact]
    public async Task Restricting_wants_a_reason_the_worker_and_a_senior_and_keeps_what_was_ticked()
    {
        await using var site = await Site.Open();
        var house = site.House;
        var child = await house.Child(house.Assessment);
        using var browser = await site.As(house.ServiceManager);
        var form = await browser.Get($"/children/{child}/restrict");

        var nobody = await browser.Send(form, ("Named", null), ("Why", ""));
        var noWorker = await browser.Send(
            form,
            ("Named", house.ServiceManager),
            ("Why", "A relative is on the staff")
        );

        Assert.Equal(["Name those who may see the record", "Enter the reason"], nobody.Errors);
        Assert.Equal(
            ["Name the allocated worker too, or give the child to another worker first."],
            noWorker.Errors
        );
        Assert.Equal(house.ServiceManager, noWorker.Value("Named"));
        Assert.Equal("A relative is on the staff", noWorker.Value("Why"));
    }

    [Fact]
    public async Task Those_named_see_it_from_then_on_and_the_journal_says_who_and_why()
    {
        await using var site = await Site.Open();
        var house = site.House;
        var child = await house.Child(house.Assessment);
        using var senior = await site.As(house.ServiceManager);
        using var manager = await site.As(house.Assessment.Manager);
        using var colleague = await site.As(house.LongTerm.Workers[0]);
        var form = await senior.Get($"/children/{child}/restrict");

        var with = await senior.Press(
            form,
            "Add this person",
            ("Another", house.LongTerm.Workers[0])
        );
        var done = await senior.Send(with, ("Why", "A relative is on the staff"));

        Assert.Equal("Record restricted", done.Heading);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.Get($"/children/{child}")).Status);
        Assert.True((await colleague.Get($"/children/{child}")).Says("Kim Dale"));
        var journal = await senior.Get($"/children/{child}/journal");
        Assert.True(journal.Says("A relative is on the staff"));
        Assert.True(journal.Says("it is seen by Jo Marsh, Kim Dale, Vera Holt"));
    }

    [Fact]
    public async Task Whoever_does_not_name_themselves_is_told_that_they_see_it_no_more()
    {
        await using var site = await Site.Open();
        var house = site.House;
        var child = await house.Child(house.Assessment);
        var head = await house.Staff(
            "Nora Quill",
            Casework.People.PostKind.HeadOfService,
            "Head of Service",
            null
        );
        using var browser = await site.As(head);
        var form = await browser.Get($"/children/{child}/restrict");

        var done = await browser.Send(
            form,
            ("Named", house.ServiceManager),
            ("Named", house.Assessment.Workers[0]),
            ("Why", "Known to the head of service")
        );

        Assert.Equal("/children/restricted", done.Path);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get($"/children/{child}")).Status);
    }

    [Fact]
    public async Task A_stale_page_is_told_what_changed_and_keeps_what_was_typed()
    {
        await using var site = await Site.Open();
        var house = site.House;
        var child = await house.Child(house.Assessment);
        using var browser = await site.As(house.ServiceManager);
        var form = await browser.Get($"/children/{child}/restrict");
        _ = (
            await house.Door.CorrectChild(
                new(child, "Ivy", "Ashdown", new(2016, 3, 9), null, "0042"),
                house.By(house.Assessment.Manager)
            )
        ).Value;

        var stale = await browser.Send(form, ("Why", "A relative is on the staff"));
        var done = await browser.Send(stale);

        Assert.Contains("Somebody changed this record", stale.Errors[0]);
        Assert.Equal("A relative is on the staff", stale.Value("Why"));
        Assert.Equal("Record restricted", done.Heading);
    }

    [Fact]
    public async Task A_lifted_restriction_shows_the_record_to_the_team_again()
    {
        await using var site = await Site.Open();
        var house = site.House;
        var child = await house.Child(house.Assessment);
        using var senior = await site.As(house.ServiceManager);
        using var manager = await site.As(house.Assessment.Manager);
        var notRestricted = await senior.Get($"/children/{child}/restrict/lift");
        _ = await senior.Send(
            await senior.Get($"/children/{child}/restrict"),
            ("Why", "A relative is on the staff")
        );

        var form = await senior.Get(
            (await senior.Get($"/children/{child}")).Link("Lift the restriction")!
        );
        var without = await senior.Send(form, ("Why", ""));
        var done = await senior.Send(form, ("Why", "The relative has left"));

        Assert.True(notRestricted.Says("This record is not restricted."));
        Assert.Equal($"/children/{child}", form.Link("Cancel"));
        Assert.Equal(["Enter the reason"], without.Errors);
        Assert.Equal("Restriction lifted", done.Heading);
        Assert.Equal("Ivy Ashdown", (await manager.Get($"/children/{child}")).Heading);
    }
}

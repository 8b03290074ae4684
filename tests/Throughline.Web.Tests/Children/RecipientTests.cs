using System.Net;

namespace Throughline.Web.Tests.Children;

public sealed class RecipientTests
{
    [Fact]
    public async Task Somebody_who_is_told_is_added_with_how_they_may_safely_be_reached_and_changed()
    {
        await using var site = await Site.Open();
        var child = await site.House.Child(site.House.Assessment);
        using var browser = await site.As(site.House.Assessment.Workers[0]);
        var list = await browser.Get(
            (await browser.Get($"/children/{child}")).Link("Who is told")!
        );
        var form = await browser.Get(list.Link("Add somebody")!);

        var empty = await browser.Send(form);
        var noHow = await browser.Send(
            form,
            ("Name", "Lena Ashdown"),
            ("Relation", "mother"),
            ("Kind", "family"),
            ("Safe", "OnlySo")
        );
        var done = await browser.Send(
            noHow,
            ("How", "By text, in the daytime"),
            ("Language", "Polish")
        );

        Assert.Equal(
            [
                "Enter the name",
                "Enter what they are to the child",
                "Choose whether they are family",
            ],
            empty.Errors
        );
        Assert.Equal(["Say in which way they may safely be reached."], noHow.Errors);
        Assert.Equal("Lena Ashdown", noHow.Value("Name"));
        Assert.Equal("Who is told changed", done.Heading);
        Assert.Equal($"/children/{child}/told", done.Link("See who is told"));
        var shown = await browser.Get($"/children/{child}/told");
        Assert.True(shown.Says("By text, in the daytime"));
        Assert.True(shown.Says("Polish"));

        var change = await browser.Get(shown.Link("Change")!);
        _ = await browser.Send(change, ("DoNotTell", "She asked us not to"));

        Assert.Equal("mother", change.Value("Relation"));
        Assert.True((await browser.Get($"/children/{child}/told")).Says("She asked us not to"));
    }

    [Fact]
    public async Task Those_who_do_not_work_with_the_child_change_nothing_and_strangers_see_nothing()
    {
        await using var site = await Site.Open();
        var child = await site.House.Child(site.House.Assessment);
        using var senior = await site.As(site.House.ServiceManager);
        using var stranger = await site.As(site.House.LongTerm.Workers[0]);

        Assert.NotNull((await senior.Get($"/children/{child}/told")).Link("Add somebody"));
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await stranger.Get($"/children/{child}/told/new")).Status
        );
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await senior.Get($"/children/{child}/told/nobody")).Status
        );
    }
}

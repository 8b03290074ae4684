using Throughline.Records.Acts;

namespace Throughline.Web.Tests.Children;

public sealed class ParticularsTests
{
    private static async Task<string> Unborn(Site site) =>
        (
            await site.House.Door.AddChild(
                new(
                    "Baby",
                    "Thorne",
                    null,
                    site.House.Today.AddDays(10),
                    null,
                    site.House.Assessment.Id,
                    site.House.Assessment.Workers[0]
                ),
                site.House.By(site.House.Assessment.Manager)
            )
        )
            .Value
            .SubjectId;

    [Fact]
    public async Task A_birth_keeps_the_record_and_changes_the_name()
    {
        await using var site = await Site.Open();
        var child = await Unborn(site);
        using var browser = await site.As(site.House.Assessment.Workers[0]);
        var form = await browser.Get(
            (await browser.Get($"/children/{child}")).Link("Record the birth")!
        );

        var empty = await browser.Send(form, ("GivenName", ""));
        var done = await browser.Send(
            form,
            ("GivenName", "Rowan"),
            ("BirthDate.Day", "12"),
            ("BirthDate.Month", "5"),
            ("BirthDate.Year", "2026")
        );

        Assert.Equal(["Enter the birth date", "Enter the given name"], empty.Errors);
        Assert.Equal("Birth recorded", done.Heading);
        var page = await browser.Get($"/children/{child}");
        Assert.Equal("Rowan Thorne", page.Heading);
        Assert.Null(page.Link("Record the birth"));
    }

    [Fact]
    public async Task A_child_already_born_is_not_born_again()
    {
        await using var site = await Site.Open();
        var child = await site.House.Child(site.House.Assessment);
        using var browser = await site.As(site.House.Assessment.Workers[0]);

        var page = await browser.Get($"/children/{child}/birth");

        Assert.True(page.Says("A birth date is on the record already"));
        Assert.Empty(page.Document.QuerySelectorAll("main button"));
    }

    [Fact]
    public async Task A_changed_birth_date_wants_a_reason()
    {
        await using var site = await Site.Open();
        var child = await site.House.Child(site.House.Assessment);
        using var browser = await site.As(site.House.Assessment.Workers[0]);
        var form = await browser.Get($"/children/{child}/correct");

        var without = await browser.Send(form, ("BirthDate.Day", "10"));
        var done = await browser.Send(without, ("Why", "Read off the certificate"));

        Assert.Equal(["Give the reason in a few words."], without.Errors);
        Assert.Equal("10", without.Value("BirthDate.Day"));
        Assert.Equal("Particulars corrected", done.Heading);
        Assert.True(done.Says("10 March 2016"));
    }

    [Fact]
    public async Task A_number_that_another_child_has_is_refused_beside_the_field()
    {
        await using var site = await Site.Open();
        await site.House.Child(site.House.Assessment, "Ada", "Other", number: "0042");
        var child = await site.House.Child(site.House.Assessment);
        using var browser = await site.As(site.House.Assessment.Workers[0]);

        var page = await browser.Send(
            await browser.Get($"/children/{child}/correct"),
            ("Number", "0042")
        );

        Assert.Single(page.Errors);
        Assert.Equal(
            "#Number",
            page.Document.QuerySelector(".govuk-error-summary__list a")!.GetAttribute("href")
        );
    }
}

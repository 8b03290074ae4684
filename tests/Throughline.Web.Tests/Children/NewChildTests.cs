using Throughline.Testing;

namespace Throughline.Web.Tests.Children;

public sealed class NewChildTests
{
    private static (string, string?)[] Ivy(Site site, params (string, string?)[] more) =>
        [
            ("GivenName", "Rowan"),
            ("FamilyName", "Thorne"),
            ("Born", "yes"),
            ("BirthDate.Day", "1"),
            ("BirthDate.Month", "2"),
            ("BirthDate.Year", "2019"),
            ("TeamId", site.House.Assessment.Id),
            ("WorkerId", site.House.Assessment.Workers[0]),
            .. more,
        ];

    [Fact]
    public async Task A_child_is_recorded_and_found_by_the_beginning_of_a_name()
    {
        await using var site = await Site.Open();
        using var browser = await site.As(site.House.Assessment.Workers[0]);

        var done = await browser.Send(await browser.Get("/children/new"), Ivy(site));
        var found = await browser.Send(await browser.Get("/children"), ("Words", "tho"));

        Assert.Equal("Child added", done.Heading);
        Assert.True(found.Says("Rowan Thorne"));
    }

    [Fact]
    public async Task A_child_not_yet_born_has_an_expected_date()
    {
        await using var site = await Site.Open();
        using var browser = await site.As(site.House.Assessment.Workers[0]);

        var done = await browser.Send(
            await browser.Get("/children/new"),
            [
                .. Ivy(site).Where(f => !f.Item1.StartsWith('B')),
                ("Born", "no"),
                ("ExpectedDate.Day", "1"),
                ("ExpectedDate.Month", "9"),
                ("ExpectedDate.Year", "2026"),
            ]
        );

        Assert.True(done.Says("Expected on 1 September 2026"));
    }

    [Fact]
    public async Task An_empty_form_says_what_is_missing()
    {
        await using var site = await Site.Open();
        using var browser = await site.As(site.House.Assessment.Workers[0]);

        var page = await browser.Send(await browser.Get("/children/new"), ("TeamId", ""));

        Assert.Equal(
            [
                "Enter the given name",
                "Enter the family name",
                "Enter the birth date",
                "Choose the team that holds the child",
            ],
            page.Errors
        );
    }

    [Fact]
    public async Task A_birth_date_in_the_future_is_refused_beside_its_field()
    {
        await using var site = await Site.Open();
        using var browser = await site.As(site.House.Assessment.Workers[0]);

        var page = await browser.Send(
            await browser.Get("/children/new"),
            [.. Ivy(site).Where(f => f.Item1 != "BirthDate.Year"), ("BirthDate.Year", "2027")]
        );

        var link = page.Document.QuerySelector(".govuk-error-summary__list a")!;
        Assert.Equal("#BirthDate", link.GetAttribute("href"));
        Assert.Equal("Rowan", page.Value("GivenName"));
    }

    [Fact]
    public async Task A_look_alike_is_shown_first_and_a_second_child_is_recorded_only_knowingly()
    {
        await using var site = await Site.Open();
        await site.House.Child(site.House.Assessment, "Rowan", "Thorne");
        using var browser = await site.As(site.House.Assessment.Workers[0]);

        var asked = await browser.Send(await browser.Get("/children/new"), Ivy(site));
        var done = await browser.Send(asked, ("Another", "yes"));

        Assert.True(asked.Says("This child may be here already"));
        Assert.Equal("Child added", done.Heading);
        Assert.True(done.Says("Make sure that this is the right child"));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("O'Neill & \"Söhne\"")]
    [InlineData("Robert'); drop table child;--")]
    public async Task A_name_is_text_and_never_runs(string name)
    {
        await using var site = await Site.Open();
        using var browser = await site.As(site.House.Assessment.Workers[0]);

        var done = await browser.Send(
            await browser.Get("/children/new"),
            [.. Ivy(site).Where(f => f.Item1 != "GivenName"), ("GivenName", name)]
        );

        Assert.True(done.Says(name));
        Assert.DoesNotContain("<script>alert", done.Html, StringComparison.Ordinal);
        foreach (
            var path in new[] { done.Link("Go to")!, done.Link("See the journal")!, "/children" }
        )
        {
            var page = await browser.Get(path);
            Assert.True(page.Says(name));
            Assert.DoesNotContain("<script>alert", page.Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Huge_fields_are_refused_in_a_sentence_and_odd_characters_too()
    {
        await using var site = await Site.Open();
        using var browser = await site.As(site.House.Assessment.Workers[0]);
        var form = await browser.Get("/children/new");

        var huge = await browser.Send(
            form,
            [
                .. Ivy(site).Where(f => f.Item1 != "GivenName"),
                ("GivenName", new string('x', 60_000)),
            ]
        );
        var odd = await browser.Send(
            form,
            [.. Ivy(site).Where(f => f.Item1 != "GivenName"), ("GivenName", "a\u0001b")]
        );
        var turned = await browser.Send(
            form,
            [.. Ivy(site).Where(f => f.Item1 != "GivenName"), ("GivenName", "Ivy \u202Enwodhsa")]
        );

        Assert.Equal(["The given name must be 100 characters or fewer"], huge.Errors);
        Assert.Equal(["The given name must be plain text on one line"], odd.Errors);
        Assert.Equal(odd.Errors, turned.Errors);
    }

    [Fact]
    public async Task A_team_of_others_cannot_be_forged_in()
    {
        await using var site = await Site.Open();
        using var browser = await site.As(site.House.Assessment.Workers[0]);

        var page = await browser.Send(
            await browser.Get("/children/new"),
            [
                .. Ivy(site).Where(f => f.Item1 is not ("TeamId" or "WorkerId")),
                ("TeamId", site.House.LongTerm.Id),
            ]
        );

        Assert.Equal("Record a child", page.Heading);
        Assert.Single(page.Errors);
    }

    [Theory, OnBoth]
    public async Task Pages_read_and_write_on_both_databases(Database kind)
    {
        await using var site = await Site.Open(kind);
        using var browser = await site.As(site.House.Assessment.Manager);

        var done = await browser.Send(await browser.Get("/children/new"), Ivy(site));
        var child = await browser.Get(done.Link("Go to")!);
        var journal = await browser.Get(child.Link("Journal")!);

        Assert.Equal("Rowan Thorne", child.Heading);
        Assert.True(journal.Says("Child added"));
        Assert.True(journal.Says("The child’s page"));
    }
}

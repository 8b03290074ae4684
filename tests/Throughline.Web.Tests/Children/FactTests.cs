using Throughline.Casework.Facts;
using Throughline.Casework.Families;
using Throughline.Records.Acts;

namespace Throughline.Web.Tests.Children;

public sealed class FactTests
{
    private static readonly (string, string?)[] Day =
    [
        ("Day.Day", "1"),
        ("Day.Month", "5"),
        ("Day.Year", "2026"),
    ];

    private static async Task<(Browser Browser, string Child)> Open(Site site)
    {
        var child = await site.House.Child(site.House.Assessment);
        return (await site.As(site.House.Assessment.Workers[0]), child);
    }

    [Fact]
    public async Task Only_words_of_the_procedure_are_offered_and_none_that_is_kept_elsewhere()
    {
        await using var site = await Site.Open();
        var (browser, child) = await Open(site);

        var page = await browser.Get($"/children/{child}/record");

        var words = page
            .Document.QuerySelectorAll("option")
            .Select(o => o.GetAttribute("value"))
            .ToList();
        Assert.Contains("plan", words);
        Assert.Contains("initial child protection conference", words);
        Assert.DoesNotContain("team", words);
        Assert.DoesNotContain("age", words);
    }

    [Fact]
    public async Task A_fact_takes_one_of_its_answers_and_a_day()
    {
        await using var site = await Site.Open();
        var (browser, child) = await Open(site);
        var form = await browser.Send(
            await browser.Get($"/children/{child}/record"),
            ("Word", "plan")
        );

        var wrong = await browser.Send(form, [("Value", "made up"), .. Day]);
        var done = await browser.Send(form, [("Value", "child protection"), .. Day]);

        Assert.Equal(["Choose one of the answers"], wrong.Errors);
        Assert.Equal("Statement recorded", done.Heading);
        var page = await browser.Get($"/children/{child}");
        Assert.True(page.Says("Child protection since 1 May 2026"));
    }

    [Fact]
    public async Task A_meeting_is_planned_or_was_held_with_its_outcome()
    {
        await using var site = await Site.Open();
        var (browser, child) = await Open(site);
        var form = await browser.Send(
            await browser.Get($"/children/{child}/record"),
            ("Word", "initial child protection conference")
        );

        var unsaid = await browser.Send(form, Day);
        var done = await browser.Send(
            form,
            [("Kind", "Held"), ("Attributes[outcome]", "plan made"), .. Day]
        );

        Assert.Equal(["Say whether it has happened"], unsaid.Errors);
        Assert.Equal("Statement recorded", done.Heading);
        Assert.True((await browser.Get($"/children/{child}")).Says("Held, outcome: plan made"));
    }

    [Fact]
    public async Task An_outcome_that_is_not_in_the_vocabulary_is_refused()
    {
        await using var site = await Site.Open();
        var (browser, child) = await Open(site);
        var form = await browser.Send(
            await browser.Get($"/children/{child}/record"),
            ("Word", "initial child protection conference")
        );

        var page = await browser.Send(
            form,
            [("Kind", "Held"), ("Attributes[outcome]", "forged"), .. Day]
        );

        Assert.Equal(["Choose from the list"], page.Errors);
    }

    [Fact]
    public async Task A_day_ahead_is_refused_of_what_has_happened()
    {
        await using var site = await Site.Open();
        var (browser, child) = await Open(site);
        var form = await browser.Send(
            await browser.Get($"/children/{child}/record"),
            ("Word", "plan")
        );

        var page = await browser.Send(
            form,
            ("Value", "child protection"),
            ("Day.Day", "1"),
            ("Day.Month", "6"),
            ("Day.Year", "2026")
        );

        Assert.Equal(["That day is in the future. Record it as planned."], page.Errors);
    }

    [Theory]
    [InlineData("")]
    [InlineData("made up")]
    [InlineData("team")]
    public async Task A_word_that_is_not_offered_is_refused(string word)
    {
        await using var site = await Site.Open();
        var (browser, child) = await Open(site);

        var page = await browser.Send(
            await browser.Get($"/children/{child}/record"),
            ("Word", word)
        );

        Assert.Equal(["Choose what you want to record"], page.Errors);
    }

    [Fact]
    public async Task An_entry_is_withdrawn_with_a_reason()
    {
        await using var site = await Site.Open();
        var (browser, child) = await Open(site);
        await site.House.Door.RecordStatement(
            new(child, "plan", "child in need", StatementKind.Fact, site.House.Today),
            site.House.By(site.House.Assessment.Workers[0])
        );
        var question = await browser.Get(
            (await browser.Get($"/children/{child}")).Link("Withdraw")!
        );

        var without = await browser.Send(question);
        var done = await browser.Send(question, ("Why", "Said of the wrong child"));

        Assert.Equal(["Enter the reason"], without.Errors);
        Assert.Equal("Entry withdrawn", done.Heading);
        Assert.False((await browser.Get($"/children/{child}")).Says("Child in need since"));
    }

    [Fact]
    public async Task Siblings_are_these_none_or_not_checked()
    {
        await using var site = await Site.Open();
        var (browser, child) = await Open(site);
        Assert.True((await browser.Get($"/children/{child}")).Says("Nobody has checked yet"));
        var question = await browser.Get($"/children/{child}/siblings");

        var unsaid = await browser.Send(question);
        var nobody = await browser.Send(question, "form[action='?handler=Join']");
        var done = await browser.Send(nobody, ("Answer", "None"));

        Assert.Equal(["Choose an answer"], unsaid.Errors);
        Assert.Single(nobody.Errors);
        Assert.Equal("Siblings answered", done.Heading);
        Assert.True((await browser.Get($"/children/{child}")).Says("None are known"));
    }

    [Fact]
    public async Task Whoever_takes_up_the_question_that_nobody_had_looked_into_finds_the_family_ticked()
    {
        await using var site = await Site.Open();
        var (browser, child) = await Open(site);
        var brother = await site.House.Child(
            site.House.Assessment,
            "Max",
            familyId: await FamilyOf(site, child)
        );
        var address = $"/children/{child}/siblings";
        await browser.Send(await browser.Get(address), ("Answer", "NotChecked"));

        var done = await browser.Send(await browser.Get(address), ("Answer", "These"));

        Assert.Empty(done.Errors);
        await using var db = site.House.Database.Open();
        Assert.Equal(
            [brother],
            db.SiblingAnswers.Single(a =>
                a.ChildId == child && a.Answer == SiblingsAre.These
            ).SiblingIds
        );
    }

    private static async Task<string?> FamilyOf(Site site, string child)
    {
        await using var db = site.House.Database.Open();
        return (await db.Children.FindAsync(child))!.FamilyId;
    }
}

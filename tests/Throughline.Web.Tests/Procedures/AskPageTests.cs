using System.Net;
using Throughline.Web.Tests.Transfers;

namespace Throughline.Web.Tests.Procedures;

public sealed class AskPageTests
{
    [Fact]
    public async Task Facts_that_are_put_in_are_answered_with_every_rule_and_the_test_it_failed_on()
    {
        await using var site = await Site.Open();
        using var browser = await site.As(site.House.Assessment.Manager);

        var page = await browser.Send(
            await browser.Get("/procedures/ask"),
            ("Facts[team]", "Referral & Assessment"),
            ("Facts[plan]", "child in need"),
            ("Rest", "events:\n  - { planned: 2026-05-29, what: child in need meeting }")
        );

        Assert.Empty(page.Errors);
        Assert.True(page.Says("at first child in need meeting, on 29 May 2026"), page.Main);
        Assert.True(page.Says("wok-cin: it holds"));
        Assert.True(page.Says("wok-cp: it does not hold"));
        Assert.True(page.Says("No Plan: child protection (child in need)"));
        Assert.True(page.Says("rules speak of a child of another team"));
        Assert.Equal("child in need", page.Value("Facts[plan]"));
    }

    [Fact]
    public async Task What_is_missing_is_asked_for_and_what_silence_was_taken_to_mean_is_said()
    {
        await using var site = await Site.Open();
        using var browser = await site.As(site.House.Assessment.Manager);

        var page = await browser.Send(
            await browser.Get("/procedures/ask"),
            ("Facts[team]", "Referral & Assessment")
        );

        Assert.True(page.Says("Missing"));
        Assert.True(page.Says("ask"));
    }

    [Fact]
    public async Task A_word_that_the_procedure_does_not_know_is_said_beside_where_it_was_typed()
    {
        await using var site = await Site.Open();
        using var browser = await site.As(site.House.Assessment.Manager);
        var question = await browser.Get("/procedures/ask");

        var paper = await browser.Send(
            question,
            ("Facts[team]", "Referral & Assessment"),
            ("Rest", "documents:\n  - { what: case sumary, completed: 2026-05-01 }")
        );
        var day = await browser.Send(question, ("Facts[date of birth]", "last May"));
        var forged = await browser.Send(question, ("Facts[team]", "Atlantis"));
        var anchors = await browser.Send(question, ("Rest", "events: &a\n  - *a"));

        Assert.Equal(["'case sumary' is no document. Did you mean 'case summary'?"], paper.Errors);
        Assert.Contains("last May", Assert.Single(day.Errors), StringComparison.Ordinal);
        Assert.NotNull(
            day.Document.QuerySelector("[name='Facts[date of birth]'].govuk-input--error")
        );
        Assert.Contains("Atlantis", Assert.Single(forged.Errors), StringComparison.Ordinal);
        Assert.NotEmpty(anchors.Errors);
    }

    [Fact]
    public async Task A_child_is_asked_about_by_whoever_may_see_them_and_nothing_is_recorded()
    {
        await using var it = await Moving.Open();
        using var browser = await it.As(it.Assessment.Manager);
        var question = await browser.Get(
            (await browser.Get($"/children/{it.Ivy}/why")).Link("Ask with other facts")!
        );
        Assert.Equal("child in need", question.Value("Facts[plan]"));
        Assert.Contains(
            "what: child in need meeting",
            question.Value("Rest")!,
            StringComparison.Ordinal
        );

        var otherwise = await browser.Send(question, ("Facts[plan]", "child protection"));

        Assert.True(otherwise.Says("wok-cp: it holds"), otherwise.Main);
        Assert.True(
            (await browser.Get($"/children/{it.Ivy}/why")).Says("wok-cp: it does not hold")
        );
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await it.Get(it.Brambles.Manager, $"/children/{it.Ivy}/ask")).Status
        );
    }
}

using Throughline.Casework.Facts;
using Throughline.Procedures.Deciding;
using Throughline.Records.Acts;
using Throughline.Web.Answers;

namespace Throughline.Web.Tests.Children;

public sealed class AnswerTests
{
    [Fact]
    public async Task The_page_says_what_the_procedure_says_and_which_clause_says_so()
    {
        await using var site = await Site.Open();
        var child = await site.House.Child(site.House.Assessment);
        await site.House.Door.RecordStatement(
            new(
                child,
                "initial child protection conference",
                null,
                StatementKind.Planned,
                site.House.Today.AddDays(9)
            ),
            site.House.By(site.House.Assessment.Workers[0])
        );
        using var browser = await site.As(site.House.Assessment.Workers[0]);

        var page = await browser.Get($"/children/{child}");
        var clause = page
            .Document.QuerySelectorAll(".tl-answer a")
            .First(a => a.TextContent == "WOK-CTP-5.i-1");
        var there = await browser.Get(clause.GetAttribute("href")!.Split('#')[0]);

        Assert.True(page.Says("The case moves to one of the long-term teams"));
        Assert.True(page.Says("on 22 May 2026"));
        Assert.NotNull(there.Document.GetElementById("WOK-CTP-5.i-1"));
    }

    [Fact]
    public async Task The_why_shows_each_rule_each_test_and_what_the_record_says()
    {
        await using var site = await Site.Open();
        var child = await site.House.Child(site.House.Assessment);
        await site.House.Door.RecordStatement(
            new(child, "plan", "child protection", StatementKind.Fact, site.House.Today),
            site.House.By(site.House.Assessment.Workers[0])
        );
        using var browser = await site.As(site.House.Assessment.Workers[0]);

        var page = await browser.Get($"/children/{child}/why");

        Assert.True(page.Says("wok-cp: it holds"));
        Assert.True(page.Says("Plan: child protection (child protection)"));
        Assert.True(page.Says("A reading, not yet adopted"));
    }

    [Fact]
    public async Task A_team_that_the_procedure_does_not_name_is_answered_plainly()
    {
        await using var site = await Site.Open();
        var child = await site.House.Child(site.House.LongTerm);
        using var browser = await site.As(site.House.LongTerm.Workers[0]);

        var page = await browser.Get($"/children/{child}");

        Assert.NotEmpty(page.Document.QuerySelectorAll(".tl-answer"));
    }

    [Fact]
    public void A_join_of_one_test_is_that_test_and_days_are_told_as_people_tell_them()
    {
        var leaf = new TestRead(
            "plan: child protection",
            Truth.True,
            "planned for 2026-11-25",
            null,
            []
        );
        var rule = new TestRead(
            "some-rule",
            Truth.True,
            null,
            null,
            [
                new TestRead("any of: - a - b", Truth.True, null, null, [leaf, leaf]),
                new TestRead("{ plan: x }", Truth.True, null, null, [leaf]),
            ]
        );

        var lines = TestLine.Lines(rule);

        Assert.Equal(
            ["Any of these", "Plan: child protection (planned for 25 November 2026)"],
            lines.Select(l => l.Words)
        );
        Assert.Equal(2, lines[0].Of.Count);
    }
}

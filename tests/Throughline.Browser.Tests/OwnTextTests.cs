using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Throughline.Casework.People;

namespace Throughline.Browser.Tests;

/// <summary>The procedure owner brings a document and holds it against the clauses, page by page as each must be.</summary>
public partial class OwnTextTests(Browser browser, Demonstration demonstration)
{
    private const string Words = """
        # Terms of reference

        This note is invented, and stands for a council's own document.

        ## Aims

        - Teams can look ahead and plan for what is coming.
        - A worker is found before a case moves.
        - The line between one service and another is drawn alike each week.
        - Lack of room in a team shows early.

        ## Agenda

        The list goes round twenty-four hours ahead and is the agenda.

        Averylongwordthatnobodywouldwriteinadocumentofanykindbutwhichhastofitaphonewithoutscrollingsideways.
        """;

    [Fact]
    public async Task The_council_s_document_is_brought_read_beside_the_clauses_and_confirmed()
    {
        var owner = await demonstration.Somebody(PostKind.ProcedureOwner);
        var page = await demonstration.As(browser, owner);
        var complaints = new List<string>();
        await page.GotoAsync("/procedures");
        await page.Locator("main h2 a").First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "The council’s own text" }).ClickAsync();
        var index = page.Url;

        await page.GetByRole(AriaRole.Link, new() { Name = "Bring the document for WOK-TOR" })
            .ClickAsync();
        await Look("bring");
        await page.Locator("input[type=file]")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "terms.md",
                    MimeType = "text/markdown",
                    Buffer = Encoding.UTF8.GetBytes(Words),
                }
            );
        await page.GetByRole(AriaRole.Button, new() { Name = "Read it" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("terms.md");
        await Look("own-text");

        await page.GetByRole(AriaRole.Link, new() { Name = "told by no clause" })
            .First.ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("This note is invented");
        await Look("unclaimed");

        await page.GotoAsync(index);
        await page.GetByRole(AriaRole.Row)
            .Filter(
                new()
                {
                    Has = page.Locator("td:nth-child(4)", new() { HasTextRegex = SomeNumber() }),
                }
            )
            .First.Locator("a")
            .ClickAsync();
        await Look("side-by-side");
        await page.Locator("input[name=Confirmed]").First.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Confirm the words ticked" })
            .ClickAsync();
        await Assertions
            .Expect(page.Locator("main"))
            .ToContainTextAsync($"Confirmed by {owner.Name}");

        await page.GetByRole(AriaRole.Link, new() { Name = "Choose other words" })
            .First.ClickAsync();
        await Look("clause");

        Assert.True(complaints.Count == 0, string.Join('\n', complaints));

        async Task Look(string name)
        {
            await Pictures.Take(page, $"/{name}", "owner");
            complaints.AddRange(await page.Violations());
            if (await page.WiderThanAPhone() is > 0 and var wide)
                complaints.Add($"{page.Url} is {wide} pixels wider than a phone");
            await page.SetViewportSizeAsync(1100, 900);
        }
    }

    [GeneratedRegex("^[1-9]", RegexOptions.None, 1000)]
    private static partial Regex SomeNumber();
}

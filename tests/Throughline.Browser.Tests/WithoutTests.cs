using Microsoft.Playwright;
using Throughline.Casework.People;

namespace Throughline.Browser.Tests;

/// <summary>The site without JavaScript, and without a mouse.</summary>
public class WithoutTests(Browser browser, Demonstration demonstration)
{
    [Fact]
    public async Task Without_script_a_manager_finds_a_child_and_reads_what_the_procedure_says_and_why()
    {
        var manager = await demonstration.Somebody(PostKind.TeamManager, "Referral & Assessment");
        var page = await demonstration.As(browser, manager, script: false);

        await page.GotoAsync("/due-to-move");
        await page.GotoAsync($"/children/{await ChildOf("Referral & Assessment")}");
        await Assertions.Expect(page.Locator("h1")).Not.ToBeEmptyAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Why the procedure says so" })
            .First.ClickAsync();
        await page.WaitForURLAsync("**/why");

        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("WOK-");
    }

    [Fact]
    public async Task By_keyboard_alone_somebody_signs_in_and_skips_to_the_content()
    {
        var worker = await demonstration.Somebody(PostKind.SocialWorker, "Referral & Assessment");
        var context = await browser.For(await demonstration.Address());
        var page = await context.NewPageAsync();
        await page.GotoAsync("/sign-in");

        await TabTo(page, "select[name=Other]");
        await page.Keyboard.TypeAsync(worker.Name);
        await TabTo(page, "main button");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
        await TabTo(page, ".govuk-skip-link");
        await page.Keyboard.PressAsync("Enter");

        Assert.EndsWith("#main-content", page.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("header")).ToContainTextAsync(worker.Name);
    }

    private async Task<string> ChildOf(string team)
    {
        var world = await demonstration.World();
        var id = world.Teams.Single(t => t.Name == team).Id;
        var restricted = world.Named.Select(n => n.ChildId).ToHashSet();
        return world
            .Ledger.First(r => r.IsOpen && r.TeamId == id && !restricted.Contains(r.ChildId))
            .ChildId;
    }

    private static async Task TabTo(IPage page, string selector)
    {
        for (var i = 0; i < 60; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("s => document.activeElement.matches(s)", selector))
                return;
        }

        Assert.Fail($"The keyboard does not come to {selector}.");
    }
}

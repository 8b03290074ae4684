using Microsoft.Playwright;

namespace Throughline.Browser.Tests;

/// <summary>Somebody at a page, who finds things by what they are called: with a mouse, or by the keyboard alone.</summary>
internal sealed class Hand(IPage page, bool keys)
{
    private const int Furthest = 600;

    public IPage Page => page;

    public Task Follow(string link, bool exact = false) =>
        Press(
            page.Locator("main, nav")
                .GetByRole(AriaRole.Link, new() { Name = link, Exact = exact })
                .First
        );

    public Task Send(string button) =>
        Press(page.Locator("main").GetByRole(AriaRole.Button, new() { Name = button }).First);

    public async Task Press(ILocator target)
    {
        await Reach(target);
        var loaded = new TaskCompletionSource();
        void Arrived(object? sender, IPage arrived) => loaded.TrySetResult();
        page.Load += Arrived;
        await (keys ? page.Keyboard.PressAsync("Enter") : target.ClickAsync());
        await loaded.Task.WaitAsync(TimeSpan.FromSeconds(60));
        page.Load -= Arrived;
    }

    public async Task Type(string label, string text) => await Type(page.GetByLabel(label), text);

    public async Task Day(string legend, DateOnly day)
    {
        var group = page.GetByRole(AriaRole.Group, new() { Name = legend });
        await Type(group.GetByLabel("Day"), $"{day.Day}");
        await Type(group.GetByLabel("Month"), $"{day.Month}");
        await Type(group.GetByLabel("Year"), $"{day.Year}");
    }

    public async Task Choose(string legend, string option)
    {
        var group = page.GetByRole(AriaRole.Group, new() { Name = legend });
        var box = group.GetByLabel(option, new() { Exact = true }).First;
        if (!keys || await box.GetAttributeAsync("type") is "checkbox")
        {
            await Tick(box);
            return;
        }

        if (await box.IsCheckedAsync())
            return;
        var name = await box.GetAttributeAsync("name");
        await Until("n => document.activeElement.name === n", name!);
        for (var i = 0; i < 30 && !await HasFocus(box); i++)
            await page.Keyboard.PressAsync("ArrowDown");
        if (!await box.IsCheckedAsync())
            await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(box).ToBeCheckedAsync();
    }

    /// <summary>Sees to it that a box is ticked.</summary>
    public async Task Tick(ILocator box)
    {
        if (!keys)
        {
            await box.CheckAsync();
            return;
        }

        if (await box.IsCheckedAsync())
            return;
        await Reach(box);
        await page.Keyboard.PressAsync("Space");
    }

    public async Task Pick(string label, string option)
    {
        var select = page.GetByLabel(label);
        if (keys)
        {
            await Reach(select);
            await page.Keyboard.TypeAsync(option);
        }
        else
        {
            var value = await select
                .Locator("option", new() { HasText = option })
                .First.GetAttributeAsync("value");
            await select.SelectOptionAsync(value!);
        }

        await Assertions.Expect(select.Locator("option:checked")).ToContainTextAsync(option);
    }

    public async Task Attach(string label, string file)
    {
        var input = page.GetByLabel(label);
        await Reach(input);
        await input.SetInputFilesAsync(file);
    }

    private async Task Type(ILocator input, string text)
    {
        if (!keys)
        {
            await input.FillAsync(text);
            return;
        }

        await Reach(input);
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync(text);
        await Assertions.Expect(input).ToHaveValueAsync(text);
    }

    private async Task Reach(ILocator target)
    {
        await target.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        if (!keys)
            return;
        for (var i = 0; i < Furthest; i++)
        {
            if (await HasFocus(target))
                return;
            await page.Keyboard.PressAsync("Tab");
            Assert.True(await FocusIsSeen(), $"The keyboard stands nowhere on {page.Url}.");
        }

        Assert.Fail($"The keyboard does not come to {target} on {page.Url}.");
    }

    private async Task Until(string test, string argument)
    {
        for (var i = 0; i < Furthest; i++)
        {
            if (await page.EvaluateAsync<bool>(test, argument))
                return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The keyboard does not come to {argument} on {page.Url}.");
    }

    /// <summary>At the page's end the browser itself has the focus for one step.</summary>
    private Task<bool> FocusIsSeen() =>
        page.EvaluateAsync<bool>(
            """
            () => {
              const at = document.activeElement;
              const box = at.getBoundingClientRect();
              return at === document.body || (box.width > 0 && box.height > 0);
            }
            """
        );

    private static Task<bool> HasFocus(ILocator target) =>
        target.EvaluateAsync<bool>("e => e === document.activeElement");
}

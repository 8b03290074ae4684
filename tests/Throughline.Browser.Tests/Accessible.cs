using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Throughline.Browser.Tests;

/// <summary>What every page must be, whoever looks at it.</summary>
internal static class Accessible
{
    private static readonly AxeRunOptions Level = new()
    {
        RunOnly = RunOnlyOptions.Tags(
            "wcag2a",
            "wcag2aa",
            "wcag21a",
            "wcag21aa",
            "wcag22aa",
            "best-practice"
        ),
    };

    /// <summary>No violation of WCAG 2.2 AA that axe can find, each named with the element at fault.</summary>
    public static async Task IsAccessible(this IPage page)
    {
        var found = await page.RunAxe(Level);
        var violations = found.Violations.SelectMany(v =>
            v.Nodes.Select(n => $"{page.Url} {v.Id}: {n.Html}")
        );
        Assert.Empty(violations);
    }

    /// <summary>At 320 CSS pixels nothing is to be scrolled sideways, but tables within their own frame.</summary>
    public static async Task FitsAPhone(this IPage page)
    {
        await page.SetViewportSizeAsync(320, 640);
        var wide = await page.EvaluateAsync<int>(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
        );
        Assert.True(wide <= 0, $"{page.Url} is {wide} pixels wider than a phone.");
    }
}

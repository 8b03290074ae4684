using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Throughline.Browser.Tests;

/// <summary>What every page must be, whoever looks at it.</summary>
internal static class Accessible
{
    private static readonly AxeRunOptions Level = new()
    {
        RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"),
    };

    /// <summary>Violations of WCAG 2.2 AA that axe can find, each with the element at fault.</summary>
    public static async Task<IEnumerable<string>> Violations(this IPage page)
    {
        var found = await page.RunAxe(Level);
        return found.Violations.SelectMany(v =>
            v.Nodes.Select(n => $"{page.Url} {v.Id}: {n.Html}")
        );
    }

    /// <summary>At 320 CSS pixels nothing is to be scrolled sideways, but tables within their own frame.</summary>
    public static async Task<int> WiderThanAPhone(this IPage page)
    {
        await page.SetViewportSizeAsync(320, 640);
        return await page.EvaluateAsync<int>(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
        );
    }
}

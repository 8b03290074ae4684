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

    /// <summary>What is amiss with the page as it stands: its heading, its errors' links, its access, its width on a phone.</summary>
    public static async Task<IReadOnlyList<string>> Complaints(this IPage page)
    {
        List<string> complaints = [.. await page.Violations()];
        if (await page.Locator("h1").CountAsync() != 1)
            complaints.Add($"{page.Url} has not one heading");
        complaints.AddRange(
            (
                await page.EvaluateAsync<string[]>(
                    """
                    () => [...document.querySelectorAll('.govuk-error-summary__list a')]
                      .map(a => a.getAttribute('href')).filter(h => !document.getElementById(h.slice(1)))
                    """
                )
            ).Select(dead => $"{page.Url} says an error of {dead}, which is not there")
        );
        if (await page.WiderThanAPhone() is > 0 and var wide)
            complaints.Add($"{page.Url} is {wide} pixels wider than a phone");
        await page.SetViewportSizeAsync(1100, 900);
        return complaints;
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

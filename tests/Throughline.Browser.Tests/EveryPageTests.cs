using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Throughline.Casework.People;

namespace Throughline.Browser.Tests;

/// <summary>
/// Follows every link that a person is offered, one page of each kind, and holds each to what every page must be.
/// A new page is found by being linked to.
/// </summary>
public partial class EveryPageTests(Browser browser, Demonstration demonstration)
{
    private const int Most = 45;

    [Theory]
    [InlineData(PostKind.TeamManager, "Referral & Assessment")]
    [InlineData(PostKind.TeamManager, "Brambles")]
    [InlineData(PostKind.SocialWorker, "Referral & Assessment")]
    [InlineData(PostKind.DataOfficer, null)]
    [InlineData(PostKind.ServiceManager, null)]
    public async Task Every_page_a_person_is_led_to_is_accessible_and_fits_a_phone(
        PostKind kind,
        string? team
    )
    {
        var page = await demonstration.As(browser, await demonstration.Somebody(kind, team));
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error")
                complaints.Add($"{page.Url}: {message.Text}");
        };

        var seen = new HashSet<string>();
        var ahead = new Queue<string>(["/"]);
        while (ahead.TryDequeue(out var path) && seen.Count < Most)
        {
            if (!seen.Add(Kind(path)))
                continue;
            var answer = await page.GotoAsync(path);
            Assert.True(answer!.Ok, $"{path} answers {answer.Status}");
            Assert.False(string.IsNullOrWhiteSpace(await page.TitleAsync()));
            Assert.Equal(1, await page.Locator("h1").CountAsync());
            await page.IsAccessible();
            await Pictures.Take(page, Kind(path), $"{kind}");
            await page.FitsAPhone();
            await page.SetViewportSizeAsync(1100, 900);
            foreach (var next in await Links(page))
                if (!seen.Contains(Kind(next)))
                    ahead.Enqueue(next);
        }

        Assert.Empty(complaints);
        Assert.True(seen.Count >= 6, string.Join(", ", seen));
    }

    private static async Task<IReadOnlyList<string>> Links(IPage page) =>
        await page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('a[href]')]
              .filter(a => a.origin === location.origin && !a.hasAttribute('download'))
              .map(a => a.pathname)
              .filter(p => !p.includes('sign-') && !/\.[a-z]+$/.test(p) && !p.includes('/file'))
            """
        );

    /// <summary>An address with every id in it left out: pages of one kind look alike.</summary>
    private static string Kind(string path) => Opaque().Replace(path, "/_");

    [GeneratedRegex(
        @"/([0-9a-f]{8}-[0-9a-f-]{20,}|[0-9a-z]{20,}|\d[\w-]*)",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Opaque();
}

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
    private const int Most = 30;

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
            if (!answer!.Ok)
                complaints.Add($"{path} answers {answer.Status}");
            if (await page.Locator("h1").CountAsync() != 1)
                complaints.Add($"{path} has not one heading");
            complaints.AddRange(await page.Violations());
            await Pictures.Take(page, Kind(path), $"{kind}");
            if (await page.WiderThanAPhone() is > 0 and var wide)
                complaints.Add($"{path} is {wide} pixels wider than a phone");
            await page.SetViewportSizeAsync(1100, 900);
            foreach (var next in await Links(page))
                if (!seen.Contains(Kind(next)))
                    ahead.Enqueue(next);
        }

        Assert.True(complaints.Count == 0, string.Join('\n', complaints.Distinct()));
        Assert.True(seen.Count >= 6, string.Join(", ", seen));
    }

    private static async Task<IReadOnlyList<string>> Links(IPage page) =>
        await page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('a[href]')]
              .filter(a => a.origin === location.origin && !a.hasAttribute('download'))
              .map(a => a.pathname)
              .filter(p => !p.includes('sign-') && !/\.[a-z]+$/.test(p) && !p.includes('/file') && !p.includes('/templates'))
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

using Microsoft.Playwright;

namespace Throughline.Browser.Tests;

/// <summary>Pictures of the pages for the documents, taken when "./test screenshots" asks for them.</summary>
internal static class Pictures
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable(
        "THROUGHLINE_SCREENSHOTS"
    );

    public static async Task Take(IPage page, string kind, string by)
    {
        if (Folder is null)
            return;
        var name = kind.Trim('/').Replace("/_", "").Replace('/', '-');
        Directory.CreateDirectory(Folder);
        await page.ScreenshotAsync(
            new()
            {
                Path = Path.Combine(
                    Folder,
                    $"{(name.Length == 0 ? "home" : name)}-{by}.png".ToLowerInvariant()
                ),
                FullPage = true,
            }
        );
    }
}

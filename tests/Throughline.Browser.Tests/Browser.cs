using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Throughline.Browser.Tests.Browser))]

namespace Throughline.Browser.Tests;

/// <summary>One Chromium for all tests of this project, started when the first of them asks for it.</summary>
public sealed class Browser : IAsyncDisposable
{
    private static readonly string[] Flags =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
    ];

    /// <summary>The shell without windows comes first: the same pages for a quarter less work of the processor.</summary>
    private static readonly string[] Names = ["chromium-headless-shell", "chromium"];

    private readonly Lazy<Task<(IPlaywright Driver, IBrowser Chromium)>> started = new(Start);

    /// <summary>A browser of its own for one person: no cookies, no storage, the site's address as its base.</summary>
    public async Task<IBrowserContext> For(
        string site,
        bool script = true,
        int width = 1100,
        int height = 900
    )
    {
        var (_, chromium) = await started.Value;
        var context = await chromium.NewContextAsync(
            new()
            {
                BaseURL = site,
                Locale = "en-GB",
                TimezoneId = "Europe/London",
                JavaScriptEnabled = script,
                ReducedMotion = ReducedMotion.Reduce,
                ViewportSize = new() { Width = width, Height = height },
            }
        );
        context.SetDefaultTimeout(60_000);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (!started.IsValueCreated || !started.Value.IsCompletedSuccessfully)
            return;
        var (driver, chromium) = await started.Value;
        await chromium.DisposeAsync();
        driver.Dispose();
    }

    private static async Task<(IPlaywright, IBrowser)> Start()
    {
        var program = Program();
        if (program is null && Environment.GetEnvironmentVariable("CI") is "true")
            throw new InvalidOperationException("Chromium is not installed, and CI skips no test.");
        Assert.SkipWhen(program is null, "Chromium is not installed: apt-get install chromium");
        var driver = await Playwright.CreateAsync();
        var chromium = await driver.Chromium.LaunchAsync(
            new() { ExecutablePath = program, Args = Flags }
        );
        return (driver, chromium);
    }

    private static string? Program()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':');
        return Names
            .SelectMany(name => folders.Select(folder => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
    }
}

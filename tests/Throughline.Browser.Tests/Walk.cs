using System.Globalization;
using Microsoft.Playwright;
using Throughline.Casework.People;

namespace Throughline.Browser.Tests;

public enum Way
{
    Mouse,
    WithoutScript,
    Keyboard,
}

/// <summary>One journey through the site by several people, with what was amiss on the pages they met.</summary>
internal sealed partial class Walk : IAsyncDisposable
{
    private readonly Browser browser;
    private readonly Served served;
    private readonly Way way;
    private readonly List<string> amiss = [];
    private int pages;

    private Walk(Browser browser, Served served, Way way) =>
        (this.browser, this.served, this.way) = (browser, served, way);

    /// <summary>The address of the transfer, once it has begun.</summary>
    public string Transfer { get; set; } = "";

    public Person DataOfficer => served.Somebody(PostKind.DataOfficer);
    public Person SendingManager => served.Somebody(PostKind.TeamManager, "Referral & Assessment");
    public Person SendingWorker => served.Somebody(PostKind.SocialWorker, "Referral & Assessment");
    public Person ReceivingManager => served.Somebody(PostKind.TeamManager, "Brambles");
    public Person ReceivingWorker => served.Somebody(PostKind.SocialWorker, "Brambles");

    public static async Task<Walk> Begin(Browser browser, Way way) =>
        new(browser, await Served.Open(carried: false), way);

    public void On(DateOnly day) => served.Clock.Set(day);

    public async Task<Hand> As(Person person)
    {
        var page = await served.As(browser, person, script: way is not Way.WithoutScript);
        page.Console += (_, message) =>
        {
            if (message.Type is "error")
                amiss.Add($"{page.Url}: {message.Text}");
        };
        return new(page, keys: way is Way.Keyboard);
    }

    /// <summary>Looks at a page as it stands: one heading, a title, no fault that axe can find, and the words it must say.</summary>
    public async Task Look(Hand hand, string name, params IReadOnlyList<string> says)
    {
        var page = hand.Page;
        pages++;
        foreach (var text in says)
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync(text);
        if (await page.Locator("h1").CountAsync() != 1)
            amiss.Add($"{name} has not one heading");
        if (!(await page.TitleAsync()).EndsWith("– Throughline", StringComparison.Ordinal))
            amiss.Add($"{name} has no title");
        // The page is the same however it is walked, so once is enough.
        if (way is not Way.Mouse)
            return;
        amiss.AddRange((await page.Violations()).Select(v => $"{name}: {v}"));
        var number = pages.ToString("D2", CultureInfo.InvariantCulture);
        await Pictures.Take(page, $"journey-{number}-{name}", "wide");
        if (await page.WiderThanAPhone() is > 0 and var wide)
            amiss.Add($"{name} is {wide} pixels wider than a phone");
        await Pictures.Take(page, $"journey-{number}-{name}", "narrow");
        await page.SetViewportSizeAsync(1100, 900);
    }

    /// <summary>A refused form says so at its head, and with script the keyboard stands there.</summary>
    public async Task SeesTheError(Hand hand, string name)
    {
        var summary = hand.Page.Locator(".govuk-error-summary");
        await Assertions.Expect(summary).ToBeVisibleAsync();
        await Assertions.Expect(hand.Page).ToHaveTitleAsync(ErrorTitle());
        if (way is not Way.WithoutScript)
            await Assertions.Expect(summary).ToBeFocusedAsync();
        await Look(hand, name);
    }

    public void NothingWasAmiss() =>
        Assert.True(amiss.Count == 0, string.Join('\n', amiss.Distinct()));

    public ValueTask DisposeAsync() => served.DisposeAsync();

    [System.Text.RegularExpressions.GeneratedRegex(
        "^Error: ",
        System.Text.RegularExpressions.RegexOptions.None,
        1000
    )]
    private static partial System.Text.RegularExpressions.Regex ErrorTitle();
}

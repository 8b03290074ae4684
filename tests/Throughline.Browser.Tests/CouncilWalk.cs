using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Throughline.Casework.Families;
using Throughline.Casework.People;

namespace Throughline.Browser.Tests;

/// <summary>The journeys of one council, walked on its demonstration by the people who do them, with what was amiss on the pages they met.</summary>
internal sealed partial class CouncilWalk(Browser browser, Served served)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, Hand> hands = [];
    private readonly HashSet<string> looked = [];
    private readonly List<string> amiss = [];
    private readonly HashSet<string?> moved = [];

    public DateOnly Today => served.World.Today;

    /// <summary>The address of the transfer on which people are at work.</summary>
    public string Transfer { get; set; } = "";

    /// <summary>Whoever holds the post of that name, as "EH Duty Manager", in a team when it is named.</summary>
    public Person Who(string role, string? team = null) =>
        served
            .World.Posts.Where(p =>
                p.Role == role && (team is null || p.TeamId == TeamNamed(team)) && p.Until is null
            )
            .Select(p => Named(p.PersonId))
            .First(IsThere);

    public Person WorkerOf(Child child) => Named(Holding(child).WorkerId!);

    /// <summary>Who had the child when that team last did.</summary>
    public Person WorkerOf(Child child, string team) =>
        Named(
            served
                .World.Ledger.Where(r =>
                    r.ChildId == child.Id && r.TeamId == TeamNamed(team) && r.WorkerId is not null
                )
                .MaxBy(r => r.From)!
                .WorkerId!
        );

    public Person ManagerOf(Child child) =>
        Named(served.World.Posts.Single(p => p.Id == Holding(child).ManagerPostId).PersonId);

    /// <summary>Business support of the service that the child's team is part of.</summary>
    public Person SupportOf(Child child)
    {
        var service = served.World.Teams.Single(t => t.Id == Holding(child).TeamId).PartOfId;
        return served
            .World.Posts.Where(p => p.Role == "Business Support" && p.TeamId == service)
            .Select(p => Named(p.PersonId))
            .First(IsThere);
    }

    public Person Called(string name) => served.World.People.Single(p => p.Name == name);

    /// <summary>A child of that team of whom the case system says all this, and whom nobody is moving yet.</summary>
    public Child ChildIn(string team, params IReadOnlyList<(string Word, string? Value)> said) =>
        ChildrenIn(team, said).First();

    /// <summary>Such a child who has no brothers or sisters.</summary>
    public Child OnlyChildIn(
        string team,
        params IReadOnlyList<(string Word, string? Value)> said
    ) =>
        ChildrenIn(team, said)
            .First(c => served.World.Children.Count(o => o.FamilyId == c.FamilyId) == 1);

    private IEnumerable<Child> ChildrenIn(
        string team,
        IReadOnlyList<(string Word, string? Value)> said
    ) =>
        served.World.Children.Where(c =>
            served.World.Ledger.Any(r =>
                r.ChildId == c.Id
                && r.Until is null
                && served.World.Teams.Any(t =>
                    t.Id == r.TeamId && t.Name.StartsWith(team, StringComparison.Ordinal)
                )
                && r.WorkerId is { } worker
                && IsThere(Named(worker))
            )
            && c.RestrictedAs is null
            && IsThere(ManagerOf(c))
            && served.World.UnderWay.All(w => !w.ChildIds.Contains(c.Id))
            && !moved.Contains(c.FamilyId)
            && said.All(s =>
                s.Word.StartsWith(Not, StringComparison.Ordinal)
                    ? !Says(c, s.Word[Not.Length..], s.Value)
                    : Says(c, s.Word, s.Value)
            )
        );

    /// <summary>Before a word, of a child of whom it is not said.</summary>
    public const string Not = "not ";

    private const string Ahead = "In good time, before the procedure names a team";

    public async Task<Hand> As(Person person)
    {
        if (hands.TryGetValue(person.Id, out var known))
            return known;
        var page = await served.As(browser, person);
        page.Console += (_, message) =>
        {
            // A transfer that is not a person's to see is not found.
            if (message.Type is "error" && !message.Text.Contains("404", StringComparison.Ordinal))
                amiss.Add($"{page.Url}: {message.Text}");
        };
        return hands[person.Id] = new(page, keys: false);
    }

    /// <summary>Begins on the child's page, and comes to the transfer.</summary>
    /// <param name="how">The journey that is asked for; null takes what the procedure says.</param>
    public async Task Begin(Person person, Child child, string? how = null)
    {
        moved.Add(child.FamilyId);
        (ToTeam, ToWorker) = (null, null);
        var hand = await As(person);
        await OpenChild(hand, child);
        await hand.Follow("Move to another team or worker");
        await Look(hand, child.Name);
        // Nothing is chosen beforehand where no rule names a team yet.
        if (await hand.Page.GetByLabel(Ahead, new() { Exact = true }).CountAsync() > 0)
            how ??= Ahead;
        if (how is not null)
            await hand.Choose("How does the move come about?", how);
        await hand.Send("Begin the transfer");
        await Look(hand, child.Name);
        await hand.Follow("Go to the transfer");
        Transfer = new Uri(hand.Page.Url).AbsolutePath;
        await Look(hand, child.Name);
    }

    public Task OpenChild(Hand hand, Child child) => OpenChild(hand, child.Id, child.Name);

    public async Task OpenChild(Hand hand, string child, string name)
    {
        await hand.Page.GotoAsync($"/children/{child}");
        await Look(hand, name);
    }

    public async Task OpenTransfer(Hand hand, params IReadOnlyList<string> says)
    {
        await hand.Page.GotoAsync(Transfer);
        await Look(hand, says);
    }

    public async Task Follow(Hand hand, string link)
    {
        await hand.Follow(link);
        await Look(hand);
    }

    /// <summary>Sends a form that is taken.</summary>
    public async Task Send(Hand hand, string button)
    {
        await hand.Send(button);
        var wrong = hand.Page.Locator(".govuk-error-summary");
        if (await wrong.CountAsync() > 0)
            Assert.Fail($"{button} on {hand.Page.Url}: {await wrong.InnerTextAsync()}");
        await Look(hand);
    }

    /// <summary>Sends a form that is refused, and reads why.</summary>
    public async Task SendIsRefused(Hand hand, string button, string because)
    {
        await hand.Send(button);
        await Assertions
            .Expect(hand.Page.Locator(".govuk-error-summary"))
            .ToContainTextAsync(because);
        await Look(hand);
    }

    /// <summary>What a page says, and that it is sound; each kind of page is held to WCAG 2.2 AA once.</summary>
    public async Task Look(Hand hand, params IReadOnlyList<string> says)
    {
        var page = hand.Page;
        foreach (var text in says)
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync(text);
        var heading = string.Join(" / ", await page.Locator("h1").AllInnerTextsAsync());
        var path = new Uri(page.Url).AbsolutePath;
        var kind = Opaque().Replace(path, "_");
        var which =
            path == Transfer ? await StandsAt(page)
            : path.StartsWith("/children/", StringComparison.Ordinal)
                ? (await page.TitleAsync())
                    .Split(':')[0]
                    .Replace(heading, "", StringComparison.Ordinal)
            : heading;
        if (!looked.Add($"{kind} {which}"))
            return;
        if (await page.Locator("h1").CountAsync() != 1)
            amiss.Add($"{kind} has not one heading");
        amiss.AddRange(await page.Violations());
        if (await page.WiderThanAPhone() is > 0 and var wide)
            amiss.Add($"{kind} is {wide} pixels wider than a phone");
        await page.SetViewportSizeAsync(1100, 900);
    }

    public async Task StandsAt(Hand hand, string state)
    {
        await OpenTransfer(hand);
        Assert.Equal(state, await StandsAt(hand.Page));
    }

    /// <summary>The child's page names the new team and worker, and the transfer's journal everybody who had a part.</summary>
    public async Task IsHeldBy(
        Person looks,
        Child child,
        string team,
        string worker,
        params IReadOnlyList<Person> did
    )
    {
        var hand = await As(looks);
        await OpenChild(hand, child.Id, child.Name);
        await Assertions.Expect(Row(hand.Page, "Team")).ToContainTextAsync(team);
        await Assertions.Expect(Row(hand.Page, "Worker")).ToContainTextAsync(worker);
        await OpenTransfer(hand, "Transferred", team, worker);
        await JournalNames(hand, did);
    }

    public Task JournalNames(Hand hand, params IReadOnlyList<Person> did) =>
        JournalSays(hand, [.. did.Select(p => p.Name)]);

    public async Task JournalSays(Person looks, params IReadOnlyList<string> says) =>
        await JournalSays(await As(looks), says);

    /// <summary>The journal of the transfer says what was done, by whom and under which clause.</summary>
    public async Task JournalSays(Hand hand, params IReadOnlyList<string> says)
    {
        await OpenTransfer(hand);
        await hand.Follow("See who did what");
        await Look(hand, says);
    }

    public void NothingWasAmiss() =>
        Assert.True(amiss.Count == 0, string.Join('\n', amiss.Distinct()));

    private static ILocator Row(IPage page, string key) =>
        page.Locator(".govuk-summary-list__row")
            .Filter(
                new()
                {
                    Has = page.Locator(
                        "dt",
                        new()
                        {
                            HasTextRegex = new($"^\\s*{key}\\s*$", RegexOptions.None, Patience),
                        }
                    ),
                }
            )
            .First;

    private static async Task<string> StandsAt(IPage page) =>
        await Row(page, "Stands at").Locator("dd").InnerTextAsync();

    private bool Says(Child child, string word, string? value) =>
        served
            .World.Statements.Where(s => s.ChildId == child.Id && s.Word == word)
            .OrderBy(s => s.Day)
            .LastOrDefault()
            is { } last
        && (value is null || last.Value == value || last.Attributes.Values.Contains(value));

    private Casework.Ledger.Responsibility Holding(Child child) =>
        served.World.Ledger.Single(r => r.ChildId == child.Id && r.Until is null);

    private string TeamNamed(string name) => served.World.Teams.Single(t => t.Name == name).Id;

    private Person Named(string id) => served.World.People.Single(p => p.Id == id);

    private bool IsThere(Person person) => person.WorksOn(Today) && !person.IsAwayOn(Today);

    [GeneratedRegex(
        "[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}|(?<=/)[0-9]+$",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Opaque();
}

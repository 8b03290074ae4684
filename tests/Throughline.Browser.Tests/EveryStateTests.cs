using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Throughline.Casework.People;
using Throughline.Records;
using Throughline.Records.Acts;

namespace Throughline.Browser.Tests;

/// <summary>
/// What no link leads to: forms sent empty, and pages that refuse whoever asks. Each is held to what every page must
/// be, and each error to the field that it is about.
/// </summary>
public class EveryStateTests(Browser browser, Demonstration demonstration)
{
    private const string Assessment = "Referral & Assessment";

    [Theory]
    [InlineData(
        PostKind.TeamManager,
        Assessment,
        "/children/new",
        "/children/{child}/close",
        "/children/{child}/correct",
        "/children/{child}/move",
        "/children/{child}/record",
        "/children/{child}/siblings",
        "/children/{child}/told/new",
        "/children/{child}/worker"
    )]
    [InlineData(
        PostKind.TeamManager,
        "Brambles",
        "/transfers/{transfer}/childs-view",
        "/transfers/{transfer}/day",
        "/transfers/{transfer}/dispute",
        "/transfers/{transfer}/happened",
        "/transfers/{transfer}/introduction",
        "/transfers/{transfer}/reason/withdraw",
        "/transfers/{transfer}/split",
        "/transfers/{transfer}/worker"
    )]
    [InlineData(PostKind.HeadOfService, null, "/children/{child}/restrict")]
    [InlineData(
        PostKind.Administrator,
        null,
        "/administration/people/new",
        "/administration/teams/new",
        "/imports/new",
        "/imports/paste"
    )]
    [InlineData(
        PostKind.ProcedureOwner,
        null,
        "/procedures/publish",
        "/procedures/wokingham/2023-11/readings/R4"
    )]
    public async Task A_form_sent_empty_says_what_is_missing_and_leads_to_each_field(
        PostKind kind,
        string? team,
        params string[] addresses
    )
    {
        var page = await demonstration.As(browser, await Who(kind, team));
        var complaints = new List<string>();
        foreach (var address in await Filled(page, addresses))
        {
            await page.GotoAsync(address);
            await page.EvaluateAsync(
                """
                () => document.querySelectorAll('main form :is(input, textarea, select)').forEach(field => {
                  if (field.type === 'checkbox' || field.type === 'radio') field.checked = false;
                  else if (field.type !== 'hidden' && field.type !== 'file') field.value = '';
                })
                """
            );
            await page.Locator("main form button:not([formaction])").First.ClickAsync();
            await Assertions.Expect(page.Locator(".govuk-error-summary")).ToBeVisibleAsync();
            complaints.AddRange(await page.Complaints());
            if (!(await page.TitleAsync()).StartsWith("Error: ", StringComparison.Ordinal))
                complaints.Add($"{address} does not say in its title that there is an error");
        }

        Assert.True(complaints.Count == 0, string.Join('\n', complaints.Distinct()));
    }

    [Theory]
    [InlineData(
        PostKind.TeamManager,
        Assessment,
        "/children/{child}/birth",
        "/children/{child}/reopen",
        "/children/{child}/restrict",
        "/children/{child}/restrict/lift",
        "/children/{child}/worker/put-back",
        "/children/somebody",
        "/handovers"
    )]
    [InlineData(
        PostKind.Administrator,
        null,
        "/administration/people",
        "/administration/journal",
        "/imports/staged/{staged}/under-way",
        "/procedures/compare",
        "/procedures/ask",
        "/procedures/wokingham/2023-11/map"
    )]
    public async Task A_page_that_refuses_or_has_nothing_to_show_is_a_page_like_any_other(
        PostKind kind,
        string? team,
        params string[] addresses
    )
    {
        var page = await demonstration.As(browser, await Who(kind, team));
        var complaints = new List<string>();
        foreach (var address in await Filled(page, addresses))
        {
            await page.GotoAsync(address);
            complaints.AddRange(await page.Complaints());
        }

        Assert.True(complaints.Count == 0, string.Join('\n', complaints.Distinct()));
    }

    /// <summary>With ids of what is there: a child of the team, the first transfer that this person may see, files being read.</summary>
    private async Task<IReadOnlyList<string>> Filled(IPage page, string[] addresses)
    {
        var ids = new Dictionary<string, string>();
        foreach (var address in addresses)
            if (address.Contains("{child}", StringComparison.Ordinal))
                ids["{child}"] = await Child();
            else if (address.Contains("{transfer}", StringComparison.Ordinal))
                ids.TryAdd("{transfer}", await Transfer(page));
            else if (address.Contains("{staged}", StringComparison.Ordinal))
                ids["{staged}"] = await Staged();
        return
        [
            .. addresses.Select(a =>
                ids.Aggregate(a, (x, id) => x.Replace(id.Key, id.Value, StringComparison.Ordinal))
            ),
        ];
    }

    /// <summary>The administrator is nobody of the invented staff: the founding recorded that person.</summary>
    private async Task<Person> Who(PostKind kind, string? team = null)
    {
        if (kind is not PostKind.Administrator)
            return await demonstration.Somebody(kind, team);
        await using var db = await (await demonstration.Services())
            .GetRequiredService<IDbContextFactory<ThroughlineDb>>()
            .CreateDbContextAsync();
        return await (
            from person in db.People
            join post in db.Posts on person.Id equals post.PersonId
            where post.Kind == PostKind.Administrator
            select person
        ).FirstAsync();
    }

    private async Task<string> Child()
    {
        var world = await demonstration.World();
        var team = world.Teams.Single(t => t.Name == Assessment).Id;
        var restricted = world.Named.Select(n => n.ChildId).ToHashSet();
        return world
            .Ledger.First(r => r.IsOpen && r.TeamId == team && !restricted.Contains(r.ChildId))
            .ChildId;
    }

    private static async Task<string> Transfer(IPage page)
    {
        await page.GotoAsync("/transfers");
        var href = await page.Locator("main a[href^='/transfers/']")
            .First.GetAttributeAsync("href");
        return href!["/transfers/".Length..];
    }

    private async Task<string> Staged()
    {
        var staging = (await demonstration.Services()).GetRequiredService<Staging>();
        var administrator = await Who(PostKind.Administrator);
        var staged = await staging.Begin(administrator.Id, default);
        await staging.Heard(staged, "List_6", 12_500, 40_000);
        return staged;
    }
}

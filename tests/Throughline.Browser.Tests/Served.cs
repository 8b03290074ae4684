using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Throughline.Casework.People;
using Throughline.Commands;
using Throughline.Exchange.Demonstration;
using Throughline.Records.Acts;
using Throughline.Testing;
using Throughline.Web.Security;

namespace Throughline.Browser.Tests;

/// <summary>The invented council, served on a port and a database of its own.</summary>
internal sealed class Served : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly WebApplication site;

    private Served(TestDatabase database, WebApplication site, World world)
    {
        (this.database, this.site, World) = (database, site, world);
        Address = site
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.Single();
    }

    public World World { get; }
    public string Address { get; }
    public IServiceProvider Services => site.Services;
    public HandClock Clock => database.Clock;

    /// <param name="carried">With families on their way; otherwise nobody has begun to move anybody.</param>
    /// <param name="procedure">Of the invented council that runs it, by the name of its folder.</param>
    public static async Task<Served> Open(bool carried, string procedure = World.Usual)
    {
        var fresh = await TestDatabase.Fresh(Database.Sqlite);
        var built = Site.Build(
            ["http://127.0.0.1:0"],
            fresh.Place,
            CouncilProcedure.Load(ProceduresPlace.Find(null), procedure),
            builder =>
            {
                builder.Services.AddSingleton<TimeProvider>(fresh.Clock);
                builder.Services.AddSingleton(
                    new RateSettings
                    {
                        SearchesPerMinute = 10_000,
                        RefusedReadsPerMinute = 10_000,
                        SignInsPerMinute = 10_000,
                    }
                );
            }
        );
        var world = await Founder.Found(
            built.Services.GetRequiredService<Door>(),
            fresh.Clock,
            procedure
        );
        if (carried)
        {
            var refused = await ActivatorUtilities
                .CreateInstance<Carriage>(built.Services, world)
                .Carry();
            Assert.Empty(refused);
        }

        await built.StartAsync();
        return new(fresh, built, world);
    }

    public Person Somebody(PostKind kind, string? team = null)
    {
        var teamId = team is null ? null : World.Teams.Single(t => t.Name == team).Id;
        // Through the fortnight ahead as well, for those whose clock a test moves.
        var days = Enumerable.Range(0, 14).Select(World.Today.AddDays).ToList();
        return World
            .Posts.Where(p => p.Kind == kind && p.TeamId == teamId)
            .Select(p => World.People.Single(x => x.Id == p.PersonId))
            .First(p => days.TrueForAll(d => p.WorksOn(d) && !p.IsAwayOn(d)));
    }

    public async Task<IPage> As(Browser browser, Person person, bool script = true)
    {
        var context = await browser.For(Address, script);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/sign-in");
        await page.Locator("select[name=Other]").SelectOptionAsync(person.Id);
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        await database.DisposeAsync();
    }
}

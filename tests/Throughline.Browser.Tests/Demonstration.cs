using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Throughline.Casework.People;
using Throughline.Commands;
using Throughline.Exchange.Demonstration;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Testing;
using Throughline.Web.Security;

[assembly: AssemblyFixture(typeof(Throughline.Browser.Tests.Demonstration))]

namespace Throughline.Browser.Tests;

/// <summary>The demonstration served to a browser on a port of its own; made once, when the first test asks for it.</summary>
public sealed class Demonstration : IAsyncDisposable
{
    private readonly Lazy<Task<Running>> started = new(Start);

    public async Task<World> World() => (await started.Value).World;

    public async Task<string> Address() => (await started.Value).Address;

    /// <summary>Somebody on the staff who holds such a post in such a team.</summary>
    public async Task<Person> Somebody(PostKind kind, string? team = null)
    {
        var world = await World();
        var teamId = team is null ? null : world.Teams.Single(t => t.Name == team).Id;
        var post = world.Posts.First(p => p.Kind == kind && p.TeamId == teamId);
        return world.People.Single(p => p.Id == post.PersonId);
    }

    /// <summary>A page on which that person has signed in.</summary>
    public async Task<IPage> As(Browser browser, Person person, bool script = true)
    {
        var context = await browser.For(await Address(), script);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/sign-in");
        await page.Locator("select[name=Other]").SelectOptionAsync(person.Id);
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (!started.IsValueCreated || !started.Value.IsCompletedSuccessfully)
            return;
        var running = await started.Value;
        await running.Site.DisposeAsync();
        await running.Database.DisposeAsync();
    }

    private static async Task<Running> Start()
    {
        var database = await TestDatabase.Fresh(Database.Sqlite);
        var site = Site.Build(
            ["http://127.0.0.1:0"],
            database.Place,
            CouncilProcedure.Load(ProceduresPlace.Find(null), Exchange.Demonstration.World.Usual),
            builder =>
            {
                builder.Services.AddSingleton<TimeProvider>(database.Clock);
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
        var world = await Founder.Found(site.Services.GetRequiredService<Door>(), database.Clock);
        var refused = await ActivatorUtilities
            .CreateInstance<Carriage>(site.Services, world)
            .Carry();
        Assert.Empty(refused);
        await site.StartAsync();
        var address = site
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.Single();
        return new(database, site, world, address);
    }

    private sealed record Running(
        TestDatabase Database,
        WebApplication Site,
        World World,
        string Address
    );
}

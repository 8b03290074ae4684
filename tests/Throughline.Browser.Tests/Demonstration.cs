using System.Collections.Concurrent;
using Microsoft.Playwright;
using Throughline.Casework.People;
using Throughline.Exchange.Demonstration;

[assembly: AssemblyFixture(typeof(Throughline.Browser.Tests.Demonstration))]

namespace Throughline.Browser.Tests;

/// <summary>The demonstration of each council, served to a browser on a port of its own; made once, when a test asks for it.</summary>
public sealed class Demonstration : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Task<Served>>> started = new();
    private readonly ConcurrentDictionary<string, CouncilWalk> walks = new();

    public async Task<World> World() => (await Of(Exchange.Demonstration.World.Usual)).World;

    public async Task<string> Address() => (await Of(Exchange.Demonstration.World.Usual)).Address;

    /// <summary>What the site itself works with.</summary>
    public async Task<IServiceProvider> Services() =>
        (await Of(Exchange.Demonstration.World.Usual)).Services;

    /// <summary>Somebody on the staff who holds such a post in such a team.</summary>
    public async Task<Person> Somebody(PostKind kind, string? team = null) =>
        (await Of(Exchange.Demonstration.World.Usual)).Somebody(kind, team);

    /// <summary>A page on which that person has signed in.</summary>
    public async Task<IPage> As(Browser browser, Person person, bool script = true) =>
        await (await Of(Exchange.Demonstration.World.Usual)).As(browser, person, script);

    /// <summary>Everybody at work in one council, for all the tests that carry cases there.</summary>
    internal async Task<CouncilWalk> Walk(string procedure, Browser browser)
    {
        var served = await Of(procedure);
        return walks.GetOrAdd(procedure, _ => new(browser, served));
    }

    /// <param name="procedure">The council's procedure, by the name of its folder.</param>
    private Task<Served> Of(string procedure) =>
        started.GetOrAdd(procedure, p => new(() => Served.Open(carried: true, procedure: p))).Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var one in started.Values)
            if (one.IsValueCreated && one.Value.IsCompletedSuccessfully)
                await (await one.Value).DisposeAsync();
    }
}

using Microsoft.Playwright;
using Throughline.Casework.People;
using Throughline.Exchange.Demonstration;

[assembly: AssemblyFixture(typeof(Throughline.Browser.Tests.Demonstration))]

namespace Throughline.Browser.Tests;

/// <summary>The demonstration served to a browser on a port of its own; made once, when the first test asks for it.</summary>
public sealed class Demonstration : IAsyncDisposable
{
    private readonly Lazy<Task<Served>> started = new(() => Served.Open(carried: true));

    public async Task<World> World() => (await started.Value).World;

    public async Task<string> Address() => (await started.Value).Address;

    /// <summary>Somebody on the staff who holds such a post in such a team.</summary>
    public async Task<Person> Somebody(PostKind kind, string? team = null) =>
        (await started.Value).Somebody(kind, team);

    /// <summary>A page on which that person has signed in.</summary>
    public async Task<IPage> As(Browser browser, Person person, bool script = true) =>
        await (await started.Value).As(browser, person, script);

    public async ValueTask DisposeAsync()
    {
        if (started.IsValueCreated && started.Value.IsCompletedSuccessfully)
            await (await started.Value).DisposeAsync();
    }
}

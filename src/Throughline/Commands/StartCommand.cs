using System.CommandLine;
using System.Globalization;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Throughline.Exchange.Demonstration;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Records.Jobs;
using Throughline.Records.Store;
using Throughline.Web.Procedures;

namespace Throughline.Commands;

/// <summary><c>throughline start</c>: brings the database up to date, founds a demonstration in an empty one, and serves the site.</summary>
public static class StartCommand
{
    public static Command Create()
    {
        var port = Asked.Port(5080);
        var fresh = new Option<bool>("--fresh")
        {
            Description = "Throw the demonstration's data away and make it anew.",
        };
        var where = new Where();
        var command = new Command("start", "Start the site.") { port, fresh };
        where.AddTo(command);
        var procedure = new CouncilProcedure();
        procedure.AddTo(command);
        command.SetAction(
            (parsed, cancel) =>
                Run(
                    where.Of(parsed),
                    place => procedure.Council(parsed, place, cancel),
                    council => procedure.Load(parsed, council),
                    parsed.GetValue(port),
                    parsed.GetValue(fresh),
                    cancel
                )
        );
        return command;
    }

    private static async Task<int> Run(
        Place place,
        Func<Place, Task<string>> whose,
        Func<string, Editions> load,
        int port,
        bool fresh,
        CancellationToken cancel
    )
    {
        var url = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
        if (IsTaken(port))
            return Failed($"Port {port} is in use. Choose another with --port.");
        if (fresh)
            await place.Discard(cancel);
        await Migrator.Run(place, TimeProvider.System, cancel);
        if (await place.IsHalfMade(cancel))
        {
            await place.Discard(cancel);
            await Migrator.Run(place, TimeProvider.System, cancel);
        }
        var council = await whose(place);
        await using var site = Site.Build(
            [url],
            place,
            load(council),
            builder => builder.Services.AddJobs(place)
        );
        if (!await FoundIfEmpty(site.Services, place, council, cancel))
            return Failed(
                $"There is no invented council that runs this procedure: a demonstration runs {string.Join(", ", World.Procedures)}."
            );
        await site.Services.GetRequiredService<EditionStore>().Renew(cancel);
        await site.StartAsync(cancel);
        Console.WriteLine($"Throughline is at {url} (Ctrl+C to stop).");
        _ = site
            .Services.GetRequiredService<Weaver>()
            .Begin(
                site.Services.GetRequiredService<Editions>().InForce(TimeProvider.System.Today())
            );
        await site.WaitForShutdownAsync(cancel);
        return 0;
    }

    /// <returns>False when the database is empty and no council has been invented for the procedure.</returns>
    private static async Task<bool> FoundIfEmpty(
        IServiceProvider services,
        Place place,
        string council,
        CancellationToken cancel
    )
    {
        var databases = services.GetRequiredService<IDbContextFactory<ThroughlineDb>>();
        await using (var db = await databases.CreateDbContextAsync(cancel))
            if (await db.Installations.AnyAsync(cancel))
                return true;
        if (!World.Procedures.Contains(council, StringComparer.OrdinalIgnoreCase))
            return false;
        Console.WriteLine($"Inventing a council that runs the procedure of {council} ...");
        var clock = services.GetRequiredService<TimeProvider>();
        var world = await Founder.Found(
            services.GetRequiredService<Door>(),
            clock,
            council,
            cancel
        );
        await ActivatorUtilities.CreateInstance<Carriage>(services, world).Carry(cancel);
        if (place is not Place.Sqlite { Folder: var data })
            return true;
        var folder = Path.Combine(data, "demonstration");
        ExtractFolder.Write(world, world.Today.AddDays(-7), folder);
        ExtractFolder.Write(Later.After(world, 7), world.Today.AddDays(7), folder);
        Console.WriteLine($"Extracts of last week and next week to try the import with: {folder}");
        return true;
    }

    private static bool IsTaken(int port)
    {
        using var probe = new Socket(
            AddressFamily.InterNetwork,
            SocketType.Stream,
            ProtocolType.Tcp
        );
        try
        {
            probe.Bind(new System.Net.IPEndPoint(System.Net.IPAddress.Loopback, port));
            return false;
        }
        catch (SocketException)
        {
            return true;
        }
    }

    private static int Failed(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return 1;
    }
}

using Microsoft.Data.Sqlite;
using Npgsql;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Records.Sights;
using Throughline.Records.Store;

namespace Throughline.Testing;

public enum Database
{
    Sqlite,
    Postgres,
}

/// <summary>A migrated database of one test's own, gone when the test is.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly SemaphoreSlim Making = new(1);
    private static string? sqliteTemplate;
    private static string? postgresTemplate;

    private TestDatabase(Place place)
    {
        Place = place;
        Databases = new(place.Options(), o => new(o));
        Sights = new(new Factory<SightsDb>(place.SightsOptions(), o => new(o)), Clock);
        Door = new(Databases, Shipped.Editions);
    }

    public Place Place { get; }

    /// <summary>Stands still unless a test moves it: noon on Wednesday 13 May 2026 in London.</summary>
    public HandClock Clock { get; } = new();
    public Factory<ThroughlineDb> Databases { get; }
    public Door Door { get; }
    public SightBook Sights { get; }

    public DateOnly Today => Clock.Today();

    public ThroughlineDb Open() => Databases.CreateDbContext();

    public SightsDb OpenSights() => new(Place.SightsOptions());

    public static async Task<TestDatabase> Fresh(Database kind) =>
        new(kind is Database.Sqlite ? await FreshSqlite() : await FreshPostgres());

    /// <summary>With nothing in it, not even tables.</summary>
    public static async Task<TestDatabase> Empty(Database kind) =>
        new(
            kind is Database.Sqlite
                ? new Place.Sqlite(Directory.CreateTempSubdirectory("tl-sqlite-").FullName)
                : new Place.Postgres(await PostgresServer.NewDatabase())
        );

    public async ValueTask DisposeAsync()
    {
        switch (Place)
        {
            case Place.Sqlite sqlite:
                SqliteConnection.ClearAllPools();
                Directory.Delete(sqlite.Folder, recursive: true);
                break;
            case Place.Postgres postgres:
                await PostgresServer.Drop(postgres.Connection);
                break;
        }
    }

    private static async Task<Place> FreshSqlite()
    {
        var template = await Template(
            () => sqliteTemplate,
            async () =>
            {
                var folder = Directory.CreateTempSubdirectory("tl-template-").FullName;
                await Migrator.Run(new Place.Sqlite(folder), TimeProvider.System);
                AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, true);
                return sqliteTemplate = folder;
            }
        );
        var copy = Directory.CreateTempSubdirectory("tl-sqlite-").FullName;
        foreach (var file in Directory.EnumerateFiles(template))
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        return new Place.Sqlite(copy);
    }

    private static async Task<Place> FreshPostgres()
    {
        var template = await Template(
            () => postgresTemplate,
            async () =>
            {
                var connection = await PostgresServer.NewDatabase();
                await Migrator.Run(new Place.Postgres(connection), TimeProvider.System);
                return postgresTemplate = new NpgsqlConnectionStringBuilder(connection).Database!;
            }
        );
        return new Place.Postgres(await PostgresServer.NewDatabase(template));
    }

    private static async Task<string> Template(Func<string?> made, Func<Task<string>> make)
    {
        await Making.WaitAsync();
        try
        {
            return made() ?? await make();
        }
        finally
        {
            Making.Release();
        }
    }
}

/// <summary>A clock that a test moves by hand.</summary>
public sealed class HandClock : TimeProvider
{
    private DateTimeOffset now = new(2026, 5, 13, 11, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public void Forward(TimeSpan by) => now += by;

    /// <summary>Noon UTC on that day.</summary>
    public void Set(DateOnly day) => now = new(day, new(12, 0), TimeSpan.Zero);
}

using Throughline.Records.Acts;
using Throughline.Records.Model;
using Throughline.Records.Store;
using Throughline.Testing;

namespace Throughline.Tests;

public class StartTests
{
    [Fact]
    public async Task A_live_database_is_never_thrown_away()
    {
        await using var database = await TestDatabase.Fresh(Database.Sqlite);
        await Found(database, InstallationKind.Live);

        await Assert.ThrowsAsync<DatabaseRefusedException>(() => database.Place.Discard());

        await using var db = database.Open();
        Assert.NotEmpty(db.Installations);
    }

    [Fact]
    public async Task A_demonstration_is_thrown_away_whole()
    {
        await using var database = await TestDatabase.Fresh(Database.Sqlite);
        await Found(database, InstallationKind.Demonstration);

        await database.Place.Discard();

        Assert.Empty(Directory.EnumerateFiles(((Place.Sqlite)database.Place).Folder));
    }

    [Theory, OnBoth]
    public async Task A_demonstration_without_children_was_left_half_made(Database kind)
    {
        await using var database = await TestDatabase.Fresh(kind);
        Assert.False(await database.Place.IsHalfMade());

        await Found(database, InstallationKind.Demonstration);

        Assert.True(await database.Place.IsHalfMade());
    }

    [Fact]
    public async Task On_PostgreSQL_nothing_is_thrown_away()
    {
        await using var database = await TestDatabase.Fresh(Database.Postgres);

        await Assert.ThrowsAsync<DatabaseRefusedException>(() => database.Place.Discard());
    }

    private static async Task Found(TestDatabase database, InstallationKind kind) =>
        Assert.False(
            (
                await database.Door.Found(
                    new(kind, "Ashford Vale", "wokingham", "Ada Lowe"),
                    database.Clock.GetUtcNow().UtcDateTime
                )
            ).IsRefused(out _)
        );
}

using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Throughline.Commands;
using Throughline.Records.Store;
using Throughline.Testing;

namespace Throughline.Tests;

/// <summary>A command that only works on a database, sent to a place where there is none.</summary>
public sealed class NothingThereTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("tl-none-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Workbook => Path.Combine(Checkout.Root, "README.md");

    public static TheoryData<string[]> Commands =>
        new(
            (string[][])
                [
                    ["sweep"],
                    ["due"],
                    ["import", "annex-a", Workbook, "--as-of", "2026-03-02"],
                    ["import", "annex-a", Workbook, "--as-of", "2026-03-02", "--dry-run"],
                    ["publish", Checkout.Folder("procedures/wokingham/2023-11")],
                    ["publish", Checkout.Folder("procedures/wokingham/2023-11"), "--dry-run"],
                ]
        );

    [Theory, MemberData(nameof(Commands))]
    public async Task A_folder_that_was_mistyped_is_named_and_not_made(string[] command)
    {
        var mistyped = Path.Combine(folder, "lvie");

        var refused = await Refused([.. command, "--data", mistyped]);

        Assert.Equal(
            $"There is no council in {mistyped}: check where --data or THROUGHLINE_DATA points. With the same --data './start' makes a demonstration there, './throughline found' a live database.",
            refused
        );
        Assert.False(Directory.Exists(mistyped));
    }

    [Theory, MemberData(nameof(Commands))]
    public async Task A_folder_without_a_database_stays_as_it_is(string[] command)
    {
        await Refused([.. command, "--data", folder]);

        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
    }

    [Theory, MemberData(nameof(Commands))]
    public async Task A_connection_to_an_empty_database_is_refused_without_its_password_and_makes_nothing(
        string[] command
    )
    {
        await using var database = await TestDatabase.Empty(Database.Postgres);
        var connection = ((Place.Postgres)database.Place).Connection;

        var refused = await Refused([.. command, "--connection", connection]);

        var parts = new NpgsqlConnectionStringBuilder(connection);
        Assert.StartsWith(
            $"There is no council in the database {parts.Database} on {parts.Host}: check where --connection",
            refused,
            StringComparison.Ordinal
        );
        await using var db = database.Open();
        Assert.Equal(
            0,
            await db
                .Database.SqlQuery<int>(
                    $"select count(*)::int as \"Value\" from pg_tables where schemaname not in ('pg_catalog', 'information_schema')"
                )
                .SingleAsync()
        );
    }

    [Theory, OnBoth]
    public async Task A_database_in_which_nobody_was_founded_is_none_to_work_on(Database kind)
    {
        await using var database = await TestDatabase.Fresh(kind);
        string[] at = database.Place switch
        {
            Place.Sqlite sqlite => ["--data", sqlite.Folder],
            Place.Postgres postgres => ["--connection", postgres.Connection],
            _ => throw new InvalidOperationException($"Nobody keeps anything in {database.Place}."),
        };

        Assert.StartsWith(
            "There is no council in ",
            await Refused(["sweep", .. at]),
            StringComparison.Ordinal
        );
    }

    private static async Task<string> Refused(string[] args)
    {
        var root = new RootCommand
        {
            SweepCommand.Create(),
            DueCommand.Create(),
            ImportCommand.Create(),
            PublishCommand.Create(),
        };
        var refused = await Assert.ThrowsAsync<DatabaseRefusedException>(() =>
            root.Parse([.. args, "--procedures", Checkout.Folder("procedures")])
                .InvokeAsync(new() { EnableDefaultExceptionHandler = false })
        );
        return refused.Message;
    }
}

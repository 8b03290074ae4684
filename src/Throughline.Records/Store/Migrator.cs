using System.Data.Common;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Npgsql;
using Throughline.Records.Acts;

namespace Throughline.Records.Store;

/// <summary>The database cannot be used as it is; the message says what to do.</summary>
public sealed class DatabaseRefusedException(string message) : Exception(message);

/// <summary>
/// Brings a database up to this program by numbered scripts, each run once, under a lock. Refuses a database that a
/// newer program has changed, and a script that differs from the one that was run.
/// </summary>
public static class Migrator
{
    internal const long LockKey = 0x7468726f;

    public static async Task Run(
        Place place,
        TimeProvider clock,
        CancellationToken cancel = default
    )
    {
        if (place is Place.Sqlite { Folder: var folder })
            Directory.CreateDirectory(folder);
        await Run(place, "throughline", null, "", clock, cancel);
        await Run(place, "sights", "sights", "Sights", clock, cancel);
        if (place is Place.Postgres postgres)
            await JobTables.Make(postgres, cancel);
    }

    private static async Task Run(
        Place place,
        string file,
        string? schema,
        string set,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        // Not from the pool: what a script sets on its connection must not reach the program's.
        var connectionString = place.ConnectionString(file, schema, pooling: false);
        await using DbConnection connection =
            place is Place.Sqlite
                ? new SqliteConnection(connectionString)
                : new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancel);
        if (place is Place.Sqlite)
            await Execute(connection, "pragma journal_mode=wal", cancel);
        else
        {
            await Execute(connection, $"select pg_advisory_lock({LockKey})", cancel);
            if (schema is not null)
                await Execute(connection, $"create schema if not exists {schema}", cancel);
        }

        // On SQLite this takes the write lock at once, so that of several programs one migrates and the rest wait.
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await Execute(
            connection,
            "create table if not exists migration (number integer primary key, name text not null, hash text not null, at text not null)",
            cancel
        );
        var scripts = Scripts((place is Place.Sqlite ? "Sqlite" : "Postgres") + set);
        var done = await Done(connection, cancel);
        Check(scripts, done);
        foreach (var script in scripts.Where(s => !done.ContainsKey(s.Number)))
        {
            await Execute(connection, script.Text, cancel);
            await Note(connection, script, clock.Instant(), cancel);
        }

        await transaction.CommitAsync(cancel);
    }

    private sealed record Script(int Number, string Name, string Text)
    {
        public string Hash { get; } = Strings.Hash(Text.ReplaceLineEndings("\n"));
    }

    private static List<Script> Scripts(string folder)
    {
        var assembly = Assembly.GetExecutingAssembly();
        return
        [
            .. assembly
                .GetManifestResourceNames()
                .Where(n => n.StartsWith(folder + ".", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(n =>
                {
                    using var reader = new StreamReader(assembly.GetManifestResourceStream(n)!);
                    var name = n[(folder.Length + 1)..];
                    return new Script(
                        int.Parse(name[..4], System.Globalization.CultureInfo.InvariantCulture),
                        name,
                        reader.ReadToEnd()
                    );
                }),
        ];
    }

    private static void Check(
        List<Script> scripts,
        Dictionary<int, (string Name, string Hash)> done
    )
    {
        foreach (var (number, (name, hash)) in done)
        {
            var script = scripts.Find(s => s.Number == number);
            if (script is null)
                throw new DatabaseRefusedException(
                    $"This database was changed by a newer program ({name}). Run that program, or restore a copy from before it."
                );
            if (script.Hash != hash)
                throw new DatabaseRefusedException(
                    $"The script {name} is not the one that this database was made with. Use the program that made it."
                );
        }
    }

    private static async Task<Dictionary<int, (string Name, string Hash)>> Done(
        DbConnection connection,
        CancellationToken cancel
    )
    {
        var done = new Dictionary<int, (string, string)>();
        await using var command = connection.CreateCommand();
        command.CommandText = "select number, name, hash from migration";
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            done[reader.GetInt32(0)] = (reader.GetString(1), reader.GetString(2));
        return done;
    }

    private static async Task Note(
        DbConnection connection,
        Script script,
        DateTime at,
        CancellationToken cancel
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText =
            "insert into migration (number, name, hash, at) values (@number, @name, @hash, @at)";
        Add(command, "number", script.Number);
        Add(command, "name", script.Name);
        Add(command, "hash", script.Hash);
        Add(command, "at", at.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }

    private static async Task Execute(DbConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancel);
    }
}

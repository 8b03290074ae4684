using System.Diagnostics;
using Npgsql;
using Xunit;

namespace Throughline.Testing;

/// <summary>
/// A PostgreSQL of the tests' own, started at the first request and gone with the process; it listens on a socket in
/// a temporary folder and on no port. THROUGHLINE_POSTGRES, a connection string, names another server to use.
/// </summary>
public static class PostgresServer
{
    public const string Setting = "THROUGHLINE_POSTGRES";

    private static readonly Lazy<string?> Server = new(Start);
    private static int databases;

    /// <summary>A connection string for a new, empty database, or for a copy of the template.</summary>
    public static async Task<string> NewDatabase(string? template = null)
    {
        var server = Connection();
        var name = $"t{Environment.ProcessId}_{Interlocked.Increment(ref databases)}";
        await Execute(
            server,
            $"create database {name}" + (template is null ? "" : $" template {template}")
        );
        return new NpgsqlConnectionStringBuilder(server)
        {
            Database = name,
            MaxPoolSize = 20,
        }.ConnectionString;
    }

    public static Task Drop(string connection)
    {
        var builder = new NpgsqlConnectionStringBuilder(connection);
        NpgsqlConnection.ClearPool(new(connection));
        return Execute(Connection(), $"drop database if exists {builder.Database} with (force)");
    }

    private static string Connection()
    {
        if (Server.Value is { } server)
            return server;
        Assert.SkipWhen(
            Environment.GetEnvironmentVariable("CI") is not "true",
            "PostgreSQL is not installed, so this test ran on SQLite alone."
        );
        throw new InvalidOperationException("PostgreSQL is not installed, and CI skips no test.");
    }

    private static async Task Execute(string connection, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static string? Start()
    {
        if (Environment.GetEnvironmentVariable(Setting) is { Length: > 0 } given)
            return given;
        if (Programs() is not { } bin)
            return null;
        var folder = Directory.CreateTempSubdirectory("tl-pg-").FullName;
        var data = Path.Combine(folder, "data");
        if (IsRoot)
            Run(wait: true, "chown", "postgres", folder);
        AsPostgres(
            Path.Combine(bin, "initdb"),
            [
                "-D",
                data,
                "-U",
                "postgres",
                "-A",
                "trust",
                "--no-sync",
                "--no-instructions",
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
            ]
        );
        var options =
            $"-c listen_addresses='' -c unix_socket_directories='{folder}' -c fsync=off -c synchronous_commit=off"
            + " -c full_page_writes=off -c max_connections=200";
        AsPostgres(
            Path.Combine(bin, "pg_ctl"),
            ["-D", data, "-w", "-s", "-l", Path.Combine(folder, "log"), "-o", options, "start"]
        );
        // Not waited for: a runner takes an end that takes longer than a second for a thread that was left running.
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
            AsPostgres(
                "/bin/sh",
                [
                    "-c",
                    "\"$1\" -D \"$2\" -s -m immediate stop; rm -rf \"$3\"",
                    "sh",
                    Path.Combine(bin, "pg_ctl"),
                    data,
                    folder,
                ],
                wait: false
            );
        return new NpgsqlConnectionStringBuilder
        {
            Host = folder,
            Username = "postgres",
            Database = "postgres",
            Pooling = false,
        }.ConnectionString;
    }

    private static bool IsRoot => Environment.UserName == "root";

    private static string? Programs()
    {
        var packaged = Directory.Exists("/usr/lib/postgresql")
            ? Directory
                .EnumerateDirectories("/usr/lib/postgresql")
                .Select(d => Path.Combine(d, "bin"))
            : [];
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':');
        return packaged.Concat(onPath).FirstOrDefault(d => File.Exists(Path.Combine(d, "initdb")));
    }

    private static void AsPostgres(string program, string[] arguments, bool wait = true)
    {
        if (IsRoot)
            Run(wait, "runuser", ["-u", "postgres", "--", program, .. arguments]);
        else
            Run(wait, program, arguments);
    }

    // The output of pg_ctl is not redirected: the server would keep the pipe, and waiting for its end would never end.
    private static void Run(bool wait, string program, params string[] arguments)
    {
        var talks =
            arguments.Any(a => a.EndsWith("initdb", StringComparison.Ordinal))
            || program.EndsWith("initdb", StringComparison.Ordinal);
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = "/",
            RedirectStandardOutput = talks,
        };
        using var process = Process.Start(start)!;
        if (!wait)
            return;
        if (talks)
            process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }
}

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Throughline.Records.Sights;

namespace Throughline.Records.Store;

/// <summary>Where the records and the sights of them are kept: two SQLite files, or two schemas of one PostgreSQL database.</summary>
public abstract record Place
{
    private Place() { }

    /// <summary>A folder for the two files.</summary>
    public sealed record Sqlite(string Folder) : Place;

    public sealed record Postgres(string Connection) : Place;

    /// <param name="where">A PostgreSQL connection string, or a folder for SQLite.</param>
    public static Place Of(string where) =>
        where.Contains("Host=", StringComparison.OrdinalIgnoreCase)
            ? new Postgres(where)
            : new Sqlite(where);

    public DbContextOptions<ThroughlineDb> Options() => Options<ThroughlineDb>("throughline", null);

    public DbContextOptions<SightsDb> SightsOptions() => Options<SightsDb>("sights", "sights");

    internal string ConnectionString(string file, string? schema, bool pooling = true) =>
        this switch
        {
            Sqlite s => new SqliteConnectionStringBuilder
            {
                DataSource = Path.Combine(s.Folder, $"{file}.db"),
                Pooling = pooling,
                DefaultTimeout = 30,
            }.ConnectionString,
            Postgres p => new NpgsqlConnectionStringBuilder(p.Connection)
            {
                SearchPath = schema ?? "public",
                Pooling = pooling,
                // Sent when a connection opens, so that a plain "timestamp" is never read in a server's own zone.
                Timezone = "UTC",
                // Who may see whom looks costly to the planner; compiling it takes longer than answering.
                Options =
                    $"{new NpgsqlConnectionStringBuilder(p.Connection).Options} -c jit=off".Trim(),
            }.ConnectionString,
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private DbContextOptions<T> Options<T>(string file, string? schema)
        where T : DbContext
    {
        var options = new DbContextOptionsBuilder<T>();
        var connection = ConnectionString(file, schema);
        return (
            this is Sqlite
                // A list goes in as one value: named one by one, thousands of ids take longer to bind than to look up.
                ? options.UseSqlite(
                    connection,
                    o => o.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)
                )
                : options.UseNpgsql(connection)
        ).Options;
    }
}

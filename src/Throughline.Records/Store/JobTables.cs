using Npgsql;
using Quartz;

namespace Throughline.Records.Store;

/// <summary>The scheduler's own tables, made by the scheduler's own script, so that the program needs no right to make any.</summary>
internal static class JobTables
{
    public const string Schema = "jobs";
    private const string Script = "Quartz.Impl.AdoJobStore.Schema.create_postgres.sql";

    /// <summary>The script makes only what is missing.</summary>
    public static async Task Make(Place.Postgres place, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(
            place.ConnectionString(Schema, Schema, pooling: false)
        );
        await connection.OpenAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await Execute(connection, $"select pg_advisory_xact_lock({Migrator.LockKey})", cancel);
        await Execute(connection, $"create schema if not exists {Schema}", cancel);
        await Execute(connection, await Text(cancel), cancel);
        await transaction.CommitAsync(cancel);
    }

    private static async Task<string> Text(CancellationToken cancel)
    {
        await using var stream = typeof(IJob).Assembly.GetManifestResourceStream(Script)!;
        using var reader = new StreamReader(stream);
        var text = await reader.ReadToEndAsync(cancel);
        return text.Replace("{0}", "qrtz_", StringComparison.Ordinal)
            .Replace("{1}", "qrtz_", StringComparison.Ordinal);
    }

    private static async Task Execute(
        NpgsqlConnection connection,
        string sql,
        CancellationToken cancel
    )
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }
}

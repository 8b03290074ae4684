using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Throughline.Records.Store;

/// <summary>
/// Writes many new rows in the transaction that is open: by one prepared statement a table on SQLite, by binary COPY on
/// PostgreSQL. Tables, columns and how a value is kept are read from the model, so that each is named in one place.
/// </summary>
internal static class ManyRows
{
    /// <summary>
    /// Saves what the context has changed and many new rows beside it. New rows that neither point to others nor clash
    /// with them go first, since a changed row may point to them; the rest last, since a change may make room for them.
    /// </summary>
    public static async Task Save(
        DbContext db,
        IReadOnlyCollection<object> many,
        CancellationToken cancel
    )
    {
        var alone = many.ToLookup(r => StandsAlone(db.Model.FindEntityType(r.GetType())!));
        await Write(db, alone[true], cancel);
        _ = await db.SaveChangesAsync(cancel);
        await Write(db, alone[false], cancel);
    }

    /// <summary>Rows of any tables, those first that others point to.</summary>
    public static async Task Write(DbContext db, IEnumerable<object> rows, CancellationToken cancel)
    {
        var byType = rows.ToLookup(r => r.GetType());
        if (byType.Count == 0)
            return;
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            foreach (var type in InOrder([.. byType.Select(t => db.Model.FindEntityType(t.Key)!)]))
            {
                if (db.Database.GetDbConnection() is NpgsqlConnection postgres)
                    await Copy(postgres, type, byType[type.ClrType], cancel);
                else
                    await Insert(db, type, byType[type.ClrType], cancel);
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static bool StandsAlone(IEntityType type) =>
        !type.GetForeignKeys().Any() && !type.GetIndexes().Any(i => i.IsUnique);

    private static List<IEntityType> InOrder(List<IEntityType> types)
    {
        var ordered = new List<IEntityType>();
        while (types.Find(t => !PointsTo(t, types)) is { } next)
        {
            ordered.Add(next);
            _ = types.Remove(next);
        }
        return types.Count == 0
            ? ordered
            : throw new InvalidOperationException("These tables point to one another in a ring.");
    }

    private static bool PointsTo(IEntityType type, List<IEntityType> others) =>
        type.GetForeignKeys()
            .Any(k => k.PrincipalEntityType != type && others.Contains(k.PrincipalEntityType));

    private static async Task Insert(
        DbContext db,
        IEntityType type,
        IEnumerable<object> rows,
        CancellationToken cancel
    )
    {
        var columns = Columns.Of(type).All;
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText =
            $"insert into \"{Columns.Of(type).Table}\" ({Names(columns)}) values ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})";
        DbParameter[] values = [.. columns.Select((c, i) => c.Parameter(command, $"@p{i}"))];
        command.Parameters.AddRange(values);
        await command.PrepareAsync(cancel);
        foreach (var row in rows)
        {
            for (var i = 0; i < columns.Count; i++)
                values[i].Value = columns[i].Of(row) ?? DBNull.Value;
            _ = await command.ExecuteNonQueryAsync(cancel);
        }
    }

    private static async Task Copy(
        NpgsqlConnection connection,
        IEntityType type,
        IEnumerable<object> rows,
        CancellationToken cancel
    )
    {
        var columns = Columns.Of(type).All;
        await using var copy = await connection.BeginBinaryImportAsync(
            $"copy \"{Columns.Of(type).Table}\" ({Names(columns)}) from stdin (format binary)",
            cancel
        );
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancel);
            foreach (var column in columns)
                if (column.Of(row) is { } value)
                    await copy.WriteAsync(value, column.StoredAs, cancel);
                else
                    await copy.WriteNullAsync(cancel);
        }
        _ = await copy.CompleteAsync(cancel);
    }

    private static string Names(IReadOnlyList<Column> columns) =>
        string.Join(", ", columns.Select(c => $"\"{c.Name}\""));
}

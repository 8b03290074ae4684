using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Throughline.Casework.Extracts;
using Throughline.Casework.Sweep;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Records.Model;

namespace Throughline.Testing;

/// <summary>Plays the journal through and compares what comes out with the tables.</summary>
public static class Fold
{
    private static readonly Type[] Apart =
    [
        typeof(Act),
        typeof(Link),
        typeof(SpentForm),
        typeof(OutboxItem),
        typeof(Heartbeat),
        typeof(MorningFinding),
        typeof(StagedExtract),
    ];

    /// <summary>Rows that differ, are missing or are too many; nothing when the journal gives the tables.</summary>
    public static async Task<IReadOnlyList<string>> Differences(ThroughlineDb db)
    {
        var told = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var acts = await db.Acts.AsNoTracking().OrderBy(a => a.At).ThenBy(a => a.Id).ToListAsync();
        foreach (var act in acts)
        {
            using var payload = JsonDocument.Parse(act.Payload!);
            foreach (var row in payload.RootElement.GetProperty("Rows").EnumerateArray())
            {
                var name =
                    $"{row.GetProperty("Table").GetString()} {row.GetProperty("Key").GetString()}";
                if (row.TryGetProperty("After", out var after))
                    told[name] = Flat(after);
                else
                    told.Remove(name);
            }
        }

        var tables = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var type in db.Model.GetEntityTypes().Where(t => !Apart.Contains(t.ClrType)))
        foreach (var row in await Rows(db, type))
        {
            var change = RowChange.Added(type, row);
            using var after = JsonSerializer.SerializeToDocument(change.After, Json.Options);
            tables[$"{change.Table} {change.Key}"] = Flat(after.RootElement);
        }

        return
        [
            .. told
                .Keys.Union(tables.Keys)
                .Where(k => told.GetValueOrDefault(k) != tables.GetValueOrDefault(k))
                .Select(k =>
                    $"{k}: journal {told.GetValueOrDefault(k, "has none")}, table {tables.GetValueOrDefault(k, "has none")}"
                ),
        ];
    }

    private static string Flat(JsonElement row) =>
        string.Join(
            ", ",
            row.EnumerateObject()
                .Where(p => p.Value.ValueKind is not JsonValueKind.Null)
                .Select(p => $"{p.Name}={p.Value}")
        );

    private static async Task<List<object>> Rows(ThroughlineDb db, IEntityType type)
    {
        var set =
            (IQueryable<object>)
                typeof(DbContext)
                    .GetMethod(nameof(DbContext.Set), Type.EmptyTypes)!
                    .MakeGenericMethod(type.ClrType)
                    .Invoke(db, null)!;
        return await set.AsNoTracking().ToListAsync();
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Throughline.Casework;
using Throughline.Records.Store;

namespace Throughline.Records.Acts;

/// <summary>One row that an act changed. The last After of each row, over all acts, is the table.</summary>
/// <param name="Before">The columns that changed, as they were; null for a new row.</param>
/// <param name="After">The whole row as it now is; null for a row taken out.</param>
public sealed record RowChange(
    string Table,
    string Key,
    OrderedDictionary<string, object?>? Before,
    OrderedDictionary<string, object?>? After
)
{
    /// <summary>The changes that the context is about to save, each with its version moved on.</summary>
    internal static IReadOnlyList<RowChange> In(ThroughlineDb db)
    {
        db.ChangeTracker.DetectChanges();
        return InOrder(
            db.ChangeTracker.Entries()
                .Where(e =>
                    e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
                )
                .Select(Of)
        );
    }

    internal static IReadOnlyList<RowChange> InOrder(IEnumerable<RowChange> rows) =>
        [
            .. rows.OrderBy(r => r.Table, StringComparer.Ordinal)
                .ThenBy(r => r.Key, StringComparer.Ordinal),
        ];

    /// <summary>A new row.</summary>
    public static RowChange Added(IEntityType type, object row)
    {
        var columns = Columns.Of(type);
        var now = Values(columns, c => c.Of(row));
        return new(columns.Table, KeyOf(columns, now), null, now);
    }

    private static RowChange Of(EntityEntry entry)
    {
        if (entry is { Entity: IVersioned versioned, State: not EntityState.Deleted })
            versioned.Version++;
        var columns = Columns.Of(entry.Metadata);
        var now = Values(columns, c => c.Plain(entry.CurrentValues[c.Property]));
        var before =
            entry.State is EntityState.Added
                ? null
                : Values(
                    columns,
                    c => c.Plain(entry.OriginalValues[c.Property]),
                    c => !Same(c.Property, entry)
                );
        return new(
            columns.Table,
            KeyOf(columns, now),
            before,
            entry.State is EntityState.Deleted ? null : now
        );
    }

    private static bool Same(IProperty property, EntityEntry entry) =>
        entry.State is not EntityState.Deleted
        && property
            .GetValueComparer()
            .Equals(entry.OriginalValues[property], entry.CurrentValues[property]);

    private static OrderedDictionary<string, object?> Values(
        Columns columns,
        Func<Column, object?> value,
        Func<Column, bool>? which = null
    )
    {
        var values = new OrderedDictionary<string, object?>(
            which is null ? columns.All.Count : 0,
            StringComparer.Ordinal
        );
        foreach (var column in columns.All)
            if (which?.Invoke(column) is not false)
                values.Add(column.Name, value(column));
        return values;
    }

    private static string KeyOf(Columns columns, OrderedDictionary<string, object?> values) =>
        string.Join('|', columns.Key.Select(c => $"{values[c.Name]}"));
}

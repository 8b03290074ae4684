using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Throughline.Casework;
using Throughline.Records.Model;

namespace Throughline.Records.Acts;

/// <summary>One row that an act changed. The last After of each row, over all acts, is the table.</summary>
/// <param name="Before">The columns that changed, as they were; null for a new row.</param>
/// <param name="After">The whole row as it now is; null for a row taken out.</param>
public sealed record RowChange(
    string Table,
    string Key,
    SortedDictionary<string, object?>? Before,
    SortedDictionary<string, object?>? After
)
{
    /// <summary>The changes that the context is about to save and the new rows beside it, each with its version moved on.</summary>
    internal static IReadOnlyList<RowChange> In(ThroughlineDb db, IEnumerable<object> many)
    {
        db.ChangeTracker.DetectChanges();
        return
        [
            .. db
                .ChangeTracker.Entries()
                .Where(e =>
                    e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
                )
                .Select(Of)
                .Concat(many.Select(row => New(db, row)))
                .OrderBy(r => r.Table, StringComparer.Ordinal)
                .ThenBy(r => r.Key, StringComparer.Ordinal),
        ];
    }

    /// <summary>A new row.</summary>
    public static RowChange Added(IEntityType type, object row)
    {
        var columns = Columns(type.GetProperties(), p => p.GetGetter().GetClrValue(row));
        return new(type.GetTableName()!, KeyOf(type, columns), null, columns);
    }

    private static RowChange New(ThroughlineDb db, object row)
    {
        if (row is IVersioned versioned)
            versioned.Version++;
        return Added(db.Model.FindEntityType(row.GetType())!, row);
    }

    private static RowChange Of(EntityEntry entry)
    {
        if (entry is { Entity: IVersioned versioned, State: not EntityState.Deleted })
            versioned.Version++;
        var type = entry.Metadata;
        var now = Columns(type.GetProperties(), p => entry.CurrentValues[p]);
        var before =
            entry.State is EntityState.Added
                ? null
                : Columns(
                    type.GetProperties().Where(p => !Same(p, entry)),
                    p => entry.OriginalValues[p]
                );
        return new(
            type.GetTableName()!,
            KeyOf(type, now),
            before,
            entry.State is EntityState.Deleted ? null : now
        );
    }

    private static bool Same(IProperty property, EntityEntry entry) =>
        entry.State is not EntityState.Deleted
        && property
            .GetValueComparer()
            .Equals(entry.OriginalValues[property], entry.CurrentValues[property]);

    private static SortedDictionary<string, object?> Columns(
        IEnumerable<IProperty> properties,
        Func<IProperty, object?> value
    ) =>
        new(
            properties.ToDictionary(p => p.GetColumnName(), p => Plain(p, value(p))),
            StringComparer.Ordinal
        );

    /// <summary>The value as the column holds it, so that both databases write the same act.</summary>
    private static object? Plain(IProperty property, object? value) =>
        property.GetTypeMapping().Converter is { } converter
            ? converter.ConvertToProvider(value)
            : value;

    private static string KeyOf(IEntityType type, SortedDictionary<string, object?> columns) =>
        string.Join(
            '|',
            type.FindPrimaryKey()!.Properties.Select(p => $"{columns[p.GetColumnName()]}")
        );
}

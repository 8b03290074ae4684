using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Throughline.Records.Store;

/// <summary>A table's columns as the model has them, in the order of their names; read once and kept.</summary>
internal sealed class Columns
{
    private static readonly ConditionalWeakTable<IEntityType, Columns> Known = [];

    private Columns(IEntityType type)
    {
        Table = type.GetTableName()!;
        All =
        [
            .. type.GetProperties()
                .Select(p => new Column(p))
                .OrderBy(c => c.Name, StringComparer.Ordinal),
        ];
        Key =
        [
            .. type.FindPrimaryKey()!
                .Properties.Select(p => All.First(c => c.Name == p.GetColumnName())),
        ];
    }

    public string Table { get; }
    public IReadOnlyList<Column> All { get; }

    /// <summary>Those of the primary key, in its own order.</summary>
    public IReadOnlyList<Column> Key { get; }

    public static Columns Of(IEntityType type) => Known.GetValue(type, t => new Columns(t));
}

internal sealed class Column(IProperty property)
{
    private readonly RelationalTypeMapping mapping = property.GetRelationalTypeMapping();
    private readonly ValueConverter? converter = property.GetTypeMapping().Converter;
    private readonly IClrPropertyGetter getter = property.GetGetter();

    public IProperty Property { get; } = property;
    public string Name { get; } = property.GetColumnName();

    /// <summary>The column's type in the database.</summary>
    public string StoredAs => mapping.StoreType;

    /// <summary>The row's value as the column holds it.</summary>
    public object? Of(object row) => Plain(getter.GetClrValue(row));

    /// <summary>A value as the column holds it, the same for both databases.</summary>
    public object? Plain(object? value) =>
        converter is null || value is null ? value : converter.ConvertToProvider(value);

    public DbParameter Parameter(DbCommand command, string name) =>
        mapping.CreateParameter(command, name, null, Property.IsNullable);
}

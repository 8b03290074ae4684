using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Throughline.Casework;

namespace Throughline.Records.Model;

/// <summary>Names tables and columns as SQL has them, and marks every version as the writers' check.</summary>
public static partial class SnakeCase
{
    public static void Apply(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            entity.SetTableName(Of(entity.ClrType.Name));
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(Of(property.Name));
                if (property.Name == nameof(IVersioned.Version))
                    property.IsConcurrencyToken = true;
            }

            foreach (var key in entity.GetKeys())
                key.SetName($"{Of(entity.ClrType.Name)}_pk");
            foreach (var index in entity.GetIndexes())
                index.SetDatabaseName(
                    $"{Of(entity.ClrType.Name)}_{string.Join('_', index.Properties.Select(p => Of(p.Name)))}"
                );
            foreach (var key in entity.GetForeignKeys())
            {
                key.SetConstraintName(
                    $"{Of(entity.ClrType.Name)}_{string.Join('_', key.Properties.Select(p => Of(p.Name)))}_fk"
                );
                key.DeleteBehavior = DeleteBehavior.Restrict;
            }
        }
    }

    public static string Of(string name) => Hump().Replace(name, "_").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])", RegexOptions.None, 1000)]
    private static partial Regex Hump();
}

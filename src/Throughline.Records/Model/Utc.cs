using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Throughline.Records.Model;

/// <summary>Instants go in as UTC or not at all, and come out marked as UTC.</summary>
public sealed class Utc()
    : ValueConverter<DateTime, DateTime>(v => In(v), v => DateTime.SpecifyKind(v, DateTimeKind.Utc))
{
    private static DateTime In(DateTime value) =>
        value.Kind is DateTimeKind.Utc
            ? London.Rounded(value)
            : throw new ArgumentException("An instant must be UTC.", nameof(value));
}

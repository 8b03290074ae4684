namespace Throughline.Records;

/// <summary>Days are London's; instants are UTC, in whole microseconds, as PostgreSQL keeps them.</summary>
public static class London
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public static DateOnly DayOf(DateTime utc) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, Zone));

    public static DateTime Clock(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, Zone);

    public static DateOnly Today(this TimeProvider clock) => DayOf(clock.Instant());

    public static DateTime Instant(this TimeProvider clock) =>
        Rounded(clock.GetUtcNow().UtcDateTime);

    public static DateTime Rounded(DateTime utc) =>
        new(utc.Ticks - (utc.Ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc);
}

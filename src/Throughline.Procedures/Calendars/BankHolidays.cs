namespace Throughline.Procedures.Calendars;

/// <summary>
/// The bank holidays of England and Wales, given as data, and the years for which they are known.
/// A day outside those years is reckoned by weekends alone, and whoever shows it says so.
/// </summary>
public sealed class BankHolidays
{
    private readonly HashSet<DateOnly> _days;

    public BankHolidays(IEnumerable<DateOnly> days)
    {
        _days = [.. days];
        Known = _days.Count > 0;
        From = Known ? new DateOnly(_days.Min().Year, 1, 1) : DateOnly.MinValue;
        Until = Known ? new DateOnly(_days.Max().Year, 12, 31) : DateOnly.MinValue;
    }

    public static readonly BankHolidays None = new([]);

    public bool Known { get; }

    public DateOnly From { get; }

    /// <summary>The last day of the last year whose bank holidays are published.</summary>
    public DateOnly Until { get; }

    public bool Contains(DateOnly day) => _days.Contains(day);

    public bool Covers(DateOnly day) => Known && day >= From && day <= Until;
}

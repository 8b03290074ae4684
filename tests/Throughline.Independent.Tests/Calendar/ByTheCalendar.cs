using Throughline.Procedures.Rules;

namespace Throughline.Independent.Tests.Calendar;

/// <summary>Days counted one at a time, the long way round, from what bank holidays are in law.</summary>
internal static class ByTheCalendar
{
    /// <summary>To the end of 2028, where the published list ends; after that the weekends alone are known.</summary>
    private static readonly HashSet<DateOnly> Holidays =
    [
        .. Enumerable.Range(2023, 6).SelectMany(BankHolidays),
    ];

    /// <summary>The n-th day of a length after (or before, when the sign is negative) a day.</summary>
    public static DateOnly Count(DateOnly day, Length length, int sign) =>
        length.Unit switch
        {
            Unit.Hours => Working(day, (length.Count + 23) / 24, sign),
            Unit.WorkingDays => Working(day, length.Count, sign),
            Unit.Days => Walk(day, length.Count, sign),
            Unit.Weeks => Walk(day, length.Count * 7, sign),
            Unit.Months => Months(day, length.Count * sign),
            Unit.Years => Months(day, length.Count * 12 * sign),
        };

    public static bool IsWorking(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Holidays.Contains(day);

    /// <summary>England and Wales: eight days a year, those at the weekend kept on the next days that are free.</summary>
    public static IEnumerable<DateOnly> BankHolidays(int year)
    {
        yield return Kept(new(year, 1, 1), []);
        var easter = Easter(year);
        yield return easter.AddDays(-2);
        yield return easter.AddDays(1);
        yield return Monday(new(year, 5, 1), +1);
        yield return Monday(new(year, 5, 31), -1);
        yield return Monday(new(year, 8, 31), -1);
        var boxing = new DateOnly(year, 12, 26);
        var christmas = Kept(boxing.AddDays(-1), [boxing]);
        yield return christmas;
        yield return Kept(boxing, [christmas]);
    }

    private static DateOnly Kept(DateOnly day, DateOnly[] taken)
    {
        if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            return day;
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || taken.Contains(day))
            day = day.AddDays(1);
        return day;
    }

    private static DateOnly Monday(DateOnly day, int step)
    {
        while (day.DayOfWeek != DayOfWeek.Monday)
            day = day.AddDays(step);
        return day;
    }

    /// <summary>The Gregorian reckoning of Easter Sunday.</summary>
    private static DateOnly Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new(year, n / 31, (n % 31) + 1);
    }

    private static DateOnly Working(DateOnly day, int count, int sign)
    {
        while (count > 0)
        {
            day = day.AddDays(sign);
            if (IsWorking(day))
                count--;
        }
        return day;
    }

    private static DateOnly Walk(DateOnly day, int count, int sign)
    {
        for (; count > 0; count--)
            day = day.AddDays(sign);
        return day;
    }

    private static DateOnly Months(DateOnly day, int count)
    {
        var months = (day.Year * 12) + day.Month - 1 + count;
        var (year, month) = (months / 12, (months % 12) + 1);
        return new(year, month, Math.Min(day.Day, DateTime.DaysInMonth(year, month)));
    }
}

using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Calendars;

/// <summary>
/// Working days leave out Saturdays, Sundays and bank holidays. Day 0 is the trigger; the n-th working day
/// is the n-th one after it (or before it, counting back). Outside the years whose bank holidays are published, days
/// are reckoned by weekends alone: <see cref="Covers"/> says so, and whoever shows such a day says so too.
/// </summary>
public sealed class WorkingDays(BankHolidays holidays)
{
    public BankHolidays Holidays { get; } = holidays;

    public bool IsWorking(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && !Holidays.Days.ContainsKey(day);

    public bool Covers(DateOnly day) => day >= Holidays.From && day <= Holidays.To;

    /// <summary>The n-th working day after a day; before it when n is negative; the day itself when n is 0.</summary>
    public DateOnly Add(DateOnly day, int count)
    {
        var step = Math.Sign(count);
        for (var left = Math.Abs(count); left > 0; )
        {
            day = day.AddDays(step);
            if (IsWorking(day))
                left--;
        }
        return day;
    }

    public DateOnly OnOrBefore(DateOnly day)
    {
        while (!IsWorking(day))
            day = day.AddDays(-1);
        return day;
    }

    public DateOnly OnOrAfter(DateOnly day)
    {
        while (!IsWorking(day))
            day = day.AddDays(1);
        return day;
    }

    /// <summary>How many working days lie after the first day, up to and with the second; never negative.</summary>
    public int Between(DateOnly after, DateOnly upTo)
    {
        var count = 0;
        for (var day = after.AddDays(1); day <= upTo; day = day.AddDays(1))
            if (IsWorking(day))
                count++;
        return count;
    }
}

using Throughline.Procedures.Calendars;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Deciding.Evaluating;

/// <summary>Lengths of time laid on days. Months run to the same day of the month, or to the last one where there is no such day.</summary>
internal static class Reckoning
{
    public static DateOnly After(this WorkingDays calendar, DateOnly day, Length length) =>
        calendar.Shift(day, length.Count, length.Unit);

    public static DateOnly Before(this WorkingDays calendar, DateOnly day, Length length) =>
        calendar.Shift(day, -length.Count, length.Unit);

    private static DateOnly Shift(this WorkingDays calendar, DateOnly day, int count, Unit unit) =>
        unit switch
        {
            // Where only the day is known, part of a day is reckoned as a whole one.
            Unit.Hours => day.AddDays(Math.Sign(count) * ((Math.Abs(count) + 23) / 24)),
            Unit.Days => day.AddDays(count),
            Unit.WorkingDays => calendar.Add(day, count),
            Unit.Weeks => day.AddDays(7 * count),
            Unit.Months => day.AddMonths(count),
            Unit.Years => day.AddYears(count),
        };
}

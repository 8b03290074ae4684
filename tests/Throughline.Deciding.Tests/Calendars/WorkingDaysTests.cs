using Throughline.Deciding.Tests.Scenarios;
using Throughline.Procedures.Calendars;
using Throughline.Procedures.Deciding.Evaluating;
using Throughline.Procedures.Rules;

namespace Throughline.Deciding.Tests.Calendars;

public sealed class WorkingDaysTests
{
    private static readonly WorkingDays Days = new(Fragments.Holidays);

    // Easter 2026: Good Friday is 3 April and Easter Monday 6 April.
    [Theory]
    [InlineData("2026-04-02", "2026-04-02", "2026-04-02")]
    [InlineData("2026-04-03", "2026-04-02", "2026-04-07")]
    [InlineData("2026-04-05", "2026-04-02", "2026-04-07")]
    [InlineData("2026-04-06", "2026-04-02", "2026-04-07")]
    [InlineData("2026-04-07", "2026-04-07", "2026-04-07")]
    public void A_day_moves_to_the_working_day_on_or_before_or_after_it(
        string day,
        string before,
        string after
    )
    {
        Assert.Equal(Day(before), Days.OnOrBefore(Day(day)));
        Assert.Equal(Day(after), Days.OnOrAfter(Day(day)));
    }

    [Fact]
    public void The_calendar_speaks_of_the_days_between_its_ends_both_in()
    {
        var (from, to) = (Days.Holidays.From, Days.Holidays.To);
        Assert.True(Days.Covers(from));
        Assert.True(Days.Covers(to));
        Assert.False(Days.Covers(from.AddDays(-1)));
        Assert.False(Days.Covers(to.AddDays(1)));
    }

    [Fact]
    public void No_working_days_from_a_day_is_that_day_whatever_it_is() =>
        Assert.Equal(new(2026, 4, 4), Days.Add(new(2026, 4, 4), 0));

    [Theory]
    [InlineData(Unit.Hours, 24, "2026-02-01", "2026-01-30")]
    [InlineData(Unit.Hours, 25, "2026-02-02", "2026-01-29")]
    [InlineData(Unit.Days, 3, "2026-02-03", "2026-01-28")]
    [InlineData(Unit.WorkingDays, 3, "2026-02-04", "2026-01-28")]
    [InlineData(Unit.Weeks, 2, "2026-02-14", "2026-01-17")]
    [InlineData(Unit.Months, 1, "2026-02-28", "2025-12-31")]
    [InlineData(Unit.Years, 1, "2027-01-31", "2025-01-31")]
    public void A_length_of_time_is_laid_on_a_day_forward_and_back(
        Unit unit,
        int count,
        string after,
        string before
    )
    {
        var day = new DateOnly(2026, 1, 31);
        Assert.Equal(Day(after), Days.After(day, new(count, unit)));
        Assert.Equal(Day(before), Days.Before(day, new(count, unit)));
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, null);
}

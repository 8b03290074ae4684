using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;

namespace Throughline.Independent.Tests.Calendar;

/// <summary>Every clock of every edition, on every day of four years.</summary>
public sealed class ClockSweepTests
{
    private static readonly DateOnly First = new(2025, 1, 1);
    private static readonly DateOnly Last = new(2028, 12, 31);

    private static IEnumerable<DateOnly> Days
    {
        get
        {
            for (var day = First; day <= Last; day = day.AddDays(1))
                yield return day;
        }
    }

    public static TheoryData<string> Shipped => [.. Editions.All.Select(e => e.Council)];

    [Fact]
    public void The_bank_holidays_are_those_that_the_law_gives()
    {
        var listed = Editions.All.First().Holidays.Days.Keys;

        for (var year = 2025; year <= 2028; year++)
            Assert.Equal(
                ByTheCalendar.BankHolidays(year).Order(),
                listed.Where(d => d.Year == year).Order()
            );
    }

    [Fact]
    public void Every_working_day_and_the_nth_from_it_are_right_by_a_count_on_the_fingers()
    {
        var calendar = Editions.All.First().WorkingDays;
        foreach (var day in Days)
        {
            Assert.Equal(ByTheCalendar.IsWorking(day), calendar.IsWorking(day));
            for (var n = 1; n <= 20; n++)
                foreach (var sign in (int[])[-1, +1])
                    if (day.AddDays(sign * 60).Year is >= 2025 and <= 2028)
                        Assert.Equal(
                            ByTheCalendar.Count(day, new(n, Unit.WorkingDays), sign),
                            calendar.Add(day, sign * n)
                        );
        }
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Each_clock_falls_due_on_the_day_that_a_count_on_the_fingers_gives(string council)
    {
        foreach (var edition in Editions.All.Where(e => e.Council == council))
        {
            var clocks = Clocks.Of(edition).ToList();
            Assert.NotEmpty(clocks);
            foreach (var clock in clocks)
                Sweep(edition, clock);
        }
    }

    private static void Sweep(Edition edition, Clock clock)
    {
        var plan = new Plan(Clocks.AloneIn(edition, clock));
        DateOnly? before = null;
        foreach (var day in Days)
        {
            var (due, opens) = Clocks.Due(plan, clock, day);
            var (byHand, opensByHand) = Clocks.ByHand(clock, day);
            var says =
                $"{edition.Council}, {clock.Text}, from {day:yyyy-MM-dd}: due {due:yyyy-MM-dd}";
            Assert.True(due == byHand, $"{says}, by hand {byHand:yyyy-MM-dd}");
            Assert.True(
                opens == opensByHand,
                $"{says}, opens {opens:yyyy-MM-dd}, by hand {opensByHand:yyyy-MM-dd}"
            );
            Assert.True(
                before is null || due >= before,
                $"{says}, and a day earlier {before:yyyy-MM-dd}"
            );
            Assert.True(
                clock is not (Clock.Within or Clock.AtOnce) || due >= day,
                $"{says}, before it began"
            );
            Assert.True(
                clock is not (Clock.Ahead or Clock.Between) || due <= day,
                $"{says}, after it is over"
            );
            before = due;
        }
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void What_comes_round_comes_round_on_the_day_that_a_count_on_the_fingers_gives(
        string council
    )
    {
        foreach (var edition in Editions.All.Where(e => e.Council == council))
        foreach (var clock in Clocks.Of(edition).Where(c => c.Then is not null))
        {
            var plan = new Plan(Clocks.AloneIn(edition, clock));
            foreach (var day in Days)
                Assert.Equal(
                    ByTheCalendar.Count(day, clock.Then!.Every, +1),
                    Clocks.NextDue(plan, day)
                );
        }
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void From_every_day_the_next_sitting_is_the_first_that_is_not_past(string council)
    {
        foreach (var edition in Editions.All.Where(e => e.Council == council))
        foreach (var meeting in edition.Meetings.Where(m => m.Every is not null))
        {
            var every = meeting.Every!;
            foreach (var day in Days)
            {
                var next = MeetingDates.Next(meeting, day, edition.WorkingDays);
                Assert.Equal(every.Day, next.Day.DayOfWeek);
                Assert.InRange(next.Day.DayNumber - day.DayNumber, 0, (7 * every.EveryWeeks) - 1);
                Assert.Equal(
                    ByTheCalendar.BankHolidays(next.Day.Year).Contains(next.Day),
                    next.Holiday is not null
                );
                if (next.CutOffDay is { } cutOff)
                {
                    Assert.True(ByTheCalendar.IsWorking(cutOff), $"the list closes on {cutOff}");
                    Assert.True(cutOff <= next.Day, $"the list of {next.Day} closes on {cutOff}");
                }
            }
        }
    }
}

using Throughline.Deciding.Tests.Scenarios;
using Throughline.Procedures.Calendars;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;

namespace Throughline.Deciding.Tests.Calendars;

/// <summary>When a meeting sits, and by when what goes before and after it is due.</summary>
public sealed class MeetingDatesTests
{
    private static readonly WorkingDays Days = new(Fragments.Holidays);
    private static readonly TimeOnly Two = new(14, 0);
    private static readonly TimeOnly Nine = new(9, 0);

    [Theory]
    [InlineData("2026-03-02", "2026-03-06")]
    [InlineData("2026-03-05", "2026-03-06")]
    [InlineData("2026-03-06", "2026-03-06")]
    [InlineData("2026-03-07", "2026-03-13")]
    public void A_weekly_meeting_sits_on_the_first_such_weekday_from_the_day_asked(
        string asked,
        string sits
    )
    {
        var sitting = MeetingDates.Next(Weekly(), Day(asked), Days);
        Assert.Equal(Day(sits), sitting.Day);
        Assert.Equal(Two, sitting.Time);
        Assert.Null(sitting.Holiday);
        Assert.Null(sitting.CutOffDay);
        Assert.Null(sitting.CutOffTime);
    }

    [Theory]
    [InlineData("2025-12-01", "2026-01-09")]
    [InlineData("2026-01-09", "2026-01-09")]
    [InlineData("2026-01-10", "2026-01-23")]
    [InlineData("2026-01-17", "2026-01-23")]
    [InlineData("2026-03-02", "2026-03-06")]
    [InlineData("2026-03-07", "2026-03-20")]
    public void A_fortnightly_meeting_keeps_its_beat_from_its_first_day(
        string asked,
        string sits
    ) =>
        Assert.Equal(
            Day(sits),
            MeetingDates.Next(Weekly(weeks: 2, from: "2026-01-09"), Day(asked), Days).Day
        );

    [Fact]
    public void A_meeting_without_a_cadence_has_no_next_sitting()
    {
        var refused = Assert.Throws<ArgumentException>(() =>
            MeetingDates.Next(Weekly() with { Every = null }, new(2026, 3, 2), Days)
        );
        Assert.StartsWith("Transfer meeting has no cadence", refused.Message);
    }

    [Fact]
    public void A_sitting_on_a_bank_holiday_names_it() =>
        Assert.Equal(
            "Good Friday",
            MeetingDates.At(Weekly(), new(2026, 4, 3), Days).Holiday,
            ignoreCase: true
        );

    [Theory]
    [InlineData("2026-03-06", 26, Unit.Hours, "2026-03-05", "12:00")]
    [InlineData("2026-03-06", 2, Unit.WorkingDays, "2026-03-04", "14:00")]
    [InlineData("2026-03-06", 1, Unit.Weeks, "2026-02-27", "14:00")]
    [InlineData("2026-03-06", 5, Unit.Days, "2026-02-27", "09:00")]
    [InlineData("2026-04-10", 4, Unit.Days, "2026-04-02", "09:00")]
    public void A_cut_off_on_no_working_day_falls_at_nine_on_the_working_day_before(
        string sits,
        int count,
        Unit unit,
        string day,
        string time
    )
    {
        var sitting = MeetingDates.At(
            Weekly() with
            {
                CutOff = new Length(count, unit),
            },
            Day(sits),
            Days
        );
        Assert.Equal(Day(day), sitting.CutOffDay);
        Assert.Equal(TimeOnly.Parse(time, null), sitting.CutOffTime);
    }

    [Fact]
    public void Where_no_hour_is_set_a_cut_off_is_reckoned_from_nine()
    {
        var meeting = Weekly() with { Every = null };
        var hours = MeetingDates.At(
            meeting with
            {
                CutOff = new Length(24, Unit.Hours),
            },
            new(2026, 3, 6),
            Days
        );
        Assert.Equal((new(2026, 3, 5), Nine), (hours.CutOffDay!.Value, hours.CutOffTime!.Value));
        var days = MeetingDates.At(
            meeting with
            {
                CutOff = new Length(1, Unit.Days),
            },
            new(2026, 3, 6),
            Days
        );
        Assert.Equal((new(2026, 3, 5), Nine), (days.CutOffDay!.Value, days.CutOffTime!.Value));
    }

    [Fact]
    public void The_list_goes_round_before_the_sitting_and_the_minutes_after_it()
    {
        var sitting = MeetingDates.At(Weekly(), new(2026, 3, 6), Days);
        Assert.Equal(
            (new(2026, 3, 4), null),
            MeetingDates.Due(Task(2, Unit.WorkingDays), sitting, Days)
        );
        Assert.Equal((new(2026, 3, 5), Two), MeetingDates.Due(Task(24, Unit.Hours), sitting, Days));
        Assert.Equal(
            (new(2026, 3, 9), null),
            MeetingDates.Due(Minutes(1, Unit.WorkingDays), sitting, Days)
        );
        Assert.Equal(
            (new(2026, 3, 7), Two),
            MeetingDates.Due(Minutes(24, Unit.Hours), sitting, Days)
        );
        Assert.Equal(
            (new(2026, 3, 7), null),
            MeetingDates.Due(Minutes(24, Unit.Hours), sitting with { Time = null }, Days)
        );
        Assert.Null(MeetingDates.Due((MeetingTask?)null, sitting, Days));
        Assert.Null(MeetingDates.Due((Minutes?)null, sitting, Days));
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, null);

    private static MeetingTask Task(int count, Unit unit) =>
        new(Place.Nowhere, "", Chair, new Length(count, unit), null, null);

    private static Minutes Minutes(int count, Unit unit) =>
        new(Place.Nowhere, "", Chair, null, new Length(count, unit), null, null);

    private static readonly Who Chair = new Who.Person(Place.Nowhere, "chair", "chair", false);

    private static Meeting Weekly(int weeks = 1, string? from = null) =>
        new(
            "meeting",
            [],
            [],
            "Transfer meeting",
            new(Place.Nowhere, "", weeks, DayOfWeek.Friday, Two, from is null ? null : Day(from)),
            null,
            null,
            null,
            null,
            [],
            [],
            null,
            [],
            [],
            null,
            null,
            Place.Nowhere,
            ""
        );
}

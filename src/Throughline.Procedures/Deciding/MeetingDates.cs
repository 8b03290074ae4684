using Throughline.Procedures.Calendars;
using Throughline.Procedures.Deciding.Evaluating;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Deciding;

/// <summary>
/// One sitting of a council's meeting. <see cref="Holiday"/> names the bank holiday it falls on, where the text leaves
/// it to the chair to move it: the day and the cut-off then stand only until the chair has said.
/// </summary>
public sealed record Sitting(
    DateOnly Day,
    TimeOnly? Time,
    DateOnly? CutOffDay,
    TimeOnly? CutOffTime,
    string? Holiday
);

/// <summary>The days on which a meeting sits, from its cadence.</summary>
public static class MeetingDates
{
    /// <summary>The first sitting on or after a day.</summary>
    public static Sitting Next(Meeting meeting, DateOnly onOrAfter, WorkingDays calendar)
    {
        var every =
            meeting.Every
            ?? throw new ArgumentException($"{meeting.Name} has no cadence", nameof(meeting));
        var day = onOrAfter;
        while (day.DayOfWeek != every.Day)
            day = day.AddDays(1);
        if (every.From is { } from)
        {
            if (day < from)
                day = from;
            while ((day.DayNumber - from.DayNumber) % (7 * every.EveryWeeks) != 0)
                day = day.AddDays(7);
        }
        return At(meeting, day, calendar);
    }

    /// <summary>The sitting on a day, which the chair may have moved there.</summary>
    public static Sitting At(Meeting meeting, DateOnly day, WorkingDays calendar)
    {
        var time = meeting.Every?.Time;
        var holiday = calendar.Holidays.Days.GetValueOrDefault(day);
        var (cutOffDay, cutOffTime) = CutOff(meeting.CutOff, day, time, calendar);
        return new(day, time, cutOffDay, cutOffTime, holiday);
    }

    /// <summary>By when a task ahead of a sitting is due: booking it, sending the list round.</summary>
    public static (DateOnly Day, TimeOnly? Time)? Due(
        MeetingTask? task,
        Sitting sitting,
        WorkingDays calendar
    ) => task?.Before is { } length ? Laid(sitting, length, -1, calendar) : null;

    /// <summary>By when the minutes are due.</summary>
    public static (DateOnly Day, TimeOnly? Time)? Due(
        Minutes? minutes,
        Sitting sitting,
        WorkingDays calendar
    ) => minutes?.Within is { } length ? Laid(sitting, length, +1, calendar) : null;

    private static (DateOnly Day, TimeOnly? Time) Laid(
        Sitting sitting,
        Length length,
        int sign,
        WorkingDays calendar
    )
    {
        if (length.Unit != Unit.Hours)
            return (calendar.After(sitting.Day, length with { Count = sign * length.Count }), null);
        var at = sitting
            .Day.ToDateTime(sitting.Time ?? TimeOnly.MinValue)
            .AddHours(sign * length.Count);
        return (DateOnly.FromDateTime(at), sitting.Time is null ? null : TimeOnly.FromDateTime(at));
    }

    /// <summary>Does a listed child come first, when the list is put in order?</summary>
    public static Truth ComesFirst(Plan plan, Meeting meeting, CaseFacts facts, DateOnly asOf) =>
        new CaseReader(new Situation(plan, facts, asOf)).When(meeting.Id, meeting.First)?.Truth
        ?? Truth.False;

    /// <summary>A cut-off that would fall on a day that is no working day is at nine on the working day before.</summary>
    private static (DateOnly?, TimeOnly?) CutOff(
        Length? length,
        DateOnly day,
        TimeOnly? time,
        WorkingDays calendar
    )
    {
        if (length is not { } before)
            return (null, null);
        var nine = new TimeOnly(9, 0);
        var at =
            before.Unit == Unit.Hours
                ? day.ToDateTime(time ?? nine).AddHours(-before.Count)
                : Reckoning.Before(calendar, day, before).ToDateTime(time ?? nine);
        var on = DateOnly.FromDateTime(at);
        return calendar.IsWorking(on)
            ? (on, TimeOnly.FromDateTime(at))
            : (calendar.OnOrBefore(on), nine);
    }
}

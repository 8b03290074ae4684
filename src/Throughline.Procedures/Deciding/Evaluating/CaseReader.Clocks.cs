using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Deciding.Evaluating;

/// <summary>By when. A null day with leaves is a clock that cannot be reckoned yet; they say why.</summary>
internal sealed record DueRead(
    DateOnly? Due,
    DateOnly? Opens,
    TimeOnly? Time,
    IReadOnlyList<Leaf> Leaves
)
{
    /// <summary>The day from which it was reckoned.</summary>
    public DateOnly? From { get; init; }

    public static readonly DueRead None = new(null, null, null, []);
}

internal sealed partial class CaseReader
{
    /// <summary>The due day; "at once" means the day on which the duty arose.</summary>
    private DueRead Due(Clock? clock, DateOnly? arose)
    {
        switch (clock)
        {
            case null:
                return DueRead.None;
            case Clock.Within within:
                return Lay(within.Length, See(within.From), +1);
            case Clock.Ahead ahead:
                return Lay(ahead.Length, See(ahead.Of), -1);
            case Clock.Between between:
                var of = See(between.Of);
                return Lay(between.Latest, of, -1) with
                {
                    Opens = Lay(between.Earliest, of, -1).Due,
                };
            case Clock.On on:
                return The(See(on.Of));
            case Clock.By by:
                return The(See(by.Of));
            case Clock.OnEvery every:
                var latest = Look(every.Event, At.Given.Child);
                return DueRead.None with { Due = latest.Day };
            case Clock.AtOnce:
                return DueRead.None with { Due = arose };
            default:
                throw new InvalidOperationException($"no reader for the clock {clock.Text}");
        }
    }

    private static DueRead The(PointRead point) =>
        DueRead.None with
        {
            Due = point.Day,
            From = point.Day,
            Leaves = point.Leaves,
        };

    private DueRead Lay(Length length, PointRead from, int sign)
    {
        if (from.Day is not { } day)
            return The(from);
        if (length.Unit == Unit.Hours && from.Time is { } time)
        {
            var ends = day.ToDateTime(time).AddHours(sign * length.Count);
            return new(DateOnly.FromDateTime(ends), null, TimeOnly.FromDateTime(ends), [])
            {
                From = day,
            };
        }
        if (length.Unit == Unit.Hours)
        {
            var days = (length.Count + 23) / 24;
            At.Note(
                new(
                    $"{length.Count} hours from {from.Label}",
                    days == 1 ? "1 working day" : $"{days} working days",
                    "only the day is known"
                )
            );
            length = new(days, Unit.WorkingDays);
        }
        var due = At.WorkingDays.After(day, length with { Count = sign * length.Count });
        if (
            length.Unit == Unit.WorkingDays
            && !(At.WorkingDays.Covers(due) && At.WorkingDays.Covers(day))
        )
            At.Note(
                new(
                    "bank holidays",
                    "none",
                    $"those of {Math.Max(due.Year, day.Year)} are not in the calendar"
                )
            );
        return DueRead.None with { Due = due, From = day };
    }
}

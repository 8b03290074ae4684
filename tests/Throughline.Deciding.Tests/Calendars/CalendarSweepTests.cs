using Throughline.Deciding.Tests.Routes;
using Throughline.Deciding.Tests.Scenarios;
using Throughline.Procedures.Calendars;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;

namespace Throughline.Deciding.Tests.Calendars;

public sealed class CalendarSweepTests
{
    private static readonly WorkingDays Days = new(Fragments.Holidays);

    private static IEnumerable<DateOnly> Sweep =>
        Enumerable.Range(0, 4 * 366).Select(d => new DateOnly(2024, 1, 1).AddDays(d));

    [Fact]
    public void The_nth_working_day_is_working_and_has_n_working_days_behind_it()
    {
        foreach (var day in Sweep)
        foreach (var n in new[] { 1, 5, 10, 15, 45 })
        {
            var due = Days.Add(day, n);
            Assert.True(Days.IsWorking(due), $"{due} is no working day");
            Assert.Equal(n, Days.Between(day, due));
            Assert.True(Days.Add(due, -n) <= day.AddDays(3) || !Days.IsWorking(day));
        }
    }

    [Fact]
    public void Counting_back_undoes_counting_forward_from_a_working_day()
    {
        foreach (var day in Sweep.Where(Days.IsWorking))
            Assert.Equal(day, Days.Add(Days.Add(day, 10), -10));
    }

    [Theory]
    [InlineData("2026-03-20", 10, "2026-04-07")]
    [InlineData("2026-04-09", -5, "2026-03-31")]
    [InlineData("2025-12-24", 1, "2025-12-29")]
    [InlineData("2026-08-28", 1, "2026-09-01")]
    public void Bank_holidays_are_no_working_days(string from, int count, string due) =>
        Assert.Equal(DateOnly.Parse(due, null), Days.Add(DateOnly.Parse(from, null), count));

    [Fact]
    public void Every_day_within_three_months_of_closing_goes_back_and_every_later_day_does_not()
    {
        foreach (var closed in Sweep.Where(d => d.Day >= 27 || d.Day <= 2))
        {
            var last = closed.AddMonths(3);
            Assert.True(IsInside(closed, last), $"{closed} to {last}");
            Assert.False(IsInside(closed, last.AddDays(1)), $"{closed} to the day after {last}");
        }
    }

    [Fact]
    public void The_thirtieth_of_November_and_three_months_is_the_last_of_February()
    {
        Assert.True(IsInside(new(2025, 11, 30), new(2026, 2, 28)));
        Assert.False(IsInside(new(2025, 11, 30), new(2026, 3, 1)));
    }

    [Fact]
    public void Each_day_of_a_childhood_is_on_one_side_of_a_birthday_and_no_day_on_both()
    {
        var born = new DateOnly(2012, 2, 29);
        for (
            var day = new DateOnly(2023, 1, 1);
            day < new DateOnly(2023, 12, 31);
            day = day.AddDays(1)
        )
        {
            var over = Holds(born, day, Comparison.Over);
            var atMost = Holds(born, day, Comparison.AtMost);
            Assert.NotEqual(over, atMost);
            Assert.Equal(day > new DateOnly(2023, 2, 28), over);
        }
    }

    private static bool IsInside(DateOnly closed, DateOnly referred)
    {
        var ended = Blank.Fact("ended", FactType.Date, Silence.Unknown, []);
        var on = Blank.Fact("referred", FactType.Date, Silence.Unknown, []);
        return Moves(
            new Test.OfFact(
                Place.Nowhere,
                "ended",
                ended,
                new Condition.Window(
                    Place.Nowhere,
                    "within 3 months before referred",
                    new(3, Unit.Months),
                    Side.Before,
                    new Point.OfFact(Place.Nowhere, "referred", on)
                )
            ),
            referred,
            ("ended", closed),
            ("referred", referred)
        );
    }

    private static bool Holds(DateOnly born, DateOnly day, Comparison comparison) =>
        Moves(
            new Test.OfFact(
                Place.Nowhere,
                "age",
                Blank.Fact("age", FactType.Age, Silence.Unknown, []),
                new Condition.Number(Place.Nowhere, "11", comparison, 11, 0)
            ),
            day,
            ("date of birth", born)
        );

    private static bool Moves(Test test, DateOnly day, params (string Word, DateOnly Day)[] facts)
    {
        var team = new TeamSet.Named(Place.Nowhere, "A", ["A"], null);
        var other = new TeamSet.Named(Place.Nowhere, "B", ["B"], null);
        var words = new Vocabulary(
            new Dictionary<string, FactWord>(),
            new Dictionary<string, EventWord>(),
            new Dictionary<string, DocumentWord>(),
            new Dictionary<string, PersonWord>()
        );
        var edition = Blank.Edition(words, "A", "B") with
        {
            Routes = [Blank.Route("r", Force.Must, team, Effect.MovesTo, other, test)],
        };
        var said = facts.ToDictionary(f => f.Word, f => $"{f.Day:yyyy-MM-dd}");
        said["team"] = "A";
        var decision = Decider.Decide(
            edition,
            CaseFacts.Empty with
            {
                Child = new PersonFacts(said, []),
            },
            day
        );
        return decision.Headline == Headline.Moves;
    }
}

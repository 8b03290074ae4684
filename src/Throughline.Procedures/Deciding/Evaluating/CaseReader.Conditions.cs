using System.Globalization;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Deciding.Evaluating;

internal sealed partial class CaseReader
{
    private Verdict Fact(Test.OfFact test, PersonFacts of)
    {
        var read = Read(test.Fact, of);
        switch (test.Condition)
        {
            case Condition.Known known:
                return Verdict.Told(
                    test.Text,
                    Kleene.Of((read.Said == Said.Recorded) != known.Not),
                    read.Value
                );
            case Condition.NotJudged:
                return Verdict.Told(test.Text, Kleene.Of(read.Said == Said.NotJudged), read.Value);
        }
        switch (read.Said)
        {
            case Said.Recorded:
                return Verdict.Told(test.Text, Holds(test, read.Value!, of), read.Value);
            case Said.Assumed:
                var assumed = Holds(test, read.Value!, of);
                return new(
                    assumed,
                    assumed,
                    Kleene.Unknown(LeafOf(test.Fact, read)),
                    new(
                        test.Text,
                        assumed.Truth,
                        null,
                        $"nothing is recorded, which is read as {read.Value}",
                        []
                    )
                );
            case Said.NotJudged:
                var unjudged = Kleene.Unknown(LeafOf(test.Fact, read));
                return new(
                    Kleene.False,
                    unjudged,
                    unjudged,
                    new(test.Text, Truth.False, null, "nobody has judged it", [])
                );
            default:
                return Verdict.Told(
                    test.Text,
                    Kleene.Unknown(LeafOf(test.Fact, read)),
                    null,
                    "not recorded"
                );
        }
    }

    private Kleene Holds(Test.OfFact test, string value, PersonFacts of) =>
        test.Fact.Type == FactType.Age
            ? Age((Condition.Number)test.Condition, value)
            : Meets(test.Condition, value, of, test.Fact.Name, test.Fact.WhoWouldKnow);

    private Kleene Meets(Condition condition, string value, PersonFacts of, string what, string who)
    {
        switch (condition)
        {
            case Condition.OneOf oneOf:
                return Kleene.Of(oneOf.Values.Contains(value) != oneOf.Not);
            case Condition.InTeams inTeams:
                return Teams(inTeams.Teams, of) is { Known: { } teams } read
                    ? Kleene.Of((read.Anywhere || teams.Contains(value)) != inTeams.Not)
                    : Kleene.Unknown(Teams(inTeams.Teams, of).Leaf!);
            case Condition.People people:
                var there = SplitPeople(value);
                return Kleene.Of(people.Who.Any(w => Attended(w, there)) != people.Not);
            case Condition.Number number:
                return int.TryParse(
                    value,
                    NumberStyles.Integer,
                    CultureInfo.InvariantCulture,
                    out var n
                )
                    ? Kleene.Of(Compare(number.Comparison, n.CompareTo(number.Count)))
                    : NotADay(what, who);
            case Condition.Window or Condition.Order or Condition.SinceToday:
                return ParseDay(value) is { } day ? OnDay(condition, day) : NotADay(what, who);
            default:
                throw new InvalidOperationException($"no reader for {condition.Text}");
        }
    }

    private Kleene OnDay(Condition condition, DateOnly day) =>
        condition switch
        {
            Condition.Window window => Window(window, day),
            Condition.Order order => Order(order, day),
            Condition.SinceToday since => Since(since, day),
            _ => throw new InvalidOperationException($"{condition.Text} asks nothing of a day"),
        };

    /// <summary>Always counted forward from the earlier day, both ends in.</summary>
    private Kleene Window(Condition.Window window, DateOnly day)
    {
        var point = See(window.Point);
        return point.Day is not { } at
            ? new(Truth.Unknown, point.Leaves)
            : Kleene.Of(
                window.Side == Side.Before
                    ? day <= at && at <= At.WorkingDays.After(day, window.Length)
                    : at <= day && day <= At.WorkingDays.After(at, window.Length)
            );
    }

    private Kleene Order(Condition.Order order, DateOnly day)
    {
        if (order.Point is Point.Today)
        {
            At.Turn(day);
            At.Turn(day.AddDays(1));
        }
        var point = See(order.Point);
        return point.Day is not { } at
            ? new(Truth.Unknown, point.Leaves)
            : Kleene.Of(
                order.Sense switch
                {
                    DateOrder.Before => day < at,
                    DateOrder.OnOrBefore => day <= at,
                    DateOrder.After => day > at,
                    DateOrder.OnOrAfter => day >= at,
                }
            );
    }

    private Kleene Since(Condition.SinceToday since, DateOnly from)
    {
        var full = At.WorkingDays.After(from, since.Length);
        At.Turn(since.Sense == Ago.MoreThan ? full.AddDays(1) : full);
        return Kleene.Of(
            since.Sense switch
            {
                Ago.MoreThan => At.Today > full,
                Ago.AtLeast => At.Today >= full,
                Ago.LessThan => from <= At.Today && At.Today < full,
            }
        );
    }

    private Kleene Age(Condition.Number number, string value)
    {
        if (value == "not yet born")
            return Kleene.Of(number.Comparison is Comparison.AtMost or Comparison.Under);
        if (ParseDay(value) is { } born)
        {
            var birthday = born.AddMonths(number.Count * 12 + number.Months);
            At.Turn(birthday);
            At.Turn(birthday.AddDays(1));
            return Kleene.Of(Compare(number.Comparison, At.Today.CompareTo(birthday)));
        }
        if (!int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var years))
            return NotADay("age", Unrecorded("age").WhoWouldKnow);
        // Only whole years are known: within the year asked about, the day cannot be told.
        return number.Comparison switch
        {
            _ when years > number.Count => Kleene.Of(
                number.Comparison is Comparison.AtLeast or Comparison.Over
            ),
            _ when years < number.Count => Kleene.Of(
                number.Comparison is Comparison.AtMost or Comparison.Under
            ),
            Comparison.AtLeast when number.Months == 0 => Kleene.True,
            Comparison.Under when number.Months == 0 => Kleene.False,
            _ => Kleene.Unknown(
                Unrecorded("date of birth") with
                {
                    Because = "only the age is known",
                }
            ),
        };
    }

    private static bool Compare(Comparison comparison, int sign) =>
        comparison switch
        {
            Comparison.AtLeast => sign >= 0,
            Comparison.AtMost => sign <= 0,
            Comparison.Over => sign > 0,
            Comparison.Under => sign < 0,
        };

    private static Kleene NotADay(string what, string who) =>
        Kleene.Unknown(new(LeafKind.Missing, what, who, "what is recorded cannot be read"));

    private static string[] SplitPeople(string value) =>
        value.Split(
            [",", " and "],
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );

    private static bool Attended(Who who, IReadOnlyList<string> there) =>
        who switch
        {
            Who.Person { Name: "managers of both teams" } => there.Contains(who.Text)
                || (there.Contains("sending manager") && there.Contains("receiving manager")),
            Who.All all => all.People.All(p => Attended(p, there)),
            Who.AtLeast some => some.People.Count(p => Attended(p, there)) >= some.Count,
            _ => there.Any(t => Choices.Allows(who, t)),
        };
}

using Throughline.Procedures.Documents;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Words;

/// <summary>Points, clocks and evidence in words.</summary>
public static class PointWords
{
    public static string Of(EventRef e) => $"the {e.Text}";

    public static string Of(Point point) =>
        point switch
        {
            Point.OfEvent of => Of(of.Event),
            Point.OfAttribute of => $"the day {of.Text}",
            Point.OfDocument of =>
                $"the day the {of.Document} is {Names.Of(Names.DocumentStates, of.State)}",
            Point.OfFact of => of.Fact.Name == "arrival"
                ? "the child's arrival in the team"
                : $"the {of.Fact.Name}",
            Point.OfStep of => $"the step “{of.Step}”",
            Point.OfDuty of => $"the day {of.Duty} is met",
            Point.OfMeeting of => $"the {of.Meeting}",
            Point.Transfer => "the transfer",
            Point.AgreedDay => "the day the managers agree",
            Point.Declined => "a refusal",
            Point.Today => "today",
            Point.Age age => age.Months == 0
                ? $"the child's {Ordinal(age.Years)} birthday"
                : $"the day the child is {age.Years} years and {age.Months} months old",
            Point.Pregnancy weeks => $"{weeks.Weeks} weeks of pregnancy",
            Point.Missed missed =>
                $"the day after “{missed.StepOrDuty}” was due and had not been done",
            Point.Offset off =>
                $"{Phrase.Of(off.Length)} {(off.Side == Side.Before ? "before" : "after")} {Of(off.From)}",
            Point.Whichever which =>
                $"{Phrase.Listed(which.Points.Select(Of), "or")}, whichever comes {(which.Which == Which.First ? "first" : "last")}",
            Point.Chosen chosen =>
                $"{Phrase.Listed(chosen.Options.Select(Of), "or")}, whichever {Phrase.Of(chosen.AgreedBy)} agree",
            _ => point.Text,
        };

    public static string Of(Clock clock)
    {
        var main = clock switch
        {
            Clock.Within within => $"within {Phrase.Of(within.Length)} of {Of(within.From)}",
            Clock.Ahead ahead =>
                $"{(ahead.AtLeast ? "at least " : "")}{Phrase.Of(ahead.Length)} before {Of(ahead.Of)}",
            Clock.Between between =>
                $"between {Phrase.Of(between.Earliest)} and {Phrase.Of(between.Latest)} before {Of(between.Of)}",
            Clock.On { Of: Point.Today } => "today",
            Clock.On on => Of(on.Of) is var day
            && day.StartsWith("the day ", StringComparison.Ordinal)
                ? $"on {day}"
                : $"on the day of {day}",
            Clock.By by => $"by {Of(by.Of)}",
            Clock.OnEvery every => $"at every {every.Event.Text}",
            Clock.AtOnce => "the same day",
            _ => clock.Text,
        };
        return clock.Then is { } then
            ? $"{main}, then every {Phrase.Of(then.Every)}{(then.Until is { } until ? $" until {Of(until)}" : "")}"
            : main;
    }

    public static string Of(Evidence evidence) =>
        evidence switch
        {
            Evidence.Tick => "a tick on this transfer",
            Evidence.WorkerNamed { As: Who.Person { Name: not "receiving worker" } who } =>
                $"the {who.Name} being named as the receiving worker",
            Evidence.WorkerNamed => "a receiving worker being named on this transfer",
            Evidence.OfDocument of =>
                $"the {of.Document} being {Names.Of(Names.DocumentStates, of.State)}",
            Evidence.OfEvent of => of.Event.Event.Kind == EventKind.Meeting
                ? $"{Of(of.Event)} having been held"
                : $"{Of(of.Event)} having come about",
            Evidence.OfTests of => $"the record saying that {TestWords.Of(of.Tests)}",
            Evidence.All all => Phrase.Listed(all.Of.Select(Of), "and"),
            Evidence.Any any => Phrase.Listed(any.Of.Select(Of), "or"),
            _ => evidence.Text,
        };

    private static string Ordinal(int n) =>
        (n % 100) is > 10 and < 14
            ? $"{n}th"
            : (n % 10) switch
            {
                1 => $"{n}st",
                2 => $"{n}nd",
                3 => $"{n}rd",
                _ => $"{n}th",
            };
}

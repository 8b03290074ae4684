using Throughline.Procedures.Documents;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Words;

/// <summary>Conditions in words: "the plan is child protection", "the first core group has been held".</summary>
public static class TestWords
{
    public static string Of(Test test) =>
        test switch
        {
            Test.AllOf all => Phrase.Listed(all.Tests.Select(Of), "and"),
            Test.AnyOf any => $"either {Phrase.Listed(any.Tests.Select(Of), "or")}",
            Test.NoneOf none =>
                $"it is not so that {Phrase.Listed(none.Tests.Select(Of), "or that")}",
            Test.AnySibling any => $"for some brother or sister {OfSibling(any.Of)}",
            Test.EverySibling every => $"for every brother and sister {OfSibling(every.Of)}",
            Test.OfFact of => Fact(of),
            Test.OfEvent of => Event(of),
            Test.OfDay of => Asked($"the day of {PointWords.Of(of.Event)}", of.Condition),
            Test.OfAttribute of => Attribute(of),
            Test.OfDocument of => of.State is { } state
                ? $"the {of.Document} is {Names.Of(Names.DocumentStates, state)}"
                : $"there is no {of.Document}",
            Test.OfDues dues =>
                $"{(dues.Met ? "everything" : "not everything")} owed before {(dues.Step == "transfer" ? "the transfer" : $"“{dues.Step}”")} is met",
            _ => test.Text,
        };

    /// <summary>Each test of a condition on its own, for a list; one when it is a single test.</summary>
    public static IReadOnlyList<string> Lines(Test test) =>
        test is Test.AllOf all ? [.. all.Tests.Select(Of)] : [Of(test)];

    /// <summary>What is said of a brother or sister is not said of the child who is asked about.</summary>
    private static string OfSibling(Test test) =>
        Of(test).Replace("the child", "that child", StringComparison.Ordinal);

    private static string Fact(Test.OfFact of)
    {
        var fact = of.Fact;
        if (
            of.Condition is Condition.OneOf { Values: [var answer] } yesNo
            && fact.Type == FactType.YesNo
        )
        {
            var yes = (answer == "yes") != yesNo.Not;
            var reads = yes ? fact.YesReads : fact.NoReads;
            if (reads is not null)
                return reads;
            return fact.Name.StartsWith(Vocabulary.RoomIn, StringComparison.Ordinal)
                ? $"there is {(yes ? "" : "no ")}{fact.Name}"
                : $"the answer to “{fact.Name}” is {(yes ? "yes" : "no")}";
        }
        var name =
            fact.Type is FactType.Date
                ? $"the day of “{fact.Name}”"
                : $"the {(fact.Name.EndsWith(" is", StringComparison.Ordinal) ? fact.Name[..^3] : fact.Name)}";
        return Asked(name, of.Condition);
    }

    private static string Event(Test.OfEvent of)
    {
        var name = PointWords.Of(of.Event);
        return (of.State, of.Event.Event.Kind) switch
        {
            (EventState.Planned, _) => $"{name} is planned",
            (EventState.Happened, EventKind.Meeting) => $"{name} has been held",
            (EventState.NotHappened, EventKind.Meeting) => $"{name} has not been held",
            (EventState.Happened, _) => $"{name} has come about",
            _ => $"{name} has not come about",
        };
    }

    private static string Attribute(Test.OfAttribute of) =>
        of.Condition is Condition.People people
            ? $"{PointWords.Of(of.Event)} was {(people.Not ? "not " : "")}{(of.Attribute.Name == "chair" ? "chaired by" : of.Attribute.Name)} {Phrase.Listed(people.Who.Select(Phrase.Of), "or")}"
            : Asked($"the {of.Attribute.Name} of {PointWords.Of(of.Event)}", of.Condition);

    private static string Asked(string name, Condition condition) =>
        condition switch
        {
            Condition.OneOf one =>
                $"{name} is {(one.Not ? "not " : "")}{Phrase.Listed(one.Values, "or")}",
            Condition.InTeams teams =>
                $"{name} is {(teams.Not ? "not " : "")}{(teams.Teams is TeamSet.Named { Group: not null } ? "among " : "")}{Phrase.Of(teams.Teams)}",
            Condition.People people =>
                $"{name} is {(people.Not ? "not " : "")}{Phrase.Listed(people.Who.Select(Phrase.Of), "or")}",
            Condition.Number number => $"{name} is {Number(number)}",
            Condition.Window window =>
                $"{name} is within the {Phrase.Of(window.Length)} {(window.Side == Side.Before ? "before" : "after")} {PointWords.Of(window.Point)}",
            Condition.Order order => $"{name} is {Order(order.Sense)} {PointWords.Of(order.Point)}",
            Condition.SinceToday since =>
                $"{name} is {Ago(since.Sense)} {Phrase.Of(since.Length)} ago",
            Condition.Known known => $"{name} is {(known.Not ? "not " : "")}known",
            Condition.NotJudged => $"nobody has yet judged {name}",
            _ => $"{name}: {condition.Text}",
        };

    private static string Number(Condition.Number number)
    {
        var sense = number.Comparison switch
        {
            Comparison.AtLeast => "at least",
            Comparison.AtMost => "at most",
            Comparison.Over => "over",
            Comparison.Under => "under",
        };
        return number.Months == 0
            ? $"{sense} {number.Count}"
            : $"{sense} {number.Count} years {number.Months} months";
    }

    private static string Order(DateOrder order) =>
        order switch
        {
            DateOrder.Before => "before",
            DateOrder.OnOrBefore => "on or before",
            DateOrder.After => "after",
            DateOrder.OnOrAfter => "on or after",
        };

    private static string Ago(Ago ago) =>
        ago switch
        {
            Rules.Ago.MoreThan => "more than",
            Rules.Ago.AtLeast => "at least",
            Rules.Ago.LessThan => "less than",
        };
}

using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Deciding.Evaluating;

internal sealed partial class CaseReader
{
    private string? _rule;

    /// <summary>What people chose where the rule that is read leaves it to them.</summary>
    private ChoiceFact? Choice => _rule is null ? null : Choices.Of(At, _rule);

    /// <summary>Reads a rule's own test; null is no test, and holds.</summary>
    public Verdict? When(string rule, Test? test)
    {
        var before = _rule;
        _rule = rule;
        var verdict = test is null ? null : Check(test, At.Given.Child);
        _rule = before;
        return verdict;
    }

    public Verdict Check(Test test, PersonFacts of) =>
        test switch
        {
            Test.AllOf all => Verdict.All(all.Text, Each(all.Tests, of)),
            Test.AnyOf any => Verdict.Any(any.Text, Each(any.Tests, of)),
            Test.NoneOf none => Verdict.None(none.Text, Each(none.Tests, of)),
            Test.AnySibling any => Siblings($"any sibling: {Phrase(any.Of)}", any.Of, Verdict.Any),
            Test.EverySibling every => Siblings(
                $"every sibling: {Phrase(every.Of)}",
                every.Of,
                Verdict.All
            ),
            Test.OfFact fact => Fact(fact, of),
            Test.OfEvent named => Event(named, of),
            Test.OfDay day => DayOfEvent(day, of),
            Test.OfAttribute attribute => Attribute(attribute, of),
            Test.OfDocument document => Document(document),
            Test.OfDues dues => Dues(dues),
            _ => throw new InvalidOperationException($"no reader for the test {test.Text}"),
        };

    private List<Verdict> Each(IReadOnlyList<Test> tests, PersonFacts of)
    {
        var verdicts = new List<Verdict>(tests.Count);
        foreach (var test in tests)
            verdicts.Add(Check(test, of));
        return verdicts;
    }

    private static string Phrase(Test test) =>
        test is Test.AllOf all ? string.Join(" and ", all.Tests.Select(Phrase)) : test.Text;

    private Verdict Siblings(
        string text,
        Test of,
        Func<string, IReadOnlyList<Verdict>, Verdict> join
    )
    {
        List<Verdict> each = [.. At.Given.Siblings.Select(s => Check(of, s))];
        if (!At.Given.SiblingsChecked)
            each.Add(
                Verdict.Told(
                    Deciding.Missing.Siblings,
                    Kleene.Unknown(
                        new(
                            LeafKind.Missing,
                            Deciding.Missing.Siblings,
                            "sending manager",
                            "nobody has checked for siblings"
                        )
                    ),
                    null,
                    "nobody has checked for siblings"
                )
            );
        return join(text, each);
    }

    private Verdict Event(Test.OfEvent test, PersonFacts of)
    {
        var read = Look(test.Event, of);
        if (read.Seen == Seen.Unknown)
            return Missing(test.Text, test.Event, read.Why!);
        var holds = test.State switch
        {
            EventState.Planned => read.Seen == Seen.Planned,
            EventState.Happened => read.Seen == Seen.Happened,
            EventState.NotHappened => read.Seen != Seen.Happened,
        };
        return Verdict.Told(test.Text, Kleene.Of(holds), Found(read));
    }

    private Verdict DayOfEvent(Test.OfDay test, PersonFacts of)
    {
        var read = Look(test.Event, of);
        if (read.Seen == Seen.None)
            return Verdict.Told(test.Text, Kleene.False, Found(read));
        return read.Day is { } day
            ? Verdict.Told(test.Text, OnDay(test.Condition, day), Found(read))
            : Missing(test.Text, test.Event, read.Why!);
    }

    private Verdict Attribute(Test.OfAttribute test, PersonFacts of)
    {
        var read = Look(test.Event, of);
        var what = $"{test.Event.Text} {test.Attribute.Name}";
        switch (read.Seen)
        {
            case Seen.None:
                return Verdict.Told(test.Text, Kleene.False, Found(read));
            case Seen.Planned:
                return Verdict.Told(
                    test.Text,
                    Kleene.Unknown(
                        new(
                            LeafKind.Awaited,
                            test.Event.Text,
                            test.Event.Event.WhoWouldKnow,
                            "it is planned",
                            read.Day
                        )
                    ),
                    Found(read),
                    "awaited"
                );
            case Seen.Unknown:
                return Missing(test.Text, test.Event, read.Why!);
            default:
                var value = read.Attributes?.GetValueOrDefault(test.Attribute.Name);
                if (test.Condition is Condition.Known known)
                    return Verdict.Told(test.Text, Kleene.Of(value is null == known.Not), value);
                if (value is null or PersonFacts.NotKnown)
                    return Verdict.Told(
                        test.Text,
                        Kleene.Unknown(
                            new(
                                LeafKind.Missing,
                                what,
                                test.Event.Event.WhoWouldKnow,
                                "it took place, and this is not recorded"
                            )
                        ),
                        Found(read),
                        "not recorded"
                    );
                return Verdict.Told(
                    test.Text,
                    Meets(test.Condition, value, of, what, test.Event.Event.WhoWouldKnow),
                    value
                );
        }
    }

    private Verdict Document(Test.OfDocument test)
    {
        var day = DocumentDay(test.Document, test.State);
        if (day is not null)
            return Verdict.Told(test.Text, Kleene.Of(test.State is not null), Show(day.Value));
        return IsSilent(test.Document)
            ? Verdict.Told(
                test.Text,
                Kleene.Unknown(DocumentLeaf(test.Document)),
                null,
                "the record would not show it"
            )
            : Verdict.Told(test.Text, Kleene.Of(test.State is null), "none recorded");
    }

    private static Verdict Missing(string text, EventRef named, string why) =>
        Verdict.Told(
            text,
            Kleene.Unknown(new(LeafKind.Missing, named.Text, named.Event.WhoWouldKnow, why)),
            null,
            why
        );

    private static string Found(EventRead read) =>
        read.Seen switch
        {
            Seen.None => "none recorded",
            Seen.Planned => $"planned for {Show(read.Day!.Value)}",
            Seen.Happened when read.Day is { } day => $"on {Show(day)}",
            Seen.Happened or Seen.Unknown => read.Why!,
        };
}

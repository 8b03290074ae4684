using Throughline.Procedures.Documents;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Comparing;

/// <summary>What the rules of two councils say of one matter. Either list may be empty: that council says nothing of it.</summary>
public sealed record Matter(
    string Kind,
    string Name,
    IReadOnlyList<Rule> Left,
    IReadOnlyList<Rule> Right
);

/// <summary>
/// Two councils beside each other. Their ids and teams have nothing in common, so their rules are laid side by side by
/// the words that both use: the event at which a case passes, the paper that is owed, the kind of journey.
/// </summary>
public static class SideBySide
{
    private static readonly string[] Kinds =
    [
        "route",
        "duty",
        "journey",
        "meeting",
        "queue",
        "ladder",
        "weights",
        "measure",
    ];

    /// <summary>Matters of which both speak come first within each kind.</summary>
    public static IReadOnlyList<Matter> Of(Edition left, Edition right)
    {
        var ofLeft = left.Rules.ToLookup(r => (r.Kind, Name: Of(r, left)));
        var ofRight = right.Rules.ToLookup(r => (r.Kind, Name: Of(r, right)));
        return
        [
            .. ofLeft
                .Select(g => g.Key)
                .Union(ofRight.Select(g => g.Key))
                .Select(k => new Matter(k.Kind, k.Name, [.. ofLeft[k]], [.. ofRight[k]]))
                .OrderBy(m => Array.IndexOf(Kinds, m.Kind))
                .ThenBy(m => m.Left.Count == 0 || m.Right.Count == 0)
                .ThenBy(m => m.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>The matter a rule speaks of: an exception speaks of what it excepts.</summary>
    private static string Of(Rule rule, Edition edition) =>
        rule switch
        {
            Route route => OfRoute(route, edition),
            Duty duty => OfDuty(duty, edition),
            Journey journey => Names.Of(Names.JourneyKinds, journey.JourneyKind),
            Meeting => "the regular meeting",
            Queue => "the desk on which requests wait",
            Ladder ladder => string.Join(
                ", ",
                ladder.About.Select(a => Names.Of(Names.Disputes, a)).Order(StringComparer.Ordinal)
            ),
            Measure measure => measure.Shows,
            _ => "what a case counts for",
        };

    private static string OfRoute(Route route, Edition edition) =>
        (route.At is { } at ? Word(at) : null)
        ?? (route.When is { } when ? Word(when) : null)
        ?? (
            edition.Routes.FirstOrDefault(r => route.ExceptionTo.Contains(r.Id)) is { } parent
                ? OfRoute(parent, edition)
                : "any child"
        );

    private static string OfDuty(Duty duty, Edition edition) =>
        (
            duty.Act switch
            {
                Act.Attends { Event: { } of } => of.Event.Name,
                Act.Attends => "the regular meeting",
                _ => null,
            }
        )
        ?? (duty.ShownBy is { } shown ? Word(shown) : null)
        ?? (duty.Act is Act.Tells ? "telling people" : null)
        ?? (duty.Act is Act.Allocates ? "who is given the case" : null)
        ?? (
            edition.Duties.FirstOrDefault(d => duty.ExceptionTo.Contains(d.Id)) is { } parent
                ? OfDuty(parent, edition)
                : null
        )
        ?? (duty.Before is not null ? "what is done before" : "what is done after");

    private static string? Word(Evidence evidence) =>
        evidence switch
        {
            Evidence.OfDocument of => of.Document,
            Evidence.OfEvent of => of.Event.Event.Name,
            Evidence.OfTests of => Word(of.Tests),
            Evidence.All all => First(all.Of, Word),
            Evidence.Any any => First(any.Of, Word),
            _ => null,
        };

    private static string? Word(Point point) =>
        point switch
        {
            Point.OfEvent of => of.Event.Event.Name,
            Point.OfAttribute of => of.Event.Event.Name,
            Point.OfDocument of => of.Document,
            Point.OfFact of => of.Fact.Name,
            Point.OfMeeting => "the regular meeting",
            Point.Age => "age",
            Point.Pregnancy => "expected date of birth",
            Point.Offset off => Word(off.From),
            Point.Whichever which => First(which.Points, Word),
            Point.Chosen chosen => First(chosen.Options, Word),
            _ => null,
        };

    private static string? Word(Test test) =>
        test switch
        {
            Test.AllOf all => First(all.Tests, Word),
            Test.AnyOf any => First(any.Tests, Word),
            Test.NoneOf none => First(none.Tests, Word),
            Test.AnySibling => "brothers and sisters",
            Test.EverySibling => "brothers and sisters",
            Test.OfFact of => of.Fact.Name,
            Test.OfEvent of => of.Event.Event.Name,
            Test.OfDay of => of.Event.Event.Name,
            Test.OfAttribute of => of.Event.Event.Name,
            Test.OfDocument of => of.Document,
            _ => null,
        };

    private static string? First<T>(IEnumerable<T> all, Func<T, string?> word) =>
        all.Select(word).FirstOrDefault(w => w is not null);
}

using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Documents;

/// <summary>
/// Finds tests that cannot hold together: two values of one fact, an event both held and not. It spells a condition
/// out into its alternatives and gives up, finding nothing, when there are too many.
/// </summary>
internal static class Contradictions
{
    private const int Most = 256;

    /// <summary>Is there no child at all of whom all of these could hold?</summary>
    public static bool CannotHold(params IEnumerable<Test> tests) =>
        Alternatives(tests.ToArray()) is { } all && all.All(Clashes);

    /// <summary>Each way in which the tests can hold, as a flat list of single tests; null when there are too many.</summary>
    private static List<List<(Test Test, bool Not)>>? Alternatives(IReadOnlyList<Test> tests)
    {
        List<List<(Test, bool)>> ways =
        [
            [],
        ];
        foreach (var test in tests)
        {
            if (Alternatives(test, false) is not { } more)
                return null;
            ways = [.. ways.SelectMany(w => more.Select(m => w.Concat(m).ToList())).Take(Most + 1)];
            if (ways.Count > Most)
                return null;
        }
        return ways;
    }

    private static List<List<(Test, bool)>>? Alternatives(Test test, bool not) =>
        (test, not) switch
        {
            (Test.AllOf all, false) => Alternatives(all.Tests),
            (Test.AnyOf any, false) => Join(any.Tests.Select(t => Alternatives(t, false))),
            (Test.NoneOf none, false) => None(none.Tests),
            (Test.AllOf all, true) => Join(all.Tests.Select(t => Alternatives(t, true))),
            _ =>
            [
                [(test, not)],
            ],
        };

    private static List<List<(Test, bool)>>? Join(IEnumerable<List<List<(Test, bool)>>?> parts)
    {
        var all = parts.ToArray();
        return all.Any(p => p is null) ? null : [.. all.SelectMany(p => p!)];
    }

    private static List<List<(Test, bool)>>? None(IReadOnlyList<Test> tests)
    {
        List<List<(Test, bool)>> ways =
        [
            [],
        ];
        foreach (var test in tests)
        {
            if (Alternatives(test, true) is not { } more || ways.Count * more.Count > Most)
                return null;
            ways = [.. ways.SelectMany(w => more.Select(m => w.Concat(m).ToList()))];
        }
        return ways;
    }

    private static bool Clashes(List<(Test Test, bool Not)> way)
    {
        var values = new Dictionary<string, HashSet<string>>();
        var events = new Dictionary<string, HashSet<bool>>();
        foreach (var (test, not) in way)
        {
            switch (test)
            {
                case Test.OfFact { Condition: Condition.OneOf one } fact:
                    if (
                        Narrow(values, fact.Fact.Name, fact.Fact.Values, one.Values, one.Not != not)
                    )
                        return true;
                    break;
                case Test.OfAttribute { Condition: Condition.OneOf one } of:
                    var name = $"{of.Event.Text} {of.Attribute.Name}";
                    if (Narrow(values, name, of.Attribute.Values, one.Values, one.Not != not))
                        return true;
                    break;
                case Test.OfEvent { State: not EventState.Planned } of:
                    var held = of.State == EventState.Happened != not;
                    var seen = events.TryGetValue(of.Event.Text, out var s) ? s : [];
                    seen.Add(held);
                    events[of.Event.Text] = seen;
                    if (seen.Count > 1)
                        return true;
                    break;
            }
        }
        return UnbornAndLookedAfter(values);
    }

    private static bool Narrow(
        Dictionary<string, HashSet<string>> values,
        string name,
        IReadOnlyList<string> all,
        IReadOnlyList<string> said,
        bool not
    )
    {
        if (all.Count == 0)
            return false;
        if (!values.TryGetValue(name, out var left))
            values[name] = left = [.. all];
        left.RemoveWhere(v => said.Contains(v) == not);
        return left.Count == 0;
    }

    /// <summary>A child not yet born is not looked after and has no legal status.</summary>
    private static bool UnbornAndLookedAfter(Dictionary<string, HashSet<string>> values) =>
        Only(values, "born", "no")
        && (
            Only(values, "looked after", "yes")
            || values.TryGetValue("legal status", out var status) && !status.Contains("none")
        );

    private static bool Only(
        Dictionary<string, HashSet<string>> values,
        string name,
        string value
    ) => values.TryGetValue(name, out var left) && left.Count == 1 && left.Contains(value);
}

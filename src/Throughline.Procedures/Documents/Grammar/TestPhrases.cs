using Throughline.Procedures.Documents.Yaml;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Documents.Grammar;

internal sealed partial class Phrases
{
    /// <summary>A table of tests, all of which hold.</summary>
    public Test? Tests(YamlNode? node, string key)
    {
        if (Table.Free(node, key, problems) is not { } table)
            return null;
        var tests = table.Entries.Select(OneTest).ToArray();
        if (tests.Length == 0)
            problems.Add(table.Place, $"'{key}' holds no test");
        return tests.Length == 0 || tests.Any(t => t is null)
            ? null
            : new Test.AllOf(table.Place, table.Written, tests!);
    }

    private Test? OneTest(YamlEntry entry)
    {
        var key = entry.Key.Value;
        var place = entry.Key.Place;
        switch (key)
        {
            case "any of" or "none of":
                return Joined(entry);
            case "any sibling" or "every sibling":
                if (Tests(entry.Value, key) is not { } of)
                    return null;
                return key == "any sibling"
                    ? new Test.AnySibling(place, entry.Value.Written, of)
                    : new Test.EverySibling(place, entry.Value.Written, of);
        }
        if (Table.AsText(entry.Value, key, problems) is not { } value)
            return null;
        var text = $"{key}: {value.Value}";
        if (Fact(key, place) is { } fact)
            return Condition(fact, value) is { } asked
                ? new Test.OfFact(place, text, fact, asked)
                : null;
        if (Cut(key, "everything owed before ", out var step))
            return Dues(step, value, place, text);
        if (Words.Documents.ContainsKey(key))
            return Paper(key, value, place, text);
        if (EventAt(key) is { } found)
            return OfEvent(found, value, place, text);
        if (!key.StartsWith(Vocabulary.RoomIn, StringComparison.Ordinal))
            NoTest(key, place);
        return null;
    }

    private Test? Joined(YamlEntry entry)
    {
        var key = entry.Key.Value;
        if (entry.Value is not YamlList { Items.Count: > 0 } list)
        {
            problems.Add(entry.Value.Place, $"'{key}' is a list of tables of tests");
            return null;
        }
        var tests = list.Items.Select(i => Tests(i, key)).ToArray();
        if (tests.Any(t => t is null))
            return null;
        return key == "any of"
            ? new Test.AnyOf(entry.Key.Place, list.Written, tests!)
            : new Test.NoneOf(entry.Key.Place, list.Written, tests!);
    }

    /// <summary>A fact by its name; "room in TEAM" once for each team.</summary>
    public FactWord? Fact(string name, Place place)
    {
        if (Words.Facts.TryGetValue(name, out var fact))
            return name == Vocabulary.RoomIn + "TEAM" ? null : fact;
        if (!Cut(name, Vocabulary.RoomIn, out var team))
            return null;
        if (known.TeamNames.Contains(team))
            return Words.Facts[Vocabulary.RoomIn + "TEAM"] with { Name = name };
        problems.Add(place, $"'{team}' is no team.{Nearest.Hint(team, known.TeamNames)}");
        return null;
    }

    private Test? Dues(string step, YamlText value, Place place, string text)
    {
        if (step != "transfer" && !known.Steps.Contains(step))
        {
            problems.Add(
                place,
                $"'{step}' is no step.{Nearest.Hint(step, known.Steps.Append("transfer"))}"
            );
            return null;
        }
        var met = Table.WordOf(value, "answer to what is owed", ["met", "not met"], problems);
        return met is null ? null : new Test.OfDues(place, text, step, met == "met");
    }

    private Test? Paper(string name, YamlText value, Place place, string text)
    {
        if (value.Value == "none")
            return new Test.OfDocument(place, text, name, null);
        var word = Table.WordOf(
            value,
            "state of a document",
            [.. Names.DocumentStates.Keys, "none"],
            problems
        );
        return word is null
            ? null
            : new Test.OfDocument(place, text, name, Names.DocumentStates[word]);
    }

    private Test? OfEvent(
        (Ordinal Ordinal, EventWord Word, string Name, string After) found,
        YamlText value,
        Place place,
        string text
    )
    {
        if (EventRef(found, place) is not { } read)
            return null;
        if (read.After.Length == 0 && IsOfADay(value.Value))
            return OfDate(value) is { } day ? new Test.OfDay(place, text, read.Event, day) : null;
        if (read.After.Length == 0)
        {
            var (yes, no) =
                found.Word.Kind == EventKind.Meeting ? ("held", "not held") : ("yes", "no");
            var word = Table.WordOf(
                value,
                $"state of a {(found.Word.Kind == EventKind.Meeting ? "meeting" : "happening")}",
                ["planned", yes, no],
                problems
            );
            if (word is null)
                return null;
            var state =
                word == "planned" ? EventState.Planned
                : word == yes ? EventState.Happened
                : EventState.NotHappened;
            return new Test.OfEvent(place, text, read.Event, state);
        }
        if (found.Word.Attribute(read.After) is not { } attribute)
        {
            problems.Add(
                place,
                $"'{read.After}' is nothing that is recorded with {found.Name}.{Nearest.Hint(read.After, found.Word.Attributes.Select(a => a.Name))}"
            );
            return null;
        }
        return AttributeCondition(attribute, value) is { } condition
            ? new Test.OfAttribute(place, text, read.Event, attribute, condition)
            : null;
    }

    private static bool IsOfADay(string value) =>
        value.StartsWith("within ", StringComparison.Ordinal)
        || Orders.Keys.Any(o => value.StartsWith(o, StringComparison.Ordinal))
        || Agos.Keys.Any(a => value.StartsWith(a + " ", StringComparison.Ordinal));

    private void NoTest(string key, Place place)
    {
        var near = Words
            .Facts.Keys.Concat(Words.Documents.Keys)
            .Concat(["any of", "none of", "any sibling", "every sibling"])
            .Concat(
                Words.Events.Values.SelectMany(e =>
                    (
                        e.Repeats ? Names.Ordinals.Keys.Select(o => $"{o} {e.Name}") : [e.Name]
                    ).SelectMany(n => e.Attributes.Select(a => $"{n} {a.Name}").Prepend(n))
                )
            );
        problems.Add(place, $"'{key}' is no fact, event or document.{Nearest.Hint(key, near)}");
    }
}

using Throughline.Procedures.Documents.Yaml;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Documents;

/// <summary>Reads the shared vocabulary, and the words a council adds to it.</summary>
internal sealed partial class VocabularyReader(Problems problems)
{
    private static readonly BlockSpec Whole = new(
        "vocabulary",
        false,
        "the shared words",
        [
            new("facts", true, "", ""),
            new("events", true, "", ""),
            new("documents", true, "", ""),
            new("people", true, "", ""),
        ]
    );

    private static readonly IReadOnlyDictionary<string, FactType> Types = new Dictionary<
        string,
        FactType
    >
    {
        ["yes or no"] = FactType.YesNo,
        ["choice"] = FactType.Choice,
        ["team"] = FactType.Team,
        ["date"] = FactType.Date,
        ["age"] = FactType.Age,
        ["number"] = FactType.Number,
    };

    private static readonly IReadOnlyDictionary<string, Subject> Subjects = new Dictionary<
        string,
        Subject
    >
    {
        ["child"] = Subject.Child,
        ["sibling"] = Subject.Sibling,
        ["team"] = Subject.Team,
        ["meeting"] = Subject.Meeting,
    };

    private static readonly IReadOnlyDictionary<string, EventKind> Kinds = new Dictionary<
        string,
        EventKind
    >
    {
        ["meeting"] = EventKind.Meeting,
        ["happening"] = EventKind.Happening,
    };

    public Vocabulary? Read(ProcedureFile file)
    {
        problems.Clause = null;
        var root = YamlReader.Read(YamlSource.Whole(file.Path, file.Text), problems);
        if (Table.Of(root, Whole, problems) is not { } table)
            return null;
        var facts = Facts(table.Node("facts"));
        var events = Scoped(Events(table.Node("events")), []);
        var vocabulary = new Vocabulary(
            facts,
            events,
            Once(Papers(table), d => d.Name, d => d.Place),
            Once(People(table.Node("people")), p => p.Name, p => p.Place)
        );
        CheckScopes(events.Values, vocabulary);
        return vocabulary;
    }

    /// <summary>The vocabulary with a council's own facts and events added.</summary>
    public Vocabulary With(Vocabulary shared, YamlNode? words)
    {
        if (Table.Of(words, Blocks.Words, problems) is not { } table)
            return shared;
        var facts = new Dictionary<string, FactWord>(shared.Facts);
        foreach (var fact in Facts(table.Node("facts")).Values)
            Own(facts, fact.Name, fact, fact.Place);
        var events = new Dictionary<string, EventWord>(shared.Events);
        foreach (var added in Scoped(Events(table.Node("events")), events.Keys).Values)
            Own(events, added.Name, added, added.Place);
        var both = shared with { Facts = facts, Events = events };
        CheckScopes(events.Values.Except(shared.Events.Values), both);
        return both;
    }

    private Dictionary<string, T> Once<T>(
        IEnumerable<T> words,
        Func<T, string> name,
        Func<T, Place> place
    )
    {
        var once = new Dictionary<string, T>();
        foreach (var word in words)
        {
            if (!once.TryAdd(name(word), word))
                problems.Add(place(word), $"'{name(word)}' is said twice here");
        }
        return once;
    }

    private void Own<T>(Dictionary<string, T> words, string name, T word, Place place)
    {
        if (!words.TryAdd(name, word))
            problems.Add(place, $"'{name}' is already a word of the shared vocabulary");
    }

    private Dictionary<string, FactWord> Facts(YamlNode? node)
    {
        var facts = new Dictionary<string, FactWord>();
        foreach (var entry in Table.Free(node, "table of facts", problems)?.Entries ?? [])
        {
            Fit(entry.Key);
            if (Table.Of(entry.Value, Blocks.Fact, problems) is not { } table)
                continue;
            var said = table.Choice("type", Types);
            var type = said ?? FactType.Choice;
            IReadOnlyList<string> values =
                type == FactType.YesNo ? ["yes", "no"] : [.. table.Texts("values").Select(Fit)];
            if (said == FactType.Choice && values.Count == 0)
                problems.Add(table.Place, $"'{entry.Key.Value}' is a choice and lists no values");
            facts[entry.Key.Value] = new(
                entry.Key.Value,
                type,
                values,
                SilenceOf(table, type, values),
                table.Choice("of", Subjects) ?? Subject.Child,
                table.Yes("derived"),
                table.Text("source") ?? "",
                table.Text("who would know") ?? "",
                entry.Key.Place
            )
            {
                YesReads = table.Text("yes reads"),
                NoReads = table.Text("no reads"),
            };
        }
        return facts;
    }

    private Silence SilenceOf(Table table, FactType type, IReadOnlyList<string> values)
    {
        if (table.Scalar("silence") is not { } text)
            return Silence.Unknown;
        switch (text.Value)
        {
            case "unknown":
                return Silence.Unknown;
            case "not judged":
                return Silence.NotJudged;
            default:
                var known = type == FactType.Team ? [TeamSet.NoTeam] : values;
                if (!known.Contains(text.Value))
                {
                    problems.Add(
                        text.Place,
                        $"silence cannot mean '{text.Value}'; say {Table.Listed([.. known, "unknown", "not judged"])}"
                    );
                }
                return new(SilenceKind.Value, text.Value);
        }
    }

    private IEnumerable<DocumentWord> Papers(Table table)
    {
        foreach (var item in table.Items("documents"))
        {
            if (item is YamlText text)
            {
                yield return new(Fit(text), null, false, false, [], "allocated worker", text.Place);
                continue;
            }
            if (
                Table.Free(item, "document", problems) is { } entry
                && entry.Scalar("name") is { } name
            )
            {
                yield return new(
                    Fit(name),
                    null,
                    false,
                    entry.Yes("of staff"),
                    [],
                    "manager of the team",
                    name.Place
                );
            }
        }
    }

    private IEnumerable<PersonWord> People(YamlNode? node)
    {
        if (Table.Free(node, "table of people", problems) is not { } table)
            yield break;
        foreach (var text in table.Texts("in a transfer"))
            yield return new(Fit(text), PersonKind.OfTransfer, text.Place);
        foreach (var text in table.Texts("outside"))
            yield return new(Fit(text), PersonKind.Outside, text.Place);
    }

    private string Fit(YamlText word)
    {
        if (!Table.FitWord(word.Value))
        {
            problems.Add(
                word.Place,
                $"'{word.Value}' cannot be a word of rules: it holds a comma or ' or ', or begins with 'not ', a number or an ordinal"
            );
        }
        return word.Value;
    }
}

using System.Globalization;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Documents.Grammar;
using Throughline.Procedures.Documents.Yaml;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Documents;

/// <summary>Reads what is known of a case, in a scenario's shape, and holds every word of it against the vocabulary.</summary>
internal sealed partial class CaseReader(Known known, Phrases phrases, Problems problems)
{
    private Vocabulary Words => known.Vocabulary;

    public CaseFacts Read(Table table) =>
        new(
            Person(table.Node("child"), sibling: false),
            SiblingsOf(table),
            [.. table.Items("events").Select(Event).OfType<EventFact>()],
            [.. table.Items("documents").Select(Document).OfType<DocumentFact>()],
            [
                .. Days(table.Node("ticks"), "ticks", DutyOrStep)
                    .Select(t => new TickFact(t.Key, t.Value)),
            ],
            [.. table.Items("choices").Select(Choice).OfType<ChoiceFact>()],
            Transfer(table.Node("transfer")),
            Silent(table)
        )
        {
            SiblingsChecked = table.Node("siblings") is not YamlText { Value: "not checked" },
        };

    private IReadOnlyList<PersonFacts> SiblingsOf(Table table) =>
        table.Node("siblings") switch
        {
            YamlText { Value: "not checked" or "none" } => [],
            YamlText other => None(other),
            _ => [.. table.Items("siblings").Select(s => Person(s, sibling: true))],
        };

    private IReadOnlyList<PersonFacts> None(YamlText other)
    {
        Table.WordOf(other, "answer on siblings", ["none", "not checked"], problems);
        return [];
    }

    private string[] Silent(Table table)
    {
        var silent = table.TextOrList("silent").Where(Register).Select(t => t.Value);
        var papers = table
            .Items("documents")
            .OfType<YamlTable>()
            .Where(p =>
                p.Entries.Any(e =>
                    e is { Key.Value: "register", Value: YamlText { Value: "silent" } }
                )
            )
            .Select(p => p.Entries.FirstOrDefault(e => e.Key.Value == "what")?.Value)
            .OfType<YamlText>()
            .Select(t => t.Value);
        return [.. silent.Concat(papers).Distinct()];
    }

    private PersonFacts Person(YamlNode? node, bool sibling)
    {
        var facts = new Dictionary<string, string>();
        var events = new List<EventFact>();
        string? name = null;
        foreach (
            var entry in Table.Free(node, sibling ? "sibling" : "child", problems)?.Entries ?? []
        )
        {
            var key = entry.Key.Value;
            if (sibling && key == "events" && entry.Value is YamlList list)
                events.AddRange(list.Items.Select(Event).OfType<EventFact>());
            else if (key == "name" && entry.Value is YamlText called)
                name = called.Value;
            else if (phrases.Fact(key, entry.Key.Place) is not { } fact)
                NoFact(key, entry.Key.Place);
            else if (Table.AsText(entry.Value, key, problems) is { } value && Value(fact, value))
                facts[key] = value.Value;
        }
        return new(facts, events) { Name = name };
    }

    private void NoFact(string key, Place place)
    {
        if (!key.StartsWith(Vocabulary.RoomIn, StringComparison.Ordinal))
            problems.Add(place, $"'{key}' is no fact.{Nearest.Hint(key, Words.Facts.Keys)}");
    }

    private bool Value(FactWord fact, YamlText value)
    {
        if (value.Value == PersonFacts.NotKnown || fact.IsJudgement && value.Value == "not judged")
            return true;
        switch (fact.Type)
        {
            case FactType.Date:
                return Table.DayOf(value, problems) is not null;
            case FactType.Team:
                return TeamNamed(value);
            case FactType.Age or FactType.Number:
                if (fact.Derived)
                    problems.Add(
                        value.Place,
                        $"'{fact.Name}' is reckoned; give what it comes from"
                    );
                else if (
                    !int.TryParse(
                        value.Value,
                        NumberStyles.None,
                        CultureInfo.InvariantCulture,
                        out _
                    )
                )
                    problems.Add(value.Place, $"'{value.Value}' is no whole number");
                return !fact.Derived;
            default:
                return Table.WordOf(value, $"value of '{fact.Name}'", fact.Values, problems)
                    is not null;
        }
    }

    private bool TeamNamed(YamlText value)
    {
        if (known.TeamNames.Contains(value.Value))
            return true;
        problems.Add(
            value.Place,
            $"'{value.Value}' is no team.{Nearest.Hint(value.Value, known.TeamNames)}"
        );
        return false;
    }

    private bool StepOrTransfer(YamlText name) =>
        Says(
            name,
            known.Steps.Contains(name.Value) || name.Value is "transfer" or "declined",
            "step",
            known.Steps.Append("transfer")
        );

    public bool DutyOrStep(YamlText name) =>
        Says(
            name,
            known.Steps.Contains(name.Value)
                || known.RuleKinds.GetValueOrDefault(name.Value) == "duty",
            "duty or step",
            known.Steps.Concat(known.RulesOf("duty"))
        );

    private bool RuleOrStep(YamlText name) =>
        Says(
            name,
            known.RuleKinds.ContainsKey(name.Value) || known.Steps.Contains(name.Value),
            "rule",
            known.RuleKinds.Keys
        );

    private bool Register(YamlText name) =>
        Says(
            name,
            name.Value == "documents"
                || Words.Documents.ContainsKey(name.Value)
                || Words.Events.ContainsKey(name.Value),
            "register",
            Words.Documents.Keys.Concat(Words.Events.Keys).Append("documents")
        );

    private bool Says(YamlText name, bool is_, string what, IEnumerable<string> near)
    {
        if (!is_)
            problems.Add(
                name.Place,
                $"'{name.Value}' is no {what}.{Nearest.Hint(name.Value, near)}"
            );
        return is_;
    }
}

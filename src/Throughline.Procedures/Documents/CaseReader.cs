using System.Globalization;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Documents.Grammar;
using Throughline.Procedures.Documents.Yaml;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Documents;

/// <summary>Reads what is known of a case, in a scenario's shape, and holds every word of it against the vocabulary.</summary>
internal sealed class CaseReader(Known known, Phrases phrases, Problems problems)
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

    private EventFact? Event(YamlNode node)
    {
        if (Table.Free(node, "event", problems) is not { } table)
            return null;
        if (table.Scalar("what") is not { } what)
        {
            if (!table.Has("what"))
                problems.Add(table.Place, "this event does not say 'what'");
            return null;
        }
        var word =
            Words.Events.GetValueOrDefault(what.Value)
            ?? Words.Events.Values.FirstOrDefault(e => e.NameForUnborn == what.Value);
        if (word is null)
        {
            problems.Add(
                what.Place,
                $"'{what.Value}' is no event.{Nearest.Hint(what.Value, Words.Events.Keys)}"
            );
            return null;
        }
        string[] days = ["on", "planned", "not held"];
        if (!days.Any(table.Has))
            problems.Add(table.Place, "this event has no day; say on, planned or not held");
        var attributes = new Dictionary<string, string>();
        string[] others = ["what", "time", "latest only"];
        foreach (
            var entry in table.Entries.Where(e =>
                !others.Contains(e.Key.Value) && !days.Contains(e.Key.Value)
            )
        )
        {
            var key = entry.Key.Value;
            if (word.Attribute(key) is not { } attribute)
                problems.Add(
                    entry.Key.Place,
                    $"'{key}' is nothing that is recorded with {word.Name}.{Nearest.Hint(key, word.Attributes.Select(a => a.Name).Concat(days))}"
                );
            else if (
                Table.AsText(entry.Value, key, problems) is { } value
                && Attribute(attribute, value)
            )
                attributes[key] = value.Value;
        }
        return new(
            what.Value,
            table.Day("on"),
            table.Day("planned"),
            table.Day("not held"),
            attributes,
            table.Yes("latest only"),
            TimeOf(table)
        );
    }

    private TimeOnly? TimeOf(Table table)
    {
        if (table.Scalar("time") is not { } text)
            return null;
        if (
            TimeOnly.TryParseExact(
                text.Value,
                "HH:mm",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var time
            )
        )
            return time;
        problems.Add(text.Place, $"'{text.Value}' is no time of day; write it as 14:30");
        return null;
    }

    private bool Attribute(AttributeWord attribute, YamlText value) =>
        attribute.Type switch
        {
            AttributeType.Choice => Table.WordOf(
                value,
                $"value of '{attribute.Name}'",
                attribute.Values,
                problems
            )
                is not null,
            AttributeType.Team => TeamNamed(value),
            AttributeType.Date => Table.DayOf(value, problems) is not null,
            AttributeType.People => phrases.Who(value, attribute.Name) is not null,
        };

    private DocumentFact? Document(YamlNode node)
    {
        if (Table.Free(node, "document", problems) is not { } table)
            return null;
        var states = new Dictionary<string, DateOnly>();
        foreach (var entry in table.Entries.Where(e => e.Key.Value is not ("what" or "register")))
        {
            var key = entry.Key.Value;
            if (!Names.DocumentStates.ContainsKey(key))
                problems.Add(
                    entry.Key.Place,
                    $"'{key}' is no state of a document; say {Table.Listed(Names.DocumentStates.Keys)}.{Nearest.Hint(key, Names.DocumentStates.Keys)}"
                );
            else if (table.Day(key) is { } day)
                states[key] = day;
        }
        if (table.Scalar("what") is not { } what)
            return null;
        if (Words.Documents.ContainsKey(what.Value))
            return new(what.Value, states);
        problems.Add(
            what.Place,
            $"'{what.Value}' is no document.{Nearest.Hint(what.Value, Words.Documents.Keys)}"
        );
        return null;
    }

    private ChoiceFact? Choice(YamlNode node)
    {
        var spec = new BlockSpec(
            "choice",
            false,
            "",
            [
                new("on", true, "", ""),
                new("rule", false, "", ""),
                new("between", false, "", ""),
                new("departs from", false, "", ""),
                new("chose", false, "", ""),
                new("by", true, "", ""),
                new("why", false, "", ""),
            ]
        );
        if (Table.Of(node, spec, problems) is not { } table)
            return null;
        string[] kinds = ["rule", "between", "departs from"];
        if (kinds.Count(table.Has) != 1)
            problems.Add(table.Place, "a choice names one of rule, between and departs from");
        foreach (var id in kinds.SelectMany(table.TextOrList))
            RuleOrStep(id);
        phrases.Who(table.Node("by"), "by");
        return table.Day("on") is { } on
            ? new(
                on,
                table.Text("rule"),
                [.. table.TextOrList("between").Select(t => t.Value)],
                table.Text("departs from"),
                table.Text("chose"),
                table.Text("by") ?? "",
                table.Text("why")
            )
            : null;
    }

    private TransferFacts? Transfer(YamlNode? node)
    {
        var spec = new BlockSpec(
            "transfer",
            false,
            "",
            [
                new("route", false, "", ""),
                new("journey", false, "", ""),
                new("began", false, "", ""),
                new("agreed day", false, "", ""),
                new("steps", false, "", ""),
                new("outcomes", false, "", ""),
            ]
        );
        if (node is null || Table.Of(node, spec, problems) is not { } table)
            return null;
        if (table.Has("route") == table.Has("journey"))
            problems.Add(
                table.Place,
                "a transfer names its route, or the journey that somebody started"
            );
        References.To(table, "route", ["route"], known, problems);
        References.To(table, "journey", ["journey"], known, problems);
        var steps = Days(table.Node("steps"), "steps", StepOrTransfer);
        var outcomes = new Dictionary<string, string>();
        foreach (
            var entry in Table.Free(table.Node("outcomes"), "table of outcomes", problems)?.Entries
                ?? []
        )
        {
            if (
                StepOrTransfer(entry.Key)
                && Table.AsText(entry.Value, entry.Key.Value, problems) is { } word
            )
                outcomes[entry.Key.Value] = word.Value;
        }
        return new(
            table.Text("route"),
            table.Text("journey"),
            table.Day("began"),
            table.Day("agreed day"),
            steps,
            outcomes
        );
    }

    private Dictionary<string, DateOnly> Days(
        YamlNode? node,
        string what,
        Func<YamlText, bool> names
    )
    {
        var days = new Dictionary<string, DateOnly>();
        if (Table.Free(node, $"table of {what}", problems) is not { } table)
            return days;
        foreach (var entry in table.Entries)
        {
            if (names(entry.Key) && table.Day(entry.Key.Value) is { } day)
                days[entry.Key.Value] = day;
        }
        return days;
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

using System.Globalization;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Documents.Yaml;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Documents;

internal sealed partial class CaseReader
{
    private static readonly string[] DaysOfEvent = ["on", "planned", "not held"];
    private static readonly string[] OfEveryEvent = [.. DaysOfEvent, "what", "time", "latest only"];

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
            problems.Add(
                what.Place,
                $"'{what.Value}' is no event.{Nearest.Hint(what.Value, Words.Events.Keys)}"
            );
        if (!DaysOfEvent.Any(table.Has))
            problems.Add(table.Place, "this event has no day; say on, planned or not held");
        // What else is wrong with an event that is none is said at once, so that it is mended in one go.
        var read = new EventFact(
            what.Value,
            table.Day("on"),
            table.Day("planned"),
            table.Day("not held"),
            AttributesOf(word, table),
            table.Yes("latest only"),
            TimeOf(table)
        );
        return word is null ? null : read;
    }

    /// <param name="word">Null for an event that is none: of its attributes no more is known than that some event has them.</param>
    private Dictionary<string, string> AttributesOf(EventWord? word, Table table)
    {
        var attributes = new Dictionary<string, string>();
        foreach (var entry in table.Entries.Where(e => !OfEveryEvent.Contains(e.Key.Value)))
        {
            var key = entry.Key.Value;
            if (word?.Attribute(key) is { } attribute)
            {
                if (
                    Table.AsText(entry.Value, key, problems) is { } value
                    && Attribute(attribute, value)
                )
                    attributes[key] = value.Value;
            }
            else if (word is not null || Words.Events.Values.All(e => e.Attribute(key) is null))
                problems.Add(
                    entry.Key.Place,
                    $"'{key}' is nothing that is recorded with {word?.Name ?? "an event"}.{Nearest.Hint(key, (word?.Attributes.Select(a => a.Name) ?? []).Concat(DaysOfEvent))}"
                );
        }

        return attributes;
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
}

using Throughline.Procedures.Documents.Yaml;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Documents;

internal sealed partial class VocabularyReader
{
    private Dictionary<string, EventWord> Events(YamlNode? node)
    {
        var events = new Dictionary<string, EventWord>();
        foreach (var entry in Table.Free(node, "table of events", problems)?.Entries ?? [])
        {
            Fit(entry.Key);
            if (Table.Of(entry.Value, Blocks.Event, problems) is not { } table)
                continue;
            events[entry.Key.Value] = new(
                entry.Key.Value,
                table.Choice("kind", Kinds) ?? EventKind.Happening,
                table.Yes("repeats"),
                Attributes(table.Node("attributes")),
                ScopeOf(table.Text("counts since") ?? "ever"),
                table.Text("unborn"),
                table.Yes("latest only"),
                table.Text("source") ?? "",
                table.Text("who would know") ?? "",
                entry.Key.Place
            );
        }
        return events;
    }

    private List<AttributeWord> Attributes(YamlNode? node)
    {
        var attributes = new List<AttributeWord>();
        foreach (var entry in Table.Free(node, "table of attributes", problems)?.Entries ?? [])
        {
            Fit(entry.Key);
            var name = entry.Key.Value;
            switch (entry.Value)
            {
                case YamlText { Value: "people" }:
                    attributes.Add(new(name, AttributeType.People, []));
                    break;
                case YamlText { Value: "team" }:
                    attributes.Add(new(name, AttributeType.Team, []));
                    break;
                case YamlText { Value: "date" }:
                    attributes.Add(new(name, AttributeType.Date, []));
                    break;
                case YamlList list:
                    var words = list.Items.Select(i => Table.AsText(i, name, problems));
                    attributes.Add(
                        new(name, AttributeType.Choice, [.. words.OfType<YamlText>().Select(Fit)])
                    );
                    break;
                default:
                    problems.Add(
                        entry.Value.Place,
                        "an attribute is people, team, date or a list of words"
                    );
                    break;
            }
        }
        return attributes;
    }

    private static Scope ScopeOf(string text) =>
        text switch
        {
            "ever" => new Scope.Ever(),
            "transfer" => new Scope.SinceTransfer(),
            _ when text.StartsWith("latest ", StringComparison.Ordinal) => new Scope.SinceEvent(
                text["latest ".Length..]
            ),
            _ => new Scope.SinceFact(text),
        };

    /// <summary>"counts since: care proceedings issued" names an event that does not repeat, not a date fact.</summary>
    private static Dictionary<string, EventWord> Scoped(
        Dictionary<string, EventWord> events,
        IEnumerable<string> others
    )
    {
        var known = events.Keys.Concat(others).ToHashSet();
        return events.ToDictionary(
            e => e.Key,
            e =>
                e.Value.CountsSince is Scope.SinceFact since && known.Contains(since.Fact)
                    ? e.Value with
                    {
                        CountsSince = new Scope.SinceEvent(since.Fact),
                    }
                    : e.Value
        );
    }

    private void CheckScopes(IEnumerable<EventWord> events, Vocabulary all)
    {
        foreach (var word in events)
        {
            var (name, known) = word.CountsSince switch
            {
                Scope.SinceEvent since => (since.Event, all.Events.ContainsKey(since.Event)),
                Scope.SinceFact since => (
                    since.Fact,
                    all.Facts.GetValueOrDefault(since.Fact)?.Type == FactType.Date
                ),
                _ => ("", true),
            };
            if (!known)
            {
                problems.Add(
                    word.Place,
                    $"'{word.Name}' counts since '{name}', which is no event and no date fact.{Nearest.Hint(name, all.Events.Keys.Concat(all.Facts.Keys))}"
                );
            }
        }
    }
}

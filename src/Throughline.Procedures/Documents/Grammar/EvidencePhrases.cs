using Throughline.Procedures.Documents.Yaml;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Documents.Grammar;

internal sealed partial class Phrases
{
    /// <summary>"tick", "worker named", DOCUMENT STATE, EVENT held, EVENT done, a table of tests, or all or any of these.</summary>
    public Evidence? Evidence(YamlNode? node, string key)
    {
        switch (node)
        {
            case null:
                return null;
            case YamlTable
            {
                Entries: [{ Key.Value: "all of" or "any of", Value: YamlList list } join]
            } when list.Items.All(i => i is YamlText):
                var parts = list.Items.Select(i => Evidence(i, key)).ToArray();
                if (parts.Length == 0)
                    problems.Add(list.Place, $"'{join.Key.Value}' is an empty list");
                if (parts.Length == 0 || parts.Any(p => p is null))
                    return null;
                return join.Key.Value == "all of"
                    ? new Evidence.All(node.Place, node.Written, parts!)
                    : new Evidence.Any(node.Place, node.Written, parts!);
            case YamlTable:
                return Tests(node, key) is { } tests
                    ? new Evidence.OfTests(node.Place, node.Written, tests)
                    : null;
            default:
                return Table.AsText(node, key, problems) is { } text ? OneEvidence(text) : null;
        }
    }

    private Evidence? OneEvidence(YamlText text)
    {
        if (text.Value == "tick")
            return new Evidence.Tick(text.Place, text.Value);
        if (text.Value == "worker named")
            return new Evidence.WorkerNamed(text.Place, text.Value, null);
        if (DocumentAndState(text.Value) is { } paper)
            return new Evidence.OfDocument(text.Place, text.Value, paper.Document, paper.State);
        if (EventAt(text.Value) is { } found)
        {
            if (EventRef(found, text.Place) is not { } read)
                return null;
            var done = found.Word.Kind == EventKind.Meeting ? "held" : "done";
            if (read.After == done)
                return new Evidence.OfEvent(text.Place, text.Value, read.Event);
            problems.Add(text.Place, $"say '{read.Event.Text} {done}'");
            return null;
        }
        var near = Words
            .Documents.Keys.SelectMany(d => Names.DocumentStates.Keys.Select(s => $"{d} {s}"))
            .Concat(
                Words.Events.Values.SelectMany(e =>
                    (
                        e.Repeats ? Names.Ordinals.Keys.Select(o => $"{o} {e.Name}") : [e.Name]
                    ).Select(n => $"{n} {(e.Kind == EventKind.Meeting ? "held" : "done")}")
                )
            )
            .Append("tick")
            .Append("worker named");
        problems.Add(
            text.Place,
            $"'{text.Value}' shows nothing done; say DOCUMENT STATE, EVENT held, worker named or tick.{Nearest.Hint(text.Value, near)}"
        );
        return null;
    }
}

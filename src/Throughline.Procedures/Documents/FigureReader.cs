using Throughline.Procedures.Documents.Grammar;
using Throughline.Procedures.Documents.Yaml;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Documents;

internal sealed class FigureReader(Known known, Phrases phrases, Problems problems)
{
    public Weights? Weights(YamlNode? node)
    {
        if (
            Table.Of(node, Blocks.Weights, problems) is not { } table
            || RuleHead.Of(table) is not { } head
        )
            return null;
        var before = problems.Count;
        var limits = new Dictionary<string, int>();
        if (
            table.Node("limit by role") is { } node2
            && Table.Free(node2, "table of limits", problems) is { } roles
        )
        {
            foreach (var entry in roles.Entries)
            {
                if (known.Roles.All(r => r.Name != entry.Key.Value))
                    problems.Add(
                        entry.Key.Place,
                        $"'{entry.Key.Value}' is no role.{Nearest.Hint(entry.Key.Value, known.Roles.Select(r => r.Name))}"
                    );
                if (roles.Number(entry.Key.Value) is { } limit)
                    limits[entry.Key.Value] = limit;
            }
        }
        var weights = new Weights(
            head.Id,
            head.Clauses,
            head.Readings,
            table.Has("when") ? phrases.Tests(table.Node("when"), "when") : null,
            table.Number("points") ?? 0,
            limits,
            table.Place,
            table.Written
        );
        return problems.Count == before ? weights : null;
    }

    public Measure? Measure(YamlNode? node)
    {
        if (
            Table.Of(node, Blocks.Measure, problems) is not { } table
            || RuleHead.Of(table) is not { } head
        )
            return null;
        var before = problems.Count;
        var measure = new Measure(
            head.Id,
            head.Clauses,
            head.Readings,
            table.Word("shows", Names.Measures) ?? "",
            table.Has("when") ? phrases.Tests(table.Node("when"), "when") : null,
            table.Place,
            table.Written
        );
        return problems.Count == before ? measure : null;
    }

    public IEnumerable<NotEncoded> NotEncoded(YamlNode? node)
    {
        IReadOnlyList<YamlNode> items = node switch
        {
            null => [],
            YamlList list => list.Items,
            _ => [node],
        };
        foreach (var item in items)
        {
            if (Table.Of(item, Blocks.NotEncoded, problems) is not { } table)
                continue;
            var because = table.Choice("because", Names.Reasons);
            if (
                table.Text("clause") is { } clause
                && because is { } reason
                && table.Text("instead") is { } instead
            )
                yield return new(clause, reason, instead, table.Place, table.Written);
        }
    }
}

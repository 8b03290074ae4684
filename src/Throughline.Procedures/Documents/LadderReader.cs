using Throughline.Procedures.Documents.Grammar;
using Throughline.Procedures.Documents.Yaml;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Documents;

internal sealed class LadderReader(Phrases phrases, Problems problems)
{
    public Ladder? Read(YamlNode? node)
    {
        if (
            Table.Of(node, Blocks.Ladder, problems) is not { } table
            || RuleHead.Of(table) is not { } head
        )
            return null;
        var before = problems.Count;
        var rungs = table.Items("rungs").Select(RungOf).OfType<Rung>().ToArray();
        foreach (var early in rungs.SkipLast(1).Where(r => r.DecidesFinally))
            problems.Add(early.Place, "only the last rung decides finally");
        var ladder = new Ladder(
            head.Id,
            head.Clauses,
            head.Readings,
            [
                .. table
                    .TextOrList("about")
                    .Select(t => Table.Choice(t, "subject of a dispute", Names.Disputes, problems))
                    .OfType<DisputeAbout>(),
            ],
            rungs,
            table.Has("when") ? phrases.Tests(table.Node("when"), "when") : null,
            phrases.Who(table.Node("meanwhile"), "meanwhile"),
            table.Place,
            table.Written
        );
        return problems.Count == before ? ladder : null;
    }

    private Rung? RungOf(YamlNode node)
    {
        if (Table.Of(node, Blocks.Rung, problems) is not { } table)
            return null;
        var after = table.Scalar("after") is { } text ? phrases.Length(text) : null;
        var decides = table.Text("decides");
        return phrases.Who(table.Node("who"), "who") is { } who
            ? new(node.Place, node.Written, who, after, table.Text("meets"), decides)
            : null;
    }
}

using System.Text;

namespace Throughline.Procedures.Documents;

/// <summary>
/// Writes the tables of blocks, keys and forms from what the loader itself reads by, and puts them in place of the old
/// ones between two marks in a guide.
/// </summary>
public static class Reference
{
    /// <summary>The marks between which a guide's tables are written, by the name of the table.</summary>
    public static readonly IReadOnlyDictionary<string, Func<string>> Tables = new Dictionary<
        string,
        Func<string>
    >
    {
        ["blocks"] = BlockTables,
        ["kinds"] = Kinds,
        ["tests"] = Tests,
        ["points"] = () => FormTable(Forms.Points),
        ["clocks"] = () => FormTable(Forms.Clocks),
        ["people"] = () => FormTable(Forms.People),
        ["expect"] = () => KeyTable(ScenarioReader.Expect),
        ["lists"] = ClosedLists,
    };

    /// <summary>The guide with its tables as they are now.</summary>
    public static string Renew(string guide)
    {
        foreach (var (name, table) in Tables)
        {
            var (open, close) = ($"<!-- {name} -->", $"<!-- /{name} -->");
            var from = guide.IndexOf(open, StringComparison.Ordinal);
            var to = guide.IndexOf(close, StringComparison.Ordinal);
            if (from >= 0 && to > from)
                guide = $"{guide[..(from + open.Length)]}\n\n{table().Trim()}\n\n{guide[to..]}";
        }
        return guide;
    }

    private static string Kinds() =>
        Rows(
            ["block", "what it is"],
            Blocks.OfFences.Select(b => new[] { $"`{b.Kind}`" + (b.IsRule ? " *" : ""), b.Says })
        );

    private static string BlockTables()
    {
        var text = new StringBuilder();
        foreach (var block in Blocks.OfFences.Concat(Blocks.Inner))
        {
            text.Append("#### ").Append(block.Kind).Append("\n\n");
            text.Append(char.ToUpperInvariant(block.Says[0]))
                .Append(block.Says[1..])
                .Append(".\n\n");
            text.Append(KeyTable(block)).Append('\n');
        }
        return text.ToString();
    }

    private static string KeyTable(BlockSpec block) =>
        Rows(
            ["key", "", "form", "what it says"],
            block.Keys.Select(k =>
                new[] { $"`{k.Name}`", k.Required ? "must" : "", k.Form, k.Says }
            )
        );

    private static string Tests() =>
        Rows(
            ["of", "forms", "when the record is silent", "for example"],
            Forms.Tests.Select(t =>
                new[]
                {
                    t.Of,
                    t.Forms,
                    t.Silent,
                    string.Join("<br>", t.Examples.Select(e => $"`{e.Key}: {e.Value}`")),
                }
            )
        );

    private static string FormTable(IEnumerable<Form> forms) =>
        Rows(
            ["form", "for example", "what it means"],
            forms.Select(f => new[] { f.Written, $"`{f.Example}`", f.Means })
        );

    private static string ClosedLists() =>
        Rows(
            ["list", "words"],
            [
                Closed("force", Names.Forces.Keys),
                Closed("unit", Names.Units.Keys),
                Closed("document state", Names.DocumentStates.Keys),
                Closed("transfer state", Names.TransferStates.Keys),
                Closed("kind of journey", Names.JourneyKinds.Keys),
                Closed("subject of a dispute", Names.Disputes.Keys),
                Closed("order of a queue", Names.QueueOrders.Keys),
                Closed("reason for not encoding", Names.Reasons.Keys),
                Closed("what a meeting settles", Names.Settles),
                Closed("what a measure shows", Names.Measures),
                Closed("state of a duty", Names.DutyStates),
            ]
        );

    private static string[] Closed(string name, IEnumerable<string> words) =>
        [name, string.Join(" · ", words)];

    private static string Rows(string[] head, IEnumerable<string[]> rows)
    {
        var text = new StringBuilder();
        text.Append("| ").Append(string.Join(" | ", head)).Append(" |\n");
        text.Append('|').Append(string.Concat(head.Select(_ => "---|"))).Append('\n');
        foreach (var row in rows)
            text.Append("| ").Append(string.Join(" | ", row)).Append(" |\n");
        return text.ToString();
    }
}

using Throughline.Procedures.Documents.Yaml;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Documents;

/// <summary>Each rule rests on clauses that have a heading, with the force that they have.</summary>
internal static class Citations
{
    // Swallowed are clauses whose headings stand in a fence that was never closed.
    public static void Check(
        Block block,
        Edition edition,
        IReadOnlySet<string> swallowed,
        Problems problems
    )
    {
        if (block.Node is null)
            return;
        if (block.Kind == "not encoded")
        {
            foreach (var item in block.Node is YamlList list ? list.Items : [block.Node!])
                Known(Values(item, "clause"), edition, swallowed, problems);
            return;
        }
        var rule = Blocks.OfFences.FirstOrDefault(b => b.Kind == block.Kind) is { IsRule: true };
        if (!rule && block.Kind != "procedure")
            return;
        var cited = Values(block.Node, "clauses").ToArray();
        Known(cited, edition, swallowed, problems);
        foreach (var number in Values(block.Node, "reading"))
        {
            if (edition.Readings.All(r => r.Number != number.Value))
                problems.Add(
                    number.Place,
                    $"no reading note says {number.Value}.{Nearest.Hint(number.Value, edition.Readings.Select(r => r.Number))}"
                );
        }
        foreach (var force in Values(block.Node, "force"))
            Force(force, cited, block, edition, problems);
    }

    private static void Known(
        IEnumerable<YamlText> cited,
        Edition edition,
        IReadOnlySet<string> swallowed,
        Problems problems
    )
    {
        foreach (
            var id in cited.Where(c =>
                edition.Clauses.All(k => k.Id != c.Value) && !swallowed.Contains(c.Value)
            )
        )
            problems.Add(
                id.Place,
                $"no heading says {id.Value}.{Nearest.Hint(id.Value, edition.Clauses.Select(c => c.Id))}"
            );
    }

    /// <summary>A rule is as strong as the strongest of its clauses, unless a reading says otherwise.</summary>
    private static void Force(
        YamlText written,
        IReadOnlyList<YamlText> cited,
        Block block,
        Edition edition,
        Problems problems
    )
    {
        if (!RuleForces.All.TryGetValue(written.Value, out var force))
            return;
        var forces = edition
            .Clauses.Where(c => cited.Any(k => k.Value == c.Id))
            .Select(c => c.Force)
            .ToArray();
        if (forces.Length == 0)
            return;
        var strongest = forces.Min();
        var given = Values(block.Node, "reading")
            .SelectMany(n => edition.Readings.Where(r => r.Number == n.Value))
            .Where(r => r.Forces.Count > 0)
            .ToArray();
        if (given.Length > 0)
        {
            if (!given.Any(r => r.Forces.Contains(force)))
                problems.Add(
                    written.Place,
                    $"reading {given[0].Number} gives {Said(given[0].Forces)}, and this rule says {written.Value}"
                );
            return;
        }
        if (force != strongest)
            problems.Add(
                written.Place,
                strongest == Rules.Force.Info
                    ? $"the clauses here only inform; a rule with a force needs a reading note that gives it, '> **R1, {written.Value}** '"
                    : $"the strongest clause here says {Names.Of(Names.Forces, strongest)}, and this rule says {written.Value}; a reading note may give it, '> **R1, {written.Value}** '"
            );
    }

    private static string Said(IEnumerable<Force> forces) =>
        Table.Listed(forces.Select(f => Names.Of(Names.Forces, f)));

    private static IEnumerable<YamlText> Values(YamlNode? node, string key) =>
        (node as YamlTable)?.Entries.FirstOrDefault(e => e.Key.Value == key)?.Value switch
        {
            YamlText text => [text],
            YamlList list => list.Items.OfType<YamlText>(),
            _ => [],
        };
}

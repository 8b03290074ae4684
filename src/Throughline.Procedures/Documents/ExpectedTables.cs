using Throughline.Procedures.Deciding.Saying;
using Throughline.Procedures.Documents.Yaml;

namespace Throughline.Procedures.Documents;

/// <summary>The tables inside what a scenario expects.</summary>
internal sealed partial class ScenarioReader
{
    private static BlockSpec Keys(string what, params string[] keys) =>
        new(what, false, "", [.. keys.Select(k => new KeySpec(k, false, "", ""))]);

    private static readonly string[] Whos = ["who", "tells", "kept for"];

    private static readonly string[] Comers = ["chair", "attends"];

    private static readonly BlockSpec Detail = Keys(
        "duty that is expected",
        "state",
        "due",
        "who",
        "gates",
        "force",
        "how",
        "tells",
        "fresh until",
        "opens",
        "at",
        "does",
        "waits for",
        "reaches",
        "may decline",
        "allocates",
        "attends",
        "per",
        "kept for"
    );

    private static readonly BlockSpec Group = Keys(
        "group",
        "moves to",
        "stays",
        "follows",
        "alike",
        "kept",
        "managers decide",
        "split by",
        "wants",
        "between",
        "cannot tell"
    );

    private static readonly BlockSpec Sitting = Keys(
        "sitting",
        "on",
        "at",
        "cut-off",
        "holiday",
        "late",
        "first",
        "chair",
        "attends",
        "may attend",
        "settles",
        "booked by",
        "booked who",
        "circulated by",
        "circulated who",
        "minutes by",
        "minutes who",
        "minutes tells"
    );

    private static readonly BlockSpec OneJourney = Keys(
        "journey that is expected",
        "is",
        "kind",
        "asked by"
    );

    private static readonly BlockSpec OneQueue = Keys(
        "queue that is expected",
        "is",
        "step",
        "since",
        "of",
        "kept by",
        "order"
    );

    private Dictionary<string, IReadOnlyDictionary<string, string>> DetailOf(YamlNode? node)
    {
        var all = new Dictionary<string, IReadOnlyDictionary<string, string>>();
        foreach (var entry in (node as YamlTable)?.Entries ?? [])
        {
            if (
                entry.Value is not YamlTable
                || Table.Of(entry.Value, Detail, problems) is not { } table
            )
                continue;
            if (table.Scalar("state") is { } state)
                State(state);
            if (table.Has("due"))
                table.Day("due");
            if (table.Scalar("force") is { } force)
                Table.Choice(force, "force", RuleForces.All, problems);
            var flat = Flat(table);
            foreach (var who in Whos)
                if (phrases.Who(table.Node(who), who) is { } people && table.Node(who) is YamlTable)
                    flat[who] = WhoWords.Of(people);
            all[entry.Key.Value] = flat;
        }
        return all;
    }

    /// <summary>"overdue, due 2026-03-05": a state, and perhaps more.</summary>
    private void State(YamlText written) =>
        Table.WordOf(
            written with
            {
                Value = written.Value.Split(", ")[0],
            },
            "state of a duty",
            Names.DutyStates,
            problems
        );

    private Dictionary<string, string>? GroupOf(YamlNode? node)
    {
        if (node is null || Table.Of(node, Group, problems) is not { } table)
            return null;
        if (table.Has("moves to"))
            phrases.Teams(table.Node("moves to"), "moves to");
        return Flat(table);
    }

    private Dictionary<string, string>? SittingOf(YamlNode? node)
    {
        if (node is null || Table.Of(node, Sitting, problems) is not { } table)
            return null;
        if (table.Has("on"))
            table.Day("on");
        foreach (var who in Comers)
            phrases.Who(table.Node(who), who);
        return Flat(table);
    }

    private Dictionary<string, string>? JourneyOf(YamlNode? node)
    {
        if (node is null || Table.Of(node, OneJourney, problems) is not { } table)
            return null;
        References.To(table, "is", ["journey"], known, problems);
        table.Choice("kind", Names.JourneyKinds);
        phrases.Who(table.Node("asked by"), "asked by");
        return Flat(table);
    }

    private Dictionary<string, string>? QueueOf(YamlNode? node)
    {
        if (node is null || Table.Of(node, OneQueue, problems) is not { } table)
            return null;
        if (table.Text("is") != "none")
            References.To(table, "is", ["queue"], known, problems);
        if (table.Has("since"))
            table.Day("since");
        table.Choice("order", Names.QueueOrders);
        phrases.Who(table.Node("kept by"), "kept by");
        return Flat(table);
    }

    private IReadOnlyList<string>? RungsOf(Table table)
    {
        foreach (var rung in table.TextOrList("rungs"))
            phrases.Who(rung, "rungs");
        return List(table, "rungs");
    }

    /// <summary>Each key to its text; a list to its parts joined by commas.</summary>
    private static Dictionary<string, string> Flat(Table table) =>
        table.Entries.ToDictionary(
            e => e.Key.Value,
            e =>
                e.Value switch
                {
                    YamlText text => text.Value,
                    YamlList list => string.Join(
                        ", ",
                        list.Items.Select(i => i is YamlText t ? t.Value : i.Written)
                    ),
                    _ => e.Value.Written,
                }
        );
}

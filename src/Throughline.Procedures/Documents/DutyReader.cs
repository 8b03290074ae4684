using Throughline.Procedures.Documents.Grammar;
using Throughline.Procedures.Documents.Yaml;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Documents;

internal sealed class DutyReader(Known known, Phrases phrases, Problems problems)
{
    private static readonly string[] Needed = ["force", "who"];

    private static readonly string[] Acts = ["does", "attends", "tells", "allocates"];

    public Duty? Read(YamlNode? node)
    {
        if (
            Table.Of(node, Blocks.Duty, problems) is not { } table
            || RuleHead.Of(table) is not { } head
        )
            return null;
        var before = problems.Count;
        var (forKind, forRules) = ForOf(table);
        var duty = new Duty(
            head.Id,
            head.Clauses,
            head.Readings,
            table.Choice("force", RuleForces.All),
            phrases.Who(table.Node("who"), "who"),
            ActOf(table),
            forKind,
            forRules,
            table.Has("when") ? phrases.Tests(table.Node("when"), "when") : null,
            phrases.Point(table.Node("before"), "before"),
            phrases.Point(table.Node("after"), "after"),
            phrases.Clock(table.Node("due"), "due"),
            phrases.Evidence(table.Node("shown by"), "shown by"),
            table.Scalar("fresh") is { } fresh ? phrases.Length(fresh) : null,
            [.. table.TextOrList("covers").Select(t => t.Value)],
            table.Word("per", Names.Pers),
            table.Text("how"),
            [.. table.TextOrList("with").Select(t => t.Value)],
            [.. table.TextOrList("leaves out").Select(t => t.Value)],
            References.To(table, "exception to", ["duty"], known, problems),
            table.Yes("waived"),
            phrases.Who(table.Node("departed by"), "departed by"),
            phrases.Who(table.Node("kept for"), "kept for"),
            table.Place,
            table.Written
        );
        Needs(table, duty);
        return problems.Count == before ? duty : null;
    }

    private Act? ActOf(Table table)
    {
        var said = Acts.Where(table.Has).ToArray();
        if (said.Length > 1)
            problems.Add(
                table.PlaceOf(said[1]),
                $"a duty asks one thing; this one says both '{said[0]}' and '{said[1]}'"
            );
        if (said.Length != 1 || table.Node(said[0]) is not { } node)
            return null;
        switch (said[0])
        {
            case "tells":
                return phrases.Who(node, "tells") is { } told
                    ? new Act.Tells(node.Place, node.Written, told)
                    : null;
            case "allocates":
                return phrases.Who(node, "allocates") is { } given
                    ? new Act.Allocates(node.Place, node.Written, given)
                    : null;
        }
        if (table.Scalar(said[0]) is not { } text)
            return null;
        if (said[0] == "does")
            return new Act.Does(text.Place, text.Value);
        if (known.Meetings.Contains(text.Value))
            return new Act.Attends(text.Place, text.Value, null, text.Value);
        return phrases.Event(text) is { } e
            ? new Act.Attends(text.Place, text.Value, e, null)
            : null;
    }

    private (DutyFor?, IReadOnlyList<string>) ForOf(Table table)
    {
        var said = table.TextOrList("for");
        if (said.Count == 0)
            return (table.Has("exception to") ? null : DutyFor.EveryTransfer, []);
        if (said is [{ Value: "every child" }])
            return (DutyFor.EveryChild, []);
        if (said is [{ Value: "every transfer" }])
            return (DutyFor.EveryTransfer, []);
        var ids = said.Where(t => References.Is(t, ["route", "journey"], known, problems));
        return (DutyFor.Named, [.. ids.Select(t => t.Value)]);
    }

    private void Needs(Table table, Duty duty)
    {
        if (!table.Has("exception to"))
        {
            foreach (var key in Needed.Where(k => !table.Has(k)))
                problems.Add(table.Place, $"this duty does not say '{key}'");
            if (!Acts.Any(table.Has))
                problems.Add(
                    table.Place,
                    $"this duty asks nothing; say one of {Table.Listed(Acts)}"
                );
            if (table.Has("waived"))
                problems.Add(table.PlaceOf("waived"), "only an exception can waive a duty");
            if (table.Has("fresh") && !table.Has("before"))
                problems.Add(
                    table.PlaceOf("fresh"),
                    "'fresh' is judged on the day of the step that the duty gates; say 'before'"
                );
            if (duty.Due is Clock.AtOnce && !table.Has("after"))
                problems.Add(table.PlaceOf("due"), "'at once' is the day of 'after'; say 'after'");
        }
        if (duty.Force == Force.May && table.Has("before"))
            problems.Add(table.PlaceOf("before"), "a may never gates; leave out 'before'");
        if (duty.Force is Force.Must or Force.May && table.Has("departed by"))
            problems.Add(table.PlaceOf("departed by"), "'departed by' is for should and normally");
    }
}

using Throughline.Procedures.Documents.Grammar;
using Throughline.Procedures.Documents.Yaml;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Documents;

internal sealed class RouteReader(Known known, Phrases phrases, Problems problems)
{
    private static readonly string[] Needed = ["force", "from"];

    public Route? Read(YamlNode? node)
    {
        if (
            Table.Of(node, Blocks.Route, problems) is not { } table
            || RuleHead.Of(table) is not { } head
        )
            return null;
        var before = problems.Count;
        var (effect, teams) = EffectOf(table);
        var route = new Route(
            head.Id,
            head.Clauses,
            head.Readings,
            table.Choice("force", RuleForces.All),
            phrases.Teams(table.Node("from"), "from"),
            effect,
            teams,
            table.Text("task"),
            table.Has("when") ? phrases.Tests(table.Node("when"), "when") : null,
            phrases.Point(table.Node("at"), "at"),
            phrases.Point(table.Node("not before"), "not before"),
            phrases.Point(table.Node("no later than"), "no later than"),
            phrases.Point(table.Node("until"), "until"),
            References.To(table, "exception to", ["route"], known, problems),
            table.Choice("siblings", Names.SiblingsRules) ?? SiblingsRule.Unsaid,
            Weighing(table),
            phrases.Who(table.Node("taken up by"), "taken up by"),
            phrases.Who(table.Node("departed by"), "departed by"),
            table.Place,
            table.Written
        );
        Needs(table, route);
        return problems.Count == before ? route : null;
    }

    private (Effect?, TeamSet?) EffectOf(Table table)
    {
        var said = Names.Effects.Where(e => table.Has(e.Key)).ToArray();
        if (said.Length > 1)
            problems.Add(
                table.PlaceOf(said[1].Key),
                $"a route has one effect; this one says both '{said[0].Key}' and '{said[1].Key}'"
            );
        if (said.Length != 1)
            return (null, null);
        return (said[0].Value, phrases.Teams(table.Node(said[0].Key), said[0].Key));
    }

    private FactWord[] Weighing(Table table)
    {
        var facts = new List<FactWord>();
        foreach (var text in table.TextOrList("weighing"))
        {
            if (phrases.Fact(text.Value, text.Place) is { } fact)
                facts.Add(fact);
            else
                problems.Add(
                    text.Place,
                    $"'{text.Value}' is no fact.{Nearest.Hint(text.Value, known.Vocabulary.Facts.Keys)}"
                );
        }
        return [.. facts];
    }

    private void Needs(Table table, Route route)
    {
        var exception = table.Has("exception to");
        if (!exception)
        {
            foreach (var key in Needed.Where(k => !table.Has(k)))
                problems.Add(table.Place, $"this route does not say '{key}'");
            if (!Names.Effects.Keys.Any(table.Has))
                problems.Add(
                    table.Place,
                    $"this route does nothing; say one of {Table.Listed(Names.Effects.Keys)}"
                );
        }
        Refuse(
            table,
            route.Effect == Effect.StaysWith,
            ["at", "not before", "no later than"],
            "a case that stays has no '{0}'"
        );
        Refuse(
            table,
            route.Effect == Effect.MovesTo,
            ["until"],
            "a move has no '{0}'; it is for a stay, joint work and support"
        );
        Refuse(
            table,
            route.Effect is not null and not Effect.MovesTo,
            ["siblings"],
            "'{0}' is for a move"
        );
        if (route.Effect == Effect.SupportedBy && !table.Has("until"))
            problems.Add(table.Place, "support needs an 'until'");
        if (route.Effect == Effect.TaskTo && !table.Has("task") && !exception)
            problems.Add(table.Place, "'task to' needs a 'task' that says what goes");
        Refuse(
            table,
            route.Effect is not null and not Effect.TaskTo,
            ["task"],
            "'{0}' is for 'task to'"
        );
        Refuse(
            table,
            route.Force is not null and not Force.May,
            ["taken up by"],
            "'{0}' is for a may; this rule binds"
        );
        Refuse(
            table,
            route.Force is Force.Must or Force.May,
            ["departed by"],
            "'{0}' is for should and normally"
        );
    }

    private void Refuse(Table table, bool wrong, string[] keys, string sentence)
    {
        foreach (var key in keys.Where(k => wrong && table.Has(k)))
            problems.Add(
                table.PlaceOf(key),
                sentence.Replace("{0}", key, StringComparison.Ordinal)
            );
    }
}

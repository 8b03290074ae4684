using Throughline.Procedures.Documents.Grammar;
using Throughline.Procedures.Documents.Yaml;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Documents;

/// <summary>Reads the blocks at the head of an edition: procedure, teams, roles, documents.</summary>
internal sealed class HeaderReader(Problems problems)
{
    public const string Calendar = "england and wales";

    public Header? Procedure(YamlNode? node, Phrases phrases)
    {
        if (Table.Of(node, Blocks.Procedure, problems) is not { } table)
            return null;
        var council = table.Text("council");
        var inForce = table.Day("in force");
        var sources = table.Items("sources").Select(Source).OfType<Source>().ToArray();
        foreach (var twice in sources.GroupBy(s => s.Prefix).Where(g => g.Count() > 1))
            problems.Add(twice.Last().Place, $"the prefix '{twice.Key}' is said twice");
        var until = table.Day("until");
        if (until < inForce)
            problems.Add(table.PlaceOf("until"), "this edition ends before it comes into force");
        var header = new Header(
            council ?? "",
            table.Text("title") ?? "",
            table.Text("edition") ?? "",
            inForce ?? DateOnly.MinValue,
            until,
            table.Text("owner"),
            table.Day("review"),
            table.Word("calendar", [Calendar]),
            [.. table.Texts("systems").Select(t => t.Value)],
            table.Choice("siblings", Names.SiblingsPolicies) ?? SiblingsPolicy.EachAlone,
            phrases.Who(table.Node("split by"), "split by"),
            DeparturesOf(table.Node("departures"), phrases),
            sources,
            table.Place
        )
        {
            Clauses = [.. table.TextOrList("clauses").Select(t => t.Value)],
            Readings = [.. table.TextOrList("reading").Select(t => t.Value)],
        };
        return council is null || inForce is null ? null : header;
    }

    private Source? Source(YamlNode node)
    {
        if (Table.Of(node, Blocks.Source, problems) is not { } table)
            return null;
        var clauses = table.Number("clauses");
        return table.Text("prefix") is { } prefix
            ? new(
                prefix,
                table.Text("title") ?? "",
                table.Text("version"),
                table.Text("dated"),
                table.Text("review"),
                clauses ?? 0,
                table.Place
            )
            : null;
    }

    private Departures? DeparturesOf(YamlNode? node, Phrases phrases)
    {
        if (node is null || Table.Of(node, Blocks.Departures, problems) is not { } table)
            return null;
        var binding = Names
            .Forces.Where(f => f.Value is Force.Should or Force.Normally)
            .ToDictionary(f => f.Key, f => f.Value);
        var from = table
            .TextOrList("from")
            .Select(t => Table.Choice(t, "force to depart from", binding, problems))
            .OfType<Force>()
            .ToArray();
        return phrases.Who(table.Node("by"), "by") is { } by ? new(by, from, table.Place) : null;
    }

    public IEnumerable<Team> Teams(YamlNode? node)
    {
        foreach (var table in Entries(node, Blocks.Teams))
        {
            if (table.Scalar("name") is not { } name)
                continue;
            var groups = table.Texts("groups");
            foreach (var word in groups.Prepend(name).Where(w => !Table.FitWord(w.Value)))
                problems.Add(
                    word.Place,
                    $"'{word.Value}' cannot name a team: it holds a comma or ' or ', or begins with 'not ', a number or an ordinal"
                );
            yield return new(
                name.Value,
                table.Text("short"),
                table.Text("kind"),
                [.. groups.Select(g => g.Value)],
                table.Text("code"),
                table.Text("desktop"),
                table.Text("covers"),
                name.Place
            );
        }
    }

    public IEnumerable<Role> Roles(YamlNode? node)
    {
        foreach (var table in Entries(node, Blocks.Roles))
        {
            if (table.Scalar("name") is { } name)
                yield return new(
                    name.Value,
                    table.Text("of"),
                    table.Text("stands in"),
                    table.Yes("rota"),
                    name.Place
                );
        }
    }

    public IEnumerable<DocumentWord> Documents(YamlNode? node, Vocabulary words)
    {
        foreach (var table in Entries(node, Blocks.Documents))
        {
            if (table.Scalar("name") is not { } name)
                continue;
            if (!Table.FitWord(name.Value))
                problems.Add(
                    name.Place,
                    $"'{name.Value}' cannot name a document: it holds a comma or ' or ', or begins with 'not ', a number or an ordinal"
                );
            var shared = words.Documents.GetValueOrDefault(name.Value);
            yield return new(
                name.Value,
                table.Text("code"),
                table.Word("each", ["child", "group"]) == "group",
                shared?.OfStaff ?? false,
                [.. table.Texts("fields").Select(f => f.Value)],
                shared?.WhoWouldKnow ?? "allocated worker",
                name.Place
            );
        }
    }

    private IEnumerable<Table> Entries(YamlNode? node, BlockSpec spec)
    {
        if (node is null)
            return [];
        if (node is YamlList { Items.Count: > 0 } list)
            return list.Items.Select(i => Table.Of(i, spec, problems)).OfType<Table>();
        problems.Add(node.Place, $"'{spec.Kind}' is a list, one entry each");
        return [];
    }
}

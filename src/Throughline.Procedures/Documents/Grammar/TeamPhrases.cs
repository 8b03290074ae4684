using Throughline.Procedures.Documents.Yaml;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Documents.Grammar;

internal sealed partial class Phrases
{
    /// <summary>TEAM or TEAM, a group, "present team", a team fact, or { one of: [..], agreed by: WHO }.</summary>
    public TeamSet? Teams(YamlNode? node, string key)
    {
        if (node is null)
            return null;
        if (node is YamlTable)
        {
            if (OneOf(node, "choice of teams") is not { } choice)
                return null;
            var options = choice.Items.Select(i => Teams(i, key)).ToArray();
            return options.Any(o => o is null)
                ? null
                : new TeamSet.Chosen(node.Place, node.Written, options!, choice.By);
        }
        if (Table.AsText(node, key, problems) is not { } text)
            return null;
        var parts = Alternatives(text.Value).Select(p => Team(p, text.Place)).ToArray();
        if (parts.Any(p => p is null))
            return null;
        if (parts.Length == 1)
            return parts[0];
        if (parts.All(p => p is TeamSet.Named))
        {
            var names = parts.Cast<TeamSet.Named>().SelectMany(p => p.Teams).Distinct();
            return new TeamSet.Named(text.Place, text.Value, [.. names], null);
        }
        return new TeamSet.Either(text.Place, text.Value, parts!);
    }

    private TeamSet? Team(string name, Place place)
    {
        if (name == "present team")
            return new TeamSet.Present(place, name);
        if (name == "anywhere")
            return new TeamSet.Anywhere(place, name);
        if (known.TeamNames.Contains(name))
            return new TeamSet.Named(place, name, [name], null);
        if (known.Groups.TryGetValue(name, out var group))
            return new TeamSet.Named(place, name, group, name);
        if (Words.Facts.GetValueOrDefault(name) is { Type: FactType.Team } fact)
            return new TeamSet.OfFact(place, name, fact);
        problems.Add(
            place,
            $"'{name}' is no team or group of teams.{Nearest.Hint(name, known.TeamWords)}"
        );
        return null;
    }

    /// <summary>{ one of: [..], agreed by: WHO }, whose options are read by the caller.</summary>
    private (IReadOnlyList<YamlNode> Items, Who By)? OneOf(YamlNode node, string what)
    {
        var spec = new BlockSpec(
            what,
            false,
            "",
            [new("one of", true, "", ""), new("agreed by", true, "", "")]
        );
        if (Table.Of(node, spec, problems) is not { } table)
            return null;
        var items = table.Items("one of");
        if (items.Count == 1)
            problems.Add(table.PlaceOf("one of"), "'one of' offers only one; name at least two");
        return Who(table.Node("agreed by"), "agreed by") is { } by && items.Count > 1
            ? (items, by)
            : null;
    }
}

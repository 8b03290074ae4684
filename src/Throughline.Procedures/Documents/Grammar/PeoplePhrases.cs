using System.Globalization;
using System.Text.RegularExpressions;
using Throughline.Procedures.Documents.Yaml;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Documents.Grammar;

internal sealed partial class Phrases
{
    /// <summary>A role, a part in the transfer, several of them, or one failing another.</summary>
    public Who? Who(YamlNode? node, string key)
    {
        switch (node)
        {
            case null:
                return null;
            case YamlTable:
                return ManyWho(node, key);
            case YamlList { Items.Count: > 0 } list:
                var listed = list.Items.Select(i => Who(i, key)).ToArray();
                return listed.Any(p => p is null)
                    ? null
                    : new Who.All(node.Place, node.Written, listed!);
            default:
                return Table.AsText(node, key, problems) is { } text
                    ? People(text.Value, text.Place)
                    : null;
        }
    }

    private Who? ManyWho(YamlNode node, string key)
    {
        var table = Table.Free(node, key, problems)!;
        if (table.Has("who") || table.Has("failing whom"))
        {
            var spec = new BlockSpec(
                "who",
                false,
                "",
                [new("who", true, "", ""), new("failing whom", true, "", "")]
            );
            var pair = Table.Of(node, spec, problems)!;
            var first = Who(pair.Node("who"), "who");
            var otherwise = Who(pair.Node("failing whom"), "failing whom");
            return first is null || otherwise is null
                ? null
                : new Who.Failing(node.Place, node.Written, first, otherwise);
        }
        var entries = table.Entries.ToArray();
        if (entries.Length != 1)
        {
            problems.Add(node.Place, "people are 'all of', 'any of' or 'at least N of' a list");
            return null;
        }
        var word = entries[0].Key.Value;
        var people = table.Items(word).Select(i => Who(i, key)).ToArray();
        if (people.Any(p => p is null))
            return null;
        var atLeast = AtLeastOf().Match(word);
        if (atLeast.Success)
        {
            var count = int.Parse(atLeast.Groups["n"].Value, CultureInfo.InvariantCulture);
            if (count > 0 && count <= people.Length)
                return new Who.AtLeast(node.Place, node.Written, count, people!);
            problems.Add(entries[0].Key.Place, $"'{word}' names {people.Length}");
            return null;
        }
        switch (word)
        {
            case "all of":
                return new Who.All(node.Place, node.Written, people!);
            case "any of":
                return new Who.Any(node.Place, node.Written, people!);
            default:
                problems.Add(
                    entries[0].Key.Place,
                    $"'{word}' joins no people; say all of, any of or at least N of.{Nearest.Hint(word, ["all of", "any of"])}"
                );
                return null;
        }
    }

    /// <summary>One phrase, or several joined by commas, "and" or "or".</summary>
    private Who? People(string text, Place place)
    {
        if (OnePerson(text, place) is { } one)
            return one;
        var bare = CutEnd(text, " or representative", out var rest) ? rest : text;
        // "A or representative and B": who stands in belongs to the one before.
        var either = EitherOf().Split(bare);
        if (either.Length > 1)
            return Several(text, either, place, p => new Who.Any(place, text, p));
        var parts = bare.Split(", ").SelectMany(p => p.Split(" and ")).ToArray();
        if (parts.Length > 1)
            return Several(text, parts, place, p => new Who.All(place, text, p));
        problems.Add(
            place,
            $"'{text}' is no role and no person of a transfer.{Nearest.Hint(text, known.PeopleWords)}"
        );
        return null;
    }

    private Who? Several(
        string text,
        IEnumerable<string> parts,
        Place place,
        Func<IReadOnlyList<Who>, Who> join
    )
    {
        var stands = text.EndsWith(" or representative", StringComparison.Ordinal);
        var all = parts
            .Select(p => People(p.Trim() + (stands ? " or representative" : ""), place))
            .ToArray();
        return all.Any(p => p is null) ? null : join(all!);
    }

    private Who? OnePerson(string text, Place place)
    {
        var stands = CutEnd(text, " or representative", out var name);
        if (Words.People.ContainsKey(name) || IsLeaver(name))
            return new Who.Person(place, text, name, stands);
        if (known.Roles.Any(r => r.Name == name))
            return new Who.Role(place, text, name, OfTeam.Unsaid, null, stands);
        foreach (var role in known.Roles.OrderByDescending(r => r.Name.Length))
        {
            if (!Cut(name, role.Name + " of ", out var of))
                continue;
            if (of == "both teams")
                return new Who.Role(place, text, role.Name, OfTeam.Both, null, stands);
            if (known.TeamWords.Contains(of))
            {
                var team = Team(of, place);
                return new Who.Role(place, text, role.Name, OfTeam.Named, team, stands);
            }
        }
        return null;
    }

    /// <summary>"outgoing Team Leader", "incoming Team Leader": the two sides of a management handover.</summary>
    private bool IsLeaver(string name) =>
        (Cut(name, "outgoing ", out var role) || Cut(name, "incoming ", out role))
        && known.Roles.Any(r => r.Name == role);

    [GeneratedRegex(" or (?!representative\\b)", RegexOptions.None, Patience.Milliseconds)]
    private static partial Regex EitherOf();

    [GeneratedRegex(
        "^at least (?<n>[0-9]{1,2}) of$",
        RegexOptions.ExplicitCapture,
        Patience.Milliseconds
    )]
    private static partial Regex AtLeastOf();
}

using Throughline.Procedures.Documents;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Words;

/// <summary>The small parts of sentences: lists, lengths, teams and people.</summary>
public static class Phrase
{
    /// <summary>"A", "A and B", "A, B and C", with the joining word that is given.</summary>
    public static string Listed(IEnumerable<string> parts, string joint)
    {
        var all = parts.ToArray();
        return all.Length < 2
            ? string.Concat(all)
            : $"{string.Join(", ", all[..^1])} {joint} {all[^1]}";
    }

    /// <summary>"1 working day", "3 months".</summary>
    public static string Of(Length length)
    {
        var unit = Names.Of(Names.Units, length.Unit);
        return $"{length.Count} {(length.Count == 1 ? unit[..^1] : unit)}";
    }

    public static string Of(TeamSet teams) =>
        teams switch
        {
            TeamSet.Named { Group: { } group } => $"the {group}",
            TeamSet.Named named => Listed(named.Teams, "or"),
            TeamSet.Present => "the team the child is with",
            TeamSet.OfFact of => $"the {of.Fact.Name}",
            TeamSet.Anywhere => "any team",
            TeamSet.Either either => Listed(either.Options.Select(Of), "or"),
            TeamSet.Chosen chosen =>
                $"whichever of {Listed(chosen.Options.Select(Of), "and")} is agreed by {Of(chosen.AgreedBy)}",
            _ => teams.Text,
        };

    public static string Of(Who who) =>
        who switch
        {
            Who.Role role => $"the {Stands(role.Text)}",
            Who.Person person => Person(person),
            Who.All all => Listed(all.People.Select(Of), "and"),
            Who.Any any => Listed(any.People.Select(Of), "or"),
            Who.AtLeast some => $"at least {some.Count} of {Listed(some.People.Select(Of), "and")}",
            Who.Failing failing => $"{Of(failing.First)}, or failing that {Of(failing.Otherwise)},",
            _ => who.Text,
        };

    private static string Person(Who.Person person) =>
        person.Name switch
        {
            "involved professionals" or "key agencies" or "those who attend" or "their manager" =>
                person.Text,
            "managers of both teams" => "the managers of both teams",
            _ => $"the {Stands(person.Text)}",
        };

    /// <summary>"the Team Manager or a representative".</summary>
    private static string Stands(string text) =>
        text.Replace(" or representative", " or a representative", StringComparison.Ordinal);

    /// <summary>"by e-mail", "in writing".</summary>
    public static string Means(string how) =>
        how.StartsWith("in ", StringComparison.Ordinal) ? how : $"by {how}";

    public static string Of(Force force) => Names.Of(Names.Forces, force);

    /// <summary>A sentence begins with a capital and ends with a full stop.</summary>
    public static string Sentence(string words)
    {
        var text = words.Trim().TrimEnd('.', ',', ';');
        return text.Length == 0 ? "" : $"{char.ToUpperInvariant(text[0])}{text[1..]}.";
    }
}

using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Deciding.Saying;

/// <summary>People as a person names them.</summary>
public static class WhoWords
{
    public static string Of(Who? who) =>
        who switch
        {
            null => "",
            Who.All all => Words.And(Each(all.People)),
            Who.Any any => Words.Or(Each(any.People)),
            Who.AtLeast some => $"at least {some.Count} of {Words.And(Each(some.People))}",
            Who.Failing failing => $"{Of(failing.First)}, failing whom {Of(failing.Otherwise)}",
            _ => who.Text,
        };

    /// <summary>Does it name somebody who is no part and no post of the council: a child, a family, key agencies?</summary>
    public static bool NamesOutside(Who who, Edition edition) =>
        who switch
        {
            Who.Person person => edition.Vocabulary.People.TryGetValue(person.Name, out var word)
                && word.Kind == PersonKind.Outside,
            Who.All all => all.People.Any(w => NamesOutside(w, edition)),
            Who.Any any => any.People.Any(w => NamesOutside(w, edition)),
            Who.AtLeast some => some.People.Any(w => NamesOutside(w, edition)),
            Who.Failing failing => NamesOutside(failing.First, edition)
                || NamesOutside(failing.Otherwise, edition),
            _ => false,
        };

    private static List<string> Each(IReadOnlyList<Who> people) => [.. people.Select(Of)];
}

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

    private static List<string> Each(IReadOnlyList<Who> people) => [.. people.Select(Of)];
}

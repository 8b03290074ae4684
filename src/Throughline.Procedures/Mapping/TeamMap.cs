using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Mapping;

public enum BoxKind
{
    Team,

    /// <summary>No team, or another authority.</summary>
    Outside,

    /// <summary>A team that the record of the child names, such as the team that closed the case.</summary>
    OfRecord,
}

/// <summary>Somebody who can hold a case, and where the box stands.</summary>
public sealed record MapBox(
    string Name,
    BoxKind Kind,
    IReadOnlyList<string> Title,
    IReadOnlyList<string> Detail,
    int X,
    int Y,
    int Width,
    int Height
);

/// <summary>
/// The rules that move a case from one box to another, as one arrow. Arrows out of one box run along the same line
/// until each turns off to its own box, where <see cref="Label"/> stands on the last stretch; they share
/// an <see cref="Ink"/>.
/// </summary>
public sealed record MapArrow(
    string From,
    string To,
    IReadOnlyList<string> Rules,
    string Label,
    int Ink,
    IReadOnlyList<(int X, int Y)> Points
);

/// <summary>
/// A picture of an edition: its teams under each other in the order in which the council names them, and arrows down
/// the right side and up the left side, so that no line passes behind a box.
/// </summary>
public sealed record TeamMap(
    int Width,
    int Height,
    IReadOnlyList<MapBox> Boxes,
    IReadOnlyList<MapArrow> Arrows,
    IReadOnlyList<Move> Moves
)
{
    public const string AnyTeam = "any team";

    public static TeamMap Of(Edition edition)
    {
        var moves = Move.Of(edition);
        var arrows = moves
            .SelectMany(m => m.Pairs.Select(p => (p.From, p.To, m.Rule.Id)))
            .Distinct()
            .GroupBy(p => (p.From, p.To), p => p.Id)
            .ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g]);
        var rows = Rows(edition, [.. arrows.Keys]);
        return new MapLayout(edition, rows, arrows).Draw(moves);
    }

    /// <summary>
    /// From the top: no team, the council's teams, those that the record names. Another authority stands above when
    /// more comes from there than goes there.
    /// </summary>
    private static List<string> Rows(Edition edition, IReadOnlyList<(string From, string To)> pairs)
    {
        var teams = edition.Teams.Select(t => t.Name).ToList();
        var others = pairs
            .SelectMany(p => new[] { p.From, p.To })
            .Distinct()
            .Except(teams)
            .ToList();
        bool Comes(string name) =>
            pairs.Count(p => p.From == name) > pairs.Count(p => p.To == name);
        var above = others
            .Where(n => n is TeamSet.NoTeam || Comes(n))
            .OrderBy(n => n is not TeamSet.NoTeam);
        return [.. above, .. teams, .. others.Except(above)];
    }
}

namespace Throughline.Independent.Tests.Reading;

/// <summary>
/// A clause that moves the child, or keeps it where the team is its own. <see cref="Point"/> is the clause's point in
/// a word, null where it names none; <see cref="Day"/> the day of it, where the record has one; <see cref="Open"/>
/// when people must agree it.
/// </summary>
internal sealed record Move(
    string Clause,
    IReadOnlyList<string> Teams,
    string? Point = null,
    DateOnly? Day = null,
    bool Open = false,
    bool Choice = false
)
{
    /// <summary>People choose which of these.</summary>
    public static Move OneOf(string clause, params string[] teams) =>
        new(clause, teams, Choice: true);

    public Move(string clause, string team, string? point = null, DateOnly? day = null)
        : this(clause, [team], point, day) { }
}

internal static class Moves
{
    /// <summary>No clause ranks above another: clauses that differ go to the managers, over the team or over the point.</summary>
    public static Answer Settle(this IReadOnlyList<Move> moves, Child child, string otherwise)
    {
        if (moves.Count == 0)
            return Answer.Stays(otherwise);
        var because =
            moves.Select(m => m.Clause).Distinct().Count() == 1 ? moves[0].Clause : "several";
        var common = moves[0].Teams.Where(t => moves.All(m => m.Teams.Contains(t))).ToArray();
        // Where all of it is for people to choose, no list is shortened by another to a single team.
        var choice = moves.All(m => m.Choice);
        if (common.Length == 0 || (choice && common.Length == 1))
            return Answer.Between(because, [.. moves.SelectMany(m => m.Teams)]);
        if (choice)
            return Answer.Between(because, common);
        if (common is [var here] && here == child.Team)
            return Answer.Stays(because);
        var points = moves.Where(m => m.Point is not null).ToList();
        var differ = points.Select(m => m.Point).Distinct().Count() > 1;
        var oneDay =
            points.Count > 0 && points[0].Day is { } day && points.TrueForAll(m => m.Day == day);
        if (points.Exists(m => m.Open) || (differ && !oneDay))
            return Answer.MovesWhenAgreed(because, common);
        return Answer.Moves(because, points.Count > 0 ? points[0].Day : null, common);
    }
}

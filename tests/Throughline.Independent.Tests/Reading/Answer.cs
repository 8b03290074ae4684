using Throughline.Procedures.Deciding;

namespace Throughline.Independent.Tests.Reading;

internal enum Kind
{
    Stays,
    StaysUntil,
    Moves,
    ManagersDecide,
    CannotTell,
}

/// <summary>
/// What comes of one child. <see cref="Teams"/> are sorted. <see cref="Day"/> is the point's, where the text gives one
/// and the record dates it; <see cref="PointOpen"/> when people must settle it. <see cref="Because"/> is the locator in
/// the council's text, and no part of the comparison.
/// </summary>
internal sealed record Answer(
    Kind Kind,
    string Teams,
    DateOnly? Day,
    bool PointOpen,
    string Because
)
{
    /// <summary>Teams that work beside whoever holds the child, from a day that has come.</summary>
    public string Beside { get; init; } = "";

    public static Answer Stays(string because) => new(Kind.Stays, "", null, false, because);

    public static Answer Moves(string because, DateOnly? day, params string[] teams) =>
        new(Kind.Moves, Sorted(teams), day, false, because);

    public static Answer MovesWhenAgreed(string because, params string[] teams) =>
        new(Kind.Moves, Sorted(teams), null, true, because);

    public static Answer Between(string because, params string[] teams) =>
        new(Kind.ManagersDecide, Sorted(teams), null, false, because);

    public static Answer Until(DateOnly? day, string because) =>
        new(Kind.StaysUntil, "", day, false, because);

    public static Answer Unknown(string because) => new(Kind.CannotTell, "", null, false, because);

    public static Answer Of(Decision decision) =>
        Place(decision) with
        {
            Beside = Sorted(
                decision
                    .Also.Where(a => a.Point.Day is null || a.Point.Day <= decision.AsOf)
                    .SelectMany(a => a.Teams)
            ),
        };

    private static Answer Place(Decision decision) =>
        decision.Team switch
        {
            TeamAnswer.Stays => Stays(""),
            TeamAnswer.StaysUntil until => Until(until.Day, ""),
            TeamAnswer.Moves moves => new(
                Kind.Moves,
                Sorted(moves.Teams),
                decision.Point.Day,
                decision.Point.State == PointState.Open,
                ""
            ),
            TeamAnswer.ManagersDecide decide => Between("", [.. decide.Between]),
            _ => Unknown(""),
        };

    /// <summary>Which team, and no more.</summary>
    public string Where => $"{Kind} {Teams}".TrimEnd();

    public override string ToString() =>
        Where
        + (Day is { } day ? $" on {day.Text()}" : "")
        + (PointOpen ? ", managers decide the point" : "");

    private static string Sorted(IEnumerable<string> teams) =>
        string.Join(" or ", teams.Distinct().Order(StringComparer.Ordinal));
}

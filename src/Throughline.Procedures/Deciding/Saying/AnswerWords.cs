namespace Throughline.Procedures.Deciding.Saying;

/// <summary>The answer in plain sentences, for a page, a letter or the command line.</summary>
public static class AnswerWords
{
    /// <summary>The whole answer in one or two sentences.</summary>
    public static string Of(Decision decision) =>
        decision.Team switch
        {
            TeamAnswer.Moves moves => $"The case moves to {Teams(moves)}{Point(decision.Point)}.",
            TeamAnswer.Stays { ByRule: true } stays => $"The case stays with {stays.Team}.",
            TeamAnswer.Stays stays =>
                $"The case stays with {stays.Team}: no rule of the procedure moves it or keeps it.",
            TeamAnswer.StaysUntil until => Until(until),
            TeamAnswer.ManagersDecide decide =>
                $"{Words.Sentence(decide.By ?? "the managers")} decide between {Words.And(decide.Between)}.",
            TeamAnswer.CannotTell untold => CannotTell(decision, untold),
            _ => throw new InvalidOperationException($"no words for {decision.Team}"),
        };

    /// <summary>A few words for a list or a column.</summary>
    public static string Short(Decision decision) =>
        (decision.Headline, decision.Team) switch
        {
            (Headline.CannotTell, TeamAnswer.Moves moves) =>
                $"Moves to {moves.Name}, the day cannot be told",
            (Headline.CannotTell, _) => "Cannot be told",
            (Headline.ManagersDecide, TeamAnswer.Moves moves) =>
                $"Moves to {moves.Name}, managers choose when",
            (Headline.ManagersDecide, TeamAnswer.ManagersDecide decide) =>
                $"Managers decide: {Words.Or(decide.Between)}",
            (_, TeamAnswer.Moves moves) => $"Moves to {moves.Name}",
            (_, TeamAnswer.StaysUntil { Day: { } day }) => $"Stays until {Words.Day(day)}",
            (_, TeamAnswer.StaysUntil until) => $"Stays until {until.Awaiting[0].What}",
            _ => "Stays",
        };

    /// <summary>When, to follow "The case moves to X".</summary>
    public static string Point(PointAnswer point) =>
        point.State switch
        {
            PointState.None => "",
            PointState.Reached =>
                $" at {point.At}, which was on {Words.Day(point.Day!.Value)}{Provisional(point)}",
            PointState.Planned =>
                $" at {point.At}, on {Words.Day(point.Day!.Value)}{Provisional(point)}",
            PointState.Awaited => $" at {point.At}, for which there is no day yet",
            PointState.Unknown => $" at {point.At}, and its day cannot be told",
            PointState.Open =>
                $". {Words.Sentence(point.By ?? "the managers")} choose the moment: {Words.Or(point.Between)}",
        } + (point.NoLaterThan is { } latest ? $", no later than {Words.Day(latest)}" : "");

    /// <summary>What those to whom the team is left are to weigh: "a change of worker would do harm".</summary>
    public static IReadOnlyList<string> Weighed(Decision decision, Rules.Edition edition) =>
        decision.Team is not TeamAnswer.ManagersDecide
            ? []
            :
            [
                .. edition
                    .Routes.Where(r => decision.Because.Any(b => b.Id == r.Id))
                    .SelectMany(r => r.Weighing)
                    .Select(w => w.YesReads is { } reads ? $"whether {reads}" : w.Name)
                    .Distinct(),
            ];

    private static string Provisional(PointAnswer point) =>
        point.Provisional ? " (an earlier day may yet be found)" : "";

    private static string Teams(TeamAnswer.Moves moves) =>
        moves.Teams.Count == 1 ? moves.Teams[0]
        : moves.Name == string.Join(" or ", moves.Teams) || moves.Name == Words.Or(moves.Teams)
            ? Words.Or(moves.Teams)
        : $"one of the {moves.Name} ({Words.Or(moves.Teams)})";

    private static string Until(TeamAnswer.StaysUntil until)
    {
        var what = until.Awaiting[0].What;
        var day = until.Day is { } on
            ? $"{what} on {Words.Day(on)}"
            : $"{what}, which is not in the diary";
        var then = until.Then.Count == 0 ? "" : $" Then it may move to {Words.Or(until.Then)}.";
        return $"The case stays where it is until {day}.{then}";
    }

    private static string CannotTell(Decision decision, TeamAnswer.CannotTell untold)
    {
        var missing = Words.And([.. decision.Missing.Select(m => m.What)]);
        var possible =
            untold.Possible.Count == 0 ? "" : $" It may move to {Words.Or(untold.Possible)}.";
        return $"It cannot be told where the case belongs while this is not known: {missing}.{possible}";
    }
}

using Throughline.Procedures.Documents;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Words;

/// <summary>
/// A rule as plain sentences, made from the rule itself: what a page shows beside it cannot drift from what it does.
/// </summary>
public static class RuleWords
{
    public static IReadOnlyList<string> Of(Rule rule, Edition edition) =>
        [
            .. (
                rule switch
                {
                    Route route => Route(route, edition),
                    Duty duty => DutyWords.Of(duty, edition),
                    Journey journey => JourneyWords.Of(journey),
                    Meeting meeting => MeetingWords.Of(meeting),
                    Ladder ladder => LadderWords(ladder),
                    Queue queue => QueueWords(queue),
                    Weights weights => WeightsWords(weights),
                    Measure measure => [$"a report shows {measure.Shows}{When(measure.When)}"],
                    _ => [],
                }
            )
                .Select(Phrase.Sentence)
                .Where(s => s.Length > 0),
        ];

    /// <summary>", when the plan is child protection", or nothing.</summary>
    internal static string When(Test? when) => when is null ? "" : $", when {TestWords.Of(when)}";

    /// <summary>"instead of what wok-cp says, ", for an exception.</summary>
    internal static string Instead(IReadOnlyList<Rule> parents) =>
        parents.Count == 0
            ? ""
            : $"instead of what {Phrase.Listed(parents.Select(p => p.Id), "and")} {(parents.Count == 1 ? "says" : "say")}, ";

    private static IEnumerable<string> Route(Route route, Edition edition)
    {
        var parents = edition.Routes.Where(r => route.ExceptionTo.Contains(r.Id)).ToArray();
        var whole = parents.Length > 0 ? route.Under(parents[0]) : route;
        IEnumerable<TeamSet?> sets = route.From is { } own
            ? [own]
            : parents.Select(p => p.From).Append(whole.From);
        var teams = sets.OfType<TeamSet>().Select(Phrase.Of).Distinct().ToArray();
        var from = teams.Length > 0 ? $" that is with {Phrase.Listed(teams, "or")}" : "";
        var points = string.Concat(
            route.At is { } at ? $", at {PointWords.Of(at)}" : "",
            route.Until is { } until ? $", until {PointWords.Of(until)}" : ""
        );
        yield return $"{Instead(parents)}a case{from} {Does(whole)}{points}{When(route.When)}";
        if (route.NotBefore is { } not)
            yield return $"it may not move before {PointWords.Of(not)}";
        if (route.NoLaterThan is { } late)
            yield return $"it is overdue after {PointWords.Of(late)}";
        if (route.Siblings == SiblingsRule.Follow)
            yield return "brothers and sisters come along";
        if (route.Siblings == SiblingsRule.ThoseReferredFollow)
            yield return "brothers and sisters who are referred come along";
        if (route.Weighing.Count > 0)
            yield return $"whoever decides weighs this: {Phrase.Listed(route.Weighing.Select(w => w.Name), "and")}";
        if (route.TakenUpBy is { } taker)
            yield return $"{Phrase.Of(taker)} may take this up";
        if (route.DepartedBy is { } leaver)
            yield return $"{Phrase.Of(leaver)} may depart from this, with a reason";
    }

    private static string Does(Route route)
    {
        var (must, bare) = route.Force switch
        {
            Force.Should => ("should ", true),
            Force.Normally => ("normally ", false),
            Force.May => ("may ", true),
            _ => ("must ", true),
        };
        var teams = route.Teams is { } t ? Phrase.Of(t) : "";
        return route.Effect switch
        {
            Effect.MovesTo when teams == TeamSet.NoTeam =>
                $"{must}{(bare ? "end" : "ends")} with no team",
            Effect.MovesTo => $"{must}{(bare ? "move" : "moves")} to {teams}",
            Effect.StaysWith => $"{must}{(bare ? "stay" : "stays")} with {teams}",
            Effect.JointlyWith => $"{must}{(bare ? "be" : "is")} worked jointly with {teams}",
            Effect.SupportedBy => $"{must}{(bare ? "be" : "is")} supported by {teams}",
            Effect.TaskTo =>
                $"{must}{(bare ? "pass" : "passes")} one task to {teams}: {route.Task}",
            null => "",
        };
    }

    private static IEnumerable<string> LadderWords(Ladder ladder)
    {
        var about = ladder.About.Select(Subject);
        yield return $"when people differ about {Phrase.Listed(about, "or")}{When(ladder.When)}, it goes up these rungs";
        foreach (var (rung, i) in ladder.Rungs.Select((r, i) => (r, i + 1)))
        {
            var after = rung.After is { } length ? $" after {Phrase.Of(length)}" : "";
            var meets = rung.Meets is { } meeting ? $", in a {meeting} meeting" : "";
            var decides =
                rung.DecidesFinally ? ", and that is final"
                : rung.Decides is { } other ? $", deciding {other}"
                : "";
            yield return $"rung {i}:{after} {Phrase.Of(rung.Who)}{meets}{decides}";
        }
        yield return ladder.Meanwhile is { } holder
            ? $"meanwhile {Phrase.Of(holder)} holds the case"
            : "meanwhile the sending team holds the case";
    }

    private static IEnumerable<string> QueueWords(Queue queue)
    {
        yield return $"requests wait at “{queue.Name}”, a desk of {queue.Team}, and are taken {Names.Of(Names.QueueOrders, queue.Order)}";
        yield return $"{Phrase.Of(queue.KeptBy)} keeps it";
        yield return $"these steps are taken there: {Phrase.Listed(queue.Steps, "and")}";
    }

    private static string Subject(DisputeAbout about) =>
        about switch
        {
            DisputeAbout.Stalled => "a move that has stalled",
            DisputeAbout.Unallocated => "a child without a worker",
            _ => $"the {Names.Of(Names.Disputes, about)}",
        };

    private static IEnumerable<string> WeightsWords(Weights weights)
    {
        yield return $"a case counts for {weights.Points}{When(weights.When)}";
        foreach (var (role, limit) in weights.LimitByRole)
            yield return $"a {role} holds {limit} at the most";
    }
}

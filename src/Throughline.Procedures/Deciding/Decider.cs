using Throughline.Procedures.Deciding.Evaluating;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Deciding;

/// <summary>
/// Decides where a child's case belongs, at which point, and what is owed, on a day. Pure: the same edition, facts and
/// day give the same decision, which carries its own explanation.
/// </summary>
public static class Decider
{
    public static Decision Decide(Edition edition, CaseFacts facts, DateOnly asOf) =>
        Decide(new Plan(edition), facts, asOf);

    /// <summary>For many children: lay the edition out once.</summary>
    public static Decision Decide(Plan plan, CaseFacts facts, DateOnly asOf)
    {
        var at = new Situation(plan, facts, asOf);
        var reader = new CaseReader(at);
        if (facts.Transfer is { } under)
            reader.Follow(under.Route is { } route ? [route] : [], moving: true);

        var routes = new RouteReader(at, reader);
        List<(Route, bool, IReadOnlyList<Entry>)> families = [];
        List<Entry> beside = [];
        foreach (var root in at.TeamIsUnknown ? plan.Roots : plan.RoutesFrom(at.Team))
        {
            var entries = routes.Root(root);
            if (!root.Competes)
                beside.AddRange(entries.Where(e => e.Sure));
            else
                families.Add((root, entries.Any(e => e.Holds), entries));
        }

        var where = Settling.Settle(at, families);
        var moves = where.Team is TeamAnswer.Moves or TeamAnswer.ManagersDecide;
        List<Entry> certain = [.. where.Because.Where(e => e.Holds)];
        var (point, lacking) = moves
            ? PointSettling.Settle(at, reader, certain)
            : (PointAnswer.None, []);
        IReadOnlyList<Beside> also =
        [
            .. beside.Select(e => Alongside(reader, e, asOf)).OfType<Beside>(),
        ];

        Follow(reader, facts, where, beside, point);
        var standings = reader.Standings();
        return new Decision
        {
            Edition = plan.Edition.Hash,
            AsOf = asOf,
            Headline = Head(where.Team, point.State),
            Team = where.Team,
            Point = point,
            Because = [.. where.Because.Select(Cite)],
            Unless = [.. where.Unless.Select(Cite)],
            Also = also,
            Offers = routes.Offers,
            TurnsOn = routes.TurnsOn,
            Assumptions = [.. routes.Assumed, .. at.Reckoned],
            Missing = [.. Lacking(where.Missing, lacking)],
            StandsUntil = at.Turns,
            DutiesTurn = at.TurnsDuty,
            Journey = JourneyOf(reader, standings),
            Queue = reader.OnDesk(),
            Owed = standings,
            Why = routes.Considered,
        };
    }

    /// <summary>
    /// The duties owed are those of the transfer's route, of the exceptions to it that now hold, and of what stands
    /// beside the answer; without a transfer, those a move by this answer would bring.
    /// </summary>
    private static void Follow(
        CaseReader reader,
        CaseFacts facts,
        Settled where,
        List<Entry> beside,
        PointAnswer point
    )
    {
        List<string> routes = [.. beside.Select(e => e.Route.Id)];
        if (facts.Transfer is { Route: { } named })
        {
            routes.Add(named);
            if (where.Because.Any(e => Under(e.Route, named)))
                routes.AddRange(where.Because.Where(e => e.Holds).Select(e => e.Route.Id));
        }
        else if (facts.Transfer?.Journey is null && where.Team is TeamAnswer.Moves)
            routes.AddRange(where.Because.Select(e => e.Route.Id));
        reader.MoveDay = point.Day;
        reader.Follow(routes, facts.Transfer is not null || where.Team is TeamAnswer.Moves);

        bool Under(Route route, string id) => reader.WithParents(route.Id).Contains(id);
    }

    private static Beside? Alongside(CaseReader reader, Entry entry, DateOnly today)
    {
        var route = entry.Route;
        var point = PointSettling.Of(reader, route, today);
        var until = route.Until is null ? null : reader.PointOf(route.Id, route.Until);
        return new(
            Cite(entry),
            RouteReader.Say(route.Effect!.Value),
            entry.Teams.Known!,
            entry.Teams.Name,
            route.Task,
            point is null ? PointAnswer.None : PointSettling.Answer(point, null),
            until is null ? PointAnswer.None : PointSettling.Answer(until, null),
            entry.Teams.OpenTo
        );
    }

    private static Headline Head(TeamAnswer team, PointState point) =>
        team switch
        {
            TeamAnswer.CannotTell => Headline.CannotTell,
            TeamAnswer.ManagersDecide => Headline.ManagersDecide,
            TeamAnswer.Moves when point == PointState.Unknown => Headline.CannotTell,
            TeamAnswer.Moves when point == PointState.Open => Headline.ManagersDecide,
            TeamAnswer.Moves => Headline.Moves,
            _ => Headline.Stays,
        };

    private static JourneyAnswer? JourneyOf(
        CaseReader reader,
        IReadOnlyList<DutyStanding> standings
    ) =>
        reader.Journey is { } journey ? new(journey.Id, [], [], reader.Steps(standings))
        : reader.Rivals.Count > 0 || reader.JourneyLeaves.Count > 0
            ? new(null, reader.Rivals, [.. Lacking(reader.JourneyLeaves, [])], [])
        : null;

    private static IEnumerable<Missing> Lacking(
        IReadOnlyList<Leaf> team,
        IReadOnlyList<Leaf> point
    ) =>
        team.Concat(point)
            .DistinctBy(l => l.What)
            .Select(l => new Missing(l.What, l.WhoWouldKnow, l.Because));

    private static RuleCited Cite(Entry entry) => new(entry.Route.Id, entry.Route.Clauses);
}

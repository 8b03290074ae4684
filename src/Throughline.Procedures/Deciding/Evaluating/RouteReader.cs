using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Deciding.Evaluating;

/// <summary>
/// A route that is in play, with what it leaves unsaid filled in. Holds: it and all that it excepts are true. Sure:
/// nothing that may yet put it out stands against it, either. Leaves: what keeps it from being sure.
/// </summary>
internal sealed record Entry(
    Route Route,
    bool Holds,
    bool Sure,
    TeamsRead Teams,
    IReadOnlyList<Leaf> Leaves
);

/// <summary>Which routes hold for this child, which are put out by an exception, and which may hold.</summary>
internal sealed partial class RouteReader(Situation at, CaseReader reader)
{
    private readonly List<Considered> _considered = [];
    private readonly List<Offer> _offers = [];
    private readonly Dictionary<string, (Leaf Leaf, List<string> Rules)> _turnsOn = new();
    private readonly Dictionary<string, Leaf> _assumed = new();

    public IReadOnlyList<Considered> Considered => _considered;

    public IReadOnlyList<Offer> Offers => [.. _offers.DistinctBy(o => o.Rule.Id)];

    public IReadOnlyList<TurnsOn> TurnsOn =>
        [
            .. _turnsOn.Values.Select(t => new TurnsOn(
                t.Leaf.What,
                t.Leaf.WhoWouldKnow,
                [.. t.Rules.Distinct()]
            )),
        ];

    public IEnumerable<Assumption> Assumed =>
        _assumed.Values.Select(l => new Assumption(l.What, l.ReadAs!, l.Because));

    /// <summary>The entries of a route that excepts no other; none when it does not hold, or is only an offer.</summary>
    public IReadOnlyList<Entry> Root(Route route)
    {
        var verdict = Value(route);
        if (route.Force != Force.May || Choices.TakenUp(at, route))
            return Apply(route, verdict, new(true, true, []));
        if (verdict.Truth == Truth.True)
            Offer(route);
        Note(
            route,
            verdict,
            verdict.Truth == Truth.True ? RuleOutcome.Offered : Outcome(verdict),
            []
        );
        return [];
    }

    private sealed record Above(bool Holds, bool Sure, IReadOnlyList<Leaf> Leaves);

    private IReadOnlyList<Entry> Apply(Route route, Verdict verdict, Above above)
    {
        if (verdict.Truth == Truth.False)
        {
            Note(route, verdict, Outcome(verdict), []);
            return [];
        }
        var holds = above.Holds && verdict.Truth == Truth.True;
        var here = new Above(holds, above.Sure && holds, [.. above.Leaves, .. verdict.Now.Leaves]);
        if (Departure(route) is { } departure)
        {
            Note(route, verdict, RuleOutcome.PutOut, ["a departure"]);
            return departure.Chose == at.Team ? [] : Departed(route, departure, here);
        }
        // Filled in once its exceptions are known; stands before them in the tree.
        var place = _considered.Count;
        List<(Route Route, Verdict Verdict)> live = [];
        List<Route> open = [];
        foreach (var written in at.Plan.ExceptionsTo(route))
        {
            var exception = written.Under(route);
            var value = Value(exception);
            var taken = exception.Force != Force.May || Choices.TakenUp(at, exception);
            if (!taken && value.Truth == Truth.True && verdict.Truth == Truth.True)
                open.Add(exception);
            if (taken && value.Truth != Truth.False && Stands(exception))
                live.Add((exception, value));
            else
                Note(
                    exception,
                    value,
                    !taken && value.Truth == Truth.True ? RuleOutcome.Offered : Outcome(value),
                    []
                );
        }
        List<Entry> under = [.. live.SelectMany(e => Apply(e.Route, e.Verdict, here))];
        List<string> putOutBy =
        [
            .. live.Where(e => e.Verdict.Truth == Truth.True).Select(e => e.Route.Id),
        ];
        var outcome =
            putOutBy.Count > 0 ? RuleOutcome.PutOut
            : verdict.Truth == Truth.True ? RuleOutcome.Applies
            : RuleOutcome.MayHold;
        Note(route, verdict, outcome, putOutBy, place);
        if (putOutBy.Count > 0)
            return under;
        // Where one way out was taken, the others are no longer held out.
        open.ForEach(Offer);
        var teams = TeamsOf(route);
        List<Leaf> leaves =
        [
            .. here.Leaves,
            .. teams.Leaf is null ? [] : new[] { teams.Leaf },
            .. live.SelectMany(e => e.Verdict.Now.Leaves),
        ];
        return
        [
            new(
                route,
                holds,
                here.Sure && live.Count == 0 && teams.Known is not null,
                teams,
                leaves
            ),
            .. under,
        ];
    }

    /// <summary>An exception that people departed from, and named no team in its place, is as though it were not written.</summary>
    private bool Stands(Route exception) => Departure(exception) is not { Chose: null };

    private ChoiceFact? Departure(Route route) =>
        Choices.DepartureFrom(at, route.Id, route.Force, route.DepartedBy);

    private static IReadOnlyList<Entry> Departed(Route route, ChoiceFact departure, Above here) =>
        departure.Chose is { } team
            ?
            [
                new(
                    route with
                    {
                        Effect = Effect.MovesTo,
                    },
                    here.Holds,
                    here.Sure,
                    new([team], team),
                    here.Leaves
                ),
            ]
            : [];

    private TeamsRead TeamsOf(Route route) => reader.RuleTeams(route.Id, route.Teams!);

    /// <summary>The team the rule is for, and its own test.</summary>
    private Verdict Value(Route route)
    {
        var from = reader.From(route.From!);
        if (from.Truth == Truth.False)
            return from;
        List<Verdict> all = [from];
        if (reader.When(route.Id, route.When) is { } when)
            all.Add(when);
        if (route.Until is not null && Ended(route) is { } ended)
            all.Add(ended);
        return all.Count == 1 ? all[0] : Verdict.All(route.Id, all);
    }

    /// <summary>A rule with an "until" holds only while that has not come.</summary>
    private Verdict? Ended(Route route)
    {
        var until = reader.PointOf(route.Id, route.Until!);
        if (until.Day is { } day)
            at.Turn(day);
        var text = $"until: {route.Until!.Text}";
        return until.State switch
        {
            PointState.Reached => Verdict.Told(text, Kleene.False, $"{until.Day:yyyy-MM-dd}"),
            PointState.Unknown => Verdict.Told(text, new(Truth.Unknown, until.Leaves), null),
            _ => Verdict.Told(text, Kleene.True, "not yet"),
        };
    }
}

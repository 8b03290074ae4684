using Throughline.Procedures.Calendars;
using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Deciding;

/// <summary>An edition laid out for deciding: made once, used for any number of children.</summary>
public sealed class Plan
{
    private readonly Dictionary<string, List<Route>> _byTeam = new();
    private readonly List<Route> _ofAnyTeam = [];
    private readonly ILookup<string, Route> _routeExceptions;
    private readonly ILookup<string, Duty> _dutyExceptions;
    private readonly Dictionary<string, Route> _routes;
    private readonly Dictionary<string, int> _order = new();
    private readonly Dictionary<string, string> _unbornNames;

    public Plan(Edition edition)
    {
        Edition = edition;
        WorkingDays = edition.WorkingDays;
        _routes = edition.Routes.ToDictionary(r => r.Id);
        _routeExceptions = Exceptions(edition.Routes);
        _dutyExceptions = Exceptions(edition.Duties);
        Duties = [.. edition.Duties.Where(d => d.ExceptionTo.Count == 0)];
        foreach (var rule in edition.Rules)
            _order.TryAdd(rule.Id, _order.Count);
        foreach (var route in edition.Routes.Where(r => r.ExceptionTo.Count == 0))
        {
            if (route.From is TeamSet.Named named)
                foreach (var team in named.Teams.Distinct())
                    Of(team).Add(route);
            else
                _ofAnyTeam.Add(route);
        }
        _unbornNames = edition
            .Vocabulary.Events.Values.Where(e => e.NameForUnborn is not null)
            .ToDictionary(e => e.NameForUnborn!, e => e.Name);
    }

    public Edition Edition { get; }

    public WorkingDays WorkingDays { get; }

    /// <summary>Told of each route and duty that is looked at. What is not looked at changes no answer by not being there.</summary>
    internal Action<string>? Asked { get; init; }

    /// <summary>The duties that except no other.</summary>
    public IReadOnlyList<Duty> Duties { get; }

    /// <summary>The routes that may speak of a child of this team, in the order of the document.</summary>
    internal IEnumerable<Route> RoutesFrom(string? team) =>
        (
            team is not null && _byTeam.TryGetValue(team, out var of)
                ? of.Concat(_ofAnyTeam)
                : _ofAnyTeam
        )
            .OrderBy(r => Order(r.Id))
            .Select(Ask);

    /// <summary>Every route that excepts no other: for a child whose team is not known.</summary>
    internal IEnumerable<Route> Roots =>
        Edition.Routes.Where(r => r.ExceptionTo.Count == 0).Select(Ask);

    internal Route? Route(string id)
    {
        Asked?.Invoke(id);
        return _routes.GetValueOrDefault(id);
    }

    internal IEnumerable<Route> ExceptionsTo(Route route) => _routeExceptions[route.Id].Select(Ask);

    internal IEnumerable<Duty> ExceptionsTo(Duty duty) => _dutyExceptions[duty.Id].Select(Ask);

    /// <summary>A duty by its id, an exception too.</summary>
    internal Duty? Duty(string id)
    {
        Asked?.Invoke(id);
        return Edition.Duties.FirstOrDefault(d => d.Id == id);
    }

    /// <summary>A duty with what it takes from the first that it excepts.</summary>
    internal Duty Whole(Duty duty) =>
        duty.ExceptionTo is [var first, ..] && Duty(first) is { } parent
            ? duty.Under(Whole(parent))
            : duty;

    /// <summary>The duties that except no other, of which this is one, or an exception to one however deep; none of what is no duty.</summary>
    internal IEnumerable<Duty> Heads(string id) =>
        Duty(id) is not { } duty ? []
        : duty.ExceptionTo.Count == 0 ? [duty]
        : duty.ExceptionTo.SelectMany(Heads);

    internal T Ask<T>(T rule)
        where T : Rule
    {
        Asked?.Invoke(rule.Id);
        return rule;
    }

    internal int Order(string ruleId) => _order.GetValueOrDefault(ruleId, int.MaxValue);

    /// <summary>The event's own name, whatever it is called for a child not yet born.</summary>
    internal string EventName(string written) => _unbornNames.GetValueOrDefault(written, written);

    /// <summary>A route's force, its own or what it inherits.</summary>
    internal Force Force(string routeId) =>
        WithParents(routeId)
            .Aggregate((Force?)null, (force, id) => force ?? Route(id)?.Force)!
            .Value;

    /// <summary>A route and all that it excepts, however deep.</summary>
    internal IReadOnlySet<string> WithParents(string routeId)
    {
        var found = new HashSet<string>();
        var ahead = new Stack<string>([routeId]);
        while (ahead.TryPop(out var id))
            if (found.Add(id) && Route(id) is { } route)
                foreach (var parent in route.ExceptionTo)
                    ahead.Push(parent);
        return found;
    }

    private List<Route> Of(string team)
    {
        if (!_byTeam.TryGetValue(team, out var list))
            _byTeam[team] = list = [];
        return list;
    }

    private static ILookup<string, T> Exceptions<T>(IEnumerable<T> rules)
        where T : IExcepts =>
        rules
            .SelectMany(r => r.ExceptionTo.Select(parent => (parent, r)))
            .ToLookup(x => x.parent, x => x.r);
}

using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Deciding.Evaluating;

internal enum Seen
{
    None,
    Planned,
    Happened,

    /// <summary>Planned for a day now past, or not to be counted from what the source holds.</summary>
    Unknown,
}

/// <summary>
/// What is seen of an event that a rule names. A day is null when it happened and the day cannot be told;
/// <see cref="Why"/> says then, and of what is unknown, why.
/// </summary>
internal sealed record EventRead(
    Seen Seen,
    DateOnly? Day,
    IReadOnlyDictionary<string, string>? Attributes,
    string? Why = null,
    TimeOnly? Time = null
)
{
    public static readonly EventRead None = new(Seen.None, null, null);
}

internal sealed partial class CaseReader
{
    private readonly record struct Occurrence(
        DateOnly Day,
        Seen Seen,
        IReadOnlyDictionary<string, string> Attributes,
        bool LatestOnly,
        TimeOnly? Time
    );

    private readonly Dictionary<(PersonFacts, string), List<Occurrence>> _occurrences = new();

    public EventRead Look(EventRef named, PersonFacts of)
    {
        var since = ScopeStart(named.Event.CountsSince, of);
        if (since.NeverBegan)
            return EventRead.None;
        var inScope = Occurrences(named.Event.Name, of)
            .Where(o => since.Day is not { } day || o.Day >= day)
            .Where(o => IsOne(o, named))
            .ToList();
        if (inScope.Count == 0 && At.Given.SilentRegisters.Contains(named.Event.Name))
            return EventRead.None with
            {
                Seen = Seen.Unknown,
                Why = "the record would not show it",
            };
        foreach (var planned in inScope.Where(o => o.Seen == Seen.Planned))
            At.Turn(planned.Day > At.Today ? planned.Day : planned.Day.AddDays(1));
        return named.Ordinal switch
        {
            Ordinal.Only => inScope.Count == 0 ? EventRead.None : Of(inScope[^1]),
            Ordinal.First => Nth(inScope, 1),
            Ordinal.Second => Nth(inScope, 2),
            Ordinal.Latest => Latest(inScope),
            Ordinal.Next => Next(inScope),
        };
    }

    /// <summary>From which day "next" is asked: this transfer's beginning, the day the rule was taken up, or today.</summary>
    private DateOnly Anchor => At.Given.Transfer?.Began ?? Choice?.On ?? At.Today;

    private List<Occurrence> Occurrences(string name, PersonFacts of)
    {
        if (_occurrences.TryGetValue((of, name), out var known))
            return known;
        var events = ReferenceEquals(of, At.Given.Child) ? At.Given.Events : of.Events;
        var found = new List<Occurrence>();
        foreach (var each in events)
        {
            if (At.Plan.EventName(each.What) != name)
                continue;
            if (each.On is { } on && on <= At.Today)
                found.Add(new(on, Seen.Happened, each.Attributes, each.LatestOnly, each.Time));
            else if (each.Planned is { } planned && (each.NotHeld is not { } not || not > At.Today))
                found.Add(
                    new(
                        planned,
                        planned >= At.Today ? Seen.Planned : Seen.Unknown,
                        each.Attributes,
                        each.LatestOnly,
                        each.Time
                    )
                );
        }
        // What took place on a day settles what was planned for it.
        var held = found.Where(o => o.Seen == Seen.Happened).Select(o => o.Day).ToHashSet();
        found.RemoveAll(o => o.Seen != Seen.Happened && held.Contains(o.Day));
        return _occurrences[(of, name)] = [.. found.OrderBy(o => o.Day)];
    }

    private (DateOnly? Day, bool NeverBegan) ScopeStart(Scope scope, PersonFacts of)
    {
        switch (scope)
        {
            case Scope.SinceEvent(var name):
                var held = Occurrences(name, of).Where(o => o.Seen == Seen.Happened);
                return (held.Select(o => (DateOnly?)o.Day).LastOrDefault(), false);
            case Scope.SinceFact(var fact):
                return (Date(fact, of), false);
            case Scope.SinceTransfer:
                return (At.Given.Transfer?.Began, At.Given.Transfer is null);
            default:
                return (null, false);
        }
    }

    private static bool IsOne(Occurrence occurrence, EventRef named) =>
        named.WithAttribute is not { } attribute
        || (
            occurrence.Attributes.TryGetValue(attribute, out var value) && value == named.WithValue
        );

    private static EventRead Of(Occurrence o) =>
        o.Seen == Seen.Unknown
            ? new(
                Seen.Unknown,
                null,
                null,
                $"it was planned for {Show(o.Day)}, and nobody has said whether it took place"
            )
            : new(o.Seen, o.Day, o.Attributes, Time: o.Time);

    private static EventRead Nth(List<Occurrence> inScope, int n)
    {
        var held = inScope.Where(o => o.Seen == Seen.Happened).ToList();
        var doubtful = inScope.Where(o => o.Seen == Seen.Unknown).ToList();
        var partial = inScope.Any(o => o.LatestOnly);
        if (partial)
            return held.Count >= n
                ? new(Seen.Happened, null, null, "the source holds only the latest")
                : new(Seen.Unknown, null, null, "the source holds only the latest");
        if (held.Count >= n)
        {
            var nth = held[n - 1];
            return doubtful.Exists(o => o.Day < nth.Day)
                ? new(
                    Seen.Happened,
                    null,
                    null,
                    "an earlier one was planned, and nobody has said whether it took place"
                )
                : Of(nth);
        }
        var ahead = n - held.Count;
        if (doubtful.Count > 0)
            return Of(doubtful[Math.Min(ahead, doubtful.Count) - 1]);
        var planned = inScope.Where(o => o.Seen == Seen.Planned).ToList();
        return planned.Count < ahead ? EventRead.None : Of(planned[ahead - 1]);
    }

    private static EventRead Latest(List<Occurrence> inScope)
    {
        var held = inScope.Where(o => o.Seen == Seen.Happened).ToList();
        if (held.Count == 0)
            return inScope.Count == 0 ? EventRead.None : Of(inScope[0]);
        return inScope.Exists(o => o.Seen == Seen.Unknown && o.Day > held[^1].Day)
            ? new(
                Seen.Happened,
                null,
                null,
                "a later one was planned, and nobody has said whether it took place"
            )
            : Of(held[^1]);
    }

    private EventRead Next(List<Occurrence> inScope)
    {
        var next = inScope.Where(o => o.Day >= Anchor).ToList();
        return next.Count == 0 ? EventRead.None : Of(next[0]);
    }
}

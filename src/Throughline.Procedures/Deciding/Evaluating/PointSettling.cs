using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Deciding.Evaluating;

/// <summary>One point from the rules that give the team.</summary>
internal static class PointSettling
{
    public static (PointAnswer Answer, IReadOnlyList<Leaf> Missing) Settle(
        Situation at,
        CaseReader reader,
        IReadOnlyList<Entry> because
    )
    {
        List<(Entry Entry, PointRead Point)> points = [];
        foreach (var entry in because)
            if (Of(reader, entry.Route, at.Today) is { } point)
                points.Add((entry, point));
        var noLater = because
            .Where(e => e.Route.NoLaterThan is not null)
            .Select(e => reader.PointOf(e.Route.Id, e.Route.NoLaterThan!).Day)
            .Min();
        if (points.Count == 0)
            return (PointAnswer.None with { NoLaterThan = noLater }, []);
        var first = points[0].Point;
        var one =
            points.TrueForAll(p => p.Point.Label == first.Label && p.Point.State == first.State)
            || (first.Day is not null && points.TrueForAll(p => p.Point.Day == first.Day));
        if (!one && Chosen(at, because, points) is { } chosen)
            return (Answer(chosen, noLater), Lacking(chosen));
        if (!one)
            return (
                new(
                    PointState.Open,
                    null,
                    null,
                    false,
                    [.. points.Select(p => p.Point.Label).Distinct()],
                    null,
                    noLater
                ),
                []
            );
        return (Answer(first, noLater), Lacking(first));
    }

    /// <summary>The rule's own point, raised to what it says it may not come before.</summary>
    public static PointRead? Of(CaseReader reader, Route route, DateOnly today)
    {
        var point = route.At is null ? null : reader.PointOf(route.Id, route.At);
        if (route.NotBefore is null)
            return point;
        var floor = reader.PointOf(route.Id, route.NotBefore);
        if (point is null)
            return floor;
        if (floor.Day is { } no && point.Day is { } day)
            return day >= no ? point : PointRead.On(floor.Label, no, today);
        // Whichever is less sure of the two says when.
        return point.State is PointState.Awaited or PointState.Open || floor.Day is not null
            ? point
            : floor;
    }

    private static PointRead? Chosen(
        Situation at,
        IReadOnlyList<Entry> because,
        List<(Entry Entry, PointRead Point)> points
    )
    {
        var choice = Choices.Between(at, because.Select(e => e.Route.Id));
        return points
            .Find(p => choice?.Chose == p.Point.Label || choice?.Chose == p.Entry.Route.Id)
            .Point;
    }

    public static PointAnswer Answer(PointRead point, DateOnly? noLater) =>
        new(
            point.State,
            point.Label,
            point.Day,
            point.Provisional,
            point.Options ?? [],
            point.By,
            noLater
        );

    private static IReadOnlyList<Leaf> Lacking(PointRead point) =>
        point.State == PointState.Unknown
            ? [.. point.Leaves.Where(l => l.Kind != LeafKind.Awaited)]
            : [];
}

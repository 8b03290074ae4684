using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Casework.Families;
using Throughline.Casework.Permission;

namespace Throughline.Records.Queries.Children;

/// <summary>
/// Children who might be taken for this one: <see cref="LookAlike"/> says which. Only among open cases and
/// those whom the viewer may see, so that a warning tells nobody of a child they do not know.
/// </summary>
public static class LookAlikes
{
    private const int Most = 5;

    public static async Task<IReadOnlyList<ChildLine>> Of(
        ThroughlineDb db,
        Viewer viewer,
        Child child,
        DateOnly day,
        CancellationToken cancel
    ) => (await Of(db, viewer, [child], day, cancel))[child.Id];

    /// <summary>Of each of these children, by id.</summary>
    public static Task<IReadOnlyDictionary<string, IReadOnlyList<ChildLine>>> Of(
        ThroughlineDb db,
        Viewer viewer,
        IEnumerable<Child> children,
        DateOnly day,
        CancellationToken cancel
    ) =>
        Of(
            db,
            viewer,
            [.. children.Select(c => new Looks(c.Id, c.SortKey, c.BirthDate))],
            day,
            cancel
        );

    /// <summary>Of a child who is not on record yet.</summary>
    public static async Task<IReadOnlyList<ChildLine>> Of(
        ThroughlineDb db,
        Viewer viewer,
        string givenName,
        string familyName,
        DateOnly? birthDate,
        DateOnly day,
        CancellationToken cancel
    ) =>
        (
            await Of(
                db,
                viewer,
                [new Looks("", SearchKey.Of(familyName, givenName), birthDate)],
                day,
                cancel
            )
        )[""];

    private sealed record Looks(string Id, string SortKey, DateOnly? BirthDate);

    private static async Task<IReadOnlyDictionary<string, IReadOnlyList<ChildLine>>> Of(
        ThroughlineDb db,
        Viewer viewer,
        IReadOnlyList<Looks> children,
        DateOnly day,
        CancellationToken cancel
    )
    {
        var seen = db
            .Children.AsNoTracking()
            .Where(c => c.ClosedOn == null)
            .Where(Sight.Of(viewer, day));
        // Names are compared here and not in the database, which knows no slips of the hand.
        var near = await children
            .Select(c => Near(seen, c))
            .Aggregate((some, more) => some.Concat(more))
            .Select(c => new
            {
                c.Id,
                c.SortKey,
                c.BirthDate,
            })
            .Distinct()
            .ToListAsync(cancel);
        var alike = children.ToDictionary(
            c => c.Id,
            c =>
                near.Where(n =>
                        n.Id != c.Id
                        && LookAlike.MightBeTaken(c.SortKey, c.BirthDate, n.SortKey, n.BirthDate)
                    )
                    .OrderBy(n => n.SortKey, StringComparer.Ordinal)
                    .ThenBy(n => n.Id, StringComparer.Ordinal)
                    .Take(Most)
                    .Select(n => n.Id)
                    .ToHashSet()
        );
        string[] ids = [.. alike.Values.SelectMany(a => a).Distinct()];
        var lines = await ChildSearch.Lines(
            db,
            db.Children.AsNoTracking().Where(c => ids.Contains(c.Id)),
            cancel
        );
        return alike.ToDictionary(
            a => a.Key,
            a => (IReadOnlyList<ChildLine>)[.. lines.Where(l => a.Value.Contains(l.Id))]
        );
    }

    /// <summary>
    /// All who may be alike and few who are not. Whoever's name is one slip away begins as this one does or ends so: a
    /// slip, even of two letters that changed places, spares what stands on one side of the middle or on the other.
    /// </summary>
    private static IQueryable<Child> Near(IQueryable<Child> seen, Looks child)
    {
        var (key, born) = (child.SortKey, child.BirthDate);
        var middle = key.Length / 2;
        var begins = key[..Math.Max(0, middle - 1)];
        var ends = key[Math.Min(middle + 1, key.Length)..];
        return seen.Where(c =>
            (born != null && c.BirthDate == born)
            || c.SortKey.StartsWith(begins)
            || c.SortKey.EndsWith(ends)
        );
    }
}

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

    public static Task<IReadOnlyList<ChildLine>> Of(
        ThroughlineDb db,
        Viewer viewer,
        Child child,
        DateOnly day,
        CancellationToken cancel
    ) => Of(db, viewer, child.GivenName, child.FamilyName, child.BirthDate, child.Id, day, cancel);

    public static async Task<IReadOnlyList<ChildLine>> Of(
        ThroughlineDb db,
        Viewer viewer,
        string givenName,
        string familyName,
        DateOnly? birthDate,
        string? exceptId,
        DateOnly day,
        CancellationToken cancel
    )
    {
        var name = SearchKey.Of(familyName, givenName);
        // Names are compared here and not in the database, which knows no slips of the hand.
        var near = await db
            .Children.AsNoTracking()
            .Where(Sight.Of(viewer, day))
            .Where(c => c.Id != exceptId && c.ClosedOn == null)
            .Select(c => new
            {
                c.Id,
                c.SortKey,
                c.BirthDate,
            })
            .ToListAsync(cancel);
        var ids = near.Where(c => LookAlike.MightBeTaken(name, birthDate, c.SortKey, c.BirthDate))
            .OrderBy(c => c.SortKey, StringComparer.Ordinal)
            .Take(Most)
            .Select(c => c.Id)
            .ToList();
        return await ChildSearch.Lines(
            db,
            db.Children.AsNoTracking().Where(c => ids.Contains(c.Id)),
            cancel
        );
    }
}

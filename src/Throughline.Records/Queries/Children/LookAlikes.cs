using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Casework.Families;
using Throughline.Casework.Permission;

namespace Throughline.Records.Queries.Children;

/// <summary>
/// Children who might be taken for this one: the same name, or the same birth date and one name alike. Only among
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
        var sort = SearchKey.Of(familyName, givenName);
        var alike = db
            .Children.AsNoTracking()
            .Where(Sight.Of(viewer, day))
            .Where(c =>
                c.Id != exceptId
                && (
                    c.SortKey == sort
                    || (
                        birthDate != null
                        && c.BirthDate == birthDate
                        && (c.GivenName == givenName || c.FamilyName == familyName)
                    )
                )
            );
        return await ChildSearch.Lines(
            db,
            alike.OrderBy(c => c.SortKey).ThenBy(c => c.Id).Take(Most),
            cancel
        );
    }
}

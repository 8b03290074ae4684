using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Extracts;
using Throughline.Casework.Permission;

namespace Throughline.Records.Queries;

/// <param name="By">Who took it in, by name.</param>
public sealed record ExtractLine(ExtractTaken Taken, string By);

/// <summary>The extracts that were taken in, for those who take them in.</summary>
public static class ExtractHistory
{
    private const int Shown = 100;

    public static async Task<IReadOnlyList<ExtractLine>> Of(
        ThroughlineDb db,
        Viewer viewer,
        CancellationToken cancel
    ) =>
        May.TakeInExtracts(viewer) is not null
            ? []
            : await (
                from taken in db.ExtractsTaken.AsNoTracking()
                join person in db.People on taken.By equals person.Id
                orderby taken.TakenAt descending
                select new ExtractLine(taken, person.Name)
            )
                .Take(Shown)
                .ToListAsync(cancel);

    public static async Task<ExtractLine?> One(
        ThroughlineDb db,
        Viewer viewer,
        string id,
        CancellationToken cancel
    ) =>
        May.TakeInExtracts(viewer) is not null
            ? null
            : await (
                from taken in db.ExtractsTaken.AsNoTracking()
                join person in db.People on taken.By equals person.Id
                where taken.Id == id
                select new ExtractLine(taken, person.Name)
            ).FirstOrDefaultAsync(cancel);

    /// <summary>What an extract set aside; of a restricted child whom the viewer may not see, a reference in its place.</summary>
    public static async Task<IReadOnlyList<SetAsideRow>> SetAside(
        ThroughlineDb db,
        Viewer viewer,
        string id,
        CancellationToken cancel
    ) =>
        May.TakeInExtracts(viewer) is not null
            ? []
            : await Withhold(
                db,
                viewer,
                [
                    .. (
                        await db
                            .ExtractRows.AsNoTracking()
                            .Where(r => r.ExtractId == id)
                            .OrderBy(r => r.Number)
                            .ToListAsync(cancel)
                    ).Select(r => new SetAsideRow(
                        r.Sheet,
                        r.Row,
                        r.Column,
                        r.Value,
                        r.Reason,
                        r.WholeRow,
                        r.ChildNumber
                    )),
                ],
                cancel
            );

    /// <summary>These rows as the viewer may read them.</summary>
    public static async Task<IReadOnlyList<SetAsideRow>> Withhold(
        ThroughlineDb db,
        Viewer viewer,
        IReadOnlyList<SetAsideRow> rows,
        CancellationToken cancel
    ) => Withholding.Of(rows, await References(db, viewer, cancel));

    /// <summary>By number, the reference of each restricted child whom the viewer may not see.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> References(
        ThroughlineDb db,
        Viewer viewer,
        CancellationToken cancel
    ) =>
        await db
            .Children.AsNoTracking()
            .Where(c => c.RestrictedAs != null && c.Number != null)
            .Where(c => !c.Named.Any(n => n.PersonId == viewer.PersonId))
            .ToDictionaryAsync(c => c.Number!, c => c.RestrictedAs!, cancel);
}

using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Extracts;
using Throughline.Casework.Permission;

namespace Throughline.Records.Queries;

/// <summary>A child who stands differently in the case system and here.</summary>
public sealed record FindingLine(
    string ChildId,
    string Child,
    string? Number,
    FindingCause Cause,
    string There,
    DateOnly Since
);

/// <summary>Where the case system and the records differ.</summary>
public static class Differences
{
    /// <summary>Standing differences of the children whom this person may see.</summary>
    public static async Task<IReadOnlyList<FindingLine>> Of(
        ThroughlineDb db,
        Viewer viewer,
        DateOnly day,
        CancellationToken cancel
    ) =>
        [
            .. (
                await (
                    from finding in db.ExtractFindings.AsNoTracking()
                    join child in db.Children.AsNoTracking().Where(Sight.Of(viewer, day))
                        on finding.ChildId equals child.Id
                    where finding.EndedOn == null
                    orderby child.SortKey, child.Id, finding.Cause
                    select new { finding, child }
                ).ToListAsync(cancel)
            ).Select(d => new FindingLine(
                d.child.Id,
                d.child.Name,
                d.child.Number,
                d.finding.Cause,
                d.finding.There,
                d.finding.Since
            )),
        ];
}

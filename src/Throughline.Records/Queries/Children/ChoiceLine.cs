using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Deciding;
using Throughline.Casework.Permission;

namespace Throughline.Records.Queries.Children;

/// <summary>Something agreed about a child that still counts, and who recorded it.</summary>
public sealed record ChoiceLine(ChoiceMade Choice, string By)
{
    /// <summary>The latest first. The caller has made sure that the viewer may see the child.</summary>
    public static async Task<IReadOnlyList<ChoiceLine>> Of(
        ThroughlineDb db,
        Viewer viewer,
        string childId,
        DateOnly day,
        CancellationToken cancel
    )
    {
        if (!await db.Children.Where(Sight.Of(viewer, day)).AnyAsync(c => c.Id == childId, cancel))
            return [];
        var rows = await (
            from c in db.ChoicesMade.AsNoTracking()
            where c.ChildId == childId && c.StruckAt == null
            join p in db.People on c.By equals p.Id
            select new { Choice = c, By = p.Name }
        ).ToListAsync(cancel);
        var arrival = Holding.ArrivalOf(
            await db
                .Responsibilities.AsNoTracking()
                .Where(r => r.ChildId == childId)
                .ToListAsync(cancel),
            new(day)
        );
        return
        [
            .. rows.Where(r => r.Choice.CountsOn(new(day), arrival))
                .OrderByDescending(r => r.Choice.Day)
                .ThenByDescending(r => r.Choice.RecordedAt)
                .Select(r => new ChoiceLine(r.Choice, r.By)),
        ];
    }
}

using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Permission;

namespace Throughline.Records.Queries;

/// <summary>Who a person is today, as far as permission goes.</summary>
public static class Viewers
{
    /// <summary>The person with the posts they hold or stand in for on the day; null if not on the staff.</summary>
    public static async Task<Viewer?> Of(
        ThroughlineDb db,
        string personId,
        DateOnly day,
        CancellationToken cancel
    )
    {
        var person = await db
            .People.AsNoTracking()
            .FirstOrDefaultAsync(p => p.Id == personId, cancel);
        if (person is null || !person.WorksOn(day))
            return null;
        var own = await db
            .Posts.AsNoTracking()
            .Where(p => p.PersonId == personId && p.From <= day)
            .ToListAsync(cancel);
        var lent = await (
            from s in db.StandIns.AsNoTracking()
            join p in db.Posts.AsNoTracking() on s.PostId equals p.Id
            where s.PersonId == personId && s.From <= day && (s.Until == null || s.Until >= day)
            select p
        ).ToListAsync(cancel);
        var teams = await db.Teams.AsNoTracking().ToListAsync(cancel);
        return new(
            person.Id,
            person.Name,
            day,
            [
                .. own.Where(p => p.HeldOn(day)).Select(p => Hat.Of(p, teams, null)),
                .. lent.Where(p => p.HeldOn(day)).Select(p => Hat.Of(p, teams, p.PersonId)),
            ],
            person.IsAwayOn(day)
        );
    }
}

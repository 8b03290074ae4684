using Microsoft.EntityFrameworkCore;
using Throughline.Procedures.Rules;
using Team = Throughline.Casework.Teams.Team;

namespace Throughline.Records.Queries;

/// <summary>Lists of teams to choose from. Says nothing of any child.</summary>
public static class TeamLists
{
    /// <summary>The teams that hold children on the day, by name.</summary>
    public static async Task<IReadOnlyList<Team>> Holding(
        ThroughlineDb db,
        DateOnly day,
        CancellationToken cancel
    ) =>
        [
            .. (await db.Teams.AsNoTracking().Where(t => t.HoldsChildren).ToListAsync(cancel))
                .Where(t => t.StandsOn(day))
                .OrderBy(t => t.Name, StringComparer.Ordinal),
        ];

    /// <summary>Other authorities that have told us of a child, by name.</summary>
    public static async Task<IReadOnlyList<Team>> Elsewhere(
        ThroughlineDb db,
        CancellationToken cancel
    ) =>
        await db
            .Teams.AsNoTracking()
            .Where(t => t.ProcedureName == TeamSet.AnotherAuthority)
            .OrderBy(t => t.Name)
            .ToListAsync(cancel);
}

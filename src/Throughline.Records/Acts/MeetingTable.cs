using Microsoft.EntityFrameworkCore;
using Throughline.Casework.People;
using Throughline.Procedures.Rules;
using Team = Throughline.Casework.Teams.Team;

namespace Throughline.Records.Acts;

/// <summary>Who sits at the transfer meeting: the managers of the procedure's teams, and those who stand in for them.</summary>
internal static class MeetingTable
{
    public static async Task<IReadOnlyCollection<string>> Managers(
        ThroughlineDb db,
        Edition edition,
        IReadOnlyDictionary<string, Team> teams,
        DateOnly day,
        CancellationToken cancel
    ) =>
        [
            .. (await Speakers(db, day, cancel))
                .Where(s =>
                    teams.TryGetValue(s.Key, out var team)
                    && edition.Teams.Any(t => t.Name == team.InProcedure)
                )
                .SelectMany(s => s.Value)
                .Distinct(),
        ];

    /// <summary>By team, who may speak for it on the day.</summary>
    public static async Task<IReadOnlyDictionary<string, IReadOnlySet<string>>> Speakers(
        ThroughlineDb db,
        DateOnly day,
        CancellationToken cancel
    )
    {
        var posts = await db
            .Posts.AsNoTracking()
            .Where(p =>
                p.TeamId != null
                && (p.Kind == PostKind.TeamManager || p.Kind == PostKind.AssistantManager)
                && p.From <= day
                && (p.Until == null || p.Until >= day)
            )
            .ToListAsync(cancel);
        var ids = posts.Select(p => p.Id).ToList();
        var lent = await db
            .StandIns.AsNoTracking()
            .Where(s =>
                ids.Contains(s.PostId) && s.From <= day && (s.Until == null || s.Until >= day)
            )
            .ToListAsync(cancel);
        return posts
            .SelectMany(p =>
                lent.Where(s => s.PostId == p.Id)
                    .Select(s => (p.TeamId, s.PersonId))
                    .Append((p.TeamId, p.PersonId))
            )
            .GroupBy(x => x.TeamId!)
            .ToDictionary(
                g => g.Key,
                g => (IReadOnlySet<string>)g.Select(x => x.PersonId).ToHashSet()
            );
    }
}

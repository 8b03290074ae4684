using Microsoft.EntityFrameworkCore;
using Throughline.Casework.People;

namespace Throughline.Records.Queries;

/// <summary>A member of staff with the posts they hold on the day, for lists to choose from.</summary>
public sealed record StaffMember(string PersonId, string Name, IReadOnlyList<StaffPost> Posts);

public sealed record StaffPost(PostKind Kind, string Role, string? TeamId, string? Team);

public static class Staff
{
    /// <summary>"Team Manager of Long Term East; Social Worker of Duty".</summary>
    public static string PostsOf(StaffMember member) =>
        string.Join(
            "; ",
            member.Posts.Select(p => p.Team is null ? p.Role : $"{p.Role}, {p.Team}").Distinct()
        );

    /// <summary>Everybody in post on the day, by name. Says nothing of any child.</summary>
    public static async Task<IReadOnlyList<StaffMember>> InPost(
        ThroughlineDb db,
        DateOnly day,
        CancellationToken cancel
    )
    {
        var rows = await (
            from person in db.People.AsNoTracking()
            join post in db.Posts.AsNoTracking() on person.Id equals post.PersonId
            join team in db.Teams.AsNoTracking() on post.TeamId equals team.Id into teams
            from team in teams.DefaultIfEmpty()
            where
                (person.LeftOn == null || person.LeftOn > day)
                && post.From <= day
                && (post.Until == null || post.Until >= day)
            select new
            {
                person.Id,
                person.Name,
                person.NameKey,
                post.Kind,
                post.Role,
                post.TeamId,
                Team = team == null ? null : team.Name,
            }
        ).ToListAsync(cancel);
        return
        [
            .. rows.GroupBy(r => r.Id)
                .OrderBy(g => g.First().NameKey, StringComparer.Ordinal)
                .ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new StaffMember(
                    g.Key,
                    g.First().Name,
                    [
                        .. g.OrderBy(r => r.Kind)
                            .ThenBy(r => r.Team, StringComparer.Ordinal)
                            .Select(r => new StaffPost(r.Kind, r.Role, r.TeamId, r.Team)),
                    ]
                )),
        ];
    }
}

using Microsoft.EntityFrameworkCore;
using Throughline.Casework.People;
using Throughline.Casework.Permission;
using Throughline.Casework.Teams;

namespace Throughline.Records.Queries;

/// <summary>A team as the administrator sees it.</summary>
public sealed record TeamLine(Team Team, string? PartOf, string? Manager, int Children);

/// <param name="StandIns">Those who stand in for the post's holder, now or later.</param>
public sealed record PostLine(Post Post, string? Team, IReadOnlyList<StandInLine> StandIns);

public sealed record StandInLine(StandIn StandIn, string Name);

/// <summary>A member of staff, present or past, with posts that have not ended.</summary>
public sealed record PersonLine(Person Person, IReadOnlyList<PostLine> Posts, int Children);

/// <summary>How an extract writes somebody, and whom that means; nobody for a duty desk or a vacancy.</summary>
public sealed record AliasLine(string Text, string? Means, bool IsTeam);

/// <summary>Teams, people, posts and names, for whoever keeps them. It counts children and names none.</summary>
public static class StaffList
{
    public static async Task<IReadOnlyList<TeamLine>> Teams(
        ThroughlineDb db,
        Viewer viewer,
        DateOnly day,
        CancellationToken cancel
    )
    {
        if (May.KeepStaff(viewer) is not null)
            return [];
        var teams = await db.Teams.AsNoTracking().ToListAsync(cancel);
        var names = teams.ToDictionary(t => t.Id, t => t.Name);
        var posts = await db.Posts.AsNoTracking().Where(p => p.TeamId != null).ToListAsync(cancel);
        var people = await db
            .People.AsNoTracking()
            .ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
        var loads = await Caseloads.OfTeams(db, names.Keys, cancel);
        return
        [
            .. teams
                .OrderBy(t => !t.StandsOn(day))
                .ThenBy(t => t.Name, StringComparer.Ordinal)
                .Select(t => new TeamLine(
                    t,
                    t.PartOfId is { } above ? names[above] : null,
                    StaffRules.ManagerOf(t.Id, posts, day) is { } manager
                        ? people[manager.PersonId]
                        : null,
                    loads.Where(l => l.TeamId == t.Id).Sum(l => l.Children)
                )),
        ];
    }

    public static async Task<IReadOnlyList<PersonLine>> People(
        ThroughlineDb db,
        Viewer viewer,
        DateOnly day,
        CancellationToken cancel
    )
    {
        if (May.KeepStaff(viewer) is not null)
            return [];
        var people = await db.People.AsNoTracking().ToListAsync(cancel);
        var names = people.ToDictionary(p => p.Id, p => p.Name);
        var teams = await db.Teams.AsNoTracking().ToDictionaryAsync(t => t.Id, t => t.Name, cancel);
        var standIns = (
            await db
                .StandIns.AsNoTracking()
                .Where(s => s.Until == null || s.Until >= day)
                .ToListAsync(cancel)
        ).ToLookup(s => s.PostId);
        var posts = (
            await db
                .Posts.AsNoTracking()
                .Where(p => p.Until == null || p.Until >= day)
                .ToListAsync(cancel)
        ).ToLookup(p => p.PersonId);
        var held = await Caseloads
            .Held(db)
            .Where(r => r.WorkerId != null)
            .GroupBy(r => r.WorkerId!)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        return
        [
            .. people
                .OrderBy(p => !p.WorksOn(day))
                .ThenBy(p => p.NameKey, StringComparer.Ordinal)
                .ThenBy(p => p.Id, StringComparer.Ordinal)
                .Select(p => new PersonLine(
                    p,
                    [
                        .. posts[p.Id]
                            .OrderBy(x => x.From)
                            .Select(x => new PostLine(
                                x,
                                x.TeamId is { } team ? teams[team] : null,
                                [
                                    .. standIns[x.Id]
                                        .OrderBy(s => s.From)
                                        .Select(s => new StandInLine(s, names[s.PersonId])),
                                ]
                            )),
                    ],
                    held.GetValueOrDefault(p.Id)
                )),
        ];
    }

    public static async Task<IReadOnlyList<AliasLine>> Aliases(
        ThroughlineDb db,
        Viewer viewer,
        CancellationToken cancel
    )
    {
        if (May.KeepStaff(viewer) is not null)
            return [];
        var teams = await (
            from a in db.TeamAliases.AsNoTracking()
            join t in db.Teams on a.TeamId equals t.Id into meant
            from t in meant.DefaultIfEmpty()
            select new AliasLine(a.Text, t == null ? null : t.Name, true)
        ).ToListAsync(cancel);
        var people = await (
            from a in db.PersonAliases.AsNoTracking()
            join p in db.People on a.PersonId equals p.Id into meant
            from p in meant.DefaultIfEmpty()
            select new AliasLine(a.Text, p == null ? null : p.Name, false)
        ).ToListAsync(cancel);
        return
        [
            .. teams
                .Concat(people)
                .OrderBy(a => !a.IsTeam)
                .ThenBy(a => a.Means is not null)
                .ThenBy(a => a.Text, StringComparer.Ordinal),
        ];
    }
}

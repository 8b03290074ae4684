using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Families;
using Throughline.Casework.Ledger;
using Throughline.Casework.People;
using Throughline.Casework.Permission;

namespace Throughline.Records.Queries.Children;

/// <summary>Someone to whom the child may be given, how many children they hold, and when they held this one.</summary>
public sealed record CandidateLine(
    string PersonId,
    string Name,
    int Holds,
    DateOnly? HeldFrom,
    DateOnly? HeldUntil
)
{
    public bool HeldBefore => HeldFrom is not null;
}

public static class Candidates
{
    /// <summary>Who may be given the child in the team that holds the child; those who held the child before come first.</summary>
    public static async Task<IReadOnlyList<CandidateLine>> Of(
        ThroughlineDb db,
        Viewer viewer,
        Child child,
        DateOnly day,
        CancellationToken cancel
    ) => (await ToEach(db, viewer, [child.Id], day, cancel)).GetValueOrDefault(child.Id, []);

    /// <summary>The same for each of many children, in no more commands than one child takes.</summary>
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<CandidateLine>>> ToEach(
        ThroughlineDb db,
        Viewer viewer,
        IReadOnlyCollection<string> childIds,
        DateOnly day,
        CancellationToken cancel
    )
    {
        var children = await db
            .Children.AsNoTracking()
            .Where(Sight.Of(viewer, day))
            .Where(c => childIds.Contains(c.Id))
            .Select(c => new { c.Id, IsRestricted = c.RestrictedAs != null })
            .ToListAsync(cancel);
        var ids = children.Select(c => c.Id).ToList();
        var rows = (
            await db
                .Responsibilities.AsNoTracking()
                .Where(r => ids.Contains(r.ChildId) && r.SetAsideAt == null)
                .ToListAsync(cancel)
        ).ToLookup(r => r.ChildId);
        var named = (
            await db
                .NamedPeople.AsNoTracking()
                .Where(n => ids.Contains(n.ChildId))
                .ToListAsync(cancel)
        ).ToLookup(n => n.ChildId);
        var open = ids.Select(id => rows[id].FirstOrDefault(r => r.IsOpen))
            .OfType<Responsibility>()
            .ToDictionary(r => r.ChildId);
        var teams = open.Values.Select(r => r.TeamId).Distinct().ToList();
        var staff = await InTeams(db, teams, cancel);
        var loads = await Caseloads
            .Held(db)
            .Where(r => r.WorkerId != null)
            .GroupBy(r => r.WorkerId!)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        return children
            .Where(c => open.ContainsKey(c.Id))
            .ToDictionary(
                c => c.Id,
                IReadOnlyList<CandidateLine> (c) =>
                    [
                        .. staff
                            .Where(s =>
                                s.Unfit(
                                    open[c.Id].TeamId,
                                    day,
                                    open[c.Id],
                                    c.IsRestricted ? [.. named[c.Id]] : null
                                )
                                    is null
                            )
                            .Select(s => Line(s.Person, loads, rows[c.Id]))
                            .OrderByDescending(l => l.HeldBefore)
                            .ThenBy(l => l.Name, StringComparer.Ordinal),
                    ]
            );
    }

    private static CandidateLine Line(
        Person person,
        Dictionary<string, int> loads,
        IEnumerable<Responsibility> rows
    )
    {
        var before = rows.Where(r => r.WorkerId == person.Id && !r.IsOpen).ToList();
        return new(
            person.Id,
            person.Name,
            loads.GetValueOrDefault(person.Id),
            before.Count == 0 ? null : before.Min(r => r.From),
            before.Count == 0 ? null : before.Max(r => r.Until)
        );
    }

    private static async Task<IReadOnlyList<Candidate>> InTeams(
        ThroughlineDb db,
        IReadOnlyCollection<string> teamIds,
        CancellationToken cancel
    )
    {
        var posts = await db
            .Posts.AsNoTracking()
            .Where(p => p.TeamId != null && teamIds.Contains(p.TeamId))
            .ToListAsync(cancel);
        var ids = posts.Select(p => p.PersonId).Distinct().ToList();
        var people = await db
            .People.AsNoTracking()
            .Where(p => ids.Contains(p.Id))
            .ToListAsync(cancel);
        return
        [
            .. people.Select(p => new Candidate(
                p,
                [.. posts.Where(post => post.PersonId == p.Id)]
            )),
        ];
    }
}

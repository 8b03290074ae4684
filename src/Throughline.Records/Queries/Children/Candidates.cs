using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Families;
using Throughline.Casework.Ledger;
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
    )
    {
        if (await ChildFound.Of(db, viewer, child.Id, day, cancel) is null)
            return [];
        var rows = await db
            .Responsibilities.AsNoTracking()
            .Where(r => r.ChildId == child.Id && r.SetAsideAt == null)
            .ToListAsync(cancel);
        if (rows.Find(r => r.IsOpen) is not { } open)
            return [];
        var named = child.RestrictedAs is null
            ? null
            : await db
                .NamedPeople.AsNoTracking()
                .Where(n => n.ChildId == child.Id)
                .ToListAsync(cancel);
        var fit = (await InTeam(db, open.TeamId, cancel)).Where(c =>
            c.Unfit(open.TeamId, day, open, named) is null
        );
        var loads = await Caseloads
            .Held(db)
            .Where(r => r.WorkerId != null)
            .GroupBy(r => r.WorkerId!)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        return
        [
            .. fit.Select(c =>
                {
                    var before = rows.Where(r => r.WorkerId == c.Person.Id && !r.IsOpen).ToList();
                    return new CandidateLine(
                        c.Person.Id,
                        c.Person.Name,
                        loads.GetValueOrDefault(c.Person.Id),
                        before.Count == 0 ? null : before.Min(r => r.From),
                        before.Count == 0 ? null : before.Max(r => r.Until)
                    );
                })
                .OrderByDescending(c => c.HeldBefore)
                .ThenBy(c => c.Name, StringComparer.Ordinal),
        ];
    }

    private static async Task<IReadOnlyList<Candidate>> InTeam(
        ThroughlineDb db,
        string teamId,
        CancellationToken cancel
    )
    {
        var posts = await db
            .Posts.AsNoTracking()
            .Where(p => p.TeamId == teamId)
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

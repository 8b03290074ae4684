using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Transfers;
using Throughline.Procedures.Rules;
using Throughline.Records.Acts;

namespace Throughline.Records.Queries;

/// <summary>The teams at the table, who may speak for them, and what their workers carry.</summary>
public static class MeetingTeams
{
    /// <summary>Some teams, for choosing one of their workers.</summary>
    public static async Task<IReadOnlyList<TeamAtTable>> Of(
        ThroughlineDb db,
        IReadOnlyCollection<string> teamIds,
        DateOnly day,
        CancellationToken cancel
    ) =>
        await Of(
            db,
            t => teamIds.Contains(t.Id),
            day,
            await db.People.AsNoTracking().ToDictionaryAsync(p => p.Id, p => p.Name, cancel),
            cancel
        );

    internal static Task<IReadOnlyList<TeamAtTable>> Of(
        ThroughlineDb db,
        Edition edition,
        DateOnly day,
        IReadOnlyDictionary<string, string> names,
        CancellationToken cancel
    ) => Of(db, t => edition.Teams.Any(e => e.Name == t.InProcedure), day, names, cancel);

    private static async Task<IReadOnlyList<TeamAtTable>> Of(
        ThroughlineDb db,
        Func<Casework.Teams.Team, bool> which,
        DateOnly day,
        IReadOnlyDictionary<string, string> names,
        CancellationToken cancel
    )
    {
        var teams = await db.Teams.AsNoTracking().ToListAsync(cancel);
        var speakers = await MeetingTable.Speakers(db, day, cancel);
        var held = await Caseloads
            .Held(db)
            .Where(r => r.WorkerId != null)
            .GroupBy(r => r.WorkerId!)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(x => x.Key, x => x.Count, cancel);
        var coming = await (
            from line in db.TransferLines
            join transfer in db.Transfers on line.TransferId equals transfer.Id
            where line.State == LineState.Open && transfer.ReceivingWorkerId != null
            group line by transfer.ReceivingWorkerId into g
            select new { g.Key, Count = g.Count() }
        ).ToDictionaryAsync(x => x.Key!, x => x.Count, cancel);
        var workers = await (
            from post in db.Posts.AsNoTracking()
            join person in db.People.AsNoTracking() on post.PersonId equals person.Id
            where
                post.TeamId != null && post.From <= day && (post.Until == null || post.Until >= day)
            select new { post, person }
        ).ToListAsync(cancel);
        return
        [
            .. teams
                .Where(which)
                .OrderBy(t => t.Name, StringComparer.Ordinal)
                .Select(t => new TeamAtTable(
                    t.Id,
                    t.Name,
                    [
                        .. (speakers.GetValueOrDefault(t.Id) ?? new HashSet<string>())
                            .Select(p => new Named(p, names.GetValueOrDefault(p, "")))
                            .OrderBy(p => p.Name, StringComparer.Ordinal),
                    ],
                    [
                        .. workers
                            .Where(w =>
                                w.post.TeamId == t.Id
                                && w.post.IsSocialWork
                                && w.person.WorksOn(day)
                            )
                            .OrderBy(w => w.person.NameKey, StringComparer.Ordinal)
                            .Select(w => new WorkerLoad(
                                w.person.Id,
                                w.person.Name,
                                held.GetValueOrDefault(w.person.Id),
                                coming.GetValueOrDefault(w.person.Id),
                                w.person.IsAwayOn(day)
                            )),
                    ]
                )),
        ];
    }
}

using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Measures;
using Throughline.Casework.Permission;
using Throughline.Casework.Transfers;

namespace Throughline.Records.Queries;

/// <summary>One team's numbers.</summary>
/// <param name="MayOpen">The viewer may see the team's children, so that no number is withheld.</param>
/// <param name="Held">Children whom the team holds, by the definition of <see cref="Caseloads"/>.</param>
/// <param name="Going">Children on an open transfer out of the team.</param>
/// <param name="Coming">Children on an open transfer to the team.</param>
public sealed record TeamNumbers(
    string TeamId,
    string Team,
    bool MayOpen,
    int Held,
    int WithoutWorker,
    int Workers,
    int Going,
    int Coming
)
{
    /// <summary>Children for each worker who holds any, to one decimal.</summary>
    public decimal? PerWorker =>
        Workers == 0 ? null : Math.Round((decimal)(Held - WithoutWorker) / Workers, 1);
}

public sealed record WorkerNumbers(string TeamId, string Worker, int Children);

/// <param name="Room">By team, how many children its workers could take, as offered at the table.</param>
public sealed record SittingNumbers(DateOnly Day, IReadOnlyDictionary<string, int> Room);

/// <summary>What the meeting's terms of reference ask to be counted, for the teams whose numbers the viewer may see.</summary>
public sealed record CouncilMeasures(
    IReadOnlyList<TeamNumbers> Teams,
    IReadOnlyList<WorkerNumbers> Workers,
    IReadOnlyList<SittingNumbers> Sittings,
    IReadOnlyList<Bucket> DaysToAccept,
    Spread? ToAccept,
    IReadOnlyList<Bucket> WorkersAChild,
    IReadOnlyList<Bucket> MovesAChild
)
{
    private const int SittingsShown = 6;

    /// <summary>Nothing at all for somebody who may see no report.</summary>
    public static async Task<CouncilMeasures?> Of(
        ThroughlineDb db,
        Viewer viewer,
        DateOnly day,
        CancellationToken cancel
    )
    {
        var hosts = await db
            .Meetings.AsNoTracking()
            .Where(m => m.HostTeamId != null)
            .Select(m => m.HostTeamId!)
            .Distinct()
            .ToListAsync(cancel);
        if (May.SeeReports(viewer) is not null)
            return null;
        var all = viewer.SeesCouncil || hosts.Exists(viewer.Manages);
        var teams = (await TeamLists.Holding(db, day, cancel))
            .Where(t => all || viewer.Leads(t.Id))
            .ToList();
        var ids = teams.Select(t => t.Id).ToHashSet();
        var loads = await Caseloads.OfTeams(db, ids, cancel);
        var open = await (
            from line in db.TransferLines.AsNoTracking()
            join t in db.Transfers on line.TransferId equals t.Id
            where line.State == LineState.Open
            select new { t.SendingTeamId, t.ReceivingTeamId }
        ).ToListAsync(cancel);
        var days = await DaysFromListing(db, ids, day, cancel);
        var years = await Years(db, ids, day, cancel);
        return new(
            [
                .. teams.Select(t => new TeamNumbers(
                    t.Id,
                    t.Name,
                    viewer.SeesCouncil || viewer.TeamIds.Contains(t.Id),
                    loads.Where(l => l.TeamId == t.Id).Sum(l => l.Children),
                    loads.Where(l => l.TeamId == t.Id && l.WorkerId is null).Sum(l => l.Children),
                    loads.Count(l => l.TeamId == t.Id && l.WorkerId is not null),
                    open.Count(o => o.SendingTeamId == t.Id),
                    open.Count(o => o.ReceivingTeamId == t.Id)
                )),
            ],
            [
                .. loads
                    .Where(l => l.WorkerId is not null)
                    .OrderByDescending(l => l.Children)
                    .ThenBy(l => l.WorkerName, StringComparer.Ordinal)
                    .Select(l => new WorkerNumbers(l.TeamId, l.WorkerName!, l.Children)),
            ],
            await Offered(db, ids, day, cancel),
            Bucket.Of(days, [7, 14, 28, 56]),
            Spread.Of(days),
            Bucket.Of([.. years.Select(y => y.Workers)], [0, 1, 2, 3]),
            Bucket.Of([.. years.Select(y => y.Moves)], [0, 1, 2])
        );
    }

    /// <summary>For each transfer that passed in the last year: days from the first list it stood on to the acceptance.</summary>
    private static async Task<List<int>> DaysFromListing(
        ThroughlineDb db,
        HashSet<string> teams,
        DateOnly day,
        CancellationToken cancel
    )
    {
        var since = day.AddYears(-1);
        var passed = await (
            from t in db.Transfers.AsNoTracking()
            join l in db.MeetingLines on t.Id equals l.TransferId
            where
                t.State == TransferState.Transferred
                && t.PassedOn > since
                && t.ReceivingTeamId != null
                && teams.Contains(t.ReceivingTeamId)
            select new
            {
                t.Id,
                t.PassedOn,
                l.AddedOn,
            }
        ).ToListAsync(cancel);
        return
        [
            .. passed
                .GroupBy(p => p.Id)
                .Select(g =>
                    Math.Max(
                        0,
                        g.First().PassedOn!.Value.DayNumber - g.Min(p => p.AddedOn).DayNumber
                    )
                ),
        ];
    }

    private static async Task<List<ChildsYear>> Years(
        ThroughlineDb db,
        HashSet<string> teams,
        DateOnly day,
        CancellationToken cancel
    )
    {
        var held = Caseloads.Held(db).Where(r => teams.Contains(r.TeamId)).Select(r => r.ChildId);
        var rows = await db
            .Responsibilities.AsNoTracking()
            .Where(r => held.Contains(r.ChildId))
            .ToListAsync(cancel);
        return
        [
            .. rows.GroupBy(r => r.ChildId).Select(g => ChildsYear.Of(g, day.AddYears(-1), day)),
        ];
    }

    private static async Task<IReadOnlyList<SittingNumbers>> Offered(
        ThroughlineDb db,
        HashSet<string> teams,
        DateOnly day,
        CancellationToken cancel
    )
    {
        var sittings = await db
            .Meetings.AsNoTracking()
            .Where(m => m.Day <= day.AddDays(7))
            .OrderByDescending(m => m.Day)
            .Select(m => new { m.Day, m.Detail })
            .Take(SittingsShown)
            .ToListAsync(cancel);
        return
        [
            .. sittings
                .OrderBy(m => m.Day)
                .Select(m => new SittingNumbers(
                    m.Day,
                    m.Detail.Capacity.Where(c => teams.Contains(c.TeamId))
                        .GroupBy(c => c.TeamId)
                        .ToDictionary(g => g.Key, g => g.Sum(c => c.Room))
                )),
        ];
    }
}

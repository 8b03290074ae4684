using Microsoft.EntityFrameworkCore;
using Throughline.Casework.People;
using Throughline.Casework.Permission;
using Throughline.Casework.Sweep;
using Throughline.Records.Queries.Children;
using Throughline.Records.Sweep;

namespace Throughline.Records.Queries;

public sealed record MorningLine(MorningFinding Finding, ChildLine Child);

/// <summary>What the morning sweep found, for the home page.</summary>
public static class Mornings
{
    /// <summary>The sweep's heartbeat; every home page shows it, loud when it is late.</summary>
    public static async Task<SweepState> State(
        ThroughlineDb db,
        TimeProvider clock,
        CancellationToken cancel = default
    )
    {
        var beat = await db
            .Heartbeats.AsNoTracking()
            .FirstOrDefaultAsync(h => h.Job == MorningSweep.Job && h.FinishedAt != null, cancel);
        return SweepState.Of(beat?.Day, beat?.FinishedAt, London.Clock(clock.Instant()));
    }

    /// <summary>
    /// Findings for this person: of children whose worker they are or whose team they manage, and what the procedure
    /// asks of their post; for a senior manager those without a worker, in their line. Worst first.
    /// </summary>
    public static async Task<IReadOnlyList<MorningLine>> Of(
        ThroughlineDb db,
        Viewer viewer,
        DateOnly day,
        CancellationToken cancel = default
    )
    {
        var me = viewer.PersonId;
        var managed = viewer.TeamIds.Where(viewer.Manages).ToArray();
        // A manager's are those of the team: another team's children, seen on a list, are not theirs to chase.
        var posts = viewer
            .Hats.Where(h =>
                !h.IsSenior && h.Kind is not (PostKind.TeamManager or PostKind.AssistantManager)
            )
            .Select(h => h.Role)
            .Distinct()
            .ToArray();
        var senior = viewer.Hats.Any(h => h.IsSenior);
        var seen = db.Children.AsNoTracking().Where(Sight.Of(viewer, day));
        var findings = await (
            from f in db.MorningFindings.AsNoTracking()
            where
                seen.Any(c => c.Id == f.ChildId)
                && (
                    f.WorkerId == me
                    || managed.Contains(f.TeamId)
                    || (f.Who != null && posts.Contains(f.Who))
                    || (
                        senior
                        && (f.Kind == MorningKind.Rising || f.Kind == MorningKind.WithoutWorker)
                    )
                )
            select f
        ).ToListAsync(cancel);
        var ids = findings.Select(f => f.ChildId).Distinct().ToList();
        var lines = (
            await ChildSearch.Lines(db, seen.Where(c => ids.Contains(c.Id)), cancel)
        ).ToDictionary(l => l.Id);
        return
        [
            .. findings
                .Where(f => lines.ContainsKey(f.ChildId))
                .OrderBy(f => f.Kind)
                .ThenBy(f => f.On ?? DateOnly.MaxValue)
                .ThenBy(f => lines[f.ChildId].Name, StringComparer.Ordinal)
                .ThenBy(f => f.Id, StringComparer.Ordinal)
                .Select(f => new MorningLine(f, lines[f.ChildId])),
        ];
    }
}

using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Casework.Families;
using Throughline.Casework.Ledger;
using Throughline.Casework.People;
using Throughline.Casework.Permission;
using Throughline.Casework.Sweep;
using Throughline.Casework.Transfers;
using Throughline.Records.Model;
using Throughline.Records.Queries.Children;
using Throughline.Records.Sweep;

namespace Throughline.Records.Queries;

public sealed record MorningLine(MorningFinding Finding, ChildLine Child);

/// <summary>
/// What the morning sweep found, for the home page. A case that somebody has acted on since is looked at again, so
/// that nobody chases what was put right an hour ago.
/// </summary>
public sealed class Mornings(
    IDbContextFactory<ThroughlineDb> databases,
    IAnswers answers,
    Editions editions,
    TimeProvider clock
)
{
    /// <summary>The sweep's heartbeat; every home page shows it, loud when it is late.</summary>
    public async Task<SweepState> State(CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var beat = await Last(db, cancel);
        return SweepState.Of(beat?.Day, beat?.FinishedAt, London.Clock(clock.Instant()));
    }

    /// <summary>
    /// Findings for this person: of children whose worker they are or whose team they manage, and what the procedure
    /// asks of their post; for a senior manager those without a worker, in their line. Worst first.
    /// </summary>
    public async Task<IReadOnlyList<MorningLine>> Of(
        Viewer viewer,
        DateOnly day,
        CancellationToken cancel = default
    )
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var theirs = Concerning(viewer);
        var seen = db.Children.AsNoTracking().Where(Sight.Of(viewer, day));
        var findings = await db
            .MorningFindings.AsNoTracking()
            .Where(f => seen.Any(c => c.Id == f.ChildId))
            .Where(theirs)
            .ToListAsync(cancel);
        var (acted, held) = await ActedOnSince(db, seen, findings, day, cancel);
        if (acted.Count > 0)
            findings =
            [
                .. findings.Where(f => !acted.Contains(f.ChildId)),
                .. (await new MorningLook(answers, editions).Of(db, held, day, cancel)).Where(
                    theirs.Compile()
                ),
            ];

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

    private static Expression<Func<MorningFinding, bool>> Concerning(Viewer viewer)
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
        return f =>
            f.WorkerId == me
            || managed.Contains(f.TeamId)
            || (f.Who != null && posts.Contains(f.Who))
            || (senior && (f.Kind == MorningKind.Rising || f.Kind == MorningKind.WithoutWorker));
    }

    /// <summary>
    /// The children on whose chain, or whose transfer's, something was strung since the sweep began; and those who have
    /// come to be without a worker, or are so no longer, by what was said of the staff. With the open row of each.
    /// </summary>
    private static async Task<(
        IReadOnlySet<string> Children,
        IReadOnlyList<Responsibility> Held
    )> ActedOnSince(
        ThroughlineDb db,
        IQueryable<Child> seen,
        IReadOnlyList<MorningFinding> findings,
        DateOnly day,
        CancellationToken cancel
    )
    {
        var chains = await ChainsSince(db, cancel);
        if (chains.Count == 0)
            return (new HashSet<string>(), []);
        var transfers = Subjects(chains, Chain.Transfer);
        var moving = await db
            .TransferLines.Where(l => l.State == LineState.Open && transfers.Contains(l.TransferId))
            .Select(l => l.ChildId)
            .ToListAsync(cancel);
        HashSet<string> children = [.. Subjects(chains, Chain.Child), .. moving];
        var theirs = Caseloads.Held(db).Where(r => seen.Any(c => c.Id == r.ChildId));
        var acted = await theirs.Where(r => children.Contains(r.ChildId)).ToListAsync(cancel);
        if (!chains.Contains(Chain.Staff))
            return (children, acted);
        var staff = await SweepStaff.Load(db, cancel);
        var without = findings
            .Where(f => f.Kind is MorningKind.WithoutWorker or MorningKind.Rising)
            .Select(f => f.ChildId)
            .ToHashSet();
        foreach (
            var row in await theirs.Where(r => !children.Contains(r.ChildId)).ToListAsync(cancel)
        )
            if (
                without.Contains(row.ChildId)
                != Workers.Missing(row, staff.Worker(row), staff.Posts(row), day) is not null
            )
                acted.Add(row);
        children.UnionWith(acted.Select(r => r.ChildId));
        return (children, acted);
    }

    private static async Task<IReadOnlyList<string>> ChainsSince(
        ThroughlineDb db,
        CancellationToken cancel
    )
    {
        if (await Last(db, cancel) is not { } beat)
            return [];
        // While the next sweep is under way, what stands here is the last one's.
        var since = beat.StartedAt <= beat.FinishedAt ? beat.StartedAt : beat.FinishedAt;
        return await (
            from act in db.Acts
            where act.At >= since
            join link in db.Links on act.Id equals link.ActId
            select link.Chain
        )
            .Distinct()
            .ToListAsync(cancel);
    }

    /// <summary>The last sweep that has ended, though the next may be under way.</summary>
    private static Task<Heartbeat?> Last(ThroughlineDb db, CancellationToken cancel) =>
        db
            .Heartbeats.AsNoTracking()
            .FirstOrDefaultAsync(h => h.Job == MorningSweep.Job && h.FinishedAt != null, cancel);

    private static string[] Subjects(IEnumerable<string> chains, Func<string, string> of) =>
        [.. chains.Select(c => Chain.Subject(c, of)).OfType<string>()];
}

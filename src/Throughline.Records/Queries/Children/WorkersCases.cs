using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Ledger;
using Throughline.Casework.Permission;

namespace Throughline.Records.Queries.Children;

/// <summary>A child whom the worker holds, and to whom in the team the case may pass.</summary>
public sealed record WorkersCase(ChildLine Child, IReadOnlyList<CandidateLine> Candidates);

/// <summary>The cases of one worker in the teams that the viewer leads.</summary>
/// <param name="Missing">Why this worker cannot work with the children now, and since when; null when they can.</param>
/// <param name="NotShown">How many more they hold in those teams of whom the viewer may see nothing.</param>
public sealed record WorkersCases(
    string WorkerId,
    string Name,
    (DateOnly Since, string Because)? Missing,
    IReadOnlyList<WorkersCase> Cases,
    int NotShown
)
{
    /// <summary>Null for a person who was never in a team that the viewer leads.</summary>
    public static async Task<WorkersCases?> Of(
        ThroughlineDb db,
        Viewer viewer,
        string workerId,
        DateOnly day,
        CancellationToken cancel
    )
    {
        var posts = await db
            .Posts.AsNoTracking()
            .Where(p => p.PersonId == workerId && p.TeamId != null)
            .ToListAsync(cancel);
        var teams = posts
            .Select(p => p.TeamId!)
            .Distinct()
            .Where(t => May.ChangeWorker(viewer, t) is null)
            .ToList();
        if (teams.Count == 0)
            return null;

        var person = await db.People.AsNoTracking().SingleAsync(p => p.Id == workerId, cancel);
        var held = await Caseloads
            .Held(db)
            .Where(r => r.WorkerId == workerId && teams.Contains(r.TeamId))
            .ToListAsync(cancel);
        var lines = await Lines(db, viewer, [.. held.Select(r => r.ChildId)], day, cancel);
        var candidates = await Candidates.ToEach(
            db,
            viewer,
            [.. lines.Select(l => l.Id)],
            day,
            cancel
        );
        return new(
            workerId,
            person.Name,
            held.Count == 0 ? null : Workers.Missing(held[0], person, posts, day),
            [.. lines.Select(l => new WorkersCase(l, candidates[l.Id]))],
            held.Count - lines.Count
        );
    }

    /// <summary>Those of the children whom the viewer may see, those of one family name side by side.</summary>
    public static async Task<IReadOnlyList<ChildLine>> Lines(
        ThroughlineDb db,
        Viewer viewer,
        IReadOnlyCollection<string> childIds,
        DateOnly day,
        CancellationToken cancel
    ) =>
        await ChildSearch.Lines(
            db,
            db.Children.AsNoTracking()
                .Where(Sight.Of(viewer, day))
                .Where(c => childIds.Contains(c.Id)),
            cancel
        );
}

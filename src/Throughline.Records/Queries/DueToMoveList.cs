using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Deciding;
using Throughline.Casework.Permission;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;

namespace Throughline.Records.Queries;

/// <summary>A child on the list, as the viewer may see them.</summary>
public sealed record DueChild(
    DueLine Line,
    string Name,
    string? Number,
    string? TeamId,
    string? WorkerId
);

/// <summary>Which children the procedure moves, of those whom the viewer may see.</summary>
public sealed class DueToMoveList(IDbContextFactory<ThroughlineDb> databases)
{
    /// <summary>Soonest first; those without a day last. Children already on the move are among them, and say so.</summary>
    public async Task<IReadOnlyList<DueChild>> Of(
        Viewer viewer,
        DateOnly day,
        Edition edition,
        DateTime? knownAt = null,
        CancellationToken cancel = default
    )
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var seen = await db
            .Children.Where(Sight.Of(viewer, day))
            .Where(c => c.ClosedOn == null || c.ClosedOn > day)
            .Select(c => c.Id)
            .ToListAsync(cancel);
        var files = await CaseFiles.OfAll(db, day, cancel);
        var lines = DueToMove.Of(
            new Plan(edition),
            new CaseCompiler(edition, files.Council),
            seen.Select(files.Find).OfType<CaseRecord>(),
            files.Find,
            files.FamilyOf,
            new AsOf(day, knownAt)
        );
        return
        [
            .. lines.Select(l =>
            {
                var record = files.Find(l.ChildId)!;
                var holder = record.Ledger.LastOrDefault(r => r.HeldOn(day));
                return new DueChild(
                    l,
                    record.Child.Name,
                    record.Child.Number,
                    holder?.TeamId,
                    holder?.WorkerId
                );
            }),
        ];
    }
}

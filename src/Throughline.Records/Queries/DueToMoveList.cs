using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Clocks;
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

/// <summary>A child for whom a clock of the law is overdue or cannot be reckoned.</summary>
public sealed record ClocksOfChild(
    string ChildId,
    string Name,
    string? Number,
    IReadOnlyList<StatutoryClock> Clocks
);

/// <summary>Which children the procedure moves, of those whom the viewer may see.</summary>
public sealed class DueToMoveList(IDbContextFactory<ThroughlineDb> databases, Editions editions)
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
        var (files, asked) = await Ask(viewer, edition, new(day, knownAt), cancel);
        return Lines(files, asked, new(day, knownAt));
    }

    /// <summary>The same, and whose clocks of the law are overdue or cannot be reckoned.</summary>
    public async Task<(
        IReadOnlyList<DueChild> Due,
        IReadOnlyList<ClocksOfChild> Clocks
    )> WithClocks(Viewer viewer, DateOnly day, Edition edition, CancellationToken cancel = default)
    {
        var (files, all) = await Ask(viewer, edition, new(day), cancel);
        List<AskedOf> asked = [.. all];
        return (
            Lines(files, asked, new(day)),
            [
                .. asked
                    .Select(a => new ClocksOfChild(
                        a.Record.Child.Id,
                        a.Record.Child.Name,
                        a.Record.Child.Number,
                        [
                            .. editions
                                .ClocksOf(new(a.Facts, a.Decision), edition, day)
                                .Where(c => c.State != ClockState.Running),
                        ]
                    ))
                    .Where(c => c.Clocks.Count > 0)
                    .OrderBy(c => c.ChildId, StringComparer.Ordinal),
            ]
        );
    }

    private async Task<(CaseFiles Files, IEnumerable<AskedOf> Asked)> Ask(
        Viewer viewer,
        Edition edition,
        AsOf asOf,
        CancellationToken cancel
    )
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var seen = await db
            .Children.Where(Sight.Of(viewer, asOf.Day))
            .Where(c => c.ClosedOn == null || c.ClosedOn > asOf.Day)
            .Select(c => c.Id)
            .ToListAsync(cancel);
        var files = await CaseFiles.OnTheirWay(db, seen, cancel);
        return (
            files,
            DueToMove.Asked(
                new Plan(edition),
                new CaseCompiler(edition, files.Council),
                seen.Select(files.Find).OfType<CaseRecord>(),
                files.Find,
                files.FamilyOf,
                asOf
            )
        );
    }

    private static IReadOnlyList<DueChild> Lines(
        CaseFiles files,
        IEnumerable<AskedOf> asked,
        AsOf asOf
    ) =>
        [
            .. DueToMove
                .Of(asked, asOf)
                .Select(l =>
                {
                    var record = files.Find(l.ChildId)!;
                    var holder = record.Ledger.LastOrDefault(r => r.HeldOn(asOf.Day));
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

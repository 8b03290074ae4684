using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Deciding;
using Throughline.Casework.Permission;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;

namespace Throughline.Records.Queries;

/// <summary>A child for whom the two editions differ, as the viewer may see them.</summary>
public sealed record ChildOtherwise(ChangedAnswer Change, string Name, string? Number);

/// <summary>
/// What another edition would change for the children whose cases are open. The counts are of the whole council, for
/// whoever may weigh an edition; <see cref="Seen"/> holds those children alone whom the viewer may see.
/// </summary>
/// <param name="Open">Children looked at.</param>
public sealed record Difference(
    int Open,
    IReadOnlyDictionary<Otherwise, int> Counts,
    IReadOnlyList<ChildOtherwise> Seen
)
{
    public int Changed => Counts.Values.Sum();
}

/// <summary>Decides the children open on a day by two editions of the council's own procedure.</summary>
public sealed class UnderTwoEditions(IDbContextFactory<ThroughlineDb> databases)
{
    public async Task<Difference> Of(
        Viewer viewer,
        DateOnly day,
        Edition old,
        Edition now,
        CancellationToken cancel
    )
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var open = db.Children.Where(c => c.ClosedOn == null || c.ClosedOn > day);
        var seen = await open.Where(Sight.Of(viewer, day)).Select(c => c.Id).ToHashSetAsync(cancel);
        IReadOnlyCollection<string> counted = May.WeighEditions(viewer) is null
            ? await open.Select(c => c.Id).ToListAsync(cancel)
            : seen;
        var files = await CaseFiles.OnTheirWay(db, counted, cancel);
        var changed = UnderBoth.Of(
            new(new Plan(old), new CaseCompiler(old, files.Council)),
            new(new Plan(now), new CaseCompiler(now, files.Council)),
            counted.Select(files.Find).OfType<CaseRecord>(),
            files.Find,
            files.FamilyOf,
            new AsOf(day)
        );
        return new(
            counted.Count,
            changed.CountBy(c => c.What).ToDictionary(),
            [
                .. changed
                    .Where(c => seen.Contains(c.ChildId))
                    .Select(c => (Change: c, files.Find(c.ChildId)!.Child))
                    .Select(c => new ChildOtherwise(c.Change, c.Child.Name, c.Child.Number)),
            ]
        );
    }
}

using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Casework.Ledger;
using Throughline.Casework.Permission;
using Throughline.Procedures.Rules;
using Evidence = Throughline.Casework.Duties.Evidence;

namespace Throughline.Records.Queries.Children;

/// <summary>A record that stands of something owed to a child, and who made it.</summary>
/// <param name="Told">The names of those who were told.</param>
public sealed record DoneLine(Evidence Evidence, string By, IReadOnlyList<string> Told)
{
    /// <summary>What was recorded under one rule, the latest first; nothing of a child the viewer may not see.</summary>
    public static async Task<IReadOnlyList<DoneLine>> Of(
        ThroughlineDb db,
        Viewer viewer,
        string childId,
        string rule,
        DateOnly day,
        CancellationToken cancel
    )
    {
        var rows = await (
            from c in db.Children.AsNoTracking().Where(Sight.Of(viewer, day))
            where c.Id == childId
            from e in db.Evidence.AsNoTracking()
            where
                (e.ChildId == c.Id || (e.FamilyId != null && e.FamilyId == c.FamilyId))
                && e.Rule == rule
                && e.StruckAt == null
            join p in db.People on e.By equals p.Id
            select new { Evidence = e, By = p.Name }
        ).ToListAsync(cancel);
        var told = rows.SelectMany(r => r.Evidence.Told).Distinct().ToList();
        var names = await db
            .Recipients.AsNoTracking()
            .Where(r => told.Contains(r.Id))
            .ToDictionaryAsync(r => r.Id, r => r.Name, cancel);
        return
        [
            .. rows.OrderByDescending(r => r.Evidence.Day)
                .ThenByDescending(r => r.Evidence.RecordedAt)
                .Select(r => new DoneLine(
                    r.Evidence,
                    r.By,
                    [.. r.Evidence.Told.Select(t => names.GetValueOrDefault(t)).OfType<string>()]
                )),
        ];
    }
}

/// <summary>What stands on record of one duty to a child, and why this person may not add to it; null when they may.</summary>
public sealed record DutyOnRecord(IReadOnlyList<DoneLine> Done, Refusal? Refusal)
{
    public static async Task<DutyOnRecord> Of(
        ThroughlineDb db,
        Viewer viewer,
        string childId,
        Responsibility? holder,
        string rule,
        Who? who,
        Edition edition,
        DateOnly day,
        CancellationToken cancel
    )
    {
        var teams = await db.Teams.AsNoTracking().ToDictionaryAsync(t => t.Id, cancel);
        return new(
            await DoneLine.Of(db, viewer, childId, rule, day, cancel),
            May.RecordDuty(who, holder, Cast.OfChild(viewer, holder, edition, teams))
        );
    }
}

using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Facts;
using Throughline.Casework.Families;
using Throughline.Casework.Ledger;
using Throughline.Casework.People;
using Throughline.Casework.Permission;
using Throughline.Records.Acts;

namespace Throughline.Records.Queries.Children;

/// <summary>One row of the ledger, with the names of those in it.</summary>
public sealed record HolderLine(Responsibility Row, string Team, string? Worker, string? Manager);

/// <summary>A statement that stands, and who made it.</summary>
public sealed record StatementLine(Statement Statement, string By);

public sealed record InvolvementLine(Involvement Involvement, string? Person, string? Team);

/// <summary>A brother or sister: a line if the viewer may see them, else a reference and no more.</summary>
public sealed record SiblingLine(ChildLine? Child, string Reference);

/// <summary>All that a child's page shows of the record.</summary>
public sealed record ChildRecord(
    Child Child,
    IReadOnlyList<HolderLine> Holders,
    IReadOnlyList<InvolvementLine> Involvements,
    IReadOnlyList<StatementLine> Statements,
    SiblingAnswer? Siblings,
    IReadOnlyList<SiblingLine> Family,
    IReadOnlyList<ChildLine> LookAlikes
)
{
    public HolderLine? Holder => Holders.FirstOrDefault(h => h.Row.IsOpen);

    /// <summary>The brothers and sisters whom the viewer may see.</summary>
    public IEnumerable<ChildLine> FamilySeen => Family.Select(f => f.Child).OfType<ChildLine>();

    /// <summary>Another authority has told us of the child, and no team here has taken the child yet.</summary>
    public bool AwaitsATeam =>
        Child.IsOpen && Holder is null && Statements.Any(s => s.Statement.Word == NoticeAct.Event);

    public static async Task<ChildRecord> Of(
        ThroughlineDb db,
        Viewer viewer,
        Child child,
        DateOnly day,
        CancellationToken cancel
    ) =>
        new(
            child,
            await HoldersOf(db, child.Id, day, cancel),
            await InvolvementsOf(db, child.Id, day, cancel),
            await StatementsOf(db, child.Id, cancel),
            await db
                .SiblingAnswers.AsNoTracking()
                .Where(a => a.ChildId == child.Id)
                .OrderByDescending(a => a.RecordedAt)
                .FirstOrDefaultAsync(cancel),
            await FamilyOf(db, viewer, child, day, cancel),
            await Children.LookAlikes.Of(db, viewer, child, day, cancel)
        );

    private static async Task<IReadOnlyList<HolderLine>> HoldersOf(
        ThroughlineDb db,
        string childId,
        DateOnly day,
        CancellationToken cancel
    )
    {
        var rows = await (
            from h in db.Responsibilities.AsNoTracking()
            where h.ChildId == childId
            join t in db.Teams on h.TeamId equals t.Id
            join w in db.People on h.WorkerId equals w.Id into workers
            from w in workers.DefaultIfEmpty()
            join p in db.Posts on h.ManagerPostId equals p.Id
            join m in db.People on p.PersonId equals m.Id
            select new
            {
                Row = h,
                Team = t.Name,
                Worker = w == null ? null : w.Name,
                Manager = m.Name,
            }
        ).ToListAsync(cancel);
        var now = await ManagerNow(db, rows.Find(r => r.Row.IsOpen)?.Row.TeamId, day, cancel);
        return
        [
            .. rows.OrderByDescending(r => r.Row.IsOpen)
                .ThenByDescending(r => r.Row.From)
                .ThenByDescending(r => r.Row.RecordedAt)
                .Select(r => new HolderLine(
                    r.Row,
                    r.Team,
                    r.Worker,
                    r.Row.IsOpen ? now ?? r.Manager : r.Manager
                )),
        ];
    }

    /// <summary>A row keeps who led the team when it began; whoever leads it now answers for the child.</summary>
    private static async Task<string?> ManagerNow(
        ThroughlineDb db,
        string? teamId,
        DateOnly day,
        CancellationToken cancel
    )
    {
        if (teamId is null)
            return null;
        var posts = await db
            .Posts.AsNoTracking()
            .Where(p => p.TeamId == teamId)
            .ToListAsync(cancel);
        return StaffRules.ManagerOf(teamId, posts, day)?.PersonId is { } manager
            ? await db
                .People.Where(p => p.Id == manager)
                .Select(p => p.Name)
                .FirstOrDefaultAsync(cancel)
            : null;
    }

    private static async Task<IReadOnlyList<InvolvementLine>> InvolvementsOf(
        ThroughlineDb db,
        string childId,
        DateOnly day,
        CancellationToken cancel
    )
    {
        var rows = await (
            from i in db.Involvements.AsNoTracking()
            where i.ChildId == childId && (i.Until == null || i.Until >= day)
            join p in db.People on i.PersonId equals p.Id into people
            from p in people.DefaultIfEmpty()
            join t in db.Teams on i.TeamId equals t.Id into teams
            from t in teams.DefaultIfEmpty()
            orderby i.From
            select new
            {
                Row = i,
                Person = p == null ? null : p.Name,
                Team = t == null ? null : t.Name,
            }
        ).ToListAsync(cancel);
        return [.. rows.Select(r => new InvolvementLine(r.Row, r.Person, r.Team))];
    }

    private static async Task<IReadOnlyList<StatementLine>> StatementsOf(
        ThroughlineDb db,
        string childId,
        CancellationToken cancel
    )
    {
        var rows = await (
            from s in db.Statements.AsNoTracking()
            where s.ChildId == childId && s.EndedAt == null
            join p in db.People on s.By equals p.Id into people
            from p in people.DefaultIfEmpty()
            select new { Row = s, By = p == null ? s.By : p.Name }
        ).ToListAsync(cancel);
        return
        [
            .. rows.OrderByDescending(r => r.Row.Day)
                .ThenByDescending(r => r.Row.RecordedAt)
                .Select(r => new StatementLine(r.Row, r.By)),
        ];
    }

    private static async Task<IReadOnlyList<SiblingLine>> FamilyOf(
        ThroughlineDb db,
        Viewer viewer,
        Child child,
        DateOnly day,
        CancellationToken cancel
    )
    {
        // Who was named as a brother or sister belongs here too, though the records were never joined.
        var named =
            (
                await db
                    .SiblingAnswers.AsNoTracking()
                    .Where(a => a.ChildId == child.Id)
                    .OrderByDescending(a => a.RecordedAt)
                    .FirstOrDefaultAsync(cancel)
            )?.SiblingIds.ToArray() ?? [];
        if (child.FamilyId is null && named.Length == 0)
            return [];
        var others = db
            .Children.AsNoTracking()
            .Where(c =>
                c.Id != child.Id
                && ((c.FamilyId != null && c.FamilyId == child.FamilyId) || named.Contains(c.Id))
            );
        var seen = await ChildSearch.Lines(db, others.Where(Sight.Of(viewer, day)), cancel);
        var all = await others.Select(c => new { c.Id, c.RestrictedAs }).ToListAsync(cancel);
        return
        [
            .. seen.Select(line => new SiblingLine(line, line.Name)),
            .. all.Where(c => seen.All(line => line.Id != c.Id))
                .Select(c => new SiblingLine(
                    null,
                    c.RestrictedAs ?? "A child of this family whom you may not see"
                )),
        ];
    }
}

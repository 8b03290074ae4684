using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Deciding;
using Throughline.Casework.Families;
using Throughline.Casework.Transfers;

namespace Throughline.Records.Queries;

/// <summary>What is kept of some children and of their brothers and sisters, loaded in the same few reads for any number.</summary>
internal sealed class CaseFiles
{
    private readonly Dictionary<string, CaseRecord> _records;
    private readonly ILookup<string, string> _families;

    private CaseFiles(IEnumerable<CaseRecord> records, Council council)
    {
        _records = records.ToDictionary(r => r.Child.Id);
        _families = _records
            .Values.Where(r => r.Child.FamilyId is not null)
            .ToLookup(r => r.Child.FamilyId!, r => r.Child.Id);
        Council = council;
    }

    public Council Council { get; }

    public CaseRecord? Find(string childId) => _records.GetValueOrDefault(childId);

    public IReadOnlyList<string> FamilyOf(CaseRecord record) =>
        record.Child.FamilyId is { } family ? [.. _families[family]] : [];

    /// <summary>These children, and everyone who belongs to their families or was named as a sibling; on no transfer.</summary>
    public static Task<CaseFiles> Of(
        ThroughlineDb db,
        IReadOnlyCollection<string> childIds,
        CancellationToken cancel
    ) => Read(db, childIds, new Dictionary<string, Transfer>(), cancel);

    /// <summary>The same, each of them with the transfer that is open for the child.</summary>
    public static async Task<CaseFiles> OnTheirWay(
        ThroughlineDb db,
        IReadOnlyCollection<string> childIds,
        CancellationToken cancel
    )
    {
        var moving = await db
            .Transfers.AsNoTracking()
            .Include(t => t.Lines)
            .Where(t => t.Lines.Any(l => l.State == LineState.Open))
            .Where(t => t.Lines.Any(l => childIds.Contains(l.ChildId)))
            .OrderBy(t => t.Id)
            .ToListAsync(cancel);
        return await Read(
            db,
            childIds,
            moving
                .SelectMany(t => t.Lines.Select(l => (l.ChildId, Transfer: t)))
                .GroupBy(x => x.ChildId)
                .ToDictionary(g => g.Key, g => g.First().Transfer),
            cancel
        );
    }

    private static async Task<CaseFiles> Read(
        ThroughlineDb db,
        IReadOnlyCollection<string> childIds,
        Dictionary<string, Transfer> moving,
        CancellationToken cancel
    )
    {
        var children = await Children(db, childIds, cancel);
        string[] ids = [.. children.Select(c => c.Id)];
        string[] families = [.. children.Select(c => c.FamilyId).OfType<string>().Distinct()];
        var statements = (
            await db
                .Statements.AsNoTracking()
                .Where(s => s.ChildId != null && ids.Contains(s.ChildId))
                .ToListAsync(cancel)
        ).ToLookup(s => s.ChildId!);
        var rows = await db
            .Responsibilities.AsNoTracking()
            .Where(r => ids.Contains(r.ChildId))
            .ToListAsync(cancel);
        var ofChild = rows.ToLookup(r => r.ChildId);
        var answers = (
            await db
                .SiblingAnswers.AsNoTracking()
                .Where(a => ids.Contains(a.ChildId))
                .ToListAsync(cancel)
        ).ToLookup(a => a.ChildId);
        var choices = (
            await db
                .ChoicesMade.AsNoTracking()
                .Where(c => c.StruckAt == null && ids.Contains(c.ChildId))
                .ToListAsync(cancel)
        ).ToLookup(c => c.ChildId);
        var evidence = await db
            .Evidence.AsNoTracking()
            .Where(e => e.StruckAt == null)
            .Where(e =>
                (e.ChildId != null && ids.Contains(e.ChildId))
                || (e.FamilyId != null && families.Contains(e.FamilyId))
            )
            .ToListAsync(cancel);
        var ofTheirs = evidence.ToLookup(e => e.ChildId ?? e.FamilyId!);
        return new(
            children.Select(c => new CaseRecord(c)
            {
                Statements = [.. statements[c.Id]],
                Ledger = [.. ofChild[c.Id]],
                SiblingAnswers = [.. answers[c.Id]],
                Choices = [.. choices[c.Id]],
                Evidence = [.. ofTheirs[c.Id], .. c.FamilyId is { } family ? ofTheirs[family] : []],
                Transfer = moving.GetValueOrDefault(c.Id),
            }),
            await Around(db, [.. rows.Select(r => r.WorkerId).OfType<string>().Distinct()], cancel)
        );
    }

    private static async Task<List<Child>> Children(
        ThroughlineDb db,
        IReadOnlyCollection<string> childIds,
        CancellationToken cancel
    )
    {
        var named = await db
            .SiblingAnswers.AsNoTracking()
            .Where(a => childIds.Contains(a.ChildId))
            .ToListAsync(cancel);
        string[] ids = [.. childIds.Concat(named.SelectMany(a => a.SiblingIds)).Distinct()];
        // Asked for apart, so that both databases find brothers and sisters by an index and look through no other child.
        var families = await db
            .Children.Where(c => childIds.Contains(c.Id) && c.FamilyId != null)
            .Select(c => c.FamilyId!)
            .Distinct()
            .ToArrayAsync(cancel);
        return await db
            .Children.AsNoTracking()
            .Where(c => ids.Contains(c.Id) || (c.FamilyId != null && families.Contains(c.FamilyId)))
            .ToListAsync(cancel);
    }

    private static async Task<Council> Around(
        ThroughlineDb db,
        string[] workers,
        CancellationToken cancel
    )
    {
        var teams = await db.Teams.AsNoTracking().ToDictionaryAsync(t => t.Id, cancel);
        string[] named = [.. teams.Keys];
        return new(
            teams,
            await db
                .People.AsNoTracking()
                .Where(p => workers.Contains(p.Id))
                .ToDictionaryAsync(p => p.Id, cancel)
        )
        {
            // Asked for by their teams: few statements are of teams, and SQLite looks through all for those that are not null.
            OfTeams = await db
                .Statements.AsNoTracking()
                .Where(s => s.TeamId != null && named.Contains(s.TeamId))
                .ToListAsync(cancel),
        };
    }
}

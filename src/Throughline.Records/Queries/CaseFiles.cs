using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Deciding;
using Throughline.Casework.Families;
using Throughline.Casework.Transfers;

namespace Throughline.Records.Queries;

/// <summary>What is kept of some children and of their brothers and sisters, loaded in a few reads for any number.</summary>
internal sealed class CaseFiles
{
    private readonly Dictionary<string, CaseRecord> _records = [];
    private readonly ILookup<string, string> _families;

    private CaseFiles(IEnumerable<CaseRecord> records, Council council)
    {
        foreach (var record in records)
            _records[record.Child.Id] = record;
        _families = _records
            .Values.Where(r => r.Child.FamilyId is not null)
            .ToLookup(r => r.Child.FamilyId!, r => r.Child.Id);
        Council = council;
    }

    public Council Council { get; }

    public CaseRecord? Find(string childId) => _records.GetValueOrDefault(childId);

    public IReadOnlyList<string> FamilyOf(CaseRecord record) =>
        record.Child.FamilyId is { } family ? [.. _families[family]] : [];

    /// <summary>These children, and everyone who belongs to their families or was named as a sibling.</summary>
    public static async Task<CaseFiles> Of(
        ThroughlineDb db,
        IReadOnlyCollection<string> childIds,
        Transfer? transfer,
        CancellationToken cancel
    )
    {
        var families = db
            .Children.Where(c => childIds.Contains(c.Id) && c.FamilyId != null)
            .Select(c => c.FamilyId);
        var named = (
            await db
                .SiblingAnswers.AsNoTracking()
                .Where(a => childIds.Contains(a.ChildId))
                .ToListAsync(cancel)
        ).SelectMany(a => a.SiblingIds);
        string[] ids = [.. childIds.Concat(named).Distinct()];
        var everyone = db.Children.Where(c => ids.Contains(c.Id) || families.Contains(c.FamilyId));
        return await Read(
            db,
            everyone,
            _ => transfer is null ? [] : [transfer],
            onlyFor: [.. childIds],
            cancel
        );
    }

    /// <summary>Every child open on a day, and their families.</summary>
    public static async Task<CaseFiles> OfAll(
        ThroughlineDb db,
        DateOnly day,
        CancellationToken cancel
    ) =>
        await Read(
            db,
            db.Children.Where(c =>
                c.ClosedOn == null
                || c.ClosedOn > day
                || (
                    c.FamilyId != null
                    && db.Children.Any(o =>
                        o.FamilyId == c.FamilyId && (o.ClosedOn == null || o.ClosedOn > day)
                    )
                )
            ),
            d =>
                d.Transfers.AsNoTracking()
                    .Include(t => t.Lines)
                    .Where(t => t.Lines.Any(l => l.State == LineState.Open)),
            onlyFor: null,
            cancel
        );

    private static async Task<CaseFiles> Read(
        ThroughlineDb db,
        IQueryable<Child> everyone,
        Func<ThroughlineDb, IEnumerable<Transfer>> transfers,
        HashSet<string>? onlyFor,
        CancellationToken cancel
    )
    {
        var children = await everyone.AsNoTracking().ToListAsync(cancel);
        var ids = everyone.Select(c => c.Id);
        var statements = (
            await db
                .Statements.AsNoTracking()
                .Where(s => s.ChildId != null && ids.Contains(s.ChildId))
                .ToListAsync(cancel)
        ).ToLookup(s => s.ChildId!);
        var rows = (
            await db
                .Responsibilities.AsNoTracking()
                .Where(r => ids.Contains(r.ChildId))
                .ToListAsync(cancel)
        ).ToLookup(r => r.ChildId);
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
                || (e.FamilyId != null && everyone.Any(c => c.FamilyId == e.FamilyId))
            )
            .ToListAsync(cancel);
        var ofChild = evidence.Where(e => e.ChildId is not null).ToLookup(e => e.ChildId!);
        var ofFamily = evidence
            .Where(e => e.ChildId is null && e.FamilyId is not null)
            .ToLookup(e => e.FamilyId!);
        var moving = transfers(db)
            .SelectMany(t => t.Lines.Select(l => (l.ChildId, Transfer: t)))
            .Where(x => onlyFor is null || onlyFor.Contains(x.ChildId))
            .GroupBy(x => x.ChildId)
            .ToDictionary(g => g.Key, g => g.First().Transfer);
        return new(
            children.Select(c => new CaseRecord(c)
            {
                Statements = [.. statements[c.Id]],
                Ledger = [.. rows[c.Id]],
                SiblingAnswers = [.. answers[c.Id]],
                Choices = [.. choices[c.Id]],
                Evidence = [.. ofChild[c.Id], .. c.FamilyId is { } family ? ofFamily[family] : []],
                Transfer = moving.GetValueOrDefault(c.Id),
            }),
            new(
                await db.Teams.AsNoTracking().ToDictionaryAsync(t => t.Id, cancel),
                await db.People.AsNoTracking().ToDictionaryAsync(p => p.Id, cancel)
            )
            {
                OfTeams = await db
                    .Statements.AsNoTracking()
                    .Where(s => s.TeamId != null)
                    .ToListAsync(cancel),
            }
        );
    }
}

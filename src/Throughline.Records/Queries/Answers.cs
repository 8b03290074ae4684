using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Deciding;
using Throughline.Casework.Families;
using Throughline.Casework.Transfers;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;

namespace Throughline.Records.Queries;

/// <summary>Asks the procedure about children, from the record as it stands: a few reads for any number of them.</summary>
public sealed class Answers : IAnswers
{
    private readonly ConditionalWeakTable<Edition, Plan> plans = [];

    public async Task<IReadOnlyDictionary<string, Answered>> Of(
        ThroughlineDb db,
        Edition edition,
        IReadOnlyCollection<string> childIds,
        Transfer? transfer,
        DateOnly day,
        CancellationToken cancel
    )
    {
        var plan = plans.GetValue(edition, e => new Plan(e));
        var siblings = await Siblings(db, childIds, cancel);
        var everyone = childIds.Concat(siblings.Values.SelectMany(s => s)).Distinct().ToList();
        var records = await Records(db, everyone, cancel);
        var families = records
            .Values.Select(r => r.Child.FamilyId)
            .OfType<string>()
            .Distinct()
            .ToList();
        var evidence = await db
            .Evidence.AsNoTracking()
            .Where(e => e.StruckAt == null)
            .Where(e =>
                (e.ChildId != null && everyone.Contains(e.ChildId))
                || (e.ChildId == null && e.FamilyId != null && families.Contains(e.FamilyId))
            )
            .ToListAsync(cancel);
        var teams = await db.Teams.AsNoTracking().ToDictionaryAsync(t => t.Id, cancel);
        var workers = records
            .Values.SelectMany(r => r.Rows)
            .Select(r => r.WorkerId)
            .OfType<string>()
            .Distinct()
            .ToList();
        var people = await db
            .People.AsNoTracking()
            .Where(p => workers.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, cancel);
        return childIds
            .Where(records.ContainsKey)
            .Distinct()
            .ToDictionary(
                id => id,
                id =>
                {
                    var of = records[id];
                    var facts = FactsOf.Case(
                        new(
                            of,
                            [
                                .. siblings
                                    .GetValueOrDefault(id, [])
                                    .Where(records.ContainsKey)
                                    .Select(s => records[s]),
                            ],
                            transfer,
                            [
                                .. evidence.Where(e =>
                                    e.ChildId == id
                                    || (e.ChildId is null && e.FamilyId == of.Child.FamilyId)
                                ),
                            ],
                            teams,
                            people
                        ),
                        edition.Vocabulary,
                        day
                    );
                    return new Answered(facts, Decider.Decide(plan, facts, day));
                }
            );
    }

    private static async Task<Dictionary<string, ChildRecord>> Records(
        ThroughlineDb db,
        IReadOnlyCollection<string> ids,
        CancellationToken cancel
    )
    {
        var children = await db
            .Children.AsNoTracking()
            .Where(c => ids.Contains(c.Id))
            .ToListAsync(cancel);
        var statements = (
            await db
                .Statements.AsNoTracking()
                .Where(s => s.ChildId != null && ids.Contains(s.ChildId) && s.EndedAt == null)
                .ToListAsync(cancel)
        ).ToLookup(s => s.ChildId!);
        var rows = (
            await db
                .Responsibilities.AsNoTracking()
                .Where(r => ids.Contains(r.ChildId))
                .ToListAsync(cancel)
        ).ToLookup(r => r.ChildId);
        return children.ToDictionary(
            c => c.Id,
            c => new ChildRecord(c, [.. statements[c.Id]], [.. rows[c.Id]])
        );
    }

    private static async Task<Dictionary<string, IReadOnlyList<string>>> Siblings(
        ThroughlineDb db,
        IReadOnlyCollection<string> ids,
        CancellationToken cancel
    )
    {
        var answers = await db
            .SiblingAnswers.AsNoTracking()
            .Where(s => ids.Contains(s.ChildId))
            .ToListAsync(cancel);
        return answers
            .GroupBy(s => s.ChildId)
            .ToDictionary(
                g => g.Key,
                g =>
                    g.OrderBy(s => s.RecordedAt).ThenBy(s => s.Id, StringComparer.Ordinal).Last()
                        is { Answer: SiblingsAre.These } these
                        ? these.SiblingIds
                        : []
            );
    }
}

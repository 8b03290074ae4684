using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Facts;
using Throughline.Casework.Ledger;
using Throughline.Casework.People;
using Throughline.Casework.Sweep;
using Throughline.Casework.Transfers;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;
using Throughline.Records.Queries;

namespace Throughline.Records.Sweep;

/// <summary>Looks at open cases as their record stands, and says what a manager should know of each.</summary>
internal sealed class MorningLook(IAnswers answers, Editions editions)
{
    private const int AtATime = 500;

    /// <param name="held">The open row of each child looked at.</param>
    public async Task<IReadOnlyList<MorningFinding>> Of(
        ThroughlineDb db,
        IReadOnlyCollection<Responsibility> held,
        DateOnly day,
        CancellationToken cancel
    )
    {
        var rows = held.ToDictionary(r => r.ChildId);
        var staff = await SweepStaff.Load(db, cancel);
        var wanted = rows.Keys.ToArray();
        var moving = await db
            .Transfers.AsNoTracking()
            .Include(t => t.Lines)
            .Where(t => t.Lines.Any(l => l.State == LineState.Open && wanted.Contains(l.ChildId)))
            .ToListAsync(cancel);
        var findings = new List<MorningFinding>();
        var moved = new HashSet<string>();
        foreach (var transfer in moving)
        {
            var ids = transfer.OpenLines.Select(l => l.ChildId).Where(rows.ContainsKey).ToList();
            moved.UnionWith(ids);
            var edition = editions.For(transfer.Edition, day);
            findings.AddRange(await Of(db, edition, ids, transfer, rows, staff, day, cancel));
        }

        foreach (
            var ids in rows
                .Keys.Where(id => !moved.Contains(id))
                .Order(StringComparer.Ordinal)
                .Chunk(AtATime)
        )
            findings.AddRange(
                await Of(db, editions.InForce(day), ids, null, rows, staff, day, cancel)
            );
        return findings;
    }

    private async Task<IReadOnlyList<MorningFinding>> Of(
        ThroughlineDb db,
        Edition edition,
        IReadOnlyCollection<string> ids,
        Transfer? transfer,
        Dictionary<string, Responsibility> rows,
        SweepStaff staff,
        DateOnly day,
        CancellationToken cancel
    )
    {
        var plan = new Plan(edition);
        var answered = await Answered(db, edition, ids, transfer, day, cancel);
        var statements = (
            await db
                .Statements.AsNoTracking()
                .Where(s =>
                    s.ChildId != null
                    && ids.Contains(s.ChildId)
                    && s.EndedAt == null
                    && s.Kind != StatementKind.Fact
                )
                .ToListAsync(cancel)
        ).ToLookup(s => s.ChildId!);
        return
        [
            .. ids.SelectMany(id =>
                answered.TryGetValue(id, out var answer)
                    ? Morning.Of(
                        new(
                            rows[id],
                            staff.Worker(rows[id]),
                            staff.Posts(rows[id]),
                            transfer?.Id,
                            FactsOnDay.Of(statements[id], day),
                            answer.Decision,
                            Ladders.For(plan, answer.Facts, day, DisputeAbout.Unallocated)
                        )
                        {
                            Clocks = editions.ClocksOf(answer, edition, day),
                        },
                        plan.WorkingDays,
                        day,
                        Ids.New
                    )
                    : [Morning.Unanswered(rows[id], transfer?.Id, day, Ids.New)]
            ),
        ];
    }

    /// <summary>A child whose facts cannot be worked out is left out, and named; the rest are looked at all the same.</summary>
    private async Task<IReadOnlyDictionary<string, Answered>> Answered(
        ThroughlineDb db,
        Edition edition,
        IReadOnlyCollection<string> ids,
        Transfer? transfer,
        DateOnly day,
        CancellationToken cancel
    )
    {
        try
        {
            return await answers.Of(db, edition, ids, transfer, day, cancel);
        }
        catch (Exception e) when (e is not (OperationCanceledException or DbException))
        {
            var each = new Dictionary<string, Answered>();
            if (ids.Count > 1)
                foreach (var id in ids)
                foreach (
                    var (child, answer) in await Answered(db, edition, [id], transfer, day, cancel)
                )
                    each[child] = answer;
            return each;
        }
    }
}

/// <summary>The workers and their posts, read once for the whole sweep.</summary>
internal sealed record SweepStaff(
    IReadOnlyDictionary<string, Person> People,
    ILookup<string, Post> PostsOf
)
{
    public static async Task<SweepStaff> Load(ThroughlineDb db, CancellationToken cancel) =>
        new(
            await db.People.AsNoTracking().ToDictionaryAsync(p => p.Id, cancel),
            (await db.Posts.AsNoTracking().ToListAsync(cancel)).ToLookup(p => p.PersonId)
        );

    public Person? Worker(Responsibility row) =>
        row.WorkerId is { } id ? People.GetValueOrDefault(id) : null;

    public IReadOnlyList<Post> Posts(Responsibility row) =>
        row.WorkerId is { } id ? [.. PostsOf[id]] : [];
}

using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Facts;
using Throughline.Casework.Ledger;
using Throughline.Casework.People;
using Throughline.Casework.Sweep;
using Throughline.Casework.Transfers;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;
using Throughline.Records.Model;
using Throughline.Records.Queries;

namespace Throughline.Records.Sweep;

/// <summary>
/// Looks at every open case once a morning and lists what a manager should know. Its heartbeat says that it ran
/// whole. It changes no record: what it finds is thrown away and found anew.
/// </summary>
public sealed class MorningSweep(
    IDbContextFactory<ThroughlineDb> databases,
    IAnswers answers,
    Editions editions,
    TimeProvider clock
)
{
    public const string Job = "morning sweep";
    private const int AtATime = 500;

    /// <summary>How many children were looked at, and how many findings there are.</summary>
    public sealed record Swept(DateOnly Day, int Children, int Findings);

    public async Task<Swept> Run(CancellationToken cancel = default)
    {
        var day = clock.Today();
        await Beat(h => h.StartedAt = clock.Instant(), day, cancel);
        var (children, findings) = await Find(day, cancel);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.MorningFindings.ExecuteDeleteAsync(cancel);
        foreach (var some in findings.Chunk(AtATime))
        {
            db.AddRange(some.AsEnumerable<object>());
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }

        await transaction.CommitAsync(cancel);
        await Beat(
            h =>
            {
                h.Day = day;
                h.FinishedAt = clock.Instant();
                h.Outcome = $"{children} children, {findings.Count} findings";
            },
            day,
            cancel
        );
        return new(day, children, findings.Count);
    }

    /// <summary>Sweeps unless this day's sweep has finished already.</summary>
    public async Task RunIfOwed(CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var last = await db
            .Heartbeats.AsNoTracking()
            .FirstOrDefaultAsync(h => h.Job == Job, cancel);
        if (last?.FinishedAt is null || last.Day < clock.Today())
            _ = await Run(cancel);
    }

    private async Task<(int Children, List<MorningFinding> Findings)> Find(
        DateOnly day,
        CancellationToken cancel
    )
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var rows = await Caseloads.Held(db).ToDictionaryAsync(r => r.ChildId, cancel);
        var staff = await SweepStaff.Load(db, cancel);
        var moving = await db
            .Transfers.AsNoTracking()
            .Include(t => t.Lines)
            .Where(t => t.Lines.Any(l => l.State == LineState.Open))
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
        return (rows.Count, findings);
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
        var answered = await answers.Of(db, edition, ids, transfer, day, cancel);
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

    private async Task Beat(Action<Heartbeat> change, DateOnly day, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var beat = await db.Heartbeats.FirstOrDefaultAsync(h => h.Job == Job, cancel);
        if (beat is null)
            db.Add(
                beat = new Heartbeat
                {
                    Job = Job,
                    Day = day,
                    StartedAt = clock.Instant(),
                }
            );
        change(beat);
        await db.SaveChangesAsync(cancel);
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

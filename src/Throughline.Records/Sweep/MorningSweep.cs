using System.Data.Common;
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
) : IDisposable
{
    public const string Job = "morning sweep";
    private const int AtATime = 500;

    /// <summary>Of all programs on one PostgreSQL database, one sweeps at a time.</summary>
    private const long LockKey = 0x7473_7765_6570;

    private readonly SemaphoreSlim here = new(1);

    /// <summary>How many children were looked at, how many findings there are, and of how many children nothing could be said.</summary>
    public sealed record Swept(DateOnly Day, int Children, int Findings, int Failed);

    public Task<Swept> Run(CancellationToken cancel = default) =>
        Alone(() => Sweep(cancel), cancel);

    private async Task<Swept> Sweep(CancellationToken cancel)
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
        var failed = findings.Count(f => f.Rule == Morning.NotWorkedOut);
        await Beat(
            h =>
            {
                h.Day = day;
                h.FinishedAt = clock.Instant();
                h.Outcome =
                    $"{children} children, {findings.Count} findings"
                    + (failed == 0 ? "" : $", {failed} could not be worked out");
            },
            day,
            cancel
        );
        return new(day, children, findings.Count, failed);
    }

    /// <summary>Sweeps unless this day's sweep has finished already.</summary>
    public Task RunIfOwed(CancellationToken cancel = default) =>
        Alone(
            async () =>
            {
                if (await IsOwed(cancel))
                    _ = await Sweep(cancel);
                return true;
            },
            cancel
        );

    private async Task<bool> IsOwed(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var last = await db
            .Heartbeats.AsNoTracking()
            .FirstOrDefaultAsync(h => h.Job == Job, cancel);
        return last?.FinishedAt is null || last.Day < clock.Today();
    }

    public void Dispose() => here.Dispose();

    /// <summary>One after the other: two at once would each write its findings beside the other's.</summary>
    private async Task<T> Alone<T>(Func<Task<T>> work, CancellationToken cancel)
    {
        await here.WaitAsync(cancel);
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            if (!db.Database.IsNpgsql())
                return await work();
            await db.Database.OpenConnectionAsync(cancel);
            _ = await db.Database.ExecuteSqlAsync($"select pg_advisory_lock({LockKey})", cancel);
            try
            {
                return await work();
            }
            finally
            {
                _ = await db.Database.ExecuteSqlAsync(
                    $"select pg_advisory_unlock({LockKey})",
                    CancellationToken.None
                );
            }
        }
        finally
        {
            _ = here.Release();
        }
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

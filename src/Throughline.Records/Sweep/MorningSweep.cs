using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Sweep;
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

    private async Task<(int Children, IReadOnlyList<MorningFinding> Findings)> Find(
        DateOnly day,
        CancellationToken cancel
    )
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var rows = await Caseloads.Held(db).ToListAsync(cancel);
        return (rows.Count, await new MorningLook(answers, editions).Of(db, rows, day, cancel));
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

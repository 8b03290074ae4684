using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Quartz;
using Throughline.Casework.Sweep;
using Throughline.Records.Store;
using Throughline.Records.Sweep;

namespace Throughline.Records.Jobs;

public static class JobServices
{
    /// <summary>
    /// What runs by the clock. On PostgreSQL the programs share one schedule, so that each job runs once among them
    /// and another takes it over when one dies; on SQLite there is one program and its own memory.
    /// </summary>
    public static IServiceCollection AddJobs(this IServiceCollection services, Place place)
    {
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(o => o.InstanceId = $"{Environment.MachineName}-{Ids.New()}");
            if (place is Place.Postgres)
                quartz.UsePersistentStore(store =>
                {
                    store.UsePostgres(
                        NpgsqlFactory.Instance,
                        place.ConnectionString(JobTables.Schema, JobTables.Schema)
                    );
                    store.UseClustering();
                });
            quartz.AddJob<SweepJob>(j => j.WithIdentity(MorningSweep.Job).RequestRecovery());
            quartz.AddTrigger(t =>
                t.ForJob(MorningSweep.Job)
                    .WithIdentity(MorningSweep.Job)
                    .WithCronSchedule(
                        $"0 {SweepState.RunsAt.Minute} {SweepState.RunsAt.Hour} * * ?",
                        c => c.InTimeZone(London.Zone)
                    )
            );
        });
        services.AddLogging(l => l.AddFilter("Quartz", LogLevel.Warning));
        services.AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
        services.AddHostedService<SweepAtStart>();
        return services;
    }
}

/// <summary>The sweep at its hour.</summary>
[DisallowConcurrentExecution]
public sealed class SweepJob(MorningSweep sweep, EditionStore store) : IJob
{
    public async ValueTask Execute(
        IJobExecutionContext context,
        CancellationToken cancellationToken = default
    )
    {
        await store.Renew(cancellationToken);
        await sweep.Run(cancellationToken);
    }
}

/// <summary>A program that starts after the hour of the sweep makes up for it.</summary>
public sealed partial class SweepAtStart(MorningSweep sweep, ILogger<SweepAtStart> log)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await sweep.RunIfOwed(stoppingToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The site serves on; the heartbeat on every home page says that the sweep is late.
            Failed(log, e);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The morning sweep failed.")]
    private static partial void Failed(ILogger log, Exception e);
}

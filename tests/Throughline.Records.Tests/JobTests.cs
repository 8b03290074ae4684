using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Quartz;
using Throughline.Records.Jobs;
using Throughline.Records.Sweep;
using Throughline.Testing;

namespace Throughline.Records.Tests;

public class JobTests
{
    [Theory, OnBoth]
    public async Task A_program_that_starts_makes_up_for_the_sweep_and_holds_the_next_one_in_its_schedule(
        Database kind
    )
    {
        await using var house = await House.On(kind);
        using var program = await Started(house);

        await program
            .Services.GetServices<IHostedService>()
            .OfType<BackgroundService>()
            .Single(s => s is SweepAtStart)
            .ExecuteTask!;

        await using var db = house.Database.Open();
        Assert.NotNull(
            (await db.Heartbeats.SingleAsync(h => h.Job == MorningSweep.Job)).FinishedAt
        );
        var scheduler = await program
            .Services.GetRequiredService<ISchedulerFactory>()
            .GetScheduler();
        var trigger = await scheduler.GetTrigger(new TriggerKey(MorningSweep.Job));
        var next = London.Clock(trigger!.NextFireTimeUtc!.Value.UtcDateTime);
        Assert.Equal(new TimeOnly(6, 0), TimeOnly.FromDateTime(next));
        await program.StopAsync();
    }

    [Fact]
    public async Task Programs_on_one_PostgreSQL_share_one_schedule()
    {
        await using var house = await House.On(Database.Postgres);
        using var first = await Started(house);
        using var second = await Started(house);

        await using var db = house.Database.Open();
        var triggers = await db
            .Database.SqlQuery<int>($"select count(*)::int as \"Value\" from jobs.qrtz_triggers")
            .SingleAsync();

        Assert.Equal(1, triggers);
        await Task.WhenAll(first.StopAsync(), second.StopAsync());
    }

    private static async Task<IHost> Started(House house)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Services.AddSingleton<TimeProvider>(house.Database.Clock);
        builder.Services.AddRecords(house.Database.Place);
        builder.Services.AddSingleton(Shipped.Editions);
        builder.Services.AddJobs(house.Database.Place);
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Throughline.Records.Acts;
using Throughline.Records.Queries;
using Throughline.Records.Sights;
using Throughline.Records.Store;
using Throughline.Records.Sweep;

namespace Throughline.Records;

public static class RecordsServices
{
    /// <summary>The database, the door, the book of sights, and what stands on them; <see cref="Editions"/> is the caller's to add. Run <see cref="Migrator"/> before the first use.</summary>
    public static IServiceCollection AddRecords(this IServiceCollection services, Place place)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(place);
        services.AddSingleton<IDbContextFactory<ThroughlineDb>>(
            new Factory<ThroughlineDb>(place.Options(), o => new(o))
        );
        services.AddSingleton<IDbContextFactory<SightsDb>>(
            new Factory<SightsDb>(place.SightsOptions(), o => new(o))
        );
        services.AddScoped(s =>
            s.GetRequiredService<IDbContextFactory<ThroughlineDb>>().CreateDbContext()
        );
        services.AddSingleton<Door>();
        services.AddSingleton<SightBook>();
        services.AddSingleton<IAnswers, Answers>();
        services.AddSingleton<TransferFiles>();
        services.AddSingleton<TransferDesk>();
        services.AddSingleton<MeetingDesk>();
        services.AddSingleton<DutyDesk>();
        services.AddSingleton<CaseDesk>();
        services.AddSingleton<ChoiceDesk>();
        services.AddSingleton<ReadingDesk>();
        services.AddSingleton<TransferPages>();
        services.AddSingleton<MeetingPages>();
        services.AddSingleton<MyWork>();
        services.AddSingleton<RequestQueue>();
        services.AddSingleton<HandoverDesk>();
        services.AddSingleton<HandoverPages>();
        services.AddSingleton<ChildWork>();
        services.AddSingleton<MeetingWork>();
        services.AddSingleton<DueToMoveList>();
        services.AddSingleton<UnderTwoEditions>();
        services.AddSingleton<EditionStore>();
        services.AddSingleton<EditionDesk>();
        services.AddSingleton<OwnTextDesk>();
        services.AddSingleton<DisputePages>();
        services.AddSingleton<Staging>();
        services.AddSingleton<MorningSweep>();
        services.AddSingleton<Mornings>();
        return services;
    }
}

/// <summary>A new context for each piece of work.</summary>
public sealed class Factory<T>(DbContextOptions<T> options, Func<DbContextOptions<T>, T> make)
    : IDbContextFactory<T>
    where T : DbContext
{
    public T CreateDbContext() => make(options);
}

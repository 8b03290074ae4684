using Microsoft.EntityFrameworkCore;
using Throughline.Records.Model;

namespace Throughline.Records.Sights;

/// <summary>One look at a child's record: append-only, kept apart from the records.</summary>
public sealed class Seen
{
    public required string Id { get; init; }
    public required DateTime At { get; init; }
    public required string PersonId { get; init; }
    public required string ChildId { get; init; }

    /// <summary>The page or file in which the child was shown.</summary>
    public required string In { get; init; }
}

/// <summary>The store of sights.</summary>
public sealed class SightsDb(DbContextOptions<SightsDb> options) : DbContext(options)
{
    public DbSet<Seen> Seen => Set<Seen>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<Utc>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Seen>().HasIndex(s => new { s.ChildId, s.At });
        modelBuilder.Entity<Seen>().HasIndex(s => new { s.PersonId, s.At });
        SnakeCase.Apply(modelBuilder);
    }
}

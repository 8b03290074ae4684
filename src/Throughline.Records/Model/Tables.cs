using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Casework.Facts;
using Throughline.Casework.Families;
using Throughline.Casework.Ledger;
using Throughline.Casework.People;
using Throughline.Casework.Permission;
using Throughline.Casework.Teams;

namespace Throughline.Records.Model;

internal sealed class TeamTables
    : IEntityTypeConfiguration<Team>,
        IEntityTypeConfiguration<TeamAlias>
{
    public void Configure(EntityTypeBuilder<Team> builder)
    {
        builder.HasIndex(t => t.Name).IsUnique();
        builder.HasOne<Team>().WithMany().HasForeignKey(t => t.PartOfId);
    }

    public void Configure(EntityTypeBuilder<TeamAlias> builder)
    {
        builder.HasIndex(a => a.Key).IsUnique();
        builder.HasOne<Team>().WithMany().HasForeignKey(a => a.TeamId);
    }
}

internal sealed class PeopleTables
    : IEntityTypeConfiguration<Person>,
        IEntityTypeConfiguration<PersonAlias>,
        IEntityTypeConfiguration<Post>,
        IEntityTypeConfiguration<StandIn>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.HasIndex(p => p.Login).IsUnique();
        builder.HasIndex(p => p.NameKey);
    }

    public void Configure(EntityTypeBuilder<PersonAlias> builder)
    {
        builder.HasIndex(a => a.Key).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId);
    }

    public void Configure(EntityTypeBuilder<Post> builder)
    {
        builder.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId);
        builder.HasOne<Team>().WithMany().HasForeignKey(p => p.TeamId);
    }

    public void Configure(EntityTypeBuilder<StandIn> builder)
    {
        builder.HasOne<Post>().WithMany().HasForeignKey(s => s.PostId);
        builder.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId);
    }
}

internal sealed class FamilyTables
    : IEntityTypeConfiguration<Family>,
        IEntityTypeConfiguration<Child>,
        IEntityTypeConfiguration<NamedPerson>,
        IEntityTypeConfiguration<SiblingAnswer>
{
    public void Configure(EntityTypeBuilder<Family> builder) => builder.HasKey(f => f.Id);

    public void Configure(EntityTypeBuilder<Child> builder)
    {
        builder.HasIndex(c => c.Number).IsUnique();
        builder.HasIndex(c => new { c.SortKey, c.Id });
        builder.HasOne<Family>().WithMany().HasForeignKey(c => c.FamilyId);
        builder.HasMany(c => c.Holders).WithOne().HasForeignKey(r => r.ChildId);
        builder.HasMany(c => c.Involvements).WithOne().HasForeignKey(i => i.ChildId);
        builder.HasMany(c => c.Needs).WithOne().HasForeignKey(n => n.ChildId);
        builder.HasMany(c => c.Named).WithOne().HasForeignKey(n => n.ChildId);
    }

    public void Configure(EntityTypeBuilder<NamedPerson> builder)
    {
        builder.HasKey(n => new { n.ChildId, n.PersonId });
        builder.HasOne<Person>().WithMany().HasForeignKey(n => n.PersonId);
    }

    public void Configure(EntityTypeBuilder<SiblingAnswer> builder)
    {
        builder.HasOne<Child>().WithMany().HasForeignKey(a => a.ChildId);
        builder.Property(a => a.SiblingIds).IsJson();
    }
}

internal sealed class FactTables : IEntityTypeConfiguration<Statement>
{
    public void Configure(EntityTypeBuilder<Statement> builder)
    {
        builder.HasOne<Child>().WithMany().HasForeignKey(s => s.ChildId);
        builder.HasOne<Team>().WithMany().HasForeignKey(s => s.TeamId);
        builder.Property(s => s.Attributes).IsJson();
    }
}

internal sealed class LedgerTables
    : IEntityTypeConfiguration<Responsibility>,
        IEntityTypeConfiguration<Involvement>,
        IEntityTypeConfiguration<CaseSystemEntry>,
        IEntityTypeConfiguration<NeedToKnow>
{
    public void Configure(EntityTypeBuilder<Responsibility> builder)
    {
        // At most one open row a child, whoever writes.
        builder.HasIndex(r => r.ChildId).IsUnique().HasFilter("until is null");
        builder.HasIndex(r => new { r.ChildId, r.From });
        builder.HasIndex(r => new { r.TeamId, r.Until });
        builder.HasIndex(r => new { r.WorkerId, r.Until });
        builder.HasOne<Team>().WithMany().HasForeignKey(r => r.TeamId);
        builder.HasOne<Post>().WithMany().HasForeignKey(r => r.ManagerPostId);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.WorkerId);
    }

    public void Configure(EntityTypeBuilder<Involvement> builder)
    {
        builder.HasOne<Team>().WithMany().HasForeignKey(i => i.TeamId);
        builder.HasOne<Person>().WithMany().HasForeignKey(i => i.PersonId);
    }

    public void Configure(EntityTypeBuilder<CaseSystemEntry> builder)
    {
        builder.HasKey(e => e.ChildId);
        builder.HasOne<Child>().WithOne().HasForeignKey<CaseSystemEntry>(e => e.ChildId);
        builder.HasOne<Team>().WithMany().HasForeignKey(e => e.TeamId);
        builder.HasOne<Person>().WithMany().HasForeignKey(e => e.WorkerId);
    }

    public void Configure(EntityTypeBuilder<NeedToKnow> builder)
    {
        builder.HasIndex(n => n.CauseId);
        builder.HasOne<Team>().WithMany().HasForeignKey(n => n.TeamId);
        builder.HasOne<Person>().WithMany().HasForeignKey(n => n.PersonId);
    }
}

internal sealed class JournalTables
    : IEntityTypeConfiguration<Act>,
        IEntityTypeConfiguration<Link>,
        IEntityTypeConfiguration<SpentForm>,
        IEntityTypeConfiguration<OutboxItem>,
        IEntityTypeConfiguration<Installation>,
        IEntityTypeConfiguration<Heartbeat>
{
    public void Configure(EntityTypeBuilder<Act> builder) => builder.HasIndex(a => a.At);

    public void Configure(EntityTypeBuilder<Link> builder)
    {
        builder.HasKey(l => new { l.Chain, l.Number });
        builder.HasOne<Act>().WithMany().HasForeignKey(l => l.ActId);
    }

    public void Configure(EntityTypeBuilder<SpentForm> builder)
    {
        builder.HasKey(f => f.Token);
        builder.HasOne<Act>().WithMany().HasForeignKey(f => f.ActId);
    }

    public void Configure(EntityTypeBuilder<OutboxItem> builder)
    {
        builder.HasIndex(o => o.Once).IsUnique();
        builder.HasIndex(o => o.SentAt);
        builder.HasOne<Act>().WithMany().HasForeignKey(o => o.ActId);
    }

    public void Configure(EntityTypeBuilder<Installation> builder) =>
        builder.Property(i => i.Id).ValueGeneratedNever();

    public void Configure(EntityTypeBuilder<Heartbeat> builder) => builder.HasKey(h => h.Job);
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Casework.Deciding;
using Throughline.Casework.Disputes;
using Throughline.Casework.Duties;
using Throughline.Casework.Families;
using Throughline.Casework.Ledger;
using Throughline.Casework.Meetings;
using Throughline.Casework.People;
using Throughline.Casework.Teams;
using Throughline.Casework.Transfers;

namespace Throughline.Records.Model;

internal sealed class TransferTables
    : IEntityTypeConfiguration<Transfer>,
        IEntityTypeConfiguration<TransferLine>,
        IEntityTypeConfiguration<Dispute>,
        IEntityTypeConfiguration<Evidence>,
        IEntityTypeConfiguration<Recipient>,
        IEntityTypeConfiguration<ChoiceMade>
{
    public void Configure(EntityTypeBuilder<Transfer> builder)
    {
        builder.HasIndex(t => new { t.SendingTeamId, t.State });
        builder.HasIndex(t => new { t.ReceivingTeamId, t.State });
        builder.HasIndex(t => t.MeetingId);
        builder.Ignore(t => t.OpenLines);
        builder.Property(t => t.Because).IsJson();
        builder.Property(t => t.Detail).IsJson();
        builder.HasMany(t => t.Lines).WithOne().HasForeignKey(l => l.TransferId);
        builder.HasOne<Family>().WithMany().HasForeignKey(t => t.FamilyId);
        builder.HasOne<Team>().WithMany().HasForeignKey(t => t.SendingTeamId);
        builder.HasOne<Team>().WithMany().HasForeignKey(t => t.ReceivingTeamId);
        builder.HasOne<Person>().WithMany().HasForeignKey(t => t.ReceivingWorkerId);
        builder.HasOne<TransferMeeting>().WithMany().HasForeignKey(t => t.MeetingId);
    }

    public void Configure(EntityTypeBuilder<TransferLine> builder)
    {
        builder.HasKey(l => new { l.TransferId, l.ChildId });
        // At most one open move a child, whoever writes.
        builder.HasIndex(l => l.ChildId).IsUnique().HasFilter("state = 'Open'");
        builder.HasIndex(l => new { l.ChildId, l.State });
        builder.HasOne<Child>().WithMany().HasForeignKey(l => l.ChildId);
        builder.HasOne<Person>().WithMany().HasForeignKey(l => l.SendingWorkerId);
        builder.HasOne<Responsibility>().WithMany().HasForeignKey(l => l.ResponsibilityId);
    }

    public void Configure(EntityTypeBuilder<Dispute> builder)
    {
        // At most one open dispute a transfer.
        builder.HasIndex(d => d.TransferId).IsUnique().HasFilter("state = 'Open'");
        builder.HasIndex(d => d.State);
        builder.Property(d => d.Entries).IsJson();
        builder.HasOne<Transfer>().WithMany().HasForeignKey(d => d.TransferId);
    }

    public void Configure(EntityTypeBuilder<Evidence> builder)
    {
        builder.HasIndex(e => new { e.ChildId, e.Rule });
        builder.HasIndex(e => new { e.FamilyId, e.Rule });
        builder.HasOne<Child>().WithMany().HasForeignKey(e => e.ChildId);
        builder.HasOne<Family>().WithMany().HasForeignKey(e => e.FamilyId);
        builder.Property(e => e.Told).IsJson();
    }

    public void Configure(EntityTypeBuilder<Recipient> builder) =>
        builder.HasOne<Child>().WithMany().HasForeignKey(r => r.ChildId);

    public void Configure(EntityTypeBuilder<ChoiceMade> builder)
    {
        builder.HasOne<Child>().WithMany().HasForeignKey(c => c.ChildId);
        builder.Property(c => c.Between).IsJson();
    }
}

internal sealed class MeetingTables
    : IEntityTypeConfiguration<TransferMeeting>,
        IEntityTypeConfiguration<MeetingLine>
{
    public void Configure(EntityTypeBuilder<TransferMeeting> builder)
    {
        builder.HasIndex(m => new { m.Rule, m.Day }).IsUnique();
        builder.Property(m => m.Detail).IsJson();
        builder.HasMany(m => m.Lines).WithOne().HasForeignKey(l => l.MeetingId);
        builder.HasOne<Team>().WithMany().HasForeignKey(m => m.HostTeamId);
        builder.HasOne<Person>().WithMany().HasForeignKey(m => m.ChairId);
    }

    public void Configure(EntityTypeBuilder<MeetingLine> builder)
    {
        builder.HasIndex(l => l.TransferId);
        builder.HasOne<Transfer>().WithMany().HasForeignKey(l => l.TransferId);
    }
}

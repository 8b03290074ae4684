using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Casework.Handovers;
using Throughline.Casework.People;
using Throughline.Casework.Teams;

namespace Throughline.Records.Model;

internal sealed class HandoverTables
    : IEntityTypeConfiguration<Handover>,
        IEntityTypeConfiguration<StaffNote>
{
    public void Configure(EntityTypeBuilder<Handover> builder)
    {
        // At most one open handover a team.
        builder.HasIndex(h => h.TeamId).IsUnique().HasFilter("state = 'Planned'");
        builder.Property(h => h.Detail).IsJson();
        builder.HasOne<Team>().WithMany().HasForeignKey(h => h.TeamId);
        builder.HasOne<Person>().WithMany().HasForeignKey(h => h.OutgoingId);
        builder.HasOne<Person>().WithMany().HasForeignKey(h => h.IncomingId);
    }

    public void Configure(EntityTypeBuilder<StaffNote> builder) =>
        builder.HasOne<Handover>().WithMany().HasForeignKey(n => n.HandoverId);
}

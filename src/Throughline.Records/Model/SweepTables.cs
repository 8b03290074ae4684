using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Casework.Families;
using Throughline.Casework.Sweep;

namespace Throughline.Records.Model;

internal sealed class SweepTables : IEntityTypeConfiguration<MorningFinding>
{
    public void Configure(EntityTypeBuilder<MorningFinding> builder)
    {
        builder.HasIndex(f => f.TeamId);
        builder.HasOne<Child>().WithMany().HasForeignKey(f => f.ChildId);
        builder.Property(f => f.Clauses).IsJson();
    }
}

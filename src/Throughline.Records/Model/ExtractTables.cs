using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Casework.Extracts;
using Throughline.Casework.Families;

namespace Throughline.Records.Model;

internal sealed class ExtractTables
    : IEntityTypeConfiguration<ExtractTaken>,
        IEntityTypeConfiguration<ExtractRow>,
        IEntityTypeConfiguration<ExtractFinding>,
        IEntityTypeConfiguration<StagedExtract>
{
    public void Configure(EntityTypeBuilder<ExtractTaken> builder)
    {
        builder.HasIndex(e => e.AsOf);
        builder.Property(e => e.Lists).IsJson();
    }

    public void Configure(EntityTypeBuilder<ExtractRow> builder)
    {
        builder.HasIndex(r => new { r.ExtractId, r.Number });
        builder.HasOne<ExtractTaken>().WithMany().HasForeignKey(r => r.ExtractId);
    }

    public void Configure(EntityTypeBuilder<ExtractFinding> builder)
    {
        // One standing difference of a kind a child, whoever writes.
        builder.HasIndex(f => new { f.ChildId, f.Cause }).IsUnique().HasFilter("ended_on is null");
        builder.HasOne<Child>().WithMany().HasForeignKey(f => f.ChildId);
        builder.HasOne<ExtractTaken>().WithMany().HasForeignKey(f => f.ExtractId);
    }

    public void Configure(EntityTypeBuilder<StagedExtract> builder) => builder.HasKey(s => s.Id);
}

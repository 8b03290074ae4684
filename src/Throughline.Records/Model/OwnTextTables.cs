using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Casework.OwnTexts;

namespace Throughline.Records.Model;

internal sealed class OwnTextTables
    : IEntityTypeConfiguration<OwnText>,
        IEntityTypeConfiguration<OwnTextContent>,
        IEntityTypeConfiguration<ClauseMatch>
{
    public void Configure(EntityTypeBuilder<OwnText> builder) =>
        builder
            .HasIndex(t => new
            {
                t.Council,
                t.Source,
                t.Number,
            })
            .IsUnique();

    public void Configure(EntityTypeBuilder<OwnTextContent> builder)
    {
        builder.HasKey(c => c.OwnTextId);
        builder.HasOne<OwnText>().WithOne().HasForeignKey<OwnTextContent>(c => c.OwnTextId);
        builder.Property(c => c.Passages).IsJson();
    }

    public void Configure(EntityTypeBuilder<ClauseMatch> builder)
    {
        builder.HasOne<OwnText>().WithMany().HasForeignKey(m => m.OwnTextId);
        // What stands of a clause is one thing.
        builder
            .HasIndex(m => new { m.Council, m.Clause })
            .IsUnique()
            .HasFilter("set_aside_at is null");
    }
}

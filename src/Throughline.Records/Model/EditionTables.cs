using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Casework.Publishing;

namespace Throughline.Records.Model;

internal sealed class EditionTables
    : IEntityTypeConfiguration<PublishedEdition>,
        IEntityTypeConfiguration<EditionContent>
{
    public void Configure(EntityTypeBuilder<PublishedEdition> builder)
    {
        builder.HasIndex(e => e.Hash).IsUnique();
        builder.HasOne<EditionContent>().WithMany().HasForeignKey(e => e.Hash);
        builder.Ignore(e => e.IsCorrection);
    }

    public void Configure(EntityTypeBuilder<EditionContent> builder)
    {
        builder.HasKey(c => c.Hash);
        builder.Property(c => c.Files).IsJson();
    }
}

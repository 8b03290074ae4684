using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Casework.Readings;

namespace Throughline.Records.Model;

internal sealed class ReadingTables : IEntityTypeConfiguration<ReadingVerdict>
{
    public void Configure(EntityTypeBuilder<ReadingVerdict> builder) =>
        builder.HasIndex(v => new { v.Council, v.Reading });
}

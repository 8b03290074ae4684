using Microsoft.EntityFrameworkCore;
using Throughline.Records.Model;

namespace Throughline.Records.Queries;

public static class Births
{
    /// <summary>As what the database was born, and for which council; null before it has been set up.</summary>
    public static Task<Installation?> Of(ThroughlineDb db, CancellationToken cancel) =>
        db.Installations.AsNoTracking().FirstOrDefaultAsync(cancel);
}

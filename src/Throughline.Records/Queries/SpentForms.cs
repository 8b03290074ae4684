using Microsoft.EntityFrameworkCore;
using Throughline.Records.Acts;

namespace Throughline.Records.Queries;

public static class SpentForms
{
    /// <summary>What a person's form did when it acted; null while it has not.</summary>
    public static Task<Done?> Of(
        ThroughlineDb db,
        string token,
        string personId,
        CancellationToken cancel
    ) =>
        db
            .SpentForms.AsNoTracking()
            .Where(f => f.Token == token && f.By == personId)
            .Select(f => new Done(f.ActId, f.SubjectId, true))
            .FirstOrDefaultAsync(cancel);
}

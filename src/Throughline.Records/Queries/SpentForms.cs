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

    /// <summary>The subjects on which a form of many parts has acted; each part's token is the form's and its own.</summary>
    public static async Task<IReadOnlyList<string>> Parts(
        ThroughlineDb db,
        string token,
        string personId,
        CancellationToken cancel
    ) =>
        await db
            .SpentForms.AsNoTracking()
            .Where(f => f.Token.StartsWith(token + "-") && f.By == personId)
            .Select(f => f.SubjectId)
            .ToListAsync(cancel);
}

using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Extracts;
using Throughline.Records.Model;

namespace Throughline.Records.Acts;

/// <summary>
/// Keeps an extract between its preview and its confirmation, so that the file need not be sent twice and any process
/// can answer. It is no part of the council's records: it goes when it is taken in, given up, or a few hours old.
/// </summary>
public sealed class Staging(IDbContextFactory<ThroughlineDb> databases, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(4);

    public async Task<string> Put(Extract extract, string by, CancellationToken cancel)
    {
        var now = clock.Instant();
        await using var db = await databases.CreateDbContextAsync(cancel);
        await db
            .StagedExtracts.Where(s => s.At < now - Kept || s.By == by)
            .ExecuteDeleteAsync(cancel);
        var staged = new StagedExtract
        {
            Id = Ids.Token(),
            By = by,
            At = now,
            Content = JsonSerializer.Serialize(extract, Json.Options),
        };
        db.Add(staged);
        await db.SaveChangesAsync(cancel);
        return staged.Id;
    }

    /// <summary>The extract, for the person who brought it; null when it is gone.</summary>
    public async Task<Extract?> Get(string id, string by, CancellationToken cancel)
    {
        var since = clock.Instant() - Kept;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var content = await db
            .StagedExtracts.Where(s => s.Id == id && s.By == by && s.At >= since)
            .Select(s => s.Content)
            .FirstOrDefaultAsync(cancel);
        return content is null ? null : JsonSerializer.Deserialize<Extract>(content, Json.Options);
    }

    public async Task Remove(string id, string by, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await db.StagedExtracts.Where(s => s.Id == id && s.By == by).ExecuteDeleteAsync(cancel);
    }
}

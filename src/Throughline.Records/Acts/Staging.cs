using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Extracts;
using Throughline.Records.Model;

namespace Throughline.Records.Acts;

/// <summary>How far an extract has come between the chosen file and the records.</summary>
/// <param name="Doing">What is being done with it; null while it waits for its person, and at the end.</param>
/// <param name="HasStopped">The process at work has not been heard of for so long that it must have ended.</param>
/// <param name="IsRead">It can be previewed.</param>
public sealed record StagedState(
    ExtractWork? Doing,
    bool HasStopped,
    string? Sheet,
    int? Row,
    int? Rows,
    bool IsRead,
    string? Refused,
    string? ExtractId
);

/// <summary>
/// Keeps an extract from the moment it is sent until it is taken in, so that the file need not be sent twice and any
/// process can answer. It is no part of the council's records: it goes when it is taken in, given up, or a few hours old.
/// </summary>
public sealed class Staging(IDbContextFactory<ThroughlineDb> databases, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(4);

    /// <summary>A process that reads is heard of every second; one that takes in, not before the end.</summary>
    private static readonly TimeSpan QuietReading = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan QuietTakingIn = TimeSpan.FromMinutes(10);

    /// <summary>Says that this person's files are being read. What the same person brought before is given up.</summary>
    public Task<string> Begin(string by, CancellationToken cancel) =>
        Put(null, ExtractWork.Reading, by, cancel);

    public Task<string> Put(Extract extract, string by, CancellationToken cancel) =>
        Put(JsonSerializer.Serialize(extract, Json.Options), null, by, cancel);

    /// <summary>Says how far reading has come.</summary>
    /// <returns>False when nobody waits for it any more.</returns>
    public async Task<bool> Heard(string id, string? sheet, int? row, int? rows)
    {
        var now = clock.Instant();
        await using var db = await databases.CreateDbContextAsync();
        return await db
                .StagedExtracts.Where(s => s.Id == id)
                .ExecuteUpdateAsync(s =>
                    s.SetProperty(x => x.HeardAt, now)
                        .SetProperty(x => x.Sheet, sheet)
                        .SetProperty(x => x.Row, row)
                        .SetProperty(x => x.Rows, rows)
                ) > 0;
    }

    /// <summary>The files have been read; from now on the extract waits for its person.</summary>
    public async Task Keep(string id, Extract extract)
    {
        var content = JsonSerializer.Serialize(extract, Json.Options);
        await using var db = await databases.CreateDbContextAsync();
        await db
            .StagedExtracts.Where(s => s.Id == id)
            .ExecuteUpdateAsync(s =>
                s.SetProperty(x => x.Content, content).SetProperty(x => x.Doing, (ExtractWork?)null)
            );
    }

    /// <summary>The files cannot be read, or the extract not taken in; what was read of it still waits. No sentence takes the last one back.</summary>
    public async Task Refuse(string id, string? sentence)
    {
        await using var db = await databases.CreateDbContextAsync();
        await db
            .StagedExtracts.Where(s => s.Id == id)
            .ExecuteUpdateAsync(s =>
                s.SetProperty(x => x.Refused, sentence)
                    .SetProperty(x => x.Doing, (ExtractWork?)null)
            );
    }

    /// <summary>The process at work ends before its work does.</summary>
    public async Task Stop(string id)
    {
        await using var db = await databases.CreateDbContextAsync();
        await db
            .StagedExtracts.Where(s => s.Id == id)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.HeardAt, DateTime.UnixEpoch));
    }

    /// <summary>Says that it is being taken in.</summary>
    /// <returns>False when it is being taken in already, or is gone.</returns>
    public async Task<bool> BeginTakingIn(string id, string by, CancellationToken cancel)
    {
        var now = clock.Instant();
        var stopped = now - QuietTakingIn;
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db
                .StagedExtracts.Where(s =>
                    s.Id == id
                    && s.By == by
                    && s.Content != null
                    && (s.Doing == null || s.HeardAt < stopped)
                )
                .ExecuteUpdateAsync(
                    s =>
                        s.SetProperty(x => x.Doing, ExtractWork.TakingIn)
                            .SetProperty(x => x.HeardAt, now)
                            .SetProperty(x => x.Refused, (string?)null),
                    cancel
                ) > 0;
    }

    /// <summary>It stands in the records; of what was staged only the way there is kept.</summary>
    public async Task TakenIn(string id, string extractId)
    {
        await using var db = await databases.CreateDbContextAsync();
        await db
            .StagedExtracts.Where(s => s.Id == id)
            .ExecuteUpdateAsync(s =>
                s.SetProperty(x => x.ExtractId, extractId)
                    .SetProperty(x => x.Content, (string?)null)
                    .SetProperty(x => x.Doing, (ExtractWork?)null)
            );
    }

    /// <summary>Where it stands, for the person who brought it; null when it is gone.</summary>
    public async Task<StagedState?> State(string id, string by, CancellationToken cancel)
    {
        var now = clock.Instant();
        await using var db = await databases.CreateDbContextAsync(cancel);
        var staged = await db
            .StagedExtracts.Where(s => s.Id == id && s.By == by && s.At >= now - Kept)
            .Select(s => new
            {
                s.Doing,
                s.HeardAt,
                s.Sheet,
                s.Row,
                s.Rows,
                IsRead = s.Content != null,
                s.Refused,
                s.ExtractId,
            })
            .FirstOrDefaultAsync(cancel);
        if (staged is null)
            return null;
        var quiet = staged.Doing is ExtractWork.TakingIn ? QuietTakingIn : QuietReading;
        return new(
            staged.Doing,
            staged.Doing is not null && staged.HeardAt < now - quiet,
            staged.Sheet,
            staged.Row,
            staged.Rows,
            staged.IsRead,
            staged.Refused,
            staged.ExtractId
        );
    }

    /// <summary>The one that this person brought and that is not taken in; null when there is none.</summary>
    public async Task<string?> Of(string by, CancellationToken cancel)
    {
        var since = clock.Instant() - Kept;
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db
            .StagedExtracts.Where(s => s.By == by && s.At >= since && s.ExtractId == null)
            .Select(s => s.Id)
            .FirstOrDefaultAsync(cancel);
    }

    /// <summary>The extract, for the person who brought it; null when it is gone, or still being read.</summary>
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

    private async Task<string> Put(
        string? content,
        ExtractWork? doing,
        string by,
        CancellationToken cancel
    )
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
            Content = content,
            Doing = doing,
            HeardAt = now,
        };
        db.Add(staged);
        await db.SaveChangesAsync(cancel);
        return staged.Id;
    }
}

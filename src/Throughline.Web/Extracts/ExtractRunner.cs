using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Throughline.Casework;
using Throughline.Casework.Extracts;
using Throughline.Exchange;
using Throughline.Exchange.AnnexA;
using Throughline.Procedures.Rules;
using Throughline.Records;
using Throughline.Records.Acts;

namespace Throughline.Web.Extracts;

/// <summary>
/// Reads files and takes extracts in behind the page that asked for it. How far it has come stands in the database, so
/// that whichever process is asked can say so; a process that ends meanwhile leaves nothing half-written.
/// </summary>
public sealed partial class ExtractRunner(
    Staging staging,
    Door door,
    Editions editions,
    IHostApplicationLifetime life,
    ILogger<ExtractRunner> log
) : IAsyncDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<string, Task> underWay = new();

    /// <summary>How long a page waits for what may take long, before it shows how far it has come.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>When nothing is under way in this process.</summary>
    public Task Rest => Task.WhenAll(underWay.Values);

    /// <param name="staged">As which it was begun.</param>
    /// <param name="files">Closed once they have been read.</param>
    /// <returns>What came of it; null when it goes on behind the page.</returns>
    public Task<Result<Extract>?> Read(
        string staged,
        TakenAlong files,
        DateOnly asOf,
        Vocabulary vocabulary
    ) =>
        Behind(
            staged,
            async () =>
            {
                using (files)
                {
                    var read = await Reading(staged, files, asOf, vocabulary);
                    if (read.IsRefused(out var refusal))
                        await staging.Refuse(staged, refusal.Sentence);
                    else
                        await staging.Keep(staged, read.Value);
                    return read;
                }
            }
        );

    /// <param name="staged">Of which it was said that it is being taken in.</param>
    /// <returns>What came of it; null when it goes on behind the page.</returns>
    public Task<Result<TakenIn>?> TakeIn(string staged, TakeInExtract command, Deed deed) =>
        Behind(
            staged,
            async () =>
            {
                var taken = await door.TakeInExtract(
                    command,
                    deed,
                    editions,
                    life.ApplicationStopping
                );
                if (taken.IsRefused(out var refusal))
                    await staging.Refuse(staged, refusal.Sentence);
                else if (taken.Value.ExtractId is { } id)
                    await staging.TakenIn(staged, id);
                else
                    await staging.Refuse(staged, ExtractRefusals.NothingNew.Sentence);
                return taken;
            }
        );

    /// <summary>Whoever stops the program waits for what has to be said of work broken off.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await Rest;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // It was logged where it happened.
        }
    }

    private async Task<Result<Extract>> Reading(
        string staged,
        TakenAlong files,
        DateOnly asOf,
        Vocabulary vocabulary
    )
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(life.ApplicationStopping);
        var last = new Last();
        var reading = Task.Run(() =>
            ExtractFiles.Read(
                files.AnnexA,
                asOf,
                files.People,
                files.Statements,
                vocabulary,
                last,
                stop.Token
            )
        );
        while (await Task.WhenAny(reading, Task.Delay(Beat)) != reading)
            if (!await staging.Heard(staged, last.At?.Sheet, last.At?.Row, last.At?.Of))
                await stop.CancelAsync();
        return await reading;
    }

    private async Task<T?> Behind<T>(string staged, Func<Task<T>> work)
        where T : struct
    {
        var whole = Task.Run(async () =>
        {
            try
            {
                return await work();
            }
            catch (Exception e)
            {
                if (e is not OperationCanceledException)
                    Failed(log, e);
                await staging.Stop(staged);
                throw;
            }
        });
        underWay[staged] = whole;
        _ = whole.ContinueWith(_ => underWay.TryRemove(new(staged, whole)), TaskScheduler.Default);
        return await Task.WhenAny(whole, Task.Delay(Patience)) == whole ? await whole : null;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "An extract could not be brought in.")]
    private static partial void Failed(ILogger log, Exception e);

    /// <summary>The last that was reported. Unlike <see cref="Progress{T}"/> it is written at once, by the reading thread.</summary>
    private sealed class Last : IProgress<ReadingProgress>
    {
        private volatile object? at;

        public ReadingProgress? At => at as ReadingProgress?;

        public void Report(ReadingProgress value) => at = value;
    }
}

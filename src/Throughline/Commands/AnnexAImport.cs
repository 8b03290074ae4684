using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Casework.Extracts;
using Throughline.Casework.People;
using Throughline.Casework.Permission;
using Throughline.Exchange;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Records.Queries;
using Throughline.Records.Store;

namespace Throughline.Commands;

/// <summary>One run of <c>throughline import annex-a</c>, as it was asked for.</summary>
internal sealed record AnnexAImport(
    FileInfo File,
    DateOnly AsOf,
    FileInfo? People,
    FileInfo? Statements,
    bool DryRun,
    bool ConfirmGone,
    string? By,
    bool Json
)
{
    private const int Refused = 1;
    private const int WantsConfirming = 3;

    public async Task<int> Run(Place place, Editions editions, CancellationToken cancel)
    {
        var databases = new Factory<ThroughlineDb>(place.Options(), o => new(o));
        var clock = TimeProvider.System;
        await new EditionStore(databases, editions, clock).Renew(cancel);
        await using var db = databases.CreateDbContext();
        if (await Bringer(db, By, clock.Today(), cancel) is not { } viewer)
            return Say(Refusals.NotAllowed("a data officer or an administrator in post"), Json);
        var read = Read(editions, cancel);
        if (read.IsRefused(out var refusal))
            return Say(refusal, Json);
        var hidden = await ExtractHistory.References(db, viewer, cancel);
        if (DryRun)
        {
            var records = await BesideExtract.Of(db, viewer, AsOf, cancel);
            if (records.IsRefused(out refusal))
                return Say(refusal, Json);
            var compared = Comparison.Of(read.Value, records.Value);
            if (compared.IsRefused(out refusal))
                return Say(refusal, Json);
            ImportReport.Write(read.Value, compared.Value, null, Json, hidden);
            return compared.Value.TooManyGone ? WantsConfirming : 0;
        }
        var deed = new Deed(viewer.PersonId, clock.Instant(), viewer.Day);
        var taken = await new Door(databases, editions).TakeInExtract(
            new(read.Value, ConfirmGone),
            deed,
            editions,
            cancel
        );
        if (taken.IsRefused(out refusal))
            return Say(refusal, Json);
        hidden = await ExtractHistory.References(db, viewer, cancel);
        ImportReport.Write(read.Value, taken.Value.Plan, taken.Value.ExtractId ?? "", Json, hidden);
        return 0;
    }

    private Result<Extract> Read(Editions editions, CancellationToken cancel)
    {
        using var annexA = File.OpenRead();
        using var people = People?.OpenRead();
        using var statements = Statements?.OpenRead();
        return ImportReport.WithBar(
            Json,
            progress =>
                ExtractFiles.Read(
                    new ChosenFile(File.Name, annexA),
                    AsOf,
                    people is null ? null : new ChosenFile(People!.Name, people),
                    statements is null ? null : new ChosenFile(Statements!.Name, statements),
                    editions.InForce(AsOf).Vocabulary,
                    progress,
                    cancel
                )
        );
    }

    private static async Task<Viewer?> Bringer(
        ThroughlineDb db,
        string? login,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var id = login is null
            ? await db
                .Posts.Where(p =>
                    (p.Kind == PostKind.DataOfficer || p.Kind == PostKind.Administrator)
                    && p.From <= today
                    && (p.Until == null || p.Until >= today)
                )
                .OrderBy(p => p.Kind == PostKind.DataOfficer ? 0 : 1)
                .ThenBy(p => p.From)
                .ThenBy(p => p.Id)
                .Select(p => p.PersonId)
                .FirstOrDefaultAsync(cancel)
            : await db
                .People.Where(p => p.Login == login)
                .Select(p => p.Id)
                .FirstOrDefaultAsync(cancel);
        var viewer = id is null ? null : await Viewers.Of(db, id, today, cancel);
        return viewer is not null && May.TakeInExtracts(viewer) is null ? viewer : null;
    }

    private static int Say(Refusal refusal, bool json)
    {
        if (json)
            Console.WriteLine(
                System.Text.Json.JsonSerializer.Serialize(
                    new { refused = refusal.Code, sentence = refusal.Sentence }
                )
            );
        else
            Console.Error.WriteLine(refusal.Sentence);
        return Refused;
    }
}

using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Publishing;
using Throughline.Procedures.Documents;
using Throughline.Procedures.Rules;

namespace Throughline.Records;

/// <summary>
/// The editions that were published here, as the database keeps them, put beside those that the program ships. Each
/// program that runs on the database looks again now and then, so that all of them decide by the same.
/// </summary>
public sealed class EditionStore(
    IDbContextFactory<ThroughlineDb> databases,
    Editions editions,
    TimeProvider clock
)
{
    private static readonly TimeSpan LooksAgain = TimeSpan.FromSeconds(10);

    private DateTimeOffset? looked;

    /// <summary>Looks again when the last look was some seconds ago.</summary>
    public Task KeepUp(CancellationToken cancel) =>
        looked is { } last && clock.GetUtcNow() - last < LooksAgain
            ? Task.CompletedTask
            : Renew(cancel);

    public async Task Renew(CancellationToken cancel)
    {
        looked = clock.GetUtcNow();
        if (editions.Shared is null)
            return;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var published = await db
            .PublishedEditions.AsNoTracking()
            .Where(e => e.InForceFrom != null)
            .OrderBy(e => e.ApprovedAt)
            .ToListAsync(cancel);
        var standing = new List<StandingEdition>();
        foreach (var each in published)
            if ((editions.ByHash(each.Hash) ?? await Read(db, each, cancel)) is { } edition)
                standing.Add(new(edition, each.InForceFrom!.Value, each.WithdrawnOn));
        editions.Take(standing);
    }

    /// <summary>An edition by what was sent, approved or not; null when this program's words no longer read it.</summary>
    public async Task<Edition?> Read(
        ThroughlineDb db,
        PublishedEdition published,
        CancellationToken cancel
    )
    {
        if (
            editions.Shared is null
            || await db
                .EditionContents.AsNoTracking()
                .FirstOrDefaultAsync(c => c.Hash == published.Hash, cancel)
                is not { } content
        )
            return null;
        var loaded = Load([.. content.Files.Select(f => new ProcedureFile(f.Path, f.Text))]);
        // The hash it was published under holds, whatever words a later program adds.
        return loaded.Edition is { } edition
            ? edition with
            {
                Hash = published.Hash,
                Number = published.Number,
            }
            : null;
    }

    /// <summary>Reads files that came from elsewhere with this installation's words.</summary>
    public LoadedEdition Load(IReadOnlyList<ProcedureFile> files)
    {
        var folder = files[0].Path.Split('/');
        return Library.Load(
            new EditionFiles(folder[0], folder.Length > 2 ? folder[1] : "", files),
            editions.Shared!.Vocabulary,
            editions.Shared.Holidays
        );
    }
}

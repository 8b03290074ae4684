using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Throughline.Records.Model;

namespace Throughline.Records.Store;

/// <summary>Throws a demonstration away. A live database is never thrown away by this program.</summary>
public static class Discarding
{
    public static async Task Discard(this Place place, CancellationToken cancel = default)
    {
        if (place is not Place.Sqlite { Folder: var folder })
            throw new DatabaseRefusedException(
                "On PostgreSQL, drop and create the database yourself; this program will not throw it away."
            );
        var files = Files(folder);
        if (files.Exists(f => f.EndsWith("throughline.db", StringComparison.Ordinal)))
            await RefuseLive(place, folder, cancel);
        SqliteConnection.ClearAllPools();
        foreach (var file in files)
            File.Delete(file);
    }

    /// <summary>Was the program ended while it made the demonstration? A whole one holds children.</summary>
    public static async Task<bool> IsHalfMade(this Place place, CancellationToken cancel = default)
    {
        await using var db = new ThroughlineDb(place.Options());
        return await db.Installations.AnyAsync(
                i => i.Kind == InstallationKind.Demonstration,
                cancel
            ) && !await db.Children.AnyAsync(cancel);
    }

    private static async Task RefuseLive(Place place, string folder, CancellationToken cancel)
    {
        await using var db = new ThroughlineDb(place.Options());
        InstallationKind? kind;
        try
        {
            kind = await db.Installations.Select(i => i.Kind).FirstOrDefaultAsync(cancel);
        }
        catch (SqliteException e)
        {
            throw new DatabaseRefusedException(
                $"It cannot be told what the database in {folder} is ({e.Message}). Move it away yourself."
            );
        }
        if (kind is InstallationKind.Live)
            throw new DatabaseRefusedException(
                $"The database in {folder} is live. This program will not throw it away."
            );
    }

    private static List<string> Files(string folder) =>
        Directory.Exists(folder)
            ?
            [
                .. Directory.EnumerateFiles(folder, "throughline.db*"),
                .. Directory.EnumerateFiles(folder, "sights.db*"),
            ]
            : [];
}

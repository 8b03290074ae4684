using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Throughline.Records.Store;

/// <summary>Whether there is a council to work for. Looking makes nothing, neither folder nor file nor table.</summary>
public static class Founded
{
    public static async Task<bool> IsFounded(this Place place, CancellationToken cancel = default)
    {
        if (
            place is Place.Sqlite { Folder: var folder }
            && !File.Exists(Path.Combine(folder, "throughline.db"))
        )
            return false;
        await using var db = new ThroughlineDb(place.Options());
        try
        {
            return await db.Installations.AnyAsync(cancel);
        }
        catch (SqliteException e) when (e.SqliteErrorCode == NoSuchTable)
        {
            return false;
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.UndefinedTable)
        {
            return false;
        }
    }

    private const int NoSuchTable = 1;
}

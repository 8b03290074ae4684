using Microsoft.EntityFrameworkCore;
using Throughline.Records;
using Throughline.Records.Model;
using Throughline.Records.Queries;

namespace Throughline.Web;

/// <summary>What kind of database this is; read once there is one, for it never changes.</summary>
public sealed class Birth(IDbContextFactory<ThroughlineDb> databases)
{
    private Installation? known;

    public async Task<Installation?> Of(CancellationToken cancel)
    {
        if (known is not null)
            return known;
        await using var db = await databases.CreateDbContextAsync(cancel);
        return known = await Births.Of(db, cancel);
    }

    public async Task<bool> IsDemonstration(CancellationToken cancel) =>
        await Of(cancel) is { Kind: InstallationKind.Demonstration };
}

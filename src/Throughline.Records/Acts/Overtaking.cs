using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Permission;

namespace Throughline.Records.Acts;

/// <summary>Ends a transfer because the case system moved its child without it.</summary>
internal static class Overtaking
{
    public static async Task End(
        Room room,
        string transferId,
        string extractId,
        CancellationToken cancel
    )
    {
        foreach (
            var need in await room
                .Db.Needs.Where(n =>
                    n.Cause == NeedCause.OnTheWay && n.CauseId == transferId && n.Until == null
                )
                .ToListAsync(cancel)
        )
            need.Until = room.Today;
    }
}

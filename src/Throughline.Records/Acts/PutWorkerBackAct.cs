using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Casework.Ledger;
using Throughline.Casework.Permission;

namespace Throughline.Records.Acts;

public static class PutWorkerBackAct
{
    /// <summary>Puts the worker before back, by a marked correction; both entries stay on the record.</summary>
    public static Task<Result<Done>> PutWorkerBack(
        this Door door,
        PutWorkerBack command,
        Deed deed,
        CancellationToken cancel = default
    ) =>
        door.Do(
            deed,
            "worker put back",
            command,
            async room =>
            {
                if (await room.Child(command.ChildId, cancel) is not { } child)
                    return Refusals.NoSuchChild;
                var rows = await room
                    .Db.Responsibilities.Where(r => r.ChildId == child.Id)
                    .ToListAsync(cancel);
                if (rows.Find(r => r.IsOpen) is not { } open)
                    return LedgerRefusals.NotHeld;
                if (May.ChangeWorker(room.Viewer, open.TeamId) is { } refusal)
                    return refusal;
                var before = LedgerRules.Before(open, rows);
                if (LedgerRules.CannotPutBack(open, before, deed) is { } cannot)
                    return cannot;
                if (LedgerRules.CannotPutWorkerBack(open, before) is { } elsewhere)
                    return elsewhere;
                var taker = await room.Taker(
                    open.TeamId,
                    before!.WorkerId,
                    open,
                    await room.Named(child, cancel),
                    cancel
                );
                if (taker.IsRefused(out refusal))
                    return refusal;
                var mistaken = await room.NameOf(open.WorkerId, cancel);
                var next = LedgerRules.PutBack(
                    open,
                    before,
                    taker.Value.Holder.ManagerPostId,
                    deed,
                    Ids.New
                );
                if (next.IsRefused(out refusal))
                    return refusal;
                room.Db.Add(next.Value);
                return new Acted(
                    child.Id,
                    $"{child.Name} put back with {taker.Value.WorkerName ?? "nobody yet"}: the change to {mistaken} was a mistake."
                );
            },
            cancel
        );
}

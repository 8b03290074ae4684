using Throughline.Casework;
using Throughline.Casework.Ledger;
using Throughline.Casework.Permission;

namespace Throughline.Records.Acts;

public static class ChangeWorkerAct
{
    /// <summary>Gives the child to another worker of the team that holds the child, or to nobody yet.</summary>
    public static Task<Result<Done>> ChangeWorker(
        this Door door,
        ChangeWorker command,
        Deed deed,
        CancellationToken cancel = default
    ) =>
        door.Do(
            deed,
            "worker changed",
            command,
            async room =>
            {
                if (await room.Child(command.ChildId, cancel) is not { } child)
                    return Refusals.NoSuchChild;
                if (await room.OpenRow(child.Id, cancel) is not { } open)
                    return LedgerRefusals.NotHeld;
                if (May.ChangeWorker(room.Viewer, open.TeamId) is { } refusal)
                    return refusal;
                var taker = await room.Taker(
                    open.TeamId,
                    command.WorkerId,
                    open,
                    await room.Named(child, cancel),
                    cancel
                );
                if (taker.IsRefused(out refusal))
                    return refusal;
                var before = await room.NameOf(open.WorkerId, cancel);
                var next = LedgerRules.ChangeWorker(
                    open,
                    command,
                    taker.Value.Holder.ManagerPostId,
                    deed,
                    Ids.New
                );
                if (next.IsRefused(out refusal))
                    return refusal;
                room.Db.Add(next.Value);
                return new Acted(
                    child.Id,
                    $"{child.Name} passed from {before} to {taker.Value.WorkerName ?? "nobody yet"}."
                );
            },
            cancel
        );
}

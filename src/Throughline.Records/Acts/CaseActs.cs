using Throughline.Casework;
using Throughline.Casework.Ledger;
using Throughline.Casework.Permission;

namespace Throughline.Records.Acts;

public static class CaseActs
{
    /// <summary>Closes the case: the deed's day is the first on which nobody holds the child.</summary>
    public static Task<Result<Done>> CloseCase(
        this Door door,
        CloseCase command,
        Deed deed,
        CancellationToken cancel = default
    ) =>
        door.Do(
            deed,
            "case closed",
            command,
            async room =>
            {
                if (await room.Child(command.ChildId, cancel) is not { } child)
                    return Refusals.NoSuchChild;
                if (!child.IsOpen)
                    return LedgerRefusals.ClosedAlready;
                if (await room.OpenRow(child.Id, cancel) is not { } open)
                    return LedgerRefusals.NotHeld;
                if (May.CloseCase(room.Viewer, open.TeamId) is { } notAllowed)
                    return notAllowed;
                if (
                    LedgerRules.End(open, await room.MoveIsOpen(child.Id, cancel), deed) is
                    { } refusal
                )
                    return refusal;
                child.ClosedOn = deed.Day;
                return new Acted(child.Id, $"Case of {child.Name} closed.");
            },
            cancel
        );

    /// <summary>Opens a closed case again, in the team and with the worker named.</summary>
    public static Task<Result<Done>> ReopenCase(
        this Door door,
        ReopenCase command,
        Deed deed,
        CancellationToken cancel = default
    ) =>
        door.Do(
            deed,
            "case opened again",
            command,
            async room =>
            {
                if (await room.Child(command.ChildId, cancel) is not { } child)
                    return Refusals.NoSuchChild;
                if (child.IsOpen)
                    return LedgerRefusals.HeldAlready;
                if (May.AddChild(room.Viewer, command.TeamId) is { } notAllowed)
                    return notAllowed;
                if (deed.Day < child.ClosedOn)
                    return LedgerRefusals.BeforeRow(child.ClosedOn.Value);
                var taker = await room.Taker(
                    command.TeamId,
                    command.WorkerId,
                    null,
                    await room.Named(child, cancel),
                    cancel
                );
                if (taker.IsRefused(out var refusal))
                    return refusal;
                child.ClosedOn = null;
                room.Db.Add(
                    LedgerRules.Begin(
                        child.Id,
                        taker.Value.Holder,
                        deed,
                        Ids.New,
                        ChangeReason.FCONTA
                    )
                );
                return new Acted(
                    child.Id,
                    $"Case of {child.Name} opened again, held by {taker.Value.TeamName}, worker {taker.Value.WorkerName ?? "nobody yet"}."
                );
            },
            cancel
        );
}

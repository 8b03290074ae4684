using Throughline.Casework;
using Throughline.Casework.Ledger;
using Throughline.Casework.Permission;

namespace Throughline.Records.Acts;

public static class CaseActs
{
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
            room => Reopen(room, command, deed, cancel),
            cancel
        );

    internal static async Task<Result<Acted>> Reopen(
        Room room,
        ReopenCase command,
        Deed deed,
        CancellationToken cancel
    )
    {
        if (await room.Child(command.ChildId, cancel) is not { } child)
            return Refusals.NoSuchChild;
        if (child.IsOpen)
            return LedgerRefusals.HeldAlready;
        if (May.AddChild(room.Viewer, command.TeamId) is { } notAllowed)
            return notAllowed;
        if (deed.Day < child.ClosedOn)
            return LedgerRefusals.ClosedOn(child.ClosedOn.Value);
        if (string.IsNullOrWhiteSpace(deed.Why))
            return Refusals.ReasonNeeded;
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
            LedgerRules.Begin(child.Id, taker.Value.Holder, deed, Ids.New, ChangeReason.FCONTA)
        );
        return new Acted(
            child.Id,
            $"Case of {child.RestrictedAs ?? child.Name} opened again, held by {taker.Value.TeamName}, worker {taker.Value.WorkerName ?? "nobody yet"}."
        );
    }
}

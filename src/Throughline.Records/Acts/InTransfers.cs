using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Casework.Families;
using Throughline.Casework.Ledger;
using Throughline.Casework.Teams;
using Throughline.Casework.Transfers;
using Throughline.Procedures.Deciding;

namespace Throughline.Records.Acts;

/// <summary>What an extract does to transfers: it overtakes an open one, and confirms one that was accepted here.</summary>
internal static class InTransfers
{
    /// <summary>The case system moved a child without the transfer.</summary>
    public static async Task Overtake(
        Room room,
        Editions editions,
        string transferId,
        string extractId,
        CancellationToken cancel
    )
    {
        var transfer = await room
            .Db.Transfers.Include(t => t.Lines)
            .FirstAsync(t => t.Id == transferId, cancel);
        if (await Do(room, editions, transfer, new Overtake(extractId), cancel) is { } refusal)
            throw new InvalidOperationException(refusal.Sentence);
        TransferNotices.Of(room, transfer, TransferDesk.Kind(TransferAct.Overtake));
    }

    /// <summary>The case system shows every child of a transfer with whom it was accepted.</summary>
    /// <param name="agreed">Ids of the ledger rows that the case system now says too.</param>
    public static async Task Confirm(
        Room room,
        Editions editions,
        HashSet<string> agreed,
        DateOnly asOf,
        CancellationToken cancel
    )
    {
        var waiting = await room
            .Db.Transfers.Include(t => t.Lines)
            .Where(t =>
                t.State == TransferState.Transferred
                && t.CaseSystemChangedOn == null
                && t.PassedOn <= asOf
            )
            .ToListAsync(cancel);
        foreach (var transfer in waiting)
        {
            var rows = transfer.Lines.Select(l => l.ResponsibilityId).OfType<string>().ToList();
            if (rows.Count > 0 && rows.All(agreed.Contains))
                await Do(room, editions, transfer, new ConfirmInCaseSystem(asOf), cancel);
        }
    }

    private static async Task<Refusal?> Do(
        Room room,
        Editions editions,
        Transfer transfer,
        TransferCommand command,
        CancellationToken cancel
    )
    {
        var setting = new Setting
        {
            Viewer = room.Viewer,
            Today = room.Today,
            Edition = editions.For(transfer.Edition, room.Today),
            Children = new Dictionary<string, Child>(),
            Holders = new Dictionary<string, Responsibility>(),
            Decisions = new Dictionary<string, Decision>(),
            Teams = new Dictionary<string, Team>(),
            Workers = new Dictionary<string, IReadOnlySet<string>>(),
            ByExtract = true,
        };
        var result = TransferDecider.Decide(transfer, command, room.Deed, setting, Ids.New);
        if (result.IsRefused(out var refusal))
            return refusal;
        room.On(Chain.Transfer(transfer.Id));
        await WhoNeedsToKnow.EndOfDispute(room, transfer, cancel);
        await WhoNeedsToKnow.Of(room, transfer, setting.Edition, cancel);
        return null;
    }
}

using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Casework.Ledger;
using Throughline.Casework.People;
using Throughline.Casework.Transfers;

namespace Throughline.Records.Acts;

/// <summary>Carries an acceptance, or its correction, into the ledger: team and worker in one.</summary>
internal static class Passings
{
    public static async Task<Refusal?> Write(
        Room room,
        TransferOutcome outcome,
        Setting setting,
        CancellationToken cancel
    )
    {
        foreach (var passing in outcome.Passings)
        {
            if (passing.Undoes is not null && setting.Teams[passing.TeamId].IsElsewhere)
            {
                LedgerRules.SetAside(setting.Holders[passing.ChildId], room.Deed);
                continue;
            }

            if (await ManagerPost(room, passing.TeamId, cancel) is not { } manager)
                return ActRefusals.NoManager(setting.TeamName(passing.TeamId));
            if (!setting.Holders.TryGetValue(passing.ChildId, out var open))
            {
                // From another authority: nobody here held the child before.
                var first = LedgerRules.Begin(
                    passing.ChildId,
                    new(passing.TeamId, manager, passing.WorkerId),
                    room.Deed,
                    Ids.New,
                    ChangeReason.FCONTA
                );
                room.Db.Add(first);
                outcome.Transfer.Line(passing.ChildId)!.ResponsibilityId = first.Id;
                continue;
            }

            var result = passing.Undoes is null
                ? LedgerRules.Pass(
                    open,
                    new(passing.TeamId, manager, passing.WorkerId),
                    passing.Reason,
                    room.Deed,
                    Ids.New
                )
                : LedgerRules.PutBack(
                    open,
                    LedgerRules.Before(open, await Rows(room, passing.ChildId, cancel)),
                    manager,
                    room.Deed,
                    Ids.New
                );
            if (result.IsRefused(out var refusal))
                return refusal;
            room.Db.Add(result.Value);
            if (passing.Undoes is null)
                outcome.Transfer.Line(passing.ChildId)!.ResponsibilityId = result.Value.Id;
        }

        return null;
    }

    /// <summary>Ends the case of each child with whom the journey ends.</summary>
    public static void Close(Room room, TransferOutcome outcome, Setting setting)
    {
        foreach (var id in outcome.Closing)
        {
            LedgerRules.End(setting.Holders[id], room.Deed);
            setting.Children[id].ClosedOn = room.Deed.Day;
        }
    }

    private static Task<List<Responsibility>> Rows(
        Room room,
        string childId,
        CancellationToken cancel
    ) => room.Db.Responsibilities.Where(r => r.ChildId == childId).ToListAsync(cancel);

    private static async Task<string?> ManagerPost(
        Room room,
        string teamId,
        CancellationToken cancel
    )
    {
        var day = room.Today;
        return await room
            .Db.Posts.Where(p =>
                p.TeamId == teamId
                && p.Kind == PostKind.TeamManager
                && p.From <= day
                && (p.Until == null || p.Until >= day)
            )
            .OrderBy(p => p.From)
            .ThenBy(p => p.Id)
            .Select(p => p.Id)
            .FirstOrDefaultAsync(cancel);
    }
}

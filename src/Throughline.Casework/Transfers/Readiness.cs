using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;

namespace Throughline.Casework.Transfers;

/// <summary>"Ready" is derived at each look; so is what stands in the way of an act.</summary>
public static class Readiness
{
    public static bool IsReady(
        Transfer transfer,
        Journey? journey,
        IReadOnlyDictionary<string, Decision> decisions
    )
    {
        if (transfer.State is not (TransferState.Agreed or TransferState.Returned))
            return false;
        var step = Gating.RequestStep(journey)?.Name ?? "requested";
        return transfer.DisputeId is null
            && Gating.Waiting(transfer, journey, step).Count == 0
            && Gating.Blocks(transfer, decisions, step).Count == 0;
    }

    /// <summary>What can be told of a refusal before the form is filled in.</summary>
    public static Refusal? InTheWay(TransferAct act, Attempt attempt)
    {
        IReadOnlyList<Need> known = act switch
        {
            TransferAct.Request =>
            [
                Needs.NoDispute,
                Needs.JourneyHasRequest,
                Needs.SenderStillHolds,
                Needs.ReadyToRequest,
            ],
            TransferAct.Accept =>
            [
                Needs.NoDispute,
                Needs.RequestedWhereAsked,
                Needs.AboveOnlyWhereNoRefusal,
                Needs.SenderStillHolds,
                Needs.ReadyToPass,
            ],
            TransferAct.AgreeTeam =>
            [
                Needs.NoDispute,
                Needs.SenderStillHolds,
                Needs.SiblingsTogether,
            ],
            TransferAct.List => [Needs.SiblingsAnswered],
            TransferAct.Decline => [Needs.DeclineAllowed],
            TransferAct.PutBack => [Needs.StillWithReceiver],
            TransferAct.GiveReasonForPart => [Needs.PartUnexplained],
            TransferAct.ConfirmInCaseSystem => [Needs.CaseSystemUnconfirmed],
            _ => [],
        };
        return known.Select(n => n.Check(attempt)).FirstOrDefault(r => r is not null);
    }
}

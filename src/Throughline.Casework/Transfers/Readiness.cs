using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;
using JourneyState = Throughline.Procedures.Rules.TransferState;

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
        if (
            transfer.State is not (TransferState.Agreed or TransferState.Returned)
            && (
                transfer.State != TransferState.Proposed
                || journey is null
                || JourneySteps.LeadingTo(journey, JourneyState.Agreed) is not null
            )
        )
            return false;
        var asked = Gating.RequestStep(journey);
        var step = (asked ?? (journey is null ? null : Gating.AcceptStep(journey)))?.Name;
        return transfer.DisputeId is null
            && Gating.Waiting(transfer, journey, decisions, step ?? "requested").Count == 0
            && Gating
                .Blocks(
                    transfer,
                    decisions,
                    asked is null && step is not null
                        ? [step, Gating.Acceptance]
                        : [step ?? "requested"]
                )
                .Count == 0;
    }

    /// <summary>Is it refused because this journey, or this council, has nothing of the kind? Then nobody need be told of it.</summary>
    public static bool NotOfThisKind(Refusal refusal) => NothingOfTheKind.Contains(refusal.Code);

    private static readonly IReadOnlySet<string> NothingOfTheKind = new HashSet<string>
    {
        TransferRefusals.CouncilHasNoMeeting.Code,
        TransferRefusals.NothingToAgree.Code,
        TransferRefusals.NothingToRequest.Code,
        TransferRefusals.NothingToAccept.Code,
        TransferRefusals.NothingToClose.Code,
        TransferRefusals.NoConsentAsked.Code,
    };

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
                Needs.PassesOn,
                Needs.RequestedWhereAsked,
                Needs.SenderStillHolds,
                Needs.ReadyToPass,
            ],
            TransferAct.CloseCase =>
            [
                Needs.JourneyCloses,
                Needs.NoDispute,
                Needs.SenderStillHolds,
                Needs.ReadyToClose,
            ],
            TransferAct.AgreeTeam =>
            [
                Needs.Agreeable,
                Needs.NoDispute,
                Needs.SenderStillHolds,
                Needs.SiblingsTogether,
                Needs.ReadyToAgree,
            ],
            TransferAct.List => [Needs.CouncilHasMeeting, Needs.SiblingsAnswered],
            TransferAct.Decline => [Needs.DeclineAllowed],
            TransferAct.RecordConsent => [Needs.ConsentAsked],
            TransferAct.PutBack => [Needs.StillWithReceiver],
            TransferAct.GiveReasonForPart => [Needs.PartUnexplained],
            TransferAct.ConfirmInCaseSystem => [Needs.CaseSystemUnconfirmed],
            _ => [],
        };
        return known.Select(n => n.Check(attempt)).FirstOrDefault(r => r is not null);
    }
}

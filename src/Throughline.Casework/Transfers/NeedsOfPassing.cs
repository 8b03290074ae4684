using Throughline.Procedures.Rules;
using JourneyState = Throughline.Procedures.Rules.TransferState;

namespace Throughline.Casework.Transfers;

/// <summary>Conditions of requesting, accepting, declining and putting back.</summary>
public static partial class Needs
{
    public static readonly Need ReadyToRequest = new(
        "every step before the request done, and nothing owed before it",
        a => InTheWay(a, Gating.RequestStep(a.Journey)?.Name ?? "requested")
    );

    public static readonly Need ReadyToPass = new(
        "every step before the acceptance done, and nothing owed before it that a must, or a should not departed from, puts there",
        a => InTheWay(a, Gating.AcceptStep(a.Journey)?.Name ?? "accepted", Gating.Acceptance)
    );

    public static readonly Need PassesOn = new(
        "a journey that ends with another holder",
        a =>
            a.Journey is not null
            && (Gating.AcceptStep(a.Journey) is null || JourneySteps.EndsCase(a.Journey))
                ? TransferRefusals.NothingToAccept
                : null
    );

    public static readonly Need JourneyCloses = new(
        "a journey that ends the case",
        a => JourneySteps.Closing(a.Journey) is null ? TransferRefusals.NothingToClose : null
    );

    public static readonly Need ReadyToClose = new(
        "every step before the closing done, and nothing owed before it",
        a =>
            JourneySteps.Closing(a.Journey) is not { } last ? null
            : JourneySteps.EndsCase(a.Journey) ? InTheWay(a, last.Name, Gating.Acceptance)
            : InTheWay(a, last.Name)
    );

    public static readonly Need RequestedWhereAsked = new(
        "a request, unless the journey has none",
        a =>
            a.Transfer.State != TransferState.Requested
            && (a.Journey is null || Gating.RequestStep(a.Journey) is not null)
            && !(
                a.Journey is not null
                && a.Transfer.State is TransferState.Proposed
                && JourneySteps.LeadingTo(a.Journey, JourneyState.Agreed) is not null
            )
                ? TransferRefusals.NotRequested
                : null
    );

    public static readonly Need SomebodyToAsk = new(
        "a team to ask",
        a =>
            a.Transfer.ReceivingTeamId is null
            && a.OnlyTeam is null
            && a.Journey?.JourneyKind is not (JourneyKind.ToAnotherAuthority or JourneyKind.Closure)
                ? TransferRefusals.NobodyToAsk
                : null
    );

    public static readonly Need JourneyHasRequest = new(
        "a journey in which acceptance is requested",
        a =>
            a.Journey is not null && Gating.RequestStep(a.Journey) is null
                ? TransferRefusals.NothingToRequest
                : null
    );

    public static readonly Need WorkerNamed = new(
        "a worker of the receiving team who may be given work",
        a =>
            a.Command switch
            {
                Accept { WorkerId: var w } => WorkerOrNone(a, w),
                RecordWhatHappened { WorkerId: var w } => WorkerOrNone(a, w),
                MoveAtOnce { WorkerId: null } when a.ReceivingTeamId != a.SendingTeamId => null,
                MoveAtOnce { WorkerId: var w } => WorkerOrNone(a, w ?? ""),
                _ => null,
            }
    );

    public static readonly Need NamedAsTheyAre = new(
        "each child named by name, birth date and number as they are on record",
        a =>
        {
            if (a.Command is not Accept accept)
                return null;
            if (accept.Children.Count == 0)
                return TransferRefusals.NoChildren;
            foreach (var named in accept.Children)
            {
                if (
                    a.Transfer.Line(named.ChildId) is not { IsOpen: true }
                    || !a.Setting.Children.TryGetValue(named.ChildId, out var child)
                )
                    return TransferRefusals.NotInTransfer;
                if (
                    child.Name != named.Name
                    || (child.BirthDate ?? child.ExpectedDate) != named.BirthDate
                    || child.Number != named.Number
                )
                    return TransferRefusals.NamedOtherwise(a.Names([child.Id]));
            }

            return null;
        }
    );

    public static readonly Need NamedOnRestricted = new(
        "of a restricted child, somebody who is named on that record",
        a =>
            (
                a.Command switch
                {
                    Accept accept => accept.Children.Select(c => c.ChildId),
                    RecordWhatHappened => a.ChildIds,
                    _ => [],
                }
            )
                .Where(c => !a.Setting.IsOpenTo(c, a.Setting.Viewer.PersonId))
                .ToList()
                is { Count: > 0 } hidden
                ? TransferRefusals.RestrictedApart(a.Names(hidden))
                : null
    );

    public static readonly Need PassingDay = new(
        "a day not ahead, and not before the sender took the child",
        a =>
            DayNotAhead.Check(a)
            ?? (
                a.ChildIds.Any(c => a.Setting.Holders.GetValueOrDefault(c)?.From > a.Deed.Day)
                    ? TransferRefusals.PassedBeforeHeld
                    : null
            )
    );

    public static readonly Need CaseSystemDay = new(
        "the day of the change in the case system is not ahead, or is left to be confirmed",
        a =>
            a.Command switch
            {
                Accept c => c.CaseSystemChangedOn,
                ConfirmInCaseSystem c => c.ChangedOn,
                CloseCases c => c.CaseSystemChangedOn,
                MoveAtOnce c => c.CaseSystemChangedOn,
                RecordWhatHappened c => c.CaseSystemChangedOn,
                _ => null,
            }
                is { } day
            && day > a.Setting.Today
                ? TransferRefusals.CaseSystemDayAhead
                : null
    );

    public static readonly Need ReasonIfNoLongerForeseen = new(
        "a reason, where the procedure no longer names the team for a child",
        a =>
            !a.Transfer.IsOutsideProcedure
            && string.IsNullOrWhiteSpace(a.Deed.Why)
            && a.ChildIds.Where(c => !Foresees(a, c)).ToList() is { Count: > 0 } others
                ? TransferRefusals.NoLongerForeseen(a.Names(others))
                : null
    );

    public static readonly Need ReceiverHasSpoken = new(
        "an act of the receiving team: its own acceptance, or its agreement with the worker named; the manager above both teams only where the procedure allows no refusal",
        a =>
            Parts.Standing(a).Contains(Part.ReceivingManager)
            || (
                Parts.Of(a).Contains(Part.StepOwner)
                && a.ReceivingTeamId is { } to
                && a.Setting.Viewer.WorksIn(to)
            )
            || (
                Parts.Of(a).Contains(Part.ManagerAbove)
                && Gating.AcceptStep(a.Journey)?.MayDecline == MayDecline.Never
            )
                ? null
            : !Parts.Of(a).Contains(Part.StepOwner)
                ? Refusals.NotAllowed(Part.ReceivingManager.Words)
            : a.Command is Accept accept
            && a.Transfer.Detail.Agreements.Any(g => !g.Sends && g.TeamId == a.ReceivingTeamId)
            && accept.WorkerId == a.Transfer.ReceivingWorkerId
                ? null
            : TransferRefusals.ReceiverHasNotSpoken(a.Setting.TeamName(a.ReceivingTeamId))
    );

    public static readonly Need DeclineAllowed = new(
        "a journey that lets the receiver decline, for what it names",
        a =>
            a.Transfer.ReceivingTeamId is null ? TransferRefusals.NothingToAccept
            : JourneySteps.LeadingTo(a.Journey, JourneyState.Declined) is not null ? null
            : Gating.AcceptStep(a.Journey) switch
            {
                { MayDecline: MayDecline.Never } => TransferRefusals.NoRefusalAllowed,
                { MayDecline: MayDecline.For, DeclineFor: var what } step => Gating
                    .Blocks(
                        a.Transfer,
                        a.Setting.Decisions,
                        step.Name,
                        Gating.Acceptance,
                        // What was to be here before anybody was asked is missing now as well.
                        Gating.RequestStep(a.Journey)?.Name
                            ?? step.Name
                    )
                    .Count == 0
                    ? TransferRefusals.NothingMissing(what ?? "")
                    : null,
                _ => null,
            }
    );

    public static readonly Need PartUnexplained = new(
        "part of the family accepted, and no reason given yet",
        a => a.Transfer.Detail.Part is { Why: null } ? null : TransferRefusals.NothingToExplain
    );

    public static readonly Need CaseSystemUnconfirmed = new(
        "children who have passed, and a change not yet confirmed",
        a =>
            a.Transfer.PassedOn is null ? TransferRefusals.NothingToConfirm
            : a.Transfer.CaseSystemChangedOn is null ? null
            : TransferRefusals.AlreadyConfirmed
    );

    public static readonly Need StillWithReceiver = new(
        "each child still where the acceptance put the child, and no later move begun",
        a =>
        {
            var passed = a.Transfer.Lines.Where(l => l.State == LineState.Accepted).ToList();
            var moved = passed
                .Where(l =>
                    a.Setting.Holders.GetValueOrDefault(l.ChildId)?.Id != l.ResponsibilityId
                )
                .Select(l => l.ChildId)
                .ToList();
            var moving = passed
                .Select(l => l.ChildId)
                .Where(a.Setting.MovingElsewhere.Contains)
                .ToList();
            return passed.Count == 0 ? TransferRefusals.NothingToPutBack
                : moved.Count > 0 ? TransferRefusals.MovedSince(a.Names(moved))
                : moving.Count > 0 ? TransferRefusals.AlreadyMoving(a.Names(moving))
                : null;
        }
    );

    private static Refusal? WorkerOrNone(Attempt a, string worker) =>
        string.IsNullOrWhiteSpace(worker)
            ? TransferRefusals.NobodyWithoutWorker
            : WorkerOf(a, worker);
}

using static Throughline.Casework.Transfers.Part;
using static Throughline.Casework.Transfers.TransferState;

namespace Throughline.Casework.Transfers;

/// <summary>
/// The one table of acts: in which state, who may, on what conditions, and where it leads. What is not listed is refused.
/// </summary>
public static class TransferTable
{
    private static readonly IReadOnlyList<TransferState> Nothing = [];
    private static readonly IReadOnlyList<TransferState> Open = TransferStates.Open;
    private static readonly IReadOnlyList<TransferState> OpenOrPassed = [.. Open, Transferred];
    private static readonly IReadOnlyList<TransferState> OpenPassedOrClosed =
    [
        .. OpenOrPassed,
        Closed,
    ];
    private static readonly IReadOnlyList<TransferState> Talking =
    [
        Proposed,
        Agreed,
        Declined,
        Returned,
    ];
    private static readonly IReadOnlyList<TransferState> Settled = [Agreed, Returned, Requested];
    private static readonly IReadOnlyList<Part> Managers = [SendingManager, ReceivingManager];
    private static readonly IReadOnlyList<Part> AtTheTable =
    [
        SendingManager,
        ReceivingManager,
        Chair,
    ];
    private static readonly IReadOnlyList<Part> OnTheWay =
    [
        SendingWorker,
        SendingManager,
        ReceivingWorker,
        ReceivingManager,
    ];

    public static readonly IReadOnlyList<Row> Rows =
    [
        new(
            Nothing,
            TransferAct.Propose,
            Proposed,
            [SendingManager, SendingWorker, StepOwner],
            [
                Needs.ChildrenNamed,
                Needs.OneSender,
                Needs.NoOtherMove,
                Needs.JourneyMayBegin,
                Needs.NotKept,
                Needs.TeamStands,
            ]
        ),
        new(
            Nothing,
            TransferAct.ProposeOutsideProcedure,
            Proposed,
            [SendingManager],
            [
                Needs.ChildrenNamed,
                Needs.OneSender,
                Needs.NoOtherMove,
                Needs.TeamStands,
                Needs.Reason,
            ]
        ),
        new(
            Nothing,
            TransferAct.RecordWhatHappened,
            Transferred,
            [SendingManager, ReceivingManager, ManagerAbove],
            [
                Needs.ChildrenNamed,
                Needs.OneSender,
                Needs.NoOtherMove,
                Needs.TeamStands,
                Needs.NamedOnRestricted,
                Needs.WorkerNamed,
                Needs.PassingDay,
                Needs.CaseSystemDay,
                Needs.Reason,
            ]
        ),
        new(
            Open,
            TransferAct.RecordWhatHappened,
            Transferred,
            [SendingManager, ReceivingManager, ManagerAbove],
            [
                Needs.OfThisTransfer,
                Needs.SenderStillHolds,
                Needs.TeamStands,
                Needs.NamedOnRestricted,
                Needs.WorkerNamed,
                Needs.PassingDay,
                Needs.CaseSystemDay,
                Needs.Reason,
            ]
        ),
        new(
            Nothing,
            TransferAct.MoveAtOnce,
            Transferred,
            [SendingManager, StepOwner],
            [
                Needs.ChildrenNamed,
                Needs.OneSender,
                Needs.NoOtherMove,
                Needs.JourneyMayBegin,
                Needs.IsEmergency,
                Needs.TeamStands,
                Needs.WorkerNamed,
                Needs.PassingDay,
                Needs.CaseSystemDay,
                Needs.Reason,
            ]
        ),
        new(
            Nothing,
            TransferAct.ProposeFromElsewhere,
            Proposed,
            [Anybody],
            [Needs.ChildrenNamed, Needs.FromElsewhere, Needs.NoOtherMove, Needs.TeamStands]
        ),
        new(
            [Proposed, Declined],
            TransferAct.AskTeam,
            Proposed,
            [SendingManager, ReceivingManager],
            [Needs.NoDispute, Needs.TakenUpAgain, Needs.TeamStands]
        ),
        new(
            [Proposed, Agreed],
            TransferAct.List,
            null,
            [SendingManager, Chair, StepOwner],
            [Needs.CouncilHasMeeting, Needs.SiblingsAnswered, Needs.OpenList]
        ),
        new(
            [Declined],
            TransferAct.List,
            Proposed,
            [SendingManager, Chair, StepOwner],
            [Needs.CouncilHasMeeting, Needs.SiblingsAnswered, Needs.OpenList]
        ),
        new(Open, TransferAct.TakeOffList, null, [SendingManager, Chair], [Needs.Reason]),
        new(
            Talking,
            TransferAct.AgreeTeam,
            Agreed,
            [ReceivingManager, Chair, StepOwner],
            [
                Needs.Agreeable,
                Needs.NoDispute,
                Needs.SenderStillHolds,
                Needs.TeamStands,
                Needs.BothManagersOutside,
                Needs.TeamForeseen,
                Needs.ReceiverAtTable,
                Needs.SiblingsTogether,
                Needs.ReadyToAgree,
                Needs.OutcomeInOrder,
                Needs.WorkerOrByWhen,
                Needs.DayNotAhead,
            ]
        ),
        new(
            Settled,
            TransferAct.AgreeWorker,
            null,
            [ReceivingManager, Chair],
            [Needs.ReceiverAtTable, Needs.WorkerOrByWhen]
        ),
        new(Settled, TransferAct.AgreeDay, null, AtTheTable, [Needs.DayAgreeable]),
        new(
            Settled,
            TransferAct.AgreeIntroduction,
            null,
            [.. AtTheTable, SendingWorker, ReceivingWorker],
            [Needs.IntroductionSaid]
        ),
        new(
            Settled,
            TransferAct.SettleOutstandingWork,
            null,
            [.. AtTheTable, SendingWorker, ReceivingWorker],
            []
        ),
        new(
            Open,
            TransferAct.Choose,
            null,
            [.. AtTheTable, ManagerAbove],
            [Needs.ChoiceNamesRule, Needs.Reason]
        ),
        new(
            Open,
            TransferAct.SplitSiblings,
            null,
            [SendingManager, ReceivingManager, ManagerAbove],
            [Needs.ReasonForEachSplit]
        ),
        new(
            OpenPassedOrClosed,
            TransferAct.RecordEvidence,
            null,
            [.. OnTheWay, Chair, DutyOwner],
            [Needs.DutyKnown, Needs.PiecesKnown, Needs.MayBeTold, Needs.DayNotAhead]
        ),
        new(
            OpenPassedOrClosed,
            TransferAct.StrikeEvidence,
            null,
            [.. OnTheWay, Chair, DutyOwner],
            [Needs.TickStands, Needs.Reason]
        ),
        new(
            OpenOrPassed,
            TransferAct.RecordChildsView,
            null,
            [.. OnTheWay, Chair],
            [Needs.ViewSaid, Needs.DayNotAhead]
        ),
        new(
            OpenOrPassed,
            TransferAct.RecordConsent,
            null,
            [.. OnTheWay, ReceivingTeam],
            [Needs.ConsentAsked, Needs.DayNotAhead, Needs.ConsentSaid]
        ),
        new(
            Open,
            TransferAct.CompleteStep,
            null,
            [.. OnTheWay, StepOwner],
            [Needs.StepIsYours, Needs.StepInOrder, Needs.DayNotAhead]
        ),
        new(
            Open,
            TransferAct.PassAudit,
            null,
            [SendingManager, ReceivingManager, StepOwner],
            [Needs.StepIsYours, Needs.StepInOrder, Needs.DayNotAhead]
        ),
        new(
            Open,
            TransferAct.SendBack,
            null,
            [SendingManager, ReceivingManager, StepOwner],
            [Needs.StepIsYours, Needs.StepInOrder, Needs.CommentsForWorker]
        ),
        new(
            Open,
            TransferAct.Depart,
            null,
            [.. Managers, ManagerAbove],
            [Needs.Reason, Needs.ShouldsOnly]
        ),
        new(Open, TransferAct.Override, null, [ManagerAbove], [Needs.Reason, Needs.MustsOnly]),
        new(
            [Proposed, Agreed, Declined, Returned],
            TransferAct.Request,
            Requested,
            [SendingManager, StepOwner],
            [
                Needs.NoDispute,
                Needs.JourneyHasRequest,
                Needs.SenderStillHolds,
                Needs.ReadyToRequest,
                Needs.SomebodyToAsk,
            ]
        ),
        new(
            [Requested],
            TransferAct.Return,
            Returned,
            [ReceivingManager, StepOwner],
            [Needs.OutcomeInOrder, Needs.Reason]
        ),
        new(
            [Proposed, Agreed, Returned, Requested],
            TransferAct.Decline,
            Declined,
            [ReceivingManager, StepOwner],
            [Needs.DeclineAllowed, Needs.OutcomeInOrder, Needs.Reason, Needs.DayNotAhead]
        ),
        new(
            [Proposed, Agreed, Returned, Requested],
            TransferAct.Accept,
            Transferred,
            [ReceivingManager, ManagerAbove, StepOwner],
            [
                Needs.PassesOn,
                Needs.NoDispute,
                Needs.RequestedWhereAsked,
                Needs.OutcomeInOrder,
                Needs.ReceiverHasSpoken,
                Needs.NamedOnRestricted,
                Needs.NamedAsTheyAre,
                Needs.WorkerNamed,
                Needs.SenderStillHolds,
                Needs.PassingDay,
                Needs.CaseSystemDay,
                Needs.ReadyToPass,
                Needs.ReasonIfNoLongerForeseen,
            ]
        ),
        new(
            [Proposed, Agreed, Returned, Requested],
            TransferAct.CloseCase,
            Closed,
            [SendingManager, StepOwner],
            [
                Needs.JourneyCloses,
                Needs.NoDispute,
                Needs.OutcomeInOrder,
                Needs.SenderStillHolds,
                Needs.PassingDay,
                Needs.CaseSystemDay,
                Needs.ReadyToClose,
            ]
        ),
        new(
            [Requested, Returned, Declined, Withdrawn, Transferred],
            TransferAct.GiveReasonForPart,
            null,
            Managers,
            [Needs.PartUnexplained, Needs.Reason]
        ),
        new(
            [Transferred, Requested, Returned],
            TransferAct.ConfirmInCaseSystem,
            null,
            [ReceivingManager, ReceivingWorker, Extract],
            [Needs.CaseSystemUnconfirmed, Needs.CaseSystemDay]
        ),
        new(
            Open,
            TransferAct.Withdraw,
            Withdrawn,
            [SendingManager, ManagerAbove, StepOwner],
            [Needs.OutcomeInOrder, Needs.Reason]
        ),
        new(Open, TransferAct.Overtake, Overtaken, [Extract], []),
        new(
            [Transferred, Requested, Returned],
            TransferAct.PutBack,
            Requested,
            [ReceivingManager, ManagerAbove],
            [Needs.Reason, Needs.StillWithReceiver]
        ),
    ];

    /// <summary>The row that lists the act in that state; null state for a transfer not yet begun.</summary>
    public static Row? Find(TransferState? state, TransferAct act) =>
        Rows.FirstOrDefault(r =>
            r.Act == act && (state is { } s ? r.From.Contains(s) : r.From.Count == 0)
        );

    /// <summary>The acts that the person may try on the transfer as it stands, in the table's order.</summary>
    public static IEnumerable<Row> OpenTo(Attempt attempt) =>
        Rows.Where(r => r.From.Contains(attempt.Transfer.State) && Parts.MayTry(attempt, r));

    /// <summary>The table as a guide prints it.</summary>
    public static string Markdown() =>
        string.Join(
            '\n',
            Print()
                .Select(r =>
                    $"| {r.State} | {r.Act} | {r.Leads} | {r.Who} | {string.Join("; ", r.Needs)} |"
                )
                .Prepend("|---|---|---|---|---|")
                .Prepend(
                    "| while it is | one may | and then it is | who may | on these conditions |"
                )
        );

    /// <summary>The whole table, one line for each state and act, as a page or the reference prints it.</summary>
    public static IEnumerable<PrintedRow> Print() =>
        Rows.SelectMany(r =>
                (r.From.Count == 0 ? [null] : r.From.Cast<TransferState?>()).Select(from =>
                    (From: from, Row: r)
                )
            )
            .OrderBy(x => x.From is null ? -1 : (int)x.From)
            .Select(x => new PrintedRow(
                x.From?.Word ?? "not begun",
                x.Row.Act.Words,
                (x.Row.To ?? x.From)!.Value.Word,
                x.Row.Who.Or(),
                [.. x.Row.Needs.Select(n => n.Words)]
            ));
}

public sealed record PrintedRow(
    string State,
    string Act,
    string Leads,
    string Who,
    IReadOnlyList<string> Needs
);

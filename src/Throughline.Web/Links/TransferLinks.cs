using Throughline.Casework.Transfers;

namespace Throughline.Web.Links;

public sealed partial class SiteLinks
{
    public string Transfers() => Path("/Transfers/Index");

    /// <summary>Says that a move was recorded after the event, to somebody who may not see the children any more.</summary>
    public string MoveRecorded() => Path("/Transfers/Passed");

    public string ProposeMove(string child) => Path("/Children/Case/Move", new { child });

    public string MoveAtOnce(string child) => Path("/Children/Case/Emergency", new { child });

    public string FromElsewhere() => Path("/Children/FromElsewhere");

    public string DutyDesk() => Path("/Desk/Index");

    public string Transfer(string transfer) => Path("/Transfers/One/Index", new { transfer });

    public string TransferJournal(string transfer) =>
        Path("/Transfers/One/Journal", new { transfer });

    /// <summary>The page that says what was done; the act is looked up on the transfer's own chain.</summary>
    public string TransferDone(string transfer, string act) =>
        Path("/Transfers/One/Done", new { transfer, act });

    /// <summary>The page on which a step ends with that one of the journey's outcomes, from 1.</summary>
    public string TransferAct(string transfer, TransferAct act, int ends) =>
        $"{TransferAct(transfer, act)}/{ends}";

    /// <summary>The page on which an act is done that concerns the whole transfer.</summary>
    public string TransferAct(string transfer, TransferAct act) =>
        act switch
        {
            Casework.Transfers.TransferAct.AskTeam => On("Ask", transfer),
            Casework.Transfers.TransferAct.List => On("List", transfer),
            Casework.Transfers.TransferAct.AgreeTeam => On("Team", transfer),
            Casework.Transfers.TransferAct.AgreeWorker => On("Worker", transfer),
            Casework.Transfers.TransferAct.AgreeDay => On("Day", transfer),
            Casework.Transfers.TransferAct.AgreeIntroduction => On("Introduction", transfer),
            Casework.Transfers.TransferAct.SettleOutstandingWork => On("Work", transfer),
            Casework.Transfers.TransferAct.Choose => On("Choice", transfer),
            Casework.Transfers.TransferAct.RecordConsent => On("Consent", transfer),
            Casework.Transfers.TransferAct.Depart => On("Depart", transfer),
            Casework.Transfers.TransferAct.Override => On("Override", transfer),
            Casework.Transfers.TransferAct.SplitSiblings => On("Split", transfer),
            Casework.Transfers.TransferAct.RecordChildsView => On("ChildsView", transfer),
            Casework.Transfers.TransferAct.Request => On("Request", transfer),
            Casework.Transfers.TransferAct.Accept => On("Accept", transfer),
            Casework.Transfers.TransferAct.CloseCase => On("Close", transfer),
            Casework.Transfers.TransferAct.ConfirmInCaseSystem => On("CaseSystem", transfer),
            Casework.Transfers.TransferAct.RecordWhatHappened => On("Happened", transfer),
            Casework.Transfers.TransferAct.TakeOffList => Reason(transfer, "take-off-list"),
            Casework.Transfers.TransferAct.Return => Reason(transfer, "return"),
            Casework.Transfers.TransferAct.Decline => Reason(transfer, "decline"),
            Casework.Transfers.TransferAct.Withdraw => Reason(transfer, "withdraw"),
            Casework.Transfers.TransferAct.PutBack => Reason(transfer, "put-back"),
            Casework.Transfers.TransferAct.GiveReasonForPart => Reason(transfer, "part"),
            Casework.Transfers.TransferAct.RecordEvidence
            or Casework.Transfers.TransferAct.StrikeEvidence
            or Casework.Transfers.TransferAct.CompleteStep
            or Casework.Transfers.TransferAct.PassAudit
            or Casework.Transfers.TransferAct.SendBack => Transfer(transfer),
            Casework.Transfers.TransferAct.Propose
            or Casework.Transfers.TransferAct.ProposeOutsideProcedure
            or Casework.Transfers.TransferAct.MoveAtOnce
            or Casework.Transfers.TransferAct.ProposeFromElsewhere
            or Casework.Transfers.TransferAct.Overtake => throw new InvalidOperationException(
                $"{act} is not done on a transfer's page."
            ),
        };

    public string TickDuty(string transfer, string rule) =>
        Path("/Transfers/One/Evidence", new { transfer, rule });

    public string StrikeTick(string transfer, string tick) =>
        Path("/Transfers/One/Strike", new { transfer, tick });

    /// <param name="step">The step's place in the journey, from 1.</param>
    public string CompleteStep(string transfer, int step) =>
        Path("/Transfers/One/Step", new { transfer, step });

    public string RaiseDispute(string transfer) => Path("/Transfers/One/Dispute", new { transfer });

    /// <summary>For a step that goes up a ladder in that outcome.</summary>
    public string RaiseDispute(string transfer, int ends) =>
        Path("/Transfers/One/Dispute", new { transfer, ends });

    public string RuleOnDispute(string transfer) => Path("/Transfers/One/Ruling", new { transfer });

    /// <summary>An act that needs a reason and no more.</summary>
    public string Reason(string transfer, string what) =>
        Path("/Transfers/One/Reason", new { transfer, what });

    private string On(string page, string transfer) =>
        Path($"/Transfers/One/{page}", new { transfer });
}

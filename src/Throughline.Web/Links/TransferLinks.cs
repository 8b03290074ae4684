using Throughline.Casework.Transfers;

namespace Throughline.Web.Links;

public sealed partial class SiteLinks
{
    public string Transfers() => Path("/Transfers/Index");

    public string ProposeMove(string child) => Path("/Children/Case/Move", new { child });

    public string Transfer(string transfer) => Path("/Transfers/One/Index", new { transfer });

    public string TransferJournal(string transfer) =>
        Path("/Transfers/One/Journal", new { transfer });

    /// <summary>The page that says what was done; the act is looked up on the transfer's own chain.</summary>
    public string TransferDone(string transfer, string act) =>
        Path("/Transfers/One/Done", new { transfer, act });

    /// <summary>The page on which an act that needs no more than the transfer is done.</summary>
    public string TransferAct(string transfer, TransferAct act) =>
        act switch
        {
            Casework.Transfers.TransferAct.List => Path("/Transfers/One/List", new { transfer }),
            Casework.Transfers.TransferAct.AgreeTeam => Path(
                "/Transfers/One/Team",
                new { transfer }
            ),
            Casework.Transfers.TransferAct.AgreeWorker => Path(
                "/Transfers/One/Worker",
                new { transfer }
            ),
            Casework.Transfers.TransferAct.AgreeDay => Path("/Transfers/One/Day", new { transfer }),
            Casework.Transfers.TransferAct.AgreeIntroduction => Path(
                "/Transfers/One/Introduction",
                new { transfer }
            ),
            Casework.Transfers.TransferAct.SettleOutstandingWork => Path(
                "/Transfers/One/Work",
                new { transfer }
            ),
            Casework.Transfers.TransferAct.Choose => Path(
                "/Transfers/One/Choice",
                new { transfer }
            ),
            Casework.Transfers.TransferAct.Depart => Path(
                "/Transfers/One/Depart",
                new { transfer }
            ),
            Casework.Transfers.TransferAct.Override => Path(
                "/Transfers/One/Override",
                new { transfer }
            ),
            Casework.Transfers.TransferAct.SplitSiblings => Path(
                "/Transfers/One/Split",
                new { transfer }
            ),
            Casework.Transfers.TransferAct.RecordChildsView => Path(
                "/Transfers/One/ChildsView",
                new { transfer }
            ),
            Casework.Transfers.TransferAct.Request => Path(
                "/Transfers/One/Request",
                new { transfer }
            ),
            Casework.Transfers.TransferAct.Accept => Path(
                "/Transfers/One/Accept",
                new { transfer }
            ),
            Casework.Transfers.TransferAct.ConfirmInCaseSystem => Path(
                "/Transfers/One/CaseSystem",
                new { transfer }
            ),
            _ => Path("/Transfers/One/Reason", new { transfer, what = ReasonSlug(act) }),
        };

    public string TickDuty(string transfer, string rule) =>
        Path("/Transfers/One/Evidence", new { transfer, rule });

    public string StrikeTick(string transfer, string tick) =>
        Path("/Transfers/One/Strike", new { transfer, tick });

    /// <param name="step">The step's place in the journey, from 1.</param>
    public string CompleteStep(string transfer, int step) =>
        Path("/Transfers/One/Step", new { transfer, step });

    public string RaiseDispute(string transfer) => Path("/Transfers/One/Dispute", new { transfer });

    public string RuleOnDispute(string transfer) => Path("/Transfers/One/Ruling", new { transfer });

    public string DisputeReason(string transfer, string what) =>
        Path("/Transfers/One/Reason", new { transfer, what });

    private static string ReasonSlug(TransferAct act) =>
        act switch
        {
            Casework.Transfers.TransferAct.TakeOffList => "take-off-list",
            Casework.Transfers.TransferAct.Return => "return",
            Casework.Transfers.TransferAct.Decline => "decline",
            Casework.Transfers.TransferAct.Withdraw => "withdraw",
            Casework.Transfers.TransferAct.PutBack => "put-back",
            Casework.Transfers.TransferAct.GiveReasonForPart => "part",
            _ => throw new InvalidOperationException($"No page asks for {act} alone."),
        };
}

namespace Throughline.Casework.Transfers;

/// <summary>Everything that can be done to a transfer. The table says when, by whom and on what conditions.</summary>
public enum TransferAct
{
    Propose,
    ProposeOutsideProcedure,
    RecordWhatHappened,
    MoveAtOnce,
    ProposeFromElsewhere,
    AskTeam,
    List,
    TakeOffList,
    AgreeTeam,
    AgreeWorker,
    AgreeDay,
    AgreeIntroduction,
    SettleOutstandingWork,
    Choose,
    RecordEvidence,
    StrikeEvidence,
    CompleteStep,
    PassAudit,
    SendBack,
    Depart,
    Override,
    SplitSiblings,
    RecordChildsView,
    RecordConsent,
    Request,
    Return,
    Decline,
    Accept,
    CloseCase,
    GiveReasonForPart,
    ConfirmInCaseSystem,
    Withdraw,
    Overtake,
    PutBack,
}

public static class TransferActs
{
    extension(TransferAct act)
    {
        /// <summary>What the person does, as it stands in the table and in a refusal.</summary>
        public string Words =>
            act switch
            {
                TransferAct.Propose => "propose a transfer",
                TransferAct.ProposeOutsideProcedure => "propose a move outside the procedure",
                TransferAct.RecordWhatHappened => "record a move that has already happened",
                TransferAct.MoveAtOnce => "move in an emergency",
                TransferAct.ProposeFromElsewhere =>
                    "record a child who comes from another authority",
                TransferAct.AskTeam => "ask a team",
                TransferAct.List => "put on the meeting's list",
                TransferAct.TakeOffList => "take off the meeting's list",
                TransferAct.AgreeTeam => "agree the team",
                TransferAct.AgreeWorker => "agree the worker, or by when there will be one",
                TransferAct.AgreeDay => "agree the day",
                TransferAct.AgreeIntroduction => "agree the introduction",
                TransferAct.SettleOutstandingWork => "settle the outstanding work",
                TransferAct.Choose => "record what was chosen",
                TransferAct.RecordEvidence => "record that something owed was done",
                TransferAct.StrikeEvidence => "strike out a record of something done",
                TransferAct.CompleteStep => "complete a step",
                TransferAct.PassAudit => "pass the audit",
                TransferAct.SendBack => "send the file back with comments",
                TransferAct.Depart => "depart from a should",
                TransferAct.Override => "override a must",
                TransferAct.SplitSiblings => "split brothers and sisters",
                TransferAct.RecordChildsView => "record the child's view",
                TransferAct.RecordConsent => "record the family's consent",
                TransferAct.Request => "request acceptance",
                TransferAct.Return => "return the request for more work",
                TransferAct.Decline => "decline",
                TransferAct.Accept => "accept",
                TransferAct.CloseCase => "close the case",
                TransferAct.GiveReasonForPart =>
                    "give the reason why only part of the family was accepted",
                TransferAct.ConfirmInCaseSystem => "confirm the change in the case system",
                TransferAct.Withdraw => "withdraw",
                TransferAct.Overtake => "end as overtaken by the case system",
                TransferAct.PutBack => "put back",
            };
    }
}

namespace Throughline.Casework.Transfers;

/// <summary>What comes next on a move outside the procedure, which no journey says.</summary>
/// <param name="What">"send the request"</param>
public sealed record Turn(TransferAct Act, string What, Part Whose)
{
    /// <summary>Null where a journey says it, while the managers differ, and where nobody is to act.</summary>
    public static Turn? On(Transfer transfer) =>
        !transfer.IsOutsideProcedure || transfer.DisputeId is not null
            ? null
            : transfer.State switch
            {
                TransferState.Proposed when transfer.ReceivingTeamId is not null => new(
                    TransferAct.AgreeTeam,
                    "agree to this move outside the procedure, or decline it",
                    Part.ReceivingManager
                ),
                TransferState.Agreed or TransferState.Returned => new(
                    TransferAct.Request,
                    "send the request",
                    Part.SendingManager
                ),
                TransferState.Requested => new(
                    TransferAct.Accept,
                    "accept, or decline with a reason",
                    Part.ReceivingManager
                ),
                _ => null,
            };
}

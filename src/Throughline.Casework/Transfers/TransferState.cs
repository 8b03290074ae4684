namespace Throughline.Casework.Transfers;

/// <summary>Where a transfer has got to. "Ready" is no state: it is derived at each look.</summary>
public enum TransferState
{
    Proposed,
    Agreed,
    Requested,
    Transferred,
    Declined,
    Returned,
    Withdrawn,
    Overtaken,

    /// <summary>It ended, and the case with it.</summary>
    Closed,
}

public static class TransferStates
{
    public static readonly IReadOnlyList<TransferState> Open =
    [
        TransferState.Proposed,
        TransferState.Agreed,
        TransferState.Requested,
        TransferState.Declined,
        TransferState.Returned,
    ];

    extension(TransferState state)
    {
        /// <summary>Open: the sender still holds, and no other move of the child may begin.</summary>
        public bool IsOpen => Open.Contains(state);

        public string Word =>
            state switch
            {
                TransferState.Proposed => "proposed",
                TransferState.Agreed => "agreed",
                TransferState.Requested => "requested",
                TransferState.Transferred => "transferred",
                TransferState.Declined => "declined",
                TransferState.Returned => "returned",
                TransferState.Withdrawn => "withdrawn",
                TransferState.Overtaken => "overtaken",
                TransferState.Closed => "closed",
            };
    }
}

namespace Throughline.Casework.Transfers;

/// <summary>A child whose responsibility passes, or goes back, with this act.</summary>
/// <param name="Undoes">The ledger row that is put back; null when responsibility passes on.</param>
public sealed record Passing(
    string ChildId,
    string TeamId,
    string? WorkerId,
    DateOnly Day,
    Ledger.ChangeReason Reason,
    string? Undoes
);

/// <summary>What came of an act.</summary>
/// <param name="Closing">Children whose case ends with it, on the deed's day.</param>
public sealed record TransferOutcome(
    Transfer Transfer,
    IReadOnlyList<Passing> Passings,
    IReadOnlyList<string> Closing
);

/// <summary>The door of this module: looks the act up in the table, checks it, and carries it out.</summary>
public static class TransferDecider
{
    /// <summary>Nothing is changed when the act is refused.</summary>
    public static Result<TransferOutcome> Decide(
        Transfer? transfer,
        TransferCommand command,
        Deed deed,
        Setting setting,
        NewId newId
    )
    {
        var attempt = new Attempt(transfer, command, deed, setting);
        return Refusal(attempt) is { } refusal ? refusal : Effects.Apply(attempt, newId);
    }

    /// <summary>Why the act would be refused now; null when it would not.</summary>
    public static Refusal? Refusal(Attempt attempt)
    {
        var (transfer, act) = (attempt.Existing, attempt.Command.Act);
        if (TransferTable.Find(transfer?.State, act) is not { } row)
            return transfer is null ? TransferRefusals.NotBegun
                : transfer.State.IsOpen ? TransferRefusals.NotNow(act, transfer.State)
                : TransferRefusals.AlreadyEnded(
                    act,
                    transfer,
                    transfer.EndedOn ?? transfer.PassedOn ?? transfer.Began
                );
        if (!row.Who.Any(Parts.Of(attempt).Contains))
            return Refusals.NotAllowed(row.Who.Or());
        return row.Needs.Select(n => n.Check(attempt)).FirstOrDefault(r => r is not null);
    }
}

namespace Throughline.Casework.Transfers;

/// <summary>A condition of an act: the words the table prints, and the check.</summary>
public sealed record Need(string Words, Func<Attempt, Refusal?> Check);

/// <summary>One row of the table of acts.</summary>
/// <param name="From">The states in which it may be done; none for an act that begins a transfer.</param>
/// <param name="To">The state it leads to; null leaves the state as it is.</param>
public sealed record Row(
    IReadOnlyList<TransferState> From,
    TransferAct Act,
    TransferState? To,
    IReadOnlyList<Part> Who,
    IReadOnlyList<Need> Needs
);

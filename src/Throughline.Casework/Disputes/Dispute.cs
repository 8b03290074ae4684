using Throughline.Procedures.Rules;

namespace Throughline.Casework.Disputes;

/// <summary>What managers could not agree about a transfer. While it is open the sender holds.</summary>
public sealed class Dispute : IVersioned
{
    public required string Id { get; init; }
    public required string TransferId { get; init; }
    public required DisputeAbout About { get; init; }

    /// <summary>The procedure's ladder; null where it names none for the subject.</summary>
    public string? Ladder { get; init; }
    public required string RaisedBy { get; init; }
    public required DateOnly RaisedOn { get; init; }
    public required string Why { get; init; }

    /// <summary>The rung it stands on, from nought.</summary>
    public int Rung { get; set; }
    public DateOnly OnRungSince { get; set; }
    public required DisputeState State { get; set; }
    public DateOnly? EndedOn { get; set; }
    public IReadOnlyList<DisputeEntry> Entries { get; set; } = [];
    public long Version { get; set; }

    public bool IsOpen => State == DisputeState.Open;
}

public enum DisputeState
{
    Open,
    Ruled,
    Withdrawn,
}

public enum DisputeStep
{
    Raised,
    Referred,
    Ruled,
    Withdrawn,
}

/// <param name="TeamId">The destination ruled, where the ruling names one.</param>
public sealed record DisputeEntry(
    DisputeStep Step,
    int Rung,
    DateOnly On,
    string By,
    string Words,
    string? TeamId
);

public abstract record DisputeCommand;

/// <param name="Outcome">The word in which a step of the journey ended that goes up a ladder.</param>
public sealed record RaiseDispute(DisputeAbout About, string? Outcome = null) : DisputeCommand;

/// <summary>Puts it to the next rung.</summary>
public sealed record ReferDispute() : DisputeCommand;

/// <param name="TeamId">The team the child is to go to; null leaves it as it was agreed, or with the sender.</param>
public sealed record RuleOnDispute(string Ruling, string? TeamId) : DisputeCommand;

/// <summary>The managers have agreed after all.</summary>
public sealed record WithdrawDispute() : DisputeCommand;

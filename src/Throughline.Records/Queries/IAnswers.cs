using Throughline.Casework.Transfers;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;

namespace Throughline.Records.Queries;

/// <summary>A child's facts as they were looked at, and what the procedure says of them.</summary>
public sealed record Answered(CaseFacts Facts, Decision Decision);

/// <summary>Asks the procedure about children, from the record as it stands.</summary>
public interface IAnswers
{
    /// <param name="workerBeingNamed">The worker whom the act now decided on names.</param>
    /// <param name="transfer">The open transfer, whose steps, ticks and choices count; null for a child not on the move.</param>
    Task<IReadOnlyDictionary<string, Answered>> Of(
        ThroughlineDb db,
        Edition edition,
        IReadOnlyCollection<string> childIds,
        Transfer? transfer,
        DateOnly day,
        CancellationToken cancel,
        string? workerBeingNamed = null
    );
}

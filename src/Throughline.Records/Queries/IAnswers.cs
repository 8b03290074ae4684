using Throughline.Casework.Transfers;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;

namespace Throughline.Records.Queries;

/// <summary>A child's facts as they were looked at, and what the procedure says of them.</summary>
public sealed record Answered(CaseFacts Facts, Decision Decision);

/// <summary>What is asked of the procedure: about some children, under one edition.</summary>
/// <param name="Transfer">The open transfer, whose steps, ticks and choices count; null for children not on the move.</param>
/// <param name="WorkerBeingNamed">The worker whom the act now decided on names.</param>
public sealed record Question(
    Edition Edition,
    IReadOnlyCollection<string> ChildIds,
    Transfer? Transfer = null,
    string? WorkerBeingNamed = null
);

/// <summary>Asks the procedure about children, from the record as it stands.</summary>
public interface IAnswers
{
    /// <summary>By child, the answer to each question in their order. Any number of questions takes the same reads.</summary>
    Task<IReadOnlyList<IReadOnlyDictionary<string, Answered>>> Of(
        ThroughlineDb db,
        IReadOnlyList<Question> questions,
        DateOnly day,
        CancellationToken cancel
    );
}

public static class OneQuestion
{
    /// <inheritdoc cref="Question"/>
    public static async Task<IReadOnlyDictionary<string, Answered>> Of(
        this IAnswers answers,
        ThroughlineDb db,
        Edition edition,
        IReadOnlyCollection<string> childIds,
        Transfer? transfer,
        DateOnly day,
        CancellationToken cancel
    ) => (await answers.Of(db, [new(edition, childIds, transfer)], day, cancel))[0];
}

using Throughline.Casework.Transfers;
using Throughline.Procedures.Rules;

namespace Throughline.Casework.Publishing;

/// <summary>What may be published, from when, and which transfers may follow a correction. Pure.</summary>
public static class PublishRules
{
    /// <summary>Which number an edition takes among those that are here: 1 as a new one, else the next correction.</summary>
    /// <param name="here">Every edition that was ever in force here or is approved to be.</param>
    /// <param name="inForce">The edition in force today.</param>
    public static Result<int> Receive(
        Edition sent,
        IReadOnlyCollection<Edition> here,
        Edition inForce
    )
    {
        if (!string.Equals(sent.Council, inForce.Council, StringComparison.OrdinalIgnoreCase))
            return PublishRefusals.OtherCouncil(sent.Council, inForce.Council);
        if (here.Any(e => e.Hash == sent.Hash))
            return PublishRefusals.AlreadyHere(sent.Header.Edition);
        var same = here.Where(e => e.Header.Edition == sent.Header.Edition).ToList();
        if (same.Count == 0)
            return sent.Header.InForce < inForce.Header.InForce
                ? PublishRefusals.Older(inForce.Header.InForce)
                : 1;
        return same[0].Header.InForce == sent.Header.InForce
            ? same.Max(e => e.Number) + 1
            : PublishRefusals.CorrectionMovesTheDay(sent.Header.Edition, same[0].Header.InForce);
    }

    public static Refusal? Approve(
        PublishedEdition published,
        DateOnly inForceByItself,
        DateOnly from,
        string by,
        DateOnly today
    ) =>
        published.State != EditionState.Sent ? PublishRefusals.NotWaiting
        : published.SentBy == by ? PublishRefusals.SamePerson
        : from < today ? PublishRefusals.DayPast
        : from < inForceByItself ? PublishRefusals.DayTooEarly(inForceByItself)
        : null;

    /// <summary>May a running transfer go over to a correction of the edition that it runs under?</summary>
    public static Refusal? Follow(
        Transfer transfer,
        Edition? runsUnder,
        Edition correction,
        bool inForce
    ) =>
        !transfer.State.IsOpen
        || transfer.Edition == correction.Hash
        || runsUnder?.Header.Edition != correction.Header.Edition
            ? PublishRefusals.NotOfThisEdition
        : !inForce ? PublishRefusals.NotInForce
        : transfer.Journey is { } journey && correction.Journeys.All(j => j.Id != journey)
            ? PublishRefusals.JourneyGone(journey)
        : null;
}

namespace Throughline.Casework.Publishing;

/// <summary>Why an edition is not taken in, approved, withdrawn or followed.</summary>
public static class PublishRefusals
{
    public static Refusal OtherCouncil(string theirs, string ours) =>
        new(
            "other-council",
            $"This is the procedure of {theirs}; this installation runs {ours}'s."
        );

    public static Refusal AlreadyHere(string edition) =>
        new(
            "already-here",
            $"Edition {edition} with exactly this content is here already; there is nothing to publish."
        );

    public static Refusal CorrectionMovesTheDay(string edition, DateOnly day) =>
        new(
            "correction-moves-the-day",
            $"A correction of edition {edition} keeps its day, {day:d MMMM yyyy}: give it a name of its own if it is a new edition."
        );

    public static Refusal Older(DateOnly day) =>
        new(
            "older-edition",
            $"It says that it is in force from a day before the edition now in force, {day:d MMMM yyyy}: nothing would ever be decided by it."
        );

    public static readonly Refusal SamePerson = new(
        "same-person",
        "Whoever sent an edition cannot approve it: ask a second person to look."
    );

    public static readonly Refusal NotWaiting = new(
        "not-waiting",
        "This edition does not wait for approval any more."
    );

    public static readonly Refusal DayPast = new(
        "day-past",
        "An edition comes into force today or on a day ahead.",
        Field: "From"
    );

    public static Refusal DayTooEarly(DateOnly day) =>
        new(
            "day-too-early",
            $"The text itself says that it is in force from {day:d MMMM yyyy}; choose that day or a later one.",
            Field: "From"
        );

    public static readonly Refusal WithdrawnAlready = new(
        "withdrawn-already",
        "This edition has been withdrawn already."
    );

    public static readonly Refusal NotOfThisEdition = new(
        "not-of-this-edition",
        "This transfer does not run under the edition that was corrected, or has ended."
    );

    public static readonly Refusal NotInForce = new(
        "correction-not-in-force",
        "A transfer follows a correction once it is approved and its day has come."
    );

    public static Refusal JourneyGone(string journey) =>
        new(
            "journey-gone",
            $"The correction has no journey {journey}, by which this transfer runs: it stays on the text it began with."
        );
}

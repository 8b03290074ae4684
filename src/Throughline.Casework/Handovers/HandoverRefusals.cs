namespace Throughline.Casework.Handovers;

/// <summary>Why an act on a handover between leaders is refused.</summary>
public static class HandoverRefusals
{
    private static Refusal Rule(string code, string sentence, string? field = null) =>
        new(code, sentence, Field: field);

    public static readonly Refusal NoJourney = Rule(
        "no-handover-journey",
        "This council’s procedure says nothing of handovers between leaders."
    );
    public static readonly Refusal NoLeader = Rule(
        "no-leader",
        "Nobody leads this team now, so there is nobody to hand it over.",
        "TeamId"
    );
    public static readonly Refusal SamePerson = Rule(
        "same-person",
        "Choose somebody else than the leader who goes.",
        "IncomingId"
    );
    public static readonly Refusal DayPast = Rule(
        "change-day-past",
        "The day of the change is from today on.",
        "ChangeOn"
    );
    public static readonly Refusal AnotherOpen = Rule(
        "another-handover-open",
        "A handover of this team is under way already."
    );
    public static readonly Refusal NotOfTeam = Rule(
        "case-not-of-team",
        "The team does not hold this case now.",
        "ChildId"
    );
    public static readonly Refusal NotAsked = Rule(
        "not-asked-of-handover",
        "The procedure asks no such thing of this handover.",
        "Of"
    );
    public static readonly Refusal NobodyNamed = Rule(
        "nobody-named",
        "Choose of whom it was done.",
        "Of"
    );
    public static readonly Refusal KeptApart = Rule(
        "kept-apart",
        "Write that in the staff notes; here it only stands that it was done.",
        "Note"
    );
    public static readonly Refusal NoIssue = Rule(
        "no-such-issue",
        "That is settled already, or is not there any more."
    );
    public static readonly Refusal TopRung = Rule(
        "handover-top-rung",
        "It stands on the highest rung that the procedure has."
    );
    public static readonly Refusal Ended = Rule(
        "handover-ended",
        "This handover has ended; look at the page again."
    );
    public static readonly Refusal Unsettled = Rule(
        "handover-unsettled",
        "Something is not settled between the leaders yet."
    );

    public static Refusal TooEarly(DateOnly day) =>
        Rule("handover-too-early", $"The team changes its leader on {day:d MMMM yyyy}.");

    public static Refusal WaitsFor(string what) =>
        Rule("handover-waits", $"Something else comes first: {what}.", "Of");

    public static Refusal MustFirst(IEnumerable<string> what) =>
        Rule("handover-must-first", $"The procedure asks this first: {string.Join("; ", what)}.");

    public static Refusal ReasonToLeaveOut(IEnumerable<string> what) =>
        Rule(
            "handover-left-out",
            $"Give the reason why the team passes without this: {string.Join("; ", what)}.",
            "Why"
        );

    public static Refusal NotTalkedThrough(int count) =>
        Rule(
            "not-talked-through",
            count == 1
                ? "One open case has not been talked through yet."
                : $"{count} open cases have not been talked through yet."
        );
}

namespace Throughline.Casework.Meetings;

/// <summary>Why something is refused at a meeting.</summary>
public static class MeetingRefusals
{
    private static Refusal Rule(string code, string sentence, string? field = null) =>
        new(code, sentence, Field: field);

    public static readonly Refusal Minuted = Rule(
        "meeting-minuted",
        "The minutes of this meeting are closed."
    );
    public static readonly Refusal NotMinuted = Rule(
        "meeting-not-minuted",
        "Finish the minutes before you send them round."
    );
    public static readonly Refusal NotYetHeld = Rule(
        "meeting-not-yet-held",
        "The meeting has not been held yet."
    );
    public static readonly Refusal NotOnList = Rule(
        "not-on-list",
        "That family does not stand on this meeting's list."
    );
    public static readonly Refusal NotBookedHere = Rule(
        "not-booked-here",
        "The procedure does not ask for this meeting to be booked."
    );
    public static readonly Refusal NobodyToSendTo = Rule(
        "nobody-to-send-to",
        "Choose at least one person to send it to.",
        "To"
    );
    public static readonly Refusal MovedToPast = Rule(
        "moved-to-past",
        "Choose a day from today on.",
        "Day"
    );
    public static readonly Refusal NotWorkingDay = Rule(
        "not-working-day",
        "Choose a working day.",
        "Day"
    );
    public static readonly Refusal NoRoom = Rule(
        "no-room",
        "Room is a number from 0 to 50.",
        "Offered"
    );
    public static readonly Refusal NobodyPresent = Rule(
        "nobody-present",
        "Record who attends.",
        "Present"
    );
    public static readonly Refusal NoSynopsis = Rule(
        "no-synopsis",
        "Write the presenting issues in a few words.",
        "Synopsis"
    );
    public static readonly Refusal NotAgreedYet = Rule(
        "not-agreed-yet",
        "Agree the team, and a worker or the day by which there will be one, before you minute the family as agreed."
    );
    public static readonly Refusal NoMeetingInProcedure = Rule(
        "no-meeting-in-procedure",
        "The procedure holds no transfer meeting."
    );

    public static Refusal SpeaksForOther(string team) =>
        Rule(
            "speaks-for-other",
            $"Only a manager of {team}, a representative or the chair can offer its workers."
        );

    public static Refusal NotOfTeam(string name, string team) =>
        Rule(
            "not-of-team",
            $"{name} neither manages {team} nor stands in for its manager today.",
            "Present"
        );
}

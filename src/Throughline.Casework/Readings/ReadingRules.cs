using Throughline.Casework.Permission;

namespace Throughline.Casework.Readings;

/// <summary>Puts forward that a reading be adopted or disputed; the deed's reason says why.</summary>
public sealed record ProposeVerdict(string Council, string Reading, Verdict Verdict);

/// <summary>A second person confirms what the first put forward.</summary>
public sealed record ConfirmVerdict(string Council, string Reading, string VerdictId);

public static class ReadingRefusals
{
    public static readonly Refusal NoSuchReading = new(
        "no-such-reading",
        "The council’s procedure has no reading of that number."
    );

    public static readonly Refusal StandsAlready = new(
        "verdict-stands-already",
        "That is what stands already. Look at who adopted or disputed it.",
        Field: "Verdict"
    );

    public static readonly Refusal ProposedAlready = new(
        "verdict-proposed-already",
        "That has been put forward already, and waits for a second person to confirm it.",
        Field: "Verdict"
    );

    public static readonly Refusal NothingOpen = new(
        "nothing-to-confirm",
        "There is nothing to confirm: it was confirmed or replaced, or the reading’s words have changed."
    );

    public static readonly Refusal SamePerson = new(
        "same-person",
        "You put this forward yourself. Somebody else must confirm it."
    );
}

public static class ReadingRules
{
    public static Refusal? Propose(
        ProposeVerdict command,
        ReadingStanding standing,
        Viewer viewer,
        Deed deed
    )
    {
        if (May.JudgeReadings(viewer) is { } notAllowed)
            return notAllowed;
        if (command.Verdict is Verdict.Disputed && string.IsNullOrWhiteSpace(deed.Why))
            return Refusals.ReasonNeeded;
        if (standing.Open is null && standing.Is(command.Verdict))
            return ReadingRefusals.StandsAlready;
        return standing.Open?.Verdict == command.Verdict ? ReadingRefusals.ProposedAlready : null;
    }

    /// <summary>Neither the one who put it forward nor anybody in their place confirms it.</summary>
    public static Refusal? Confirm(
        ConfirmVerdict command,
        ReadingStanding standing,
        Viewer viewer,
        Deed deed
    )
    {
        if (May.JudgeReadings(viewer) is { } notAllowed)
            return notAllowed;
        if (standing.Open is not { } open || open.Id != command.VerdictId)
            return ReadingRefusals.NothingOpen;
        if (open.ProposedBy == deed.By || open.ProposedBy == deed.OnBehalfOf)
            return ReadingRefusals.SamePerson;
        return deed.Day < open.ProposedOn ? Before(open.ProposedOn) : null;
    }

    private static Refusal Before(DateOnly day) =>
        new(
            "before-it-was-proposed",
            $"It was put forward on {day:d MMMM yyyy}. Give that day or a later one.",
            Field: "Day"
        );
}

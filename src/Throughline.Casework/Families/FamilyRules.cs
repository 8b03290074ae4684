namespace Throughline.Casework.Families;

/// <summary>Asks to record a child, and the team (and worker) that holds the child from the deed's day.</summary>
/// <param name="ExpectedDate">For a child not yet born, in place of the birth date.</param>
/// <param name="FamilyId">The family the child belongs to; null makes a new one.</param>
public sealed record AddChild(
    string GivenName,
    string FamilyName,
    DateOnly? BirthDate,
    DateOnly? ExpectedDate,
    string? Number,
    string TeamId,
    string? WorkerId,
    string? FamilyId = null
);

/// <summary>Asks to record the birth of a child who was recorded while unborn.</summary>
public sealed record RecordBirth(
    string ChildId,
    DateOnly BirthDate,
    string GivenName,
    string FamilyName
);

/// <summary>Asks to mend what was typed wrong. A changed birth date needs a reason.</summary>
public sealed record CorrectChild(
    string ChildId,
    string GivenName,
    string FamilyName,
    DateOnly? BirthDate,
    DateOnly? ExpectedDate,
    string? Number
);

/// <summary>Asks to move a child into another child's family.</summary>
public sealed record JoinFamily(string ChildId, string WithChildId);

/// <summary>Answers which brothers and sisters are known.</summary>
public sealed record AnswerSiblings(
    string ChildId,
    SiblingsAre Answer,
    IReadOnlyList<string> SiblingIds
);

public static class FamilyRefusals
{
    public static readonly Refusal NoBirthDate = new(
        "no-birth-date",
        "Enter a birth date, or the expected date of a child not yet born.",
        Field: "BirthDate"
    );

    public static readonly Refusal BothDates = new(
        "both-dates",
        "Enter a birth date or an expected date, not both.",
        Field: "ExpectedDate"
    );

    public static readonly Refusal BornAhead = new(
        "born-ahead",
        "A birth date cannot be in the future. Enter it as the expected date.",
        Field: "BirthDate"
    );

    public static readonly Refusal ExpectedLongPast = new(
        "expected-long-past",
        "The expected date is more than a month past. Enter the birth date, or check the date.",
        Field: "ExpectedDate"
    );

    public static readonly Refusal TooOld = new(
        "too-old",
        "That birth date makes the person over 25. Check the year.",
        Field: "BirthDate"
    );

    public static readonly Refusal NumberTaken = new(
        "number-taken",
        "This number belongs to a record already. Search for it, or ask the data officer.",
        Field: "Number"
    );

    public static readonly Refusal BornAlready = new(
        "born-already",
        "A birth date is on the record already. Correct the record if it is wrong."
    );

    public static readonly Refusal SiblingsMissing = new(
        "siblings-missing",
        "Choose the brothers and sisters, or answer that there are none.",
        Field: "SiblingIds"
    );

    public static readonly Refusal SiblingsUncalledFor = new(
        "siblings-uncalled-for",
        "Brothers and sisters are chosen although the answer is not \"these\". Change the one or the other.",
        Field: "Answer"
    );

    public static readonly Refusal OneFamilyAlready = new(
        "one-family-already",
        "These children are in one family already."
    );
}

/// <summary>What must hold of a child's own particulars.</summary>
public static class FamilyRules
{
    /// <summary>Expected dates slip; one that has been past for longer is a birth nobody recorded.</summary>
    private const int DaysPastExpected = 31;
    private const int OldestYears = 26;

    public static Refusal? Particulars(
        string givenName,
        string familyName,
        DateOnly? birth,
        DateOnly? expected,
        DateOnly today
    )
    {
        if (string.IsNullOrWhiteSpace(familyName))
            return Refusals.Missing("FamilyName", "the family name");
        if (string.IsNullOrWhiteSpace(givenName) && expected is null)
            return Refusals.Missing("GivenName", "the given name");
        return (birth, expected) switch
        {
            (null, null) => FamilyRefusals.NoBirthDate,
            (not null, not null) => FamilyRefusals.BothDates,
            ({ } b, _) when b > today => FamilyRefusals.BornAhead,
            ({ } b, _) when b.AddYears(OldestYears) <= today => FamilyRefusals.TooOld,
            (_, { } e) when e.AddDays(DaysPastExpected) < today => FamilyRefusals.ExpectedLongPast,
            _ => null,
        };
    }

    /// <summary>A number as it is kept: no spaces round it, and none at all rather than an empty one.</summary>
    public static string? Number(string? typed) =>
        string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    public static Refusal? Siblings(AnswerSiblings command) =>
        (command.Answer, command.SiblingIds.Count) switch
        {
            (SiblingsAre.These, 0) => FamilyRefusals.SiblingsMissing,
            (SiblingsAre.None or SiblingsAre.NotChecked, > 0) => FamilyRefusals.SiblingsUncalledFor,
            _ => null,
        };
}

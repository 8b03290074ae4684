namespace Throughline.Casework;

public enum RefusalKind
{
    /// <summary>Not there, or not yours: the two answer alike.</summary>
    Hidden,

    /// <summary>You may see it, and may not do this.</summary>
    NotAllowed,

    /// <summary>Casework does not allow it as things stand.</summary>
    Rule,

    /// <summary>Something changed since the page was drawn.</summary>
    Stale,
}

/// <summary>Why an act was refused, in one sentence that a manager can act on.</summary>
/// <param name="Code">Stable name, for tests and for the program's callers.</param>
/// <param name="Field">The command's property that is at fault, when the mistake stands in a form.</param>
public sealed record Refusal(
    string Code,
    string Sentence,
    RefusalKind Kind = RefusalKind.Rule,
    string? Field = null
);

/// <summary>Refusals that every module shares.</summary>
public static class Refusals
{
    public static readonly Refusal NoSuchChild = new(
        "no-such-child",
        "There is no such record, or it is not one that you may open.",
        RefusalKind.Hidden
    );

    public static readonly Refusal NotFound = NoSuchChild with { Code = "not-found" };

    public static Refusal NotAllowed(string whoMay) =>
        new("not-allowed", $"Only {whoMay} may do this.", RefusalKind.NotAllowed);

    public static readonly Refusal NotStandingIn = new(
        "not-standing-in",
        "You are not recorded as standing in for that person on this day.",
        RefusalKind.NotAllowed
    );

    public static readonly Refusal ReasonNeeded = new(
        "reason-needed",
        "Give the reason in a few words.",
        Field: "Why"
    );

    public static readonly Refusal DayAhead = new(
        "day-ahead",
        "The day on which it happened cannot be in the future.",
        Field: "Day"
    );

    public static Refusal Missing(string field, string what) =>
        new($"missing-{field.ToLowerInvariant()}", $"Enter {what}.", Field: field);

    public static readonly Refusal Changed = new(
        "changed-meanwhile",
        "Somebody changed this record while your page was open. Look at what changed, then save again.",
        RefusalKind.Stale
    );
}

namespace Throughline.Procedures.Deciding;

public enum Truth
{
    False,
    Unknown,
    True,
}

public enum RuleOutcome
{
    /// <summary>It holds, and counts.</summary>
    Applies,

    /// <summary>It holds, and an exception or a departure puts it out.</summary>
    PutOut,

    /// <summary>It may be done, and nobody has taken it up.</summary>
    Offered,

    /// <summary>It does not speak of a child of this team.</summary>
    OfAnotherTeam,

    /// <summary>A test of it fails.</summary>
    DoesNotHold,

    /// <summary>It may hold: a fact is missing, or awaited.</summary>
    MayHold,
}

/// <summary>A rule that was looked at, what came of it, and each test on the way.</summary>
public sealed record Considered(
    RuleCited Rule,
    string Force,
    RuleOutcome Outcome,
    IReadOnlyList<string> ExceptionTo,
    IReadOnlyList<string> PutOutBy,
    TestRead? Test
);

/// <summary>
/// One test as it was read. <see cref="Found"/> is what the record says; <see cref="Note"/> says what was assumed,
/// is missing, awaited or not judged.
/// </summary>
public sealed record TestRead(
    string Text,
    Truth Truth,
    string? Found,
    string? Note,
    IReadOnlyList<TestRead> Of
);

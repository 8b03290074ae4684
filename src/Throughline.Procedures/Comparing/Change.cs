namespace Throughline.Procedures.Comparing;

public enum ChangeKind
{
    Added,
    Gone,
    Changed,
}

/// <summary>The parts of an edition that are held against each other, in the order in which they are told.</summary>
public enum ChangeIn
{
    Head,
    Calendar,
    Teams,
    Posts,
    Words,
    Clauses,
    Readings,
    Rules,
    NotEncoded,
    Examples,
}

/// <summary>
/// One thing that differs: <see cref="What"/> says of which kind it is, "route" or "team", and <see cref="Clauses"/>
/// on what it rests in either edition. <see cref="Id"/> is the rule's or clause's, or the name of a team, post or word;
/// <see cref="Kind"/> of <see cref="ChangeKind.Changed"/> keeps in <see cref="Was"/> and <see cref="Now"/> only the
/// sentences that the other does not have.
/// </summary>
public sealed record Change(
    ChangeIn In,
    ChangeKind Kind,
    string Id,
    string What,
    IReadOnlyList<string> Was,
    IReadOnlyList<string> Now,
    IReadOnlyList<string> Clauses
);

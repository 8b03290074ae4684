namespace Throughline.Procedures.Rules;

public enum Unit
{
    Hours,
    Days,
    WorkingDays,
    Weeks,
    Months,
    Years,
}

/// <summary>So many of a unit: "10 working days". Plain days are calendar days.</summary>
public readonly record struct Length(int Count, Unit Unit);

/// <summary>The council's verb. <see cref="Info"/> stands only on clauses, never on rules.</summary>
public enum Force
{
    Must,
    Should,
    Normally,
    May,
    Info,
}

/// <summary>What a route does. The first two compete for the child; the others stand beside the answer.</summary>
public enum Effect
{
    MovesTo,
    StaysWith,
    JointlyWith,
    SupportedBy,
    TaskTo,
}

namespace Throughline.Procedures.Deciding.Evaluating;

/// <summary>
/// A point as it stands. <see cref="Day"/> stands when reached or planned. <see cref="Leaves"/> say what it waits for
/// or what is missing; <see cref="Options"/> what may be chosen.
/// </summary>
internal sealed record PointRead(
    PointState State,
    string Label,
    DateOnly? Day,
    IReadOnlyList<Leaf> Leaves,
    bool Provisional = false,
    IReadOnlyList<string>? Options = null,
    string? By = null,
    TimeOnly? Time = null
)
{
    public bool HasCome(DateOnly today) => Day is { } day && day <= today;

    public static PointRead On(string label, DateOnly day, DateOnly today) =>
        new(day <= today ? PointState.Reached : PointState.Planned, label, day, []);

    public static PointRead Awaits(string label, string who) =>
        new(
            PointState.Awaited,
            label,
            null,
            [new(LeafKind.Awaited, label, who, "it is not in the diary")]
        );

    public static PointRead Lacks(string label, Leaf leaf) =>
        new(PointState.Unknown, label, null, [leaf]);
}

using Throughline.Casework.Families;

namespace Throughline.Records.Queries.Children;

/// <summary>A child as one line of a list. Of a restricted child that is not the viewer's there is no line.</summary>
public sealed record ChildLine(
    string Id,
    string Name,
    string? Number,
    DateOnly? BirthDate,
    DateOnly? ExpectedDate,
    string? RestrictedAs,
    bool IsOpen,
    string? TeamId,
    string? Team,
    string? WorkerId,
    string? Worker,
    DateOnly? HeldSince
)
{
    internal static ChildLine Of(
        Child child,
        string? teamId,
        string? team,
        string? workerId,
        string? worker,
        DateOnly? since
    ) =>
        new(
            child.Id,
            child.Name,
            child.Number,
            child.BirthDate,
            child.ExpectedDate,
            child.RestrictedAs,
            child.IsOpen,
            teamId,
            team,
            workerId,
            worker,
            since
        );
}

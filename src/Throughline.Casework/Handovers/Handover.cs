namespace Throughline.Casework.Handovers;

public enum HandoverState
{
    Planned,
    Passed,
    Withdrawn,
}

/// <summary>
/// The passing of a team from one leader to the next, with its whole open caseload. Each case is talked through; no
/// child's worker changes.
/// </summary>
public sealed class Handover : IVersioned
{
    public required string Id { get; init; }
    public required string TeamId { get; init; }

    /// <summary>Hash of the edition it runs under, and its journey there.</summary>
    public required string Edition { get; init; }
    public required string Journey { get; init; }

    /// <summary>The leader who goes and the one who comes, by person.</summary>
    public required string OutgoingId { get; init; }
    public required string IncomingId { get; init; }

    /// <summary>The first day on which the team is the new leader's.</summary>
    public required DateOnly ChangeOn { get; init; }
    public required DateOnly Began { get; init; }
    public required HandoverState State { get; set; }
    public DateOnly? EndedOn { get; set; }
    public HandoverDetail Detail { get; set; } = HandoverDetail.Empty;
    public long Version { get; set; }

    public bool IsOpen => State == HandoverState.Planned;

    public bool IsTalkedThrough(string childId) => Detail.Talks.Any(t => t.ChildId == childId);
}

public sealed record HandoverDetail
{
    public static readonly HandoverDetail Empty = new();

    public IReadOnlyList<TalkedThrough> Talks { get; init; } = [];

    /// <summary>What else was done of what the procedure asks.</summary>
    public IReadOnlyList<DoneInHandover> Dones { get; init; } = [];
    public IReadOnlyList<Unresolved> Issues { get; init; } = [];

    /// <summary>What the new leader took the team over without.</summary>
    public IReadOnlyList<LeftOut> LeftOut { get; init; } = [];

    public DoneInHandover? Done(string rule, string of) =>
        Dones.LastOrDefault(d => d.Rule == rule && d.Of == of);

    public bool IsLeft(string rule) => LeftOut.Any(l => l.Rules.Contains(rule));
}

/// <param name="Of">The worker of the team, or the child, of whom the procedure asks it.</param>
public sealed record DoneInHandover(string Rule, string Of, DateOnly On, string By, string? Note);

/// <summary>What should have been done, and the reason why the team passed without it.</summary>
public sealed record LeftOut(IReadOnlyList<string> Rules, DateOnly On, string By, string Why);

/// <summary>A case that both leaders and its worker talked through.</summary>
public sealed record TalkedThrough(string ChildId, DateOnly On, string By, string? Note);

/// <summary>What the leaders could not settle between them. It names no child and nothing about staff.</summary>
/// <param name="Rung">The rung of the procedure's ladder, from nought: the leaders themselves.</param>
public sealed record Unresolved(
    string Id,
    string What,
    DateOnly On,
    string By,
    int Rung,
    string? Settled = null,
    DateOnly? SettledOn = null,
    string? SettledBy = null
)
{
    public bool IsOpen => SettledOn is null;
}

/// <summary>
/// What one leader tells the other about the staff. It is kept apart from everything about children: only the two
/// leaders and their manager open it, and nothing exports it.
/// </summary>
public sealed class StaffNote : IVersioned
{
    public required string Id { get; init; }
    public required string HandoverId { get; init; }
    public required string Text { get; init; }
    public required string By { get; init; }
    public required DateTime RecordedAt { get; init; }
    public long Version { get; set; }
}

namespace Throughline.Casework.Handovers;

/// <summary>The part that a person plays in a handover between leaders.</summary>
public enum HandoverPart
{
    Outgoing,
    Incoming,

    /// <summary>Senior in the line above the team.</summary>
    ManagerAbove,
}

/// <summary>One row: what may be done while a handover is planned, by whom, on what conditions. A plan begins one.</summary>
public sealed record HandoverRow(
    HandoverAct Act,
    HandoverState To,
    IReadOnlyList<HandoverPart> Who,
    string Conditions
);

/// <summary>Everything that can be done to a handover between leaders. What is not listed is refused.</summary>
public static class HandoverTable
{
    private static readonly IReadOnlyList<HandoverPart> Leaders =
    [
        HandoverPart.Outgoing,
        HandoverPart.Incoming,
    ];

    private static readonly IReadOnlyList<HandoverPart> All =
    [
        .. Leaders,
        HandoverPart.ManagerAbove,
    ];

    public static readonly IReadOnlyList<HandoverRow> Rows =
    [
        new(
            HandoverAct.Plan,
            HandoverState.Planned,
            [HandoverPart.Outgoing, HandoverPart.ManagerAbove],
            "a procedure that has such a journey; another person; a day from today on; no other handover of the team"
        ),
        new(
            HandoverAct.TalkThrough,
            HandoverState.Planned,
            Leaders,
            "a case that the team holds; a day that is not ahead"
        ),
        new(
            HandoverAct.RecordDone,
            HandoverState.Planned,
            Leaders,
            "something that the procedure asks of the handover, by the leader whom it names; workers of the team or cases that it holds; what it waits for is done; a day that is not ahead; of staff matters no note"
        ),
        new(HandoverAct.WriteStaffNote, HandoverState.Planned, All, "something written"),
        new(HandoverAct.RaiseIssue, HandoverState.Planned, Leaders, "what it is"),
        new(HandoverAct.ReferIssue, HandoverState.Planned, All, "a rung above; it is not settled"),
        new(
            HandoverAct.SettleIssue,
            HandoverState.Planned,
            All,
            "how; once it has gone up the ladder, the manager above"
        ),
        new(
            HandoverAct.Pass,
            HandoverState.Passed,
            [HandoverPart.Incoming],
            "the day has come; every open case talked through; nothing unsettled; what the procedure asks before is done, or where it says should, left out for a reason"
        ),
        new(
            HandoverAct.Withdraw,
            HandoverState.Withdrawn,
            [HandoverPart.Outgoing, HandoverPart.ManagerAbove],
            "a reason"
        ),
    ];

    public static HandoverRow Of(HandoverAct act) => Rows.First(r => r.Act == act);

    public static string Words(HandoverPart part) =>
        part switch
        {
            HandoverPart.Outgoing => "the leader who goes",
            HandoverPart.Incoming => "the leader who comes",
            HandoverPart.ManagerAbove => "the manager above the team",
        };

    public static string Or(IReadOnlyList<HandoverPart> parts) =>
        parts.Count == 1
            ? Words(parts[0])
            : $"{string.Join(", ", parts.SkipLast(1).Select(Words))} or {Words(parts[^1])}";

    /// <summary>The table as a guide prints it.</summary>
    public static string Markdown() =>
        string.Join(
            '\n',
            Rows.Select(r =>
                    $"| {r.Act.Words} | {r.To.ToString().ToLowerInvariant()} | {Or(r.Who)} | {r.Conditions} |"
                )
                .Prepend("|---|---|---|---|")
                .Prepend("| one may | and then it is | who may | on these conditions |")
        );
}

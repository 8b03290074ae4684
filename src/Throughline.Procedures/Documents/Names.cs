using Throughline.Procedures.Rules;

namespace Throughline.Procedures.Documents;

/// <summary>The closed lists of the language: how each value is written, in the order in which they are shown.</summary>
public static class Names
{
    public static readonly IReadOnlyDictionary<string, Force> Forces = new Dictionary<string, Force>
    {
        ["must"] = Force.Must,
        ["should"] = Force.Should,
        ["normally"] = Force.Normally,
        ["may"] = Force.May,
        ["info"] = Force.Info,
    };

    public static readonly IReadOnlyDictionary<string, Effect> Effects = new Dictionary<
        string,
        Effect
    >
    {
        ["moves to"] = Effect.MovesTo,
        ["stays with"] = Effect.StaysWith,
        ["jointly with"] = Effect.JointlyWith,
        ["supported by"] = Effect.SupportedBy,
        ["task to"] = Effect.TaskTo,
    };

    public static readonly IReadOnlyDictionary<string, QueueOrder> QueueOrders = new Dictionary<
        string,
        QueueOrder
    >
    {
        ["oldest first"] = QueueOrder.OldestFirst,
        ["soonest due first"] = QueueOrder.SoonestDueFirst,
    };

    public static readonly IReadOnlyDictionary<string, Unit> Units = new Dictionary<string, Unit>
    {
        ["hours"] = Unit.Hours,
        ["days"] = Unit.Days,
        ["working days"] = Unit.WorkingDays,
        ["weeks"] = Unit.Weeks,
        ["months"] = Unit.Months,
        ["years"] = Unit.Years,
    };

    public static readonly IReadOnlyDictionary<string, DocumentState> DocumentStates =
        new Dictionary<string, DocumentState>
        {
            ["started"] = DocumentState.Started,
            ["completed"] = DocumentState.Completed,
            ["authorised"] = DocumentState.Authorised,
            ["sent"] = DocumentState.Sent,
        };

    public static readonly IReadOnlyDictionary<string, Ordinal> Ordinals = new Dictionary<
        string,
        Ordinal
    >
    {
        ["first"] = Ordinal.First,
        ["second"] = Ordinal.Second,
        ["next"] = Ordinal.Next,
        ["latest"] = Ordinal.Latest,
    };

    public static readonly IReadOnlyDictionary<string, JourneyKind> JourneyKinds = new Dictionary<
        string,
        JourneyKind
    >
    {
        ["between teams"] = JourneyKind.BetweenTeams,
        ["within a team"] = JourneyKind.WithinATeam,
        ["emergency"] = JourneyKind.Emergency,
        ["step up"] = JourneyKind.StepUp,
        ["step down"] = JourneyKind.StepDown,
        ["from another authority"] = JourneyKind.FromAnotherAuthority,
        ["to another authority"] = JourneyKind.ToAnotherAuthority,
        ["management handover"] = JourneyKind.ManagementHandover,
        ["closure"] = JourneyKind.Closure,
    };

    public static readonly IReadOnlyDictionary<string, TransferState> TransferStates =
        new Dictionary<string, TransferState>
        {
            ["proposed"] = TransferState.Proposed,
            ["agreed"] = TransferState.Agreed,
            ["ready"] = TransferState.Ready,
            ["requested"] = TransferState.Requested,
            ["transferred"] = TransferState.Transferred,
            ["declined"] = TransferState.Declined,
            ["returned"] = TransferState.Returned,
            ["withdrawn"] = TransferState.Withdrawn,
            ["closed"] = TransferState.Closed,
        };

    public static readonly IReadOnlyDictionary<string, DisputeAbout> Disputes = new Dictionary<
        string,
        DisputeAbout
    >
    {
        ["destination"] = DisputeAbout.Destination,
        ["threshold"] = DisputeAbout.Threshold,
        ["readiness"] = DisputeAbout.Readiness,
        ["timing"] = DisputeAbout.Timing,
        ["capacity"] = DisputeAbout.Capacity,
        ["workload"] = DisputeAbout.Workload,
        ["staffing"] = DisputeAbout.Staffing,
        ["complexity"] = DisputeAbout.Complexity,
        ["unallocated"] = DisputeAbout.Unallocated,
        ["stalled"] = DisputeAbout.Stalled,
        ["management handover"] = DisputeAbout.ManagementHandover,
    };

    public static readonly IReadOnlyDictionary<string, NotEncodedBecause> Reasons = new Dictionary<
        string,
        NotEncodedBecause
    >
    {
        ["aspiration"] = NotEncodedBecause.Aspiration,
        ["judgement"] = NotEncodedBecause.Judgement,
        ["context"] = NotEncodedBecause.Context,
        ["said elsewhere"] = NotEncodedBecause.SaidElsewhere,
        ["out of scope"] = NotEncodedBecause.OutOfScope,
    };

    public static readonly IReadOnlyDictionary<string, SiblingsPolicy> SiblingsPolicies =
        new Dictionary<string, SiblingsPolicy>
        {
            ["one worker"] = SiblingsPolicy.OneWorker,
            ["one team"] = SiblingsPolicy.OneTeam,
            ["each alone"] = SiblingsPolicy.EachAlone,
        };

    public static readonly IReadOnlyDictionary<string, SiblingsRule> SiblingsRules = new Dictionary<
        string,
        SiblingsRule
    >
    {
        ["follow"] = SiblingsRule.Follow,
        ["those referred follow"] = SiblingsRule.ThoseReferredFollow,
    };

    public static readonly IReadOnlyDictionary<string, LateEntries> Late = new Dictionary<
        string,
        LateEntries
    >
    {
        ["with a reason"] = LateEntries.WithAReason,
        ["refused"] = LateEntries.Refused,
    };

    public static readonly IReadOnlyDictionary<string, DayOfWeek> Weekdays = new Dictionary<
        string,
        DayOfWeek
    >
    {
        ["Monday"] = DayOfWeek.Monday,
        ["Tuesday"] = DayOfWeek.Tuesday,
        ["Wednesday"] = DayOfWeek.Wednesday,
        ["Thursday"] = DayOfWeek.Thursday,
        ["Friday"] = DayOfWeek.Friday,
    };

    /// <summary>What a meeting can settle for a family.</summary>
    public static readonly IReadOnlyList<string> Settles =
    [
        "team",
        "worker",
        "date",
        "introduction",
        "outstanding work",
        "joint work",
    ];

    /// <summary>For what one duty or step is owed once.</summary>
    public static readonly IReadOnlyList<string> Pers = ["child", "family", "open case"];

    /// <summary>Casework's closed list of what a measure can show.</summary>
    public static readonly IReadOnlyList<string> Measures =
    [
        "changes of worker",
        "moves and workers per child",
        "days from listed to accepted",
        "overdue duties",
        "returned transfers",
        "declined transfers",
        "departures",
        "children without a worker",
        "cases per worker",
        "waiting by team",
        "room offered by team",
        "weeks carried over",
        "audits sent back",
        "disputes",
        "late entries",
        "attendance",
        "families split",
    ];

    public static readonly IReadOnlyList<string> DutyStates =
    [
        "met",
        "not met",
        "not yet",
        "cannot tell",
        "overdue",
        "not owed",
        "waived",
        "departed from",
    ];

    /// <summary>How a value of a closed list is written.</summary>
    public static string Of<T>(IReadOnlyDictionary<string, T> list, T value)
        where T : notnull => list.First(p => p.Value.Equals(value)).Key;
}

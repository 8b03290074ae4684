using Throughline.Casework.Duties;
using Throughline.Casework.Permission;
using Throughline.Casework.Transfers;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;
using TransferState = Throughline.Casework.Transfers.TransferState;

namespace Throughline.Casework.Disputes;

/// <summary>Disputes climb the procedure's ladder; the person whom a rung names rules.</summary>
public static class DisputeDecider
{
    /// <summary>Used where the procedure has no ladder for the subject: the manager above both teams rules.</summary>
    public const string ManagerAboveBoth = "manager above both teams";

    public static Result<Dispute> Decide(
        Transfer transfer,
        Dispute? dispute,
        DisputeCommand command,
        Deed deed,
        Setting setting,
        NewId newId
    )
    {
        var attempt = new Attempt(transfer, new TakeOffList(), deed, setting);
        var parts = Parts.Of(attempt);
        return command switch
        {
            RaiseDispute raise => Raise(transfer, raise, deed, attempt, parts, newId),
            _ when dispute is not { IsOpen: true } => DisputeRefusals.NotOpen,
            ReferDispute => Refer(dispute, deed, setting, parts),
            RuleOnDispute rule => Rule(transfer, dispute, rule, deed, setting, attempt, newId),
            WithdrawDispute => Withdraw(transfer, dispute, deed, parts),
            _ => throw new InvalidOperationException($"Unknown command {command}."),
        };
    }

    public static Ladder? LadderFor(Edition edition, DisputeAbout about) =>
        edition.Ladders.FirstOrDefault(l => l.About.Contains(about));

    /// <summary>The transfer has ended, so nothing is left to dispute about it.</summary>
    public static void EndWith(Transfer transfer, Dispute dispute, Deed deed)
    {
        dispute.State = DisputeState.Withdrawn;
        Settle(transfer, dispute, deed);
        Enter(
            dispute,
            DisputeStep.Withdrawn,
            deed,
            $"The transfer was {transfer.State.Word}.",
            null
        );
    }

    /// <summary>The rungs in words, lowest first.</summary>
    public static IReadOnlyList<string> Rungs(Edition edition, string? ladder) =>
        edition.Ladders.FirstOrDefault(l => l.Id == ladder) is { } found
            ? [.. found.Rungs.Select(r => r.Who.Text)]
            : [ManagerAboveBoth];

    /// <summary>The roles that the ladder's rungs name.</summary>
    public static IReadOnlyList<string> Roles(Edition edition, string? ladder) =>
        [
            .. (edition.Ladders.FirstOrDefault(l => l.Id == ladder)?.Rungs.Select(r => r.Who) ?? [])
                .SelectMany(RolesNamed.In)
                .Distinct(),
        ];

    /// <summary>May the person rule: named by the rung on which the dispute stands, or by one above it?</summary>
    public static bool MayRule(Dispute dispute, Attempt attempt) =>
        attempt.Setting.Edition.Ladders.FirstOrDefault(l => l.Id == dispute.Ladder) is { } ladder
            ? Rulers(ladder, dispute.Rung).Any(r => WhoIs.Plays(r.Who, attempt))
            : Parts.Of(attempt).Contains(Part.ManagerAbove);

    /// <summary>
    /// The rungs that can rule: this one and those above it. On the lowest stand the managers who differ; when they
    /// agree they withdraw the dispute.
    /// </summary>
    private static IEnumerable<Rung> Rulers(Ladder ladder, int from) =>
        ladder.Rungs.Skip(
            Math.Clamp(from, Math.Min(1, ladder.Rungs.Count - 1), ladder.Rungs.Count - 1)
        );

    /// <summary>May this person say now that the managers differ?</summary>
    public static bool MayRaise(Attempt attempt) =>
        attempt.Transfer is { State.IsOpen: true, DisputeId: null }
        && AtTheTable(Parts.Of(attempt));

    private static Result<Dispute> Raise(
        Transfer transfer,
        RaiseDispute raise,
        Deed deed,
        Attempt attempt,
        IReadOnlySet<Part> parts,
        NewId newId
    )
    {
        var step = raise.Outcome is null ? null : StepUpTheLadder(attempt.Journey, raise.Outcome);
        if (!transfer.State.IsOpen)
            return DisputeRefusals.TransferNotOpen;
        if (transfer.DisputeId is not null)
            return DisputeRefusals.AlreadyOpen;
        if (!AtTheTable(parts) && (step is null || !WhoIs.Plays(step.Value.Step.Who, attempt)))
            return Refusals.NotAllowed(WhoRaise.Or());
        if (string.IsNullOrWhiteSpace(deed.Why))
            return Refusals.ReasonNeeded;
        if (deed.Day > attempt.Setting.Today)
            return Refusals.DayAhead;
        if (step is { Step: { } taken })
            transfer.Detail = transfer.Detail with
            {
                Steps =
                [
                    .. transfer.Detail.Steps,
                    new(taken.Name, deed.Day, deed.By, raise.Outcome, deed.Why, Undone: true),
                ],
            };
        var dispute = new Dispute
        {
            Id = newId(),
            TransferId = transfer.Id,
            About = raise.About,
            Ladder = step?.Ladder ?? LadderFor(attempt.Setting.Edition, raise.About)?.Id,
            RaisedBy = deed.By,
            RaisedOn = deed.Day,
            Why = deed.Why,
            OnRungSince = deed.Day,
            State = DisputeState.Open,
            Entries = [new(DisputeStep.Raised, 0, deed.Day, deed.By, deed.Why, null)],
        };
        transfer.DisputeId = dispute.Id;
        return dispute;
    }

    /// <summary>The journey's own step that goes up a ladder in this word.</summary>
    private static (Step Step, string Ladder)? StepUpTheLadder(Journey? journey, string outcome)
    {
        foreach (var step in journey?.Steps ?? [])
            if (
                step.Outcomes.OfType<Outcome.ToLadder>().FirstOrDefault(o => o.Word == outcome) is
                { } up
            )
                return (step, up.Ladder);
        return null;
    }

    private static Result<Dispute> Refer(
        Dispute dispute,
        Deed deed,
        Setting setting,
        IReadOnlySet<Part> parts
    )
    {
        if (!AtTheTable(parts) && !parts.Contains(Part.ManagerAbove))
            return Refusals.NotAllowed(WhoRaise.Or());
        if (dispute.Rung + 1 >= Rungs(setting.Edition, dispute.Ladder).Count)
            return DisputeRefusals.TopRung;
        dispute.Rung++;
        dispute.OnRungSince = deed.Day;
        Enter(dispute, DisputeStep.Referred, deed, deed.Why ?? "", null);
        return dispute;
    }

    private static Result<Dispute> Rule(
        Transfer transfer,
        Dispute dispute,
        RuleOnDispute rule,
        Deed deed,
        Setting setting,
        Attempt attempt,
        NewId newId
    )
    {
        if (!MayRule(dispute, attempt))
            return DisputeRefusals.NotYours(Ruler(setting.Edition, dispute));
        if (string.IsNullOrWhiteSpace(rule.Ruling))
            return DisputeRefusals.NoRuling;
        if (
            rule.TeamId is { } to
            && (
                to == transfer.SendingTeamId
                || !setting.Teams.TryGetValue(to, out var team)
                || !team.HoldsChildren
                || !team.StandsOn(setting.Today)
            )
        )
            return DisputeRefusals.NoSuchTeam;
        dispute.State = DisputeState.Ruled;
        Settle(transfer, dispute, deed);
        Enter(dispute, DisputeStep.Ruled, deed, rule.Ruling, rule.TeamId);
        if (rule.TeamId is { } destination)
            Send(transfer, destination, dispute, rule, deed, setting, newId);
        return dispute;
    }

    private static Result<Dispute> Withdraw(
        Transfer transfer,
        Dispute dispute,
        Deed deed,
        IReadOnlySet<Part> parts
    )
    {
        if (!AtTheTable(parts))
            return Refusals.NotAllowed(WhoRaise.Or());
        if (string.IsNullOrWhiteSpace(deed.Why))
            return Refusals.ReasonNeeded;
        dispute.State = DisputeState.Withdrawn;
        Settle(transfer, dispute, deed);
        Enter(dispute, DisputeStep.Withdrawn, deed, deed.Why, null);
        return dispute;
    }

    private static string Ruler(Edition edition, Dispute dispute) =>
        edition.Ladders.FirstOrDefault(l => l.Id == dispute.Ladder) is { } ladder
            ? Rulers(ladder, dispute.Rung).First().Who.Text
            : ManagerAboveBoth;

    private static readonly IReadOnlyList<Part> WhoRaise =
    [
        Part.SendingManager,
        Part.ReceivingManager,
        Part.Chair,
    ];

    private static bool AtTheTable(IReadOnlySet<Part> parts) => WhoRaise.Any(parts.Contains);

    private static void Settle(Transfer transfer, Dispute dispute, Deed deed)
    {
        dispute.EndedOn = deed.Day;
        transfer.DisputeId = null;
    }

    /// <summary>A ruling on the destination stands in place of the managers' agreement.</summary>
    private static void Send(
        Transfer transfer,
        string teamId,
        Dispute dispute,
        RuleOnDispute rule,
        Deed deed,
        Setting setting,
        NewId newId
    )
    {
        if (transfer.ReceivingTeamId != teamId)
        {
            (transfer.ReceivingTeamId, transfer.ReceivingWorkerId) = (teamId, null);
            transfer.Detail = transfer.Detail with { WorkerNamedOn = null };
        }
        if (transfer.State is TransferState.Proposed or TransferState.Declined)
            transfer.State = TransferState.Agreed;
        var rules = transfer
            .OpenLines.Select(l => setting.Decisions.GetValueOrDefault(l.ChildId))
            .Where(d => d?.Team is TeamAnswer.ManagersDecide)
            .SelectMany(d => d!.Because)
            .Select(r => r.Id)
            .Distinct()
            .ToList();
        transfer.Detail = transfer.Detail with
        {
            Choices =
            [
                .. transfer.Detail.Choices,
                new(
                    newId(),
                    deed.Day,
                    rules.Count > 1 ? null : rules.FirstOrDefault() ?? dispute.Ladder,
                    rules.Count > 1 ? rules : [],
                    null,
                    setting.Teams[teamId].InProcedure,
                    deed.By,
                    Ruler(setting.Edition, dispute),
                    rule.Ruling
                ),
            ],
        };
    }

    private static void Enter(
        Dispute dispute,
        DisputeStep step,
        Deed deed,
        string words,
        string? teamId
    ) =>
        dispute.Entries = [
            .. dispute.Entries,
            new(step, dispute.Rung, deed.Day, deed.By, words, teamId),
        ];
}

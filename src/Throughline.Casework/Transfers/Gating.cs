using Throughline.Casework.Duties;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;
using JourneyState = Throughline.Procedures.Rules.TransferState;

namespace Throughline.Casework.Transfers;

/// <summary>Something that stands in the way of a step: it is owed, or nobody can tell whether it is.</summary>
/// <param name="IsOwed">It is plainly owed for one child at least.</param>
/// <param name="Unknown">What would tell, of the children of whom nobody can.</param>
public sealed record Block(
    string Rule,
    string What,
    string Force,
    IReadOnlyList<string> Clauses,
    bool IsOwed,
    IReadOnlyList<Unknown> Unknown
)
{
    public bool IsMust => Force == "must";
}

/// <summary>What the procedure puts before each step, less what the manager above both teams let pass.</summary>
public static class Gating
{
    /// <summary>The point that duties name when they gate the acceptance itself.</summary>
    public const string Acceptance = "transfer";

    public static Step? RequestStep(Journey? journey) =>
        JourneySteps.LeadingTo(journey, JourneyState.Requested);

    public static Step? AcceptStep(Journey? journey) =>
        JourneySteps.LeadingTo(journey, JourneyState.Transferred);

    /// <summary>The duties, of any child who is to pass, that gate one of the points and are neither met nor let pass.</summary>
    public static IReadOnlyList<Block> Blocks(
        Transfer transfer,
        IReadOnlyDictionary<string, Decision> decisions,
        params IReadOnlyList<string> points
    ) =>
        [
            .. transfer
                .OpenLines.Where(l => decisions.ContainsKey(l.ChildId))
                .SelectMany(l => decisions[l.ChildId].Owed.Select(d => (l.ChildId, Duty: d)))
                .Where(x => Stops(x.Duty, points) && !IsLetPass(transfer, x.Duty.Id))
                // A should departed from stays departed from while it cannot be told whether it is owed at all.
                .Where(x => x.Duty.Force == "must" || !IsDeparted(transfer, x.Duty.Id))
                .GroupBy(x => x.Duty.Id)
                .Select(g => Block([.. g])),
        ];

    private static Block Block(IReadOnlyList<(string ChildId, DutyStanding Duty)> alike)
    {
        var duty = alike[0].Duty;
        return new(
            duty.Id,
            duty.What,
            duty.Force,
            duty.Rule.Clauses,
            alike.Any(x => x.Duty.State != DutyState.CannotTell),
            Unknown.Of(alike.Where(x => x.Duty.State == DutyState.CannotTell))
        );
    }

    /// <summary>The steps that must come first and have not been taken.</summary>
    public static IReadOnlyList<Step> Waiting(
        Transfer transfer,
        Journey? journey,
        IReadOnlyDictionary<string, Decision> decisions,
        string step
    ) =>
        journey is null
            ? []
            :
            [
                .. Before(journey, step)
                    .Where(s => !HasCome(transfer, journey, decisions, s))
                    .Where(s => !IsLeftOut(transfer, s.Name)),
            ];

    /// <summary>Said to be done here, or shown for every child by what the procedure says shows it.</summary>
    public static bool IsDone(
        Transfer transfer,
        IReadOnlyDictionary<string, Decision> decisions,
        string step
    ) =>
        transfer.Detail.Step(step) is not null
        || (
            transfer.OpenLines.Any()
            && transfer.OpenLines.All(l =>
                decisions.GetValueOrDefault(l.ChildId)?.Duty(step)
                    is { IsStep: true, State: DutyState.Met }
            )
        );

    /// <summary>A step that leads to a state has come when the transfer is there, whoever brought it there.</summary>
    private static bool HasCome(
        Transfer transfer,
        Journey journey,
        IReadOnlyDictionary<string, Decision> decisions,
        Step step
    ) =>
        step.Reaches switch
        {
            JourneyState.Proposed when JourneySteps.HasMeeting(journey) => true,
            JourneyState.Agreed => transfer.State
                is not (TransferState.Proposed or TransferState.Declined),
            JourneyState.Requested => transfer.State == TransferState.Requested,
            _ => IsDone(transfer, decisions, step.Name),
        };

    public static bool IsLetPass(Transfer transfer, string rule) =>
        transfer.Detail.Overrides.Any(o => o.Rule == rule);

    public static bool IsDeparted(Transfer transfer, string rule) =>
        transfer.Detail.Choices.Any(c => c.DepartsFrom == rule);

    public static bool IsLeftOut(Transfer transfer, string step) =>
        IsLetPass(transfer, step) || IsDeparted(transfer, step);

    /// <summary>A step waits for those above it, save what may be left out or done at any time.</summary>
    private static IEnumerable<Step> Before(Journey journey, string step)
    {
        var anyTime = journey.Step(step)?.AnyTimeBefore is not null;
        foreach (var s in journey.Steps.TakeWhile(s => s.Name != step))
            if (!anyTime && s.AnyTimeBefore is null && s.Force != Force.May)
                yield return s;
        foreach (var s in journey.Steps.Where(s => s.AnyTimeBefore == step))
            yield return s;
    }

    private static bool Stops(DutyStanding duty, IReadOnlyList<string> points) =>
        !duty.IsStep
        && duty.Before is { } before
        && points.Contains(before)
        && duty.Force is not ("may" or "info")
        && duty.State is DutyState.NotMet or DutyState.Overdue or DutyState.CannotTell;
}

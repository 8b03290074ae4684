using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;
using JourneyState = Throughline.Procedures.Rules.TransferState;

namespace Throughline.Casework.Transfers;

/// <summary>Something owed that stands in the way of a step.</summary>
public sealed record Block(string Rule, string What, string Force, IReadOnlyList<string> Clauses)
{
    public bool IsMust => Force == "must";
}

/// <summary>What the procedure puts before each step, less what the manager above both teams let pass.</summary>
public static class Gating
{
    /// <summary>The point that duties name when they gate the acceptance itself.</summary>
    public const string Acceptance = "transfer";

    public static Step? StepThatReaches(Journey? journey, JourneyState state) =>
        journey?.Steps.FirstOrDefault(s => s.Reaches == state);

    public static Step? RequestStep(Journey? journey) =>
        StepThatReaches(journey, JourneyState.Requested);

    public static Step? AcceptStep(Journey? journey) =>
        StepThatReaches(journey, JourneyState.Transferred);

    /// <summary>The duties, of any child who is to pass, that gate the step and are neither met nor let pass.</summary>
    public static IReadOnlyList<Block> Blocks(
        Transfer transfer,
        string step,
        IReadOnlyDictionary<string, Decision> decisions
    ) =>
        [
            .. transfer
                .OpenLines.Select(l => decisions.GetValueOrDefault(l.ChildId))
                .OfType<Decision>()
                .SelectMany(d => d.Owed)
                .Where(d => !d.IsStep && d.Blocks(step) && !IsLetPass(transfer, d.Id))
                .Select(d => new Block(d.Id, d.What, d.Force, d.Rule.Clauses))
                .DistinctBy(b => b.Rule),
        ];

    /// <summary>The steps that must come first and have not been taken.</summary>
    public static IReadOnlyList<Step> Waiting(Transfer transfer, Journey? journey, string step) =>
        journey is null
            ? []
            :
            [
                .. Before(journey, step)
                    .Where(s => s.Reaches is null && transfer.Detail.Step(s.Name) is null)
                    .Where(s => !IsLetPass(transfer, s.Name) && !IsDeparted(transfer, s.Name)),
            ];

    public static bool IsLetPass(Transfer transfer, string rule) =>
        transfer.Detail.Overrides.Any(o => o.Rule == rule);

    public static bool IsDeparted(Transfer transfer, string rule) =>
        transfer.Detail.Choices.Any(c => c.DepartsFrom == rule);

    private static IEnumerable<Step> Before(Journey journey, string step)
    {
        foreach (var s in journey.Steps)
        {
            if (s.Name == step)
                break;
            if (s.AnyTimeBefore is null)
                yield return s;
        }

        foreach (var s in journey.Steps.Where(s => s.AnyTimeBefore == step))
            yield return s;
    }

    private static bool Blocks(this DutyStanding duty, string step) =>
        duty.Gates.Contains(step)
        && duty.State
            is DutyState.NotMet
                or DutyState.Overdue
                or DutyState.NotYet
                or DutyState.CannotTell;
}

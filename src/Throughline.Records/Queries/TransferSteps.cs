using Throughline.Casework.Permission;
using Throughline.Casework.Transfers;
using Throughline.Procedures.Deciding.Saying;
using Throughline.Procedures.Rules;
using JourneyState = Throughline.Procedures.Rules.TransferState;

namespace Throughline.Records.Queries;

/// <summary>The journey's steps as a task list shows them.</summary>
internal static class TransferSteps
{
    public static IReadOnlyList<StepOnPage> Of(
        Transfer transfer,
        Journey? journey,
        Setting setting,
        Cast cast
    ) =>
        journey is null
            ? []
            : [.. journey.Steps.Select(s => Of(transfer, journey, s, setting, cast))];

    private static StepOnPage Of(
        Transfer transfer,
        Journey journey,
        Step step,
        Setting setting,
        Cast cast
    )
    {
        var done = transfer.Detail.Step(step.Name);
        var shown = Gating.IsDone(transfer, setting.Decisions, step.Name);
        var waits = Gating.Waiting(transfer, journey, setting.Decisions, step.Name);
        if (AwaitsAgreement(transfer, journey, step) is { } agreement && !waits.Contains(agreement))
            waits = [agreement, .. waits];
        var points = step.LeadsTo(JourneyState.Transferred)
            ? new[] { step.Name, Gating.Acceptance }
            : [step.Name];
        var blocks = Gating.Blocks(transfer, setting.Decisions, points);
        var sentBack = transfer.Detail.Steps.LastOrDefault(s =>
            s.Undone && s.Outcome is not null && (s.Step == step.Name || SendsBackTo(s))
        );
        return new(
            step.Name,
            step.Does ?? step.Name,
            WhoWords.Of(step.Who),
            shown ? StepState.Done
                : Gating.IsLeftOut(transfer, step.Name) ? StepState.LeftOut
                : waits.Count == 0 ? StepState.Next
                : StepState.Waiting,
            done?.Day
                ?? (
                    shown
                        ? setting
                            .Decisions.Values.Select(d => d.Duty(step.Name)?.Done)
                            .FirstOrDefault(d => d is not null)
                        : null
                ),
            done?.By,
            done?.Comments,
            done is null ? sentBack?.Comments : null,
            [
                .. step.Outcomes.Select(o => new OutcomeOnPage(
                    o.Word,
                    JourneySteps.ActOf(journey, step, o),
                    AboutOf(o, setting.Edition)
                )),
            ],
            JourneySteps.ActOf(journey, step),
            WhoIs.Plays(step.Who, cast) && !HasAgreed(transfer, journey, step, cast),
            [.. waits.Select(w => w.Name)],
            blocks,
            setting
                .Decisions.Values.Select(d => d.Duty(step.Name)?.Due)
                .FirstOrDefault(d => d is not null),
            step.Force ?? Force.Normally
        );

        bool SendsBackTo(StepTaken taken) =>
            journey
                .Step(taken.Step)
                ?.Outcomes.OfType<Outcome.ToStep>()
                .Any(o => o.Word == taken.Outcome && o.Step == step.Name) == true;
    }

    /// <summary>Where each side agrees by an act of its own, whoever has agreed waits for the other.</summary>
    private static bool HasAgreed(Transfer transfer, Journey journey, Step step, Cast cast) =>
        step == JourneySteps.AgreedDirectly(journey)
        && JourneySteps.NeedsBothSides(step)
        && transfer.Detail.Agreements.Any(a =>
            cast.Parts.Contains(a.Sends ? Part.SendingManager : Part.ReceivingManager)
        );

    private static DisputeAbout? AboutOf(Outcome outcome, Edition edition) =>
        outcome is Outcome.ToLadder up
        && edition.Ladders.FirstOrDefault(l => l.Id == up.Ladder)
            is { About: [var first, ..] } ladder
            ? ladder.About.Contains(DisputeAbout.Threshold)
                ? DisputeAbout.Threshold
                : first
            : null;

    /// <summary>Nothing that follows the agreement can be done while no team has agreed.</summary>
    private static Step? AwaitsAgreement(Transfer transfer, Journey journey, Step step) =>
        transfer.State
            is Casework.Transfers.TransferState.Proposed
                or Casework.Transfers.TransferState.Declined
        && JourneySteps.HasMeeting(journey)
        && JourneySteps.LeadingTo(journey, JourneyState.Agreed) is { } agreement
        && journey.Steps.SkipWhile(s => s != agreement).Skip(1).Contains(step)
            ? agreement
            : null;
}

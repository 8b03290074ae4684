using Throughline.Casework.Duties;
using Throughline.Casework.Permission;
using Throughline.Procedures.Deciding.Saying;
using Throughline.Procedures.Rules;

namespace Throughline.Casework.Transfers;

/// <summary>Conditions of evidence, steps, departures and overrides.</summary>
public static partial class Needs
{
    public static readonly Need DutyKnown = new(
        "a duty of the procedure, of the family or of a child of this transfer",
        a =>
            a.Command is not RecordEvidence tick ? null
            : a.Setting.Edition.Duties.All(d => d.Id != tick.Rule)
                ? TransferRefusals.NoSuchRule(tick.Rule)
            : tick.ChildId is not null && a.Transfer.Line(tick.ChildId) is null
                ? Refusals.NoSuchChild
            : null
    );

    public static readonly Need PiecesKnown = new(
        "of a duty made up of several things, those that were done",
        a =>
            a.Command is RecordEvidence { Pieces: { } named } tick
            && (
                named.Count == 0
                || Pieces.In(a.Setting.Edition.WholeDuty(tick.Rule)) is not { } pieces
                || !named.All(pieces.Has)
            )
                ? TransferRefusals.NoSuchPiece
                : null
    );

    public static readonly Need MayBeTold = new(
        "nobody told who is not to be told, or whom it is not safe to contact",
        a =>
            a.Command is RecordEvidence tick
                ? Recipients.MayTell(tick.Told, a.Setting.Recipients, a.Setting.Today)
                : null
    );

    public static readonly Need TickStands = new(
        "a record that has not been struck out",
        a =>
            a.Command is StrikeEvidence strike
            && a.Transfer.Detail.Standing.All(t => t.Id != strike.TickId)
                ? TransferRefusals.NoSuchTick
                : null
    );

    public static readonly Need StepInOrder = new(
        "a step of the journey whose earlier steps are done and whose gates are open",
        a =>
            StepName(a.Command) is not { } name ? null
            : a.Journey?.Step(name) is not { } step ? TransferRefusals.NoSuchStep(name)
            : step.Outcomes.Count == 0
            && JourneySteps.ActOf(a.Journey, step) != TransferAct.CompleteStep
                ? TransferRefusals.NoSuchStep(name)
            : a.Transfer.Detail.Step(name) is not null ? TransferRefusals.StepDone(name)
            : step.Outcomes.Count > 0 != a.Command is PassAudit or SendBack
                ? TransferRefusals.StepHasOutcome(name)
            : step.Outcomes.Count > 0
            && step.Outcomes.All(o => JourneySteps.ActOf(a.Journey, step, o) != a.Command.Act)
                ? TransferRefusals.StepHasOutcome(name)
            : InTheWay(a, name)
    );

    public static readonly Need OutcomeInOrder = new(
        "where it is an outcome of a step, that step's turn",
        a =>
            JourneySteps.Taken(a) is not { Outcomes.Count: > 0 } step ? null
            : JourneySteps.OutcomeOf(a, step) is not { } word
            || step.Outcomes.FirstOrDefault(o => o.Word == word) is not { } outcome
            || JourneySteps.ActOf(a.Journey!, step, outcome) != a.Command.Act
                ? TransferRefusals.StepHasOutcome(step.Name)
            : Gating.Waiting(a.Transfer, a.Journey, a.Setting.Decisions, step.Name)
                is [var first, ..]
                ? TransferRefusals.StepWaits(first.Does ?? first.Name)
            : null
    );

    public static readonly Need StepIsYours = new(
        "the step is that person's by the procedure",
        a =>
            StepName(a.Command) is { } name
            && a.Journey?.Step(name) is { } step
            && !WhoIs.Plays(step.Who, a)
                ? Refusals.NotAllowed($"the {WhoWords.Of(step.Who)}")
                : null
    );

    public static readonly Need CommentsForWorker = new(
        "comments that say what is to be done",
        a => string.IsNullOrWhiteSpace(a.Deed.Why) ? TransferRefusals.SentBackWithoutComments : null
    );

    public static readonly Need ShouldsOnly = new(
        "only what the procedure says should be done, by whom it names",
        a =>
        {
            if (a.Command is not Depart depart)
                return null;
            if (depart.Rules.Count == 0)
                return TransferRefusals.NothingNamed;
            foreach (var rule in depart.Rules)
            {
                if (Bound(a, rule) is not { } bound)
                    return TransferRefusals.NoSuchRule(rule);
                if (bound.Force is Force.Must)
                    return TransferRefusals.MustNotDeparted(bound.What);
                if (bound.DepartedBy is not { } who)
                    return TransferRefusals.NobodyMayDepart(bound.What);
                if (!WhoIs.Plays(who, a))
                    return Refusals.NotAllowed($"the {who.Text}");
            }

            return null;
        }
    );

    public static readonly Need MustsOnly = new(
        "only what the procedure says must be done, and a day by which it is still owed",
        a =>
        {
            if (a.Command is not OverrideMust over)
                return null;
            if (over.Rules.Count == 0)
                return TransferRefusals.NothingNamed;
            if (over.DebtDay < a.Setting.Today)
                return TransferRefusals.DebtDayPast;
            foreach (var rule in over.Rules)
            {
                if (Bound(a, rule) is not { } bound)
                    return TransferRefusals.NoSuchRule(rule);
                if (bound.Force is not Force.Must)
                    return TransferRefusals.NotAMust(bound.What);
            }

            return null;
        }
    );

    public static readonly Need ReasonForEachSplit = new(
        "for each child taken out, a reason in that child's interest; one child at least stays in",
        a =>
            a.Command is not SplitSiblings split ? null
            : split.Reasons.Count == 0 ? TransferRefusals.NothingNamed
            : split.Reasons.FirstOrDefault(r => string.IsNullOrWhiteSpace(r.Value))
                is { Key: { } child }
                ? TransferRefusals.SplitNeedsReason(a.Names([child]))
            : a.ChildIds.All(split.Reasons.ContainsKey) ? TransferRefusals.SplitTakesAll
            : a.Setting.Edition.Header.SplitBy is { } who && !WhoIs.Plays(who, a)
                ? Refusals.NotAllowed($"the {who.Text}")
            : null
    );

    public static readonly Need ConsentAsked = new(
        "a journey to Early Help or from it",
        a =>
            a.Journey?.JourneyKind is JourneyKind.StepDown or JourneyKind.StepUp
                ? null
                : TransferRefusals.NoConsentAsked
    );

    public static readonly Need ConsentSaid = new(
        "where the family said no, what it said",
        a =>
            a.Command is RecordConsent { State: ConsentState.Refused or ConsentState.Withdrawn }
            && string.IsNullOrWhiteSpace(a.Deed.Why)
                ? TransferRefusals.ConsentNeedsReason
                : null
    );

    public static readonly Need ViewSaid = new(
        "a child of this transfer; what the child said, or why the child was not asked",
        a =>
            a.Command is not RecordChildsView view ? null
            : a.Transfer.Line(view.ChildId) is null ? Refusals.NoSuchChild
            : view.Asked && string.IsNullOrWhiteSpace(view.Said)
                ? Refusals.Missing("Said", "what the child said")
            : !view.Asked && string.IsNullOrWhiteSpace(a.Deed.Why) ? TransferRefusals.WhyNotAsked
            : null
    );

    internal sealed record Binding(Force? Force, string What, Who? DepartedBy);

    internal static Binding? Bound(Attempt a, string rule)
    {
        var departures = a.Setting.Edition.Header.Departures;
        if (a.Setting.Edition.WholeDuty(rule) is { } duty)
            return new(
                duty.Force,
                duty.Act?.Text ?? rule,
                duty.DepartedBy ?? Header(departures, duty.Force)
            );

        return a.Journey?.Step(rule) is { } step
            ? new(
                step.Force ?? Force.Normally,
                step.Does ?? step.Name,
                Header(departures, step.Force ?? Force.Normally)
            )
            : null;
    }

    private static Who? Header(Departures? departures, Force? force) =>
        departures is not null && force is { } f && departures.From.Contains(f)
            ? departures.By
            : null;

    private static Refusal? InTheWay(
        Attempt a,
        string step,
        params IReadOnlyList<string> alsoCalled
    )
    {
        if (Gating.Waiting(a.Transfer, a.Journey, a.Setting.Decisions, step) is [var first, ..])
            return TransferRefusals.StepWaits(first.Does ?? first.Name);
        var blocks = Gating.Blocks(a.Transfer, a.Setting.Decisions, [step, .. alsoCalled]);
        return blocks.Count > 0 ? TransferRefusals.Blocked(blocks, a.Names) : null;
    }

    private static string? StepName(TransferCommand command) =>
        command switch
        {
            CompleteStep c => c.Step,
            PassAudit c => c.Step,
            SendBack c => c.Step,
            _ => null,
        };
}

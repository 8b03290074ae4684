using Throughline.Procedures.Rules;
using JourneyState = Throughline.Procedures.Rules.TransferState;

namespace Throughline.Casework.Transfers;

/// <summary>Which act of the table takes a step of a journey, and which step an act takes.</summary>
public static class JourneySteps
{
    /// <summary>Does the journey pass through the council's meeting?</summary>
    public static bool HasMeeting(Journey? journey) =>
        journey?.Steps.Any(s => s.At is Point.OfMeeting) == true;

    public static Step? LeadingTo(Journey? journey, JourneyState state) =>
        journey?.Steps.FirstOrDefault(s => s.LeadsTo(state));

    /// <summary>The step at which people agree by acts of their own; null where the meeting settles it, or nobody is asked.</summary>
    public static Step? AgreedDirectly(Journey? journey) =>
        LeadingTo(journey, JourneyState.Agreed) is { At: not Point.OfMeeting } step ? step : null;

    /// <summary>Do the managers of both sides agree, each for their own?</summary>
    public static bool NeedsBothSides(Step? step) =>
        step?.Who switch
        {
            Who.Person { Name: "managers of both teams" } => true,
            Who.All all => all.People.Count > 1,
            _ => false,
        };

    /// <summary>Does the journey end with the case, rather than with another holder here?</summary>
    public static bool EndsCase(Journey? journey) =>
        journey?.JourneyKind is JourneyKind.Closure or JourneyKind.ToAnotherAuthority;

    /// <summary>The step that ends the case, or that may.</summary>
    public static Step? Closing(Journey? journey) =>
        LeadingTo(journey, JourneyState.Closed)
        ?? (EndsCase(journey) ? LeadingTo(journey, JourneyState.Transferred) : null);

    public static TransferAct ActOf(Journey journey, Step step) =>
        step.Outcomes.Count > 0 ? TransferAct.PassAudit
        : step.Reaches is { } state && ActOf(journey, state) is { } act ? act
        : TransferAct.CompleteStep;

    /// <summary>The act by which a step ends so; null where the outcome goes up a ladder, which is a dispute.</summary>
    public static TransferAct? ActOf(Journey journey, Step step, Outcome outcome) =>
        outcome switch
        {
            Outcome.ToState to => ActOf(journey, to.State) ?? TransferAct.PassAudit,
            Outcome.ToStep to when Place(journey, to.Step) <= Place(journey, step.Name) =>
                TransferAct.SendBack,
            Outcome.ToStep => TransferAct.PassAudit,
            _ => null,
        };

    private static TransferAct? ActOf(Journey journey, JourneyState state) =>
        state switch
        {
            JourneyState.Proposed => HasMeeting(journey) ? TransferAct.List : null,
            JourneyState.Agreed => TransferAct.AgreeTeam,
            JourneyState.Requested => TransferAct.Request,
            JourneyState.Transferred => EndsCase(journey)
                ? TransferAct.CloseCase
                : TransferAct.Accept,
            JourneyState.Closed => TransferAct.CloseCase,
            JourneyState.Declined => TransferAct.Decline,
            JourneyState.Returned => TransferAct.Return,
            JourneyState.Withdrawn => TransferAct.Withdraw,
            JourneyState.Ready => null,
        };

    /// <summary>The step that the act would take; null where it takes none.</summary>
    public static Step? Taken(Attempt attempt) =>
        attempt.Command switch
        {
            CompleteStep c => attempt.Journey?.Step(c.Step),
            PassAudit c => attempt.Journey?.Step(c.Step),
            SendBack c => attempt.Journey?.Step(c.Step),
            Withdraw { Outcome: { } word } => attempt.Journey?.Steps.FirstOrDefault(s =>
                s.Outcomes.Any(o => o.Word == word)
            ),
            _ => Taken(attempt.Journey, attempt.Command.Act),
        };

    public static Step? Taken(Journey? journey, TransferAct act) =>
        act switch
        {
            TransferAct.Propose => journey?.Steps is [var first, ..]
            && first.Reaches == JourneyState.Proposed
            && !HasMeeting(journey)
                ? first
                : null,
            TransferAct.List => HasMeeting(journey)
                ? LeadingTo(journey, JourneyState.Proposed)
                : null,
            TransferAct.AgreeTeam => AgreedDirectly(journey),
            TransferAct.Request => LeadingTo(journey, JourneyState.Requested),
            TransferAct.Accept => LeadingTo(journey, JourneyState.Transferred),
            TransferAct.Decline => LeadingTo(journey, JourneyState.Declined)
                ?? LeadingTo(journey, JourneyState.Transferred),
            TransferAct.Return => LeadingTo(journey, JourneyState.Returned)
                ?? LeadingTo(journey, JourneyState.Transferred),
            TransferAct.CloseCase => Closing(journey),
            _ => null,
        };

    /// <summary>The outcome that the act records at its step; the one named, else the first that leads where the act leads.</summary>
    public static string? OutcomeOf(Attempt attempt, Step step) =>
        attempt.Command.Outcome
        ?? step.Outcomes.FirstOrDefault(o =>
            ActOf(attempt.Journey!, step, o) == attempt.Command.Act
        )?.Word;

    public static int Place(Journey journey, string step)
    {
        for (var i = 0; i < journey.Steps.Count; i++)
            if (journey.Steps[i].Name == step)
                return i;
        return int.MaxValue;
    }
}

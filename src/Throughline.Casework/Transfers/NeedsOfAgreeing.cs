using Throughline.Casework.Permission;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;
using JourneyState = Throughline.Procedures.Rules.TransferState;

namespace Throughline.Casework.Transfers;

/// <summary>Conditions of listing, agreeing and choosing.</summary>
public static partial class Needs
{
    public static readonly Need OpenList = new(
        "a meeting still to be held; after its cut-off, a reason",
        a =>
            a.Setting.Meeting is not { } meeting || meeting.IsMinuted ? TransferRefusals.NoMeeting
            : meeting.Line(a.Transfer.Id) is not null ? TransferRefusals.AlreadyListed
            : !meeting.IsLate(a.Setting.Today, a.Setting.Now) ? null
            : meeting.RefusesLate ? TransferRefusals.ListClosed
            : string.IsNullOrWhiteSpace(a.Deed.Why) ? TransferRefusals.LateNeedsReason
            : null
    );

    public static readonly Need TeamStands = new(
        "a team that takes children, and not the sender's own",
        a =>
            a is { Command: Propose { TeamId: null } } ? null
            : a.ReceivingTeamId is not { } to
            || !a.Setting.Teams.TryGetValue(to, out var team)
            || !team.HoldsChildren
            || !team.StandsOn(a.Setting.Today)
                ? TransferRefusals.NoSuchTeam
            : to == a.SendingTeamId
            && a.Journey?.JourneyKind is not (JourneyKind.WithinATeam or JourneyKind.Emergency)
                ? TransferRefusals.SameTeam
            : null
    );

    public static readonly Need TeamForeseen = new(
        "a team that the procedure names for each child, unless the move is outside the procedure",
        a =>
            a.Transfer.IsOutsideProcedure ? null
            : a.ChildIds.Where(c => !Foresees(a, c)).ToList() is { Count: > 0 } others
                ? TransferRefusals.TeamNotForeseen(
                    a.Setting.TeamName(a.ReceivingTeamId),
                    a.Names(others)
                )
            : null
    );

    public static readonly Need BothManagersOutside = new(
        "outside the procedure: the receiving manager's own act, with a reason",
        a =>
            !a.Transfer.IsOutsideProcedure ? null
            : !Parts.Of(a).Contains(Part.ReceivingManager)
                ? Refusals.NotAllowed(Part.ReceivingManager.Words)
            : string.IsNullOrWhiteSpace(a.Deed.Why) ? Refusals.ReasonNeeded
            : null
    );

    public static readonly Need CouncilHasMeeting = new(
        "a procedure that has a meeting",
        a => a.Setting.Edition.Meetings.Count > 0 ? null : TransferRefusals.CouncilHasNoMeeting
    );

    public static readonly Need JourneyMayBegin = new(
        "a journey of the procedure, asked for by whom it names",
        a =>
            JourneyAsked(a.Command) is { } asked && a.Journey is null
                ? TransferRefusals.NoSuchRule(asked)
            : a.Journey?.Starts is Start.WhenAsked start
            && !Parts.Of(a).Contains(Part.SendingManager)
            && !WhoIs.Plays(start.By, a)
                ? Refusals.NotAllowed($"the {start.By.Text}")
            : null
    );

    public static readonly Need NotKept = new(
        "a child whom no rule of the procedure keeps where the child is, save that it holds out another way; or a journey that is asked for",
        a =>
            JourneyAsked(a.Command) is not null || !a.ChildIds.All(c => Keeping(a, c).Any())
                ? null
                : TransferRefusals.ProcedureKeeps(
                    a.Names(a.ChildIds),
                    [.. a.ChildIds.SelectMany(c => Keeping(a, c)).Distinct()]
                )
    );

    /// <summary>
    /// The clauses by which the procedure says today that the child stays; none where it only names no move, or holds
    /// one out that people may take up.
    /// </summary>
    private static IEnumerable<string> Keeping(Attempt a, string childId) =>
        a.Setting.Decisions.GetValueOrDefault(childId)
            is { Team: TeamAnswer.Stays { ByRule: true }, Offers.Count: 0 } decision
            ? decision.Because.SelectMany(b => b.Clauses)
            : [];

    private static string? JourneyAsked(TransferCommand command) =>
        command switch
        {
            Propose c => c.Journey,
            MoveAtOnce c => c.Journey,
            _ => null,
        };

    public static readonly Need IsEmergency = new(
        "a journey for emergencies",
        a => a.Journey?.JourneyKind == JourneyKind.Emergency ? null : TransferRefusals.NoEmergency
    );

    public static readonly Need FromElsewhere = new(
        "another authority, and children whom no team here holds",
        a =>
            a.SendingTeamId is not { } from
            || !a.Setting.Teams.TryGetValue(from, out var team)
            || !team.IsElsewhere
                ? TransferRefusals.NoAuthority
            : a.ChildIds.Where(a.Setting.Holders.ContainsKey).ToList() is { Count: > 0 } held
                ? TransferRefusals.HeldHere(a.Names(held))
            : null
    );

    public static readonly Need TakenUpAgain = new(
        "the sending manager; of children from another authority the team that was asked",
        a =>
            Parts.Standing(a).Contains(Part.SendingManager) || a.ComesFromElsewhere
                ? null
                : Refusals.NotAllowed(Part.SendingManager.Words)
    );

    public static readonly Need Agreeable = new(
        "a journey in which the team is agreed, or none",
        a =>
            a.Journey is null || JourneySteps.LeadingTo(a.Journey, JourneyState.Agreed) is not null
                ? null
                : TransferRefusals.NothingToAgree
    );

    public static readonly Need ReadyToAgree = new(
        "where the managers agree without a meeting, every step before it done and nothing owed before it",
        a =>
            JourneySteps.AgreedDirectly(a.Journey) is { } step
            && a.Transfer.State is TransferState.Proposed or TransferState.Declined
                ? InTheWay(a, step.Name)
                : null
    );

    public static readonly Need ReceiverAtTable = new(
        "where the chair records it: the receiving team's manager or representative at the meeting",
        a =>
            Parts.Of(a).Contains(Part.ReceivingManager)
            || Parts.Of(a).Contains(Part.StepOwner)
            || (
                a.Transfer.MeetingId is not null
                && a.Setting.Meeting?.Id == a.Transfer.MeetingId
                && a.Setting.Meeting.Attends(a.ReceivingTeamId)
            )
                ? null
                : TransferRefusals.ReceiverNotAtTable(a.Setting.TeamName(a.ReceivingTeamId))
    );

    public static readonly Need WorkerOrByWhen = new(
        "a worker of the receiving team who may be given work, or a day by when",
        a =>
        {
            var (worker, by) = a.Command switch
            {
                AgreeTeam c => (c.WorkerId, c.WorkerBy),
                AgreeWorker c => (c.WorkerId, c.WorkerBy),
                _ => (null, null),
            };
            var parts = Parts.Of(a);
            return worker is not null ? WorkerOf(a, worker)
                : a.Command is AgreeTeam && parts.Contains(Part.StepOwner) && SpeaksForSenderOnly(a)
                    ? null
                : by is null ? TransferRefusals.WorkerOrDay
                : by < a.Setting.Today ? TransferRefusals.WorkerDayPast
                : null;
        }
    );

    public static readonly Need DayAgreeable = new(
        "a day from today on, and joint working no later than it",
        a =>
            a.Command is not AgreeDay day ? null
            : day.Passes < a.Setting.Today ? TransferRefusals.AgreedDayPast
            : day.JointFrom > day.Passes ? TransferRefusals.JointAfterPassing
            : null
    );

    public static readonly Need IntroductionSaid = new(
        "how the family will meet the worker",
        a =>
            a.Command is AgreeIntroduction { How: var how } && string.IsNullOrWhiteSpace(how)
                ? Refusals.Missing("How", "how the family will meet the new worker")
                : null
    );

    public static readonly Need ChoiceNamesRule = new(
        "the rule or rules that leave the choice, what was chosen, and who agreed",
        a =>
            a.Command is not Choose choose ? null
            : choose.Rule is null && choose.Between.Count < 2 ? TransferRefusals.ChoiceNamesNoRule
            : string.IsNullOrWhiteSpace(choose.Chose) ? TransferRefusals.NothingChosen
            : string.IsNullOrWhiteSpace(choose.AgreedBy)
                ? Refusals.Missing("AgreedBy", "who agreed")
            : UnknownRule(
                a,
                choose.Rule is null ? choose.Between : [choose.Rule, .. choose.Between]
            )
                is { } unknown
                ? TransferRefusals.NoSuchRule(unknown)
            : null
    );

    /// <summary>Agrees for the sending side and not for the receiving one, so that the worker is not theirs to name.</summary>
    public static bool SpeaksForSenderOnly(Attempt a) =>
        Parts.Standing(a) is var parts
        && !parts.Contains(Part.ReceivingManager)
        && !parts.Contains(Part.Chair)
        && JourneySteps.NeedsBothSides(JourneySteps.AgreedDirectly(a.Journey));

    private static Refusal? WorkerOf(Attempt a, string worker) =>
        a.ReceivingTeamId is { } team
        && a.Setting.MayBeGivenWork(
            team,
            worker,
            a.Command switch
            {
                Accept accept => accept.Children.Select(c => c.ChildId),
                RecordWhatHappened => a.ChildIds,
                // Within the team the children pass at once, so that nobody is agreed beforehand.
                MoveAtOnce at when at.TeamId == a.SendingTeamId => a.ChildIds,
                _ => a.Setting.AgreedFor(a.ChildIds),
            }
        )
            ? null
            : TransferRefusals.NotTheirWorker(a.Setting.TeamName(a.ReceivingTeamId));

    /// <summary>Does the procedure, today, name the receiving team for this child?</summary>
    internal static bool Foresees(Attempt a, string childId)
    {
        if (a.Journey is { Starts: not null })
            return true;
        var team = a.Setting.Teams.GetValueOrDefault(a.ReceivingTeamId ?? "")?.InProcedure;
        return team is not null
            && a.Setting.Decisions.GetValueOrDefault(childId)?.Team is TeamAnswer.Moves moves
            && moves.Teams.Contains(team);
    }

    private static string? UnknownRule(Attempt a, IEnumerable<string> rules) =>
        rules.FirstOrDefault(r =>
            a.Setting.Edition.Rules.All(x => x.Id != r) && a.Journey?.Step(r) is null
        );
}

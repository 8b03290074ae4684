using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;

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
            : to == a.SendingTeamId && a.Journey?.JourneyKind != JourneyKind.WithinATeam
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

    public static readonly Need ReceiverAtTable = new(
        "where the chair records it: the receiving team's manager or representative at the meeting",
        a =>
            Parts.Of(a).Contains(Part.ReceivingManager)
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
            return worker is not null ? WorkerOf(a, worker)
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

    private static Refusal? WorkerOf(Attempt a, string worker) =>
        a.ReceivingTeamId is { } team && a.Setting.MayBeGivenWork(team, worker)
            ? null
            : TransferRefusals.NotTheirWorker(a.Setting.TeamName(a.ReceivingTeamId));

    /// <summary>Does the procedure, today, name the receiving team for this child?</summary>
    internal static bool Foresees(Attempt a, string childId)
    {
        if (a.Journey is { JourneyKind: not JourneyKind.BetweenTeams, Starts: not null })
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

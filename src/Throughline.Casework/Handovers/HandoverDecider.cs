using Throughline.Casework.Permission;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;

namespace Throughline.Casework.Handovers;

/// <summary>All that deciding about a handover looks at beside the handover itself.</summary>
/// <param name="OutgoingId">Who leads the team now, by person; null when nobody does.</param>
/// <param name="Team">The team, as the procedure calls it.</param>
/// <param name="OpenCases">Every child whom the team holds.</param>
/// <param name="OtherOpen">Another handover of the team is under way.</param>
public sealed record HandoverSetting(
    Viewer Viewer,
    DateOnly Today,
    Edition Edition,
    string Team,
    string? OutgoingId,
    IReadOnlyList<OpenCase> OpenCases,
    bool OtherOpen
);

/// <param name="Note">A note about staff, which is kept apart from the handover.</param>
public sealed record HandoverOutcome(Handover Handover, string? Note, bool LeaderChanges);

/// <summary>Decides what may be done to a handover between leaders, and does it.</summary>
public static class HandoverDecider
{
    public static Journey? JourneyOf(Edition edition) =>
        edition.Journeys.FirstOrDefault(j => j.JourneyKind == JourneyKind.ManagementHandover);

    /// <summary>The ladder for what leaders cannot settle, in words, lowest first.</summary>
    public static IReadOnlyList<string> Rungs(Edition edition) =>
        edition.Ladders.FirstOrDefault(l => l.About.Contains(DisputeAbout.ManagementHandover))
            is { } ladder
            ?
            [
                .. ladder.Rungs.Select(r =>
                    r.Meets is { } meets ? $"{r.Who.Text}, in a {meets} meeting" : r.Who.Text
                ),
            ]
            : ["both leaders", "the manager above the team"];

    public static IReadOnlySet<HandoverPart> Parts(
        Viewer viewer,
        string teamId,
        string? outgoingId,
        string? incomingId
    )
    {
        var parts = new HashSet<HandoverPart>();
        if (viewer.PersonId == outgoingId)
            parts.Add(HandoverPart.Outgoing);
        if (viewer.PersonId == incomingId)
            parts.Add(HandoverPart.Incoming);
        if (viewer.Hats.Any(h => h.IsSenior && h.Covers(teamId)))
            parts.Add(HandoverPart.ManagerAbove);
        return parts;
    }

    /// <summary>May this person open what one leader tells the other about the staff?</summary>
    public static bool MayOpenStaffNote(Handover handover, Viewer viewer) =>
        Parts(viewer, handover.TeamId, handover.OutgoingId, handover.IncomingId).Count > 0;

    /// <summary>Nothing is changed when the act is refused.</summary>
    public static Result<HandoverOutcome> Decide(
        Handover? handover,
        HandoverCommand command,
        Deed deed,
        HandoverSetting setting,
        NewId newId
    )
    {
        if (Refusal(handover, command, deed, setting) is { } refusal)
            return refusal;
        if (command is PlanHandover plan)
            return new HandoverOutcome(
                new()
                {
                    Id = newId(),
                    TeamId = plan.TeamId,
                    Edition = setting.Edition.Hash,
                    Journey = JourneyOf(setting.Edition)!.Id,
                    OutgoingId = setting.OutgoingId!,
                    IncomingId = plan.IncomingId,
                    ChangeOn = plan.ChangeOn,
                    Began = deed.Day,
                    State = HandoverState.Planned,
                },
                null,
                false
            );
        var open = handover!;
        var asked = Asked(open, setting);
        Carry(open, command, deed, asked, newId);
        open.State = HandoverTable.Of(command.Act).To;
        if (!open.IsOpen)
            open.EndedOn = deed.Day;
        return new HandoverOutcome(
            open,
            (command as WriteStaffNote)?.Text,
            command is PassHandover
        );
    }

    /// <summary>Why the act would be refused now; null when it would not.</summary>
    public static Refusal? Refusal(
        Handover? handover,
        HandoverCommand command,
        Deed deed,
        HandoverSetting setting
    )
    {
        if (JourneyOf(setting.Edition) is null)
            return HandoverRefusals.NoJourney;
        if (command is not PlanHandover && handover is not { IsOpen: true })
            return HandoverRefusals.Ended;
        var team = (command as PlanHandover)?.TeamId ?? handover!.TeamId;
        var parts = Parts(
            setting.Viewer,
            team,
            handover?.OutgoingId ?? setting.OutgoingId,
            handover?.IncomingId
        );
        var who = HandoverTable.Of(command.Act).Who;
        if (!who.Any(parts.Contains))
            return Refusals.NotAllowed(HandoverTable.Or(who));
        return command switch
        {
            PlanHandover c => Plan(c, setting),
            TalkThrough c => c.ChildIds.Count == 0
            || !c.ChildIds.All(id => setting.OpenCases.Any(o => o.ChildId == id))
                ? HandoverRefusals.NotOfTeam
            : deed.Day > setting.Today ? Refusals.DayAhead
            : null,
            RecordDone c => Record(handover!, c, deed, parts, setting),
            WriteStaffNote c when string.IsNullOrWhiteSpace(c.Text) => Refusals.Missing(
                "Text",
                "what there is to hand over"
            ),
            RaiseIssue c when string.IsNullOrWhiteSpace(c.What) => Refusals.Missing(
                "What",
                "what cannot be settled"
            ),
            ReferIssue c => Issue(handover!, c.IssueId) is not { } issue ? HandoverRefusals.NoIssue
            : issue.Rung + 1 >= Rungs(setting.Edition).Count ? HandoverRefusals.TopRung
            : null,
            SettleIssue c => Issue(handover!, c.IssueId) is not { } issue ? HandoverRefusals.NoIssue
            : issue.Rung > 0 && !parts.Contains(HandoverPart.ManagerAbove)
                ? Refusals.NotAllowed(HandoverTable.Words(HandoverPart.ManagerAbove))
            : string.IsNullOrWhiteSpace(c.How) ? Refusals.Missing("How", "how it was settled")
            : null,
            PassHandover => Pass(handover!, deed, setting),
            WithdrawHandover when string.IsNullOrWhiteSpace(deed.Why) => Refusals.ReasonNeeded,
            _ => null,
        };
    }

    private static Refusal? Plan(PlanHandover c, HandoverSetting setting) =>
        setting.OutgoingId is null ? HandoverRefusals.NoLeader
        : setting.OtherOpen ? HandoverRefusals.AnotherOpen
        : c.IncomingId == setting.OutgoingId ? HandoverRefusals.SamePerson
        : c.ChangeOn < setting.Today ? HandoverRefusals.DayPast
        : null;

    private static Refusal? Record(
        Handover handover,
        RecordDone c,
        Deed deed,
        IReadOnlySet<HandoverPart> parts,
        HandoverSetting setting
    ) =>
        Asked(handover, setting).FirstOrDefault(a => a.Id == c.Rule)
            is not { ByTalk: false, Passes: false } asked
            ? HandoverRefusals.NotAsked
        : asked.Doers.Count > 0 && !asked.Doers.Any(parts.Contains)
            ? Refusals.NotAllowed(HandoverTable.Or([.. asked.Doers]))
        : c.Of.Count == 0 || !c.Of.All(of => asked.Of.Any(o => o.Of == of))
            ? HandoverRefusals.NobodyNamed
        : asked.Of.Any(o => c.Of.Contains(o.Of) && o.State is DutyState.NotYet)
            ? HandoverRefusals.WaitsFor(asked.WaitsFor ?? asked.What)
        : asked.KeptApart && !string.IsNullOrWhiteSpace(c.Note) ? HandoverRefusals.KeptApart
        : deed.Day > setting.Today ? Refusals.DayAhead
        : null;

    private static Refusal? Pass(Handover handover, Deed deed, HandoverSetting setting)
    {
        if (setting.Today < handover.ChangeOn)
            return HandoverRefusals.TooEarly(handover.ChangeOn);
        List<AskedOfHandover> open = [.. Asked(handover, setting).Where(a => a.InTheWay)];
        var untalked = setting.OpenCases.Count(c => !handover.IsTalkedThrough(c.ChildId));
        if (untalked > 0 && !open.Exists(a => a is { ByTalk: true, Force: not "must" }))
            return HandoverRefusals.NotTalkedThrough(untalked);
        if (handover.Detail.Issues.Any(i => i.IsOpen))
            return HandoverRefusals.Unsettled;
        if (open.Where(a => a.Force == "must").Select(a => a.What).ToList() is { Count: > 0 } musts)
            return HandoverRefusals.MustFirst(musts);
        return open.Count > 0 && string.IsNullOrWhiteSpace(deed.Why)
            ? HandoverRefusals.ReasonToLeaveOut(open.Select(a => a.What))
            : null;
    }

    private static IReadOnlyList<AskedOfHandover> Asked(
        Handover handover,
        HandoverSetting setting
    ) =>
        HandoverDuties.Of(
            setting.Edition,
            handover,
            setting.Team,
            setting.OpenCases,
            setting.Today
        );

    private static Unresolved? Issue(Handover handover, string id) =>
        handover.Detail.Issues.FirstOrDefault(i => i.Id == id && i.IsOpen);

    private static void Carry(
        Handover h,
        HandoverCommand command,
        Deed deed,
        IReadOnlyList<AskedOfHandover> asked,
        NewId newId
    )
    {
        var detail = h.Detail;
        h.Detail = command switch
        {
            TalkThrough c => detail with
            {
                Talks =
                [
                    .. detail.Talks,
                    .. c.ChildIds.Select(id => new TalkedThrough(id, deed.Day, deed.By, c.Note)),
                ],
            },
            RecordDone c => detail with
            {
                Dones =
                [
                    .. detail.Dones,
                    .. c.Of.Select(of => new DoneInHandover(c.Rule, of, deed.Day, deed.By, c.Note)),
                ],
            },
            PassHandover
                when asked.Where(a => a.InTheWay).Select(a => a.Id).ToList()
                    is { Count: > 0 } left => detail with
            {
                LeftOut = [.. detail.LeftOut, new(left, deed.Day, deed.By, deed.Why!)],
            },
            RaiseIssue c => detail with
            {
                Issues = [.. detail.Issues, new(newId(), c.What, deed.Day, deed.By, 0)],
            },
            ReferIssue c => With(c.IssueId, i => i with { Rung = i.Rung + 1 }),
            SettleIssue c => With(
                c.IssueId,
                i => i with { Settled = c.How, SettledOn = deed.Day, SettledBy = deed.By }
            ),
            _ => detail,
        };

        HandoverDetail With(string id, Func<Unresolved, Unresolved> change) =>
            detail with
            {
                Issues = [.. detail.Issues.Select(i => i.Id == id ? change(i) : i)],
            };
    }
}

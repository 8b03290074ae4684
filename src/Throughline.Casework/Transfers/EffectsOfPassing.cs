using Throughline.Casework.Ledger;
using Throughline.Procedures.Rules;
using JourneyState = Throughline.Procedures.Rules.TransferState;

namespace Throughline.Casework.Transfers;

internal static partial class Effects
{
    private static void AgreedOn(Attempt a, Transfer t, AgreeTeam c)
    {
        var kept = t.ReceivingTeamId == c.TeamId ? t.Detail.Agreements : [];
        var senderOnly = Needs.SpeaksForSenderOnly(a);
        if (t.ReceivingTeamId != c.TeamId)
            Named(t, null, null, a.Deed.Day);
        t.ReceivingTeamId = c.TeamId;
        if (!senderOnly)
            Named(t, c.WorkerId, c.WorkerBy, a.Deed.Day);
        bool[] sides =
            senderOnly ? [true]
            : Parts.Standing(a).Contains(Part.SendingManager) ? [true, false]
            : [false];
        t.Detail = t.Detail with
        {
            Agreements =
            [
                .. kept.Where(g => !sides.Contains(g.Sends)),
                .. sides.Select(s => new Agreement(s, c.TeamId, a.Deed.Day, a.Deed.By)),
            ],
        };
        if (IsAgreed(a, t))
            Reached(a, t, JourneyState.Agreed);
        if (t.Detail.Outside is { } outside)
            t.Detail = t.Detail with
            {
                Outside = outside with { ReceiverWhy = a.Deed.Why, ReceiverId = a.Deed.By },
            };
    }

    /// <summary>Naming the same worker again leaves the day on which that worker was first named.</summary>
    private static void Named(Transfer t, string? workerId, DateOnly? by, DateOnly day)
    {
        var since = workerId is not null && workerId == t.ReceivingWorkerId;
        t.Detail = t.Detail with
        {
            WorkerNamedOn =
                workerId is null ? null
                : since ? t.Detail.WorkerNamedOn ?? day
                : day,
        };
        (t.ReceivingWorkerId, t.WorkerBy) = (workerId, workerId is null ? by : null);
    }

    /// <summary>Where both managers agree without a meeting, each has; elsewhere the one act is the agreement.</summary>
    private static bool IsAgreed(Attempt a, Transfer t) =>
        !JourneySteps.NeedsBothSides(JourneySteps.AgreedDirectly(a.Journey))
        || (t.Detail.Agreements.Any(g => g.Sends) && t.Detail.Agreements.Any(g => !g.Sends));

    /// <summary>Ticks off the journey's own step that leads to a state, on the day on which the last of them agreed.</summary>
    private static void Reached(Attempt a, Transfer t, JourneyState state)
    {
        if (JourneySteps.LeadingTo(a.Journey, state) is not { } step)
            return;
        var day =
            state == JourneyState.Agreed && t.Detail.Agreements.Count > 0
                ? t.Detail.Agreements.Max(g => g.On)
                : a.Deed.Day;
        Took(t, new(step.Name, day, a.Deed.By, JourneySteps.OutcomeOf(a, step), null));
    }

    /// <summary>The step with which the journey ends, and the word in which it ended.</summary>
    private static void TookLast(Attempt a, Transfer t, Step step) =>
        Took(t, new(step.Name, a.Deed.Day, a.Deed.By, JourneySteps.OutcomeOf(a, step), a.Deed.Why));

    private static void Declined(Attempt a, Transfer t)
    {
        Undo(t, Gating.RequestStep(a.Journey)?.Name ?? "requested");
        if (JourneySteps.Taken(a) is { Outcomes.Count: > 0 } step)
            Took(
                t,
                new(
                    step.Name,
                    a.Deed.Day,
                    a.Deed.By,
                    JourneySteps.OutcomeOf(a, step),
                    a.Deed.Why,
                    Undone: true
                )
            );
        if (JourneySteps.AgreedDirectly(a.Journey) is { } agreed)
            Undo(t, agreed.Name);
        // Of a child from another authority nobody else here would know.
        if (!a.ComesFromElsewhere)
            t.ReceivingTeamId = null;
        Named(t, null, null, a.Deed.Day);
        t.Detail = t.Detail with { Agreements = [] };
    }

    private static List<Passing> Passed(Attempt a, Transfer t, Accept c)
    {
        var named = c.Children.Select(n => n.ChildId).ToHashSet();
        var unforeseen = a
            .ChildIds.Where(id => named.Contains(id) && !Needs.Foresees(a, id))
            .ToList();
        var passings = Pass(t, named, c.WorkerId, a.Deed.Day, c.Reason);
        Named(t, c.WorkerId, null, a.Deed.Day);
        t.CaseSystemChangedOn = c.CaseSystemChangedOn;
        var left = t.OpenLines.Select(l => l.ChildId).ToList();
        if (left.Count == 0 && Gating.AcceptStep(a.Journey) is { } last)
            TookLast(a, t, last);
        else if (left.Count == 0)
            Took(t, new("accepted", a.Deed.Day, a.Deed.By, null, a.Deed.Why));
        t.Detail = t.Detail with
        {
            Part = left.Count > 0 ? LeftBehind(a, left) : t.Detail.Part,
            Irregular =
                unforeseen.Count > 0 && !t.IsOutsideProcedure
                    ?
                    [
                        .. t.Detail.Irregular,
                        $"Accepted though the procedure no longer named the team: {a.Deed.Why}",
                    ]
                    : t.Detail.Irregular,
        };
        return passings;
    }

    /// <summary>A restricted child whom the accepter may not see stays behind for a reason that is plain.</summary>
    private static PartAcceptance LeftBehind(Attempt a, IReadOnlyList<string> left) =>
        left.All(c => !a.Setting.IsOpenTo(c, a.Setting.Viewer.PersonId))
            ? new(
                a.Deed.Day,
                left,
                "The record is restricted: somebody named on it accepts that child.",
                a.Deed.By
            )
            : new(a.Deed.Day, left, null, null);

    private static List<Passing> Happened(Attempt a, Transfer t, RecordWhatHappened c)
    {
        t.ReceivingTeamId = c.TeamId;
        Named(t, c.WorkerId, null, a.Deed.Day);
        t.CaseSystemChangedOn = c.CaseSystemChangedOn;
        t.Detail = t.Detail with
        {
            Irregular =
            [
                .. t.Detail.Irregular,
                $"It took place without being accepted here: {a.Deed.Why}",
            ],
        };
        return Pass(t, c.ChildIds.ToHashSet(), c.WorkerId, a.Deed.Day, c.Reason);
    }

    private static List<Passing> Pass(
        Transfer t,
        HashSet<string> children,
        string workerId,
        DateOnly day,
        ChangeReason reason
    )
    {
        var passings = new List<Passing>();
        foreach (var line in t.OpenLines.Where(l => children.Contains(l.ChildId)).ToList())
        {
            (line.State, line.PassedOn) = (LineState.Accepted, day);
            passings.Add(new(line.ChildId, t.ReceivingTeamId!, workerId, day, reason, null));
        }

        t.PassedOn = day;
        return passings;
    }

    private static List<Passing> GoneBack(Attempt a, Transfer t)
    {
        var passings = new List<Passing>();
        foreach (var line in t.Lines.Where(l => l.State == LineState.Accepted).ToList())
        {
            passings.Add(
                new(
                    line.ChildId,
                    t.SendingTeamId,
                    line.SendingWorkerId,
                    line.PassedOn!.Value,
                    ChangeReason.OTHERS,
                    line.ResponsibilityId
                )
            );
            (line.State, line.PassedOn, line.ResponsibilityId) = (LineState.Open, null, null);
        }

        Undo(t, Gating.AcceptStep(a.Journey)?.Name ?? "accepted");
        (t.PassedOn, t.CaseSystemChangedOn) = (null, null);
        t.Detail = t.Detail with { Part = null };
        return passings;
    }

    private static void SplitOff(Attempt a, Transfer t, SplitSiblings c)
    {
        foreach (var child in c.Reasons.Keys)
            if (t.Line(child) is { IsOpen: true } line)
                line.State = LineState.SplitOff;
        t.Detail = t.Detail with
        {
            Splits =
            [
                .. t.Detail.Splits,
                .. c.Reasons.Select(r => new Split(r.Key, a.Deed.Day, a.Deed.By, r.Value)),
            ],
        };
    }

    private static void SentBack(Attempt a, Transfer t, SendBack c)
    {
        var step = a.Journey!.Step(c.Step)!;
        var word = JourneySteps.OutcomeOf(a, step);
        var back = step.Outcomes.OfType<Outcome.ToStep>().FirstOrDefault(o => o.Word == word);
        Took(
            t,
            new(c.Step, a.Deed.Day, a.Deed.By, back?.Word ?? "sent back", a.Deed.Why, Undone: true)
        );
        if (back is null)
            return;
        Undo(
            t,
            a.Journey.Steps.SkipWhile(s => s.Name != back.Step)
                .TakeWhile(s => s.Name != c.Step)
                .Select(s => s.Name)
        );
    }
}

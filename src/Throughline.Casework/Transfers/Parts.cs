using Throughline.Casework.Duties;
using Throughline.Casework.Permission;

namespace Throughline.Casework.Transfers;

public static class Parts
{
    /// <summary>Which parts the person who acts plays in this transfer today, for this act.</summary>
    public static IReadOnlySet<Part> Of(Attempt attempt)
    {
        var parts = Standing(attempt).ToHashSet();
        if (
            JourneySteps.Taken(attempt) is { } step && WhoIs.Plays(step.Who, attempt)
            || TakesTheFirstStep(attempt)
        )
            parts.Add(Part.StepOwner);
        if (Recorded(attempt) is { } rule && Owes(attempt, rule))
            parts.Add(Part.DutyOwner);
        return parts;
    }

    /// <summary>May the person try such an act, by their parts or by a step or duty that names them?</summary>
    public static bool MayTry(Attempt attempt, Row row) =>
        row.Who.Any(Standing(attempt).Contains)
        || (
            row.Who.Contains(Part.StepOwner)
            && (
                row.Act is TransferAct.CompleteStep or TransferAct.PassAudit or TransferAct.SendBack
                    ? attempt.Journey?.Steps.Any(s => WhoIs.Plays(s.Who, attempt)) == true
                    : JourneySteps.Taken(attempt.Journey, row.Act) is { } step
                        && WhoIs.Plays(step.Who, attempt)
            )
        )
        || (
            row.Who.Contains(Part.DutyOwner)
            && attempt
                .Setting.Decisions.Values.SelectMany(d => d.Owed)
                .Any(d => !d.IsStep && Owes(attempt, d.Id))
        );

    /// <summary>In the team that has the children now, and named for the step with which their journey begins.</summary>
    private static bool TakesTheFirstStep(Attempt attempt) =>
        attempt is { Existing: null, Command: Propose, Journey.Steps: [var first, ..] }
        && attempt.SendingTeamId is { } from
        && attempt.Setting.Viewer.WorksIn(from)
        && WhoIs.Plays(first.Who, attempt);

    private static bool Owes(Attempt attempt, string rule) =>
        attempt.Setting.Edition.WholeDuty(rule)?.Who is { } who && WhoIs.Plays(who, attempt);

    private static string? Recorded(Attempt attempt) =>
        attempt.Command switch
        {
            RecordEvidence c => c.Rule,
            StrikeEvidence c => attempt
                .Existing?.Detail.Ticks.FirstOrDefault(t => t.Id == c.TickId)
                ?.Rule,
            _ => null,
        };

    /// <summary>The parts that do not hang on the act.</summary>
    public static IReadOnlySet<Part> Standing(Attempt attempt)
    {
        var setting = attempt.Setting;
        if (setting.ByExtract)
            return new HashSet<Part> { Part.Extract };

        var viewer = setting.Viewer;
        var parts = new HashSet<Part> { Part.Anybody };
        var (from, to) = (attempt.SendingTeamId, attempt.ReceivingTeamId);
        if (from is not null && viewer.Manages(from))
            parts.Add(Part.SendingManager);
        if (
            attempt.ChildIds.Any(c =>
                setting.Holders.GetValueOrDefault(c)?.WorkerId == viewer.PersonId
            )
        )
            parts.Add(Part.SendingWorker);
        // Some things are still owed by whoever held the children before.
        if (
            attempt.Existing?.Lines.Any(l =>
                l.State == LineState.Accepted && l.SendingWorkerId == viewer.PersonId
            ) == true
        )
            parts.Add(Part.SendingWorker);
        if (to is not null && viewer.Manages(to))
            parts.Add(Part.ReceivingManager);
        if (to is not null && viewer.WorksIn(to))
            parts.Add(Part.ReceivingTeam);
        if (attempt.Existing?.ReceivingWorkerId == viewer.PersonId)
            parts.Add(Part.ReceivingWorker);
        if (setting.Meeting is { } meeting && meeting.IsChairedBy(viewer))
            parts.Add(Part.Chair);
        if (
            from is not null
            && viewer.Hats.Any(h => h.IsSenior && h.Covers(from) && h.Covers(to ?? from))
        )
            parts.Add(Part.ManagerAbove);
        return parts;
    }
}

using Throughline.Casework.Permission;

namespace Throughline.Casework.Transfers;

public static class Parts
{
    /// <summary>Which parts the person who acts plays in this transfer today, for this act.</summary>
    public static IReadOnlySet<Part> Of(Attempt attempt)
    {
        var standing = Standing(attempt);
        return JourneySteps.Taken(attempt) is { } step && WhoIs.Plays(step.Who, attempt)
            ? standing.Append(Part.StepOwner).ToHashSet()
            : standing;
    }

    /// <summary>May the person try such an act, by their parts or by a step of the journey that names them?</summary>
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
        );

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

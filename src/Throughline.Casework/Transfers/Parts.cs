namespace Throughline.Casework.Transfers;

public static class Parts
{
    /// <summary>Which parts the person who acts plays in this transfer today.</summary>
    public static IReadOnlySet<Part> Of(Attempt attempt)
    {
        var setting = attempt.Setting;
        if (setting.ByExtract)
            return new HashSet<Part> { Part.Extract };

        var viewer = setting.Viewer;
        var parts = new HashSet<Part>();
        var (from, to) = (attempt.SendingTeamId, attempt.ReceivingTeamId);
        if (from is not null && viewer.Manages(from))
            parts.Add(Part.SendingManager);
        if (
            attempt.ChildIds.Any(c =>
                setting.Holders.GetValueOrDefault(c)?.WorkerId == viewer.PersonId
            )
        )
            parts.Add(Part.SendingWorker);
        if (to is not null && viewer.Manages(to))
            parts.Add(Part.ReceivingManager);
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

namespace Throughline.Casework.Ledger;

/// <summary>Asks for another allocated worker in the team that holds the child; null for nobody yet.</summary>
public sealed record ChangeWorker(string ChildId, string? WorkerId, ChangeReason Reason);

/// <summary>Asks to put back the entry before the present one, because the present one was a mistake.</summary>
public sealed record PutWorkerBack(string ChildId);

/// <summary>Who takes a child: the team, the manager's post that answers for it, the worker if there is one.</summary>
public sealed record Holder(string TeamId, string ManagerPostId, string? WorkerId);

/// <summary>
/// The rules of the ledger of responsibility. Each checks first and changes the row in hand only when nothing
/// refuses; what it returns is the new row.
/// </summary>
public static class LedgerRules
{
    /// <summary>A child's first row, or the first since the case was opened again.</summary>
    public static Responsibility Begin(
        string childId,
        Holder holder,
        Deed deed,
        NewId id,
        ChangeReason? reason = null,
        Known known = Known.Act
    ) =>
        new()
        {
            Id = id(),
            ChildId = childId,
            TeamId = holder.TeamId,
            ManagerPostId = holder.ManagerPostId,
            WorkerId = holder.WorkerId,
            From = deed.Day,
            FromKnown = known,
            Reason = reason,
            RecordedAt = deed.At,
        };

    /// <summary>Another worker within the team that holds the child.</summary>
    public static Result<Responsibility> ChangeWorker(
        Responsibility open,
        ChangeWorker command,
        string managerPostId,
        Deed deed,
        NewId id
    )
    {
        if (command.WorkerId is null && open.WorkerId is null)
            return LedgerRefusals.NobodyAlready;
        if (command.WorkerId is null && string.IsNullOrWhiteSpace(deed.Why))
            return Refusals.ReasonNeeded;
        return Pass(
            open,
            new(open.TeamId, managerPostId, command.WorkerId),
            command.Reason,
            deed,
            id
        );
    }

    /// <summary>Ends the open row and begins the next on the deed's day: team and worker in one.</summary>
    public static Result<Responsibility> Pass(
        Responsibility open,
        Holder to,
        ChangeReason reason,
        Deed deed,
        NewId id
    )
    {
        if (deed.Day < open.From)
            return LedgerRefusals.BeforeRow(open.From);
        open.Until = deed.Day;
        open.UntilKnown = Known.Act;
        return Begin(open.ChildId, to, deed, id, reason);
    }

    /// <summary>
    /// A marked correction: the open row is set aside and the one before it stands again, from the same day on.
    /// Both stay on the record.
    /// </summary>
    public static Result<Responsibility> PutBack(
        Responsibility open,
        Responsibility? before,
        string managerPostId,
        Deed deed,
        NewId id
    )
    {
        if (CannotPutBack(open, before, deed) is { } refusal)
            return refusal;
        SetAside(open, deed);
        return new Responsibility
        {
            Id = id(),
            ChildId = open.ChildId,
            TeamId = before!.TeamId,
            ManagerPostId = before.TeamId == open.TeamId ? managerPostId : before.ManagerPostId,
            WorkerId = before.WorkerId,
            From = open.From,
            FromKnown = open.FromKnown,
            Reason = before.Reason,
            RecordedAt = deed.At,
            PutsBack = open.Id,
        };
    }

    /// <summary>A marked correction of a child's first row, before which nobody here held the child: nobody does again.</summary>
    public static void SetAside(Responsibility open, Deed deed)
    {
        open.SetAsideAt = deed.At;
        open.Until = open.From;
        open.UntilKnown = Known.Act;
    }

    /// <summary>Why the open row is not to be put back; null when it may be.</summary>
    public static Refusal? CannotPutBack(Responsibility open, Responsibility? before, Deed deed)
    {
        if (string.IsNullOrWhiteSpace(deed.Why))
            return Refusals.ReasonNeeded;
        return CannotPutBack(open, before);
    }

    /// <summary>Why the worker before is not to be put back, whatever the reason: another team is put back by its transfer.</summary>
    public static Refusal? CannotPutWorkerBack(Responsibility open, Responsibility? before) =>
        CannotPutBack(open, before)
        ?? (before!.TeamId == open.TeamId ? null : LedgerRefusals.CameByTransfer);

    private static Refusal? CannotPutBack(Responsibility open, Responsibility? before) =>
        before is null ? LedgerRefusals.NothingToPutBack
        : open.PutsBack is null ? null
        : LedgerRefusals.AlreadyPutBack("The present entry is itself a correction.");

    /// <summary>Closing the case ends the row: from the deed's day nobody holds the child.</summary>
    public static void End(Responsibility open, Deed deed)
    {
        open.Until = deed.Day;
        open.UntilKnown = Known.Act;
    }

    /// <summary>The row that an open row followed: the last that was not set aside and ended where it began.</summary>
    public static Responsibility? Before(Responsibility open, IEnumerable<Responsibility> rows) =>
        rows.Where(r => r.Id != open.Id && r.SetAsideAt is null && r.Until == open.From)
            .OrderBy(r => r.From)
            .ThenBy(r => r.RecordedAt)
            .LastOrDefault();

    /// <summary>The row with which the open one's team and worker began: a mistake that was put back did not interrupt them.</summary>
    public static Responsibility Began(
        Responsibility open,
        IReadOnlyCollection<Responsibility> rows
    )
    {
        var began = open;
        while (
            began.PutsBack is not null
            && Before(began, rows) is { } before
            && before.RecordedAt < began.RecordedAt
            && (before.TeamId, before.WorkerId) == (open.TeamId, open.WorkerId)
        )
            began = before;
        return began;
    }
}

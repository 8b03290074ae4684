using Throughline.Casework.Families;
using Throughline.Casework.Permission;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;

namespace Throughline.Casework.Ledger;

/// <summary>Asks to close a case; the deed's day is the first on which nobody holds the child.</summary>
public sealed record CloseCase(string ChildId);

/// <summary>Asks to open a closed case again.</summary>
public sealed record ReopenCase(string ChildId, string TeamId, string? WorkerId);

/// <summary>When a case may be closed, and what the procedure asks for before.</summary>
public static class Closing
{
    /// <summary>What is owed to the child by the day and not done: to every child, and on the way to a closure.</summary>
    public static IReadOnlyList<DutyStanding> Owed(Decision decision, Edition edition, DateOnly day)
    {
        var closes = edition.Journeys.Any(j =>
            j.Id == decision.Journey?.Id && j.JourneyKind == JourneyKind.Closure
        );
        var everyChild = edition
            .Duties.Where(d => d.For == DutyFor.EveryChild)
            .Select(d => d.Id)
            .ToHashSet();
        return
        [
            .. decision.Owed.Where(d =>
                d.State is DutyState.NotMet or DutyState.Overdue
                && !d.IsStep
                && !(d.Due > day)
                && (closes || everyChild.Contains(d.Id))
            ),
        ];
    }

    /// <param name="owed">From <see cref="Owed"/>; nothing where no procedure is loaded.</param>
    public static Refusal? Refuse(
        Child child,
        Responsibility? open,
        bool moveIsOpen,
        IReadOnlyList<DutyStanding> owed,
        Viewer viewer,
        Deed deed
    )
    {
        if (!child.IsOpen)
            return LedgerRefusals.ClosedAlready;
        if (open is null)
            return LedgerRefusals.NotHeld;
        if (May.CloseCase(viewer, open.TeamId) is { } notAllowed)
            return notAllowed;
        if (moveIsOpen)
            return LedgerRefusals.MoveIsOpen;
        if (string.IsNullOrWhiteSpace(deed.Why))
            return Refusals.ReasonNeeded;
        if (deed.Day < open.From)
            return LedgerRefusals.BeforeRow(open.From);
        return Musts(owed) is { Count: > 0 } musts && !IsAbove(viewer, open.TeamId)
            ? LedgerRefusals.OwedFirst(musts)
            : null;
    }

    /// <summary>Of what is owed, what only the manager above the team may let pass.</summary>
    public static IReadOnlyList<DutyStanding> Musts(IReadOnlyList<DutyStanding> owed) =>
        [.. owed.Where(d => d.Force == "must")];

    private static bool IsAbove(Viewer viewer, string teamId) =>
        viewer.Hats.Any(h => h.IsSenior && h.Covers(teamId));
}

using Throughline.Procedures.Deciding;

namespace Throughline.Casework.Ledger;

public static class LedgerRefusals
{
    public static Refusal HasLeft(string name) =>
        new(
            "worker-has-left",
            $"{name} no longer works for the council on that day.",
            Field: "WorkerId"
        );

    public static Refusal NotInTeam(string name) =>
        new(
            "worker-not-in-team",
            $"{name} has no social work post in this team on that day.",
            Field: "WorkerId"
        );

    public static Refusal IsAway(string name) =>
        new(
            "worker-is-away",
            $"{name} is away on that day. Choose somebody who is at work.",
            Field: "WorkerId"
        );

    public static Refusal HoldsAlready(string name) =>
        new("worker-holds-already", $"{name} is the allocated worker already.", Field: "WorkerId");

    public static Refusal NotNamed(string name) =>
        new(
            "worker-not-named",
            $"This record is restricted and {name} is not named on it. Name them first.",
            Field: "WorkerId"
        );

    public static readonly Refusal NobodyAlready = new(
        "nobody-already",
        "No worker is allocated now, so there is nobody to take the child from.",
        Field: "WorkerId"
    );

    public static readonly Refusal NotHeld = new(
        "not-held",
        "No team holds this child now. Open the case first."
    );

    public static readonly Refusal HeldAlready = new(
        "held-already",
        "A team holds this child already. Change the worker, or propose a transfer."
    );

    public static Refusal BeforeRow(DateOnly from) =>
        new(
            "before-present-worker",
            $"The present entry began on {from:d MMMM yyyy}. Give that day or a later one.",
            Field: "Day"
        );

    public static Refusal NoManager(string team) =>
        new(
            "team-without-manager",
            $"{team} has no manager in post on that day. Record its manager first.",
            Field: "TeamId"
        );

    public static Refusal TeamHoldsNobody(string team) =>
        new(
            "team-holds-nobody",
            $"{team} does not hold children on that day. Choose another team.",
            Field: "TeamId"
        );

    public static readonly Refusal NothingToPutBack = new(
        "nothing-to-put-back",
        "There is no earlier entry to put back: this was the first."
    );

    public static readonly Refusal CameByTransfer = new(
        "came-by-transfer",
        "The child came to this team from another. Put that transfer back, or begin a move."
    );

    public static Refusal AlreadyPutBack(string what) =>
        new("already-put-back", $"{what} Record a new change instead of putting this one back.");

    public static readonly Refusal MoveIsOpen = new(
        "move-is-open",
        "A transfer of this child is under way. Withdraw it or complete it before you close the case."
    );

    public static Refusal OwedFirst(IReadOnlyList<DutyStanding> owed) =>
        new(
            "owed-first",
            $"The procedure asks for this first: {string.Join("; ", owed.Select(d => $"{d.What} ({string.Join(", ", d.Rule.Clauses)})"))}. Have it done and recorded, or ask the manager above the team to close the case."
        );

    public static Refusal ClosedOn(DateOnly day) =>
        new(
            "before-closing",
            $"The case was closed on {day:d MMMM yyyy}. Give that day or a later one.",
            Field: "Day"
        );

    public static readonly Refusal ClosedAlready = new(
        "closed-already",
        "This case is closed already."
    );
}

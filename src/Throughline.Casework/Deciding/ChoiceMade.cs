using Throughline.Casework.Ledger;
using Throughline.Casework.Permission;
using Throughline.Casework.Transfers;

namespace Throughline.Casework.Deciding;

/// <summary>
/// What people agreed about a child, where the procedure leaves it to them, before any transfer was proposed. It
/// counts while the team that held the child then goes on holding it.
/// </summary>
public sealed class ChoiceMade : IVersioned
{
    public required string Id { get; init; }
    public required string ChildId { get; init; }

    /// <summary>The rule that leaves the choice; null where rules differ and none ranks above another.</summary>
    public string? Rule { get; init; }

    /// <summary>The rules that differ.</summary>
    public required IReadOnlyList<string> Between { get; init; }
    public required string Chose { get; init; }

    /// <summary>Who agreed, in the procedure's words: "managers of both teams".</summary>
    public required string AgreedBy { get; init; }
    public required string Why { get; init; }

    /// <summary>The day on which it was agreed.</summary>
    public required DateOnly Day { get; init; }
    public required string By { get; init; }
    public required DateTime RecordedAt { get; init; }
    public DateTime? StruckAt { get; set; }
    public string? StruckBy { get; set; }
    public string? StruckWhy { get; set; }
    public long Version { get; set; }

    /// <summary>Whether it is still to be heeded, of a child who came to the present team on that day.</summary>
    public bool CountsOn(AsOf asOf, DateOnly? arrival) =>
        Day <= asOf.Day
        && Day >= arrival
        && asOf.Knows(RecordedAt)
        && (StruckAt is null || asOf.KnownAt < StruckAt);
}

/// <summary>Records what was agreed about one child, or about several brothers and sisters alike.</summary>
/// <param name="Rule">As <see cref="OpenChoice"/> names the rule, or else the rules that differ.</param>
public sealed record RecordChoice(
    IReadOnlyList<string> ChildIds,
    string? Rule,
    IReadOnlyList<string> Between,
    string Chose,
    string AgreedBy
);

/// <summary>Takes back what was recorded as agreed; it stays on the record.</summary>
public sealed record StrikeChoice(string ChildId, string ChoiceId);

public static class ChoiceRefusals
{
    public static Refusal NotLeft(string child) =>
        new(
            "choice-not-left",
            $"The procedure does not leave this to people for {child} as things stand today. Look at the answer again.",
            Field: "Chose"
        );

    public static readonly Refusal OnTheTransfer = new(
        "choice-on-transfer",
        "A transfer of this child is under way. Record what was agreed on the transfer."
    );

    public static readonly Refusal NoSuchChoice = new(
        "no-such-choice",
        "That record is not there any more; it may have been struck out already."
    );
}

public static class ChoiceRules
{
    /// <param name="child">How the refusal names the child.</param>
    /// <param name="left">What the procedure leaves to people today.</param>
    public static Refusal? Refuse(
        string child,
        RecordChoice command,
        Responsibility? open,
        bool moveIsOpen,
        IReadOnlyList<OpenChoice> left,
        Viewer viewer,
        Deed deed
    )
    {
        if (open is null)
            return LedgerRefusals.NotHeld;
        if (May.RecordChoice(viewer, open.TeamId) is { } notAllowed)
            return notAllowed;
        if (moveIsOpen)
            return ChoiceRefusals.OnTheTransfer;
        if (string.IsNullOrWhiteSpace(deed.Why))
            return Refusals.ReasonNeeded;
        if (string.IsNullOrWhiteSpace(command.AgreedBy))
            return Refusals.Missing("AgreedBy", "who agreed");
        if (deed.Day < open.From)
            return LedgerRefusals.BeforeRow(open.From);
        return left.Any(o => IsOf(o, command) && o.Options.Contains(command.Chose))
            ? null
            : ChoiceRefusals.NotLeft(child);
    }

    /// <summary>Whether the command settles this choice and no other.</summary>
    public static bool IsOf(OpenChoice left, RecordChoice command) =>
        left.Rule == command.Rule && left.Between.ToHashSet().SetEquals(command.Between);
}

using Throughline.Casework.Transfers;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;
using Duty = Throughline.Procedures.Rules.Duty;

namespace Throughline.Casework.Duties;

/// <summary>
/// Of whom a transfer's rules ask something by a role of their own, other than the roles of every team: "Safeguarding
/// Children's Unit", "IRT duty manager", "Business Support".
/// </summary>
public static class RolesNamed
{
    /// <summary>Those whom the steps and duties of the journey name.</summary>
    public static IEnumerable<string> On(Edition edition, Transfer transfer) =>
        Steps(edition, transfer)
            .Select(s => s.Who)
            .Concat(
                edition
                    .Duties.Where(d => Concerns(d, transfer))
                    .Select(d => edition.WholeDuty(d.Id)?.Who)
            )
            .SelectMany(In)
            .Where(n => IsOfOne(edition, n))
            .Distinct();

    /// <summary>Those of whom something is asked after the last step that is owed for one of the children and not recorded yet.</summary>
    public static IEnumerable<string> After(
        Edition edition,
        Transfer transfer,
        IReadOnlyDictionary<string, Decision> decisions
    ) =>
        edition
            .Duties.Where(d => d.For == DutyFor.EveryTransfer || Concerns(d, transfer))
            .Select(d => edition.WholeDuty(d.Id)!)
            .Where(d => d is { After: not null, Before: null } && !IsRecorded(transfer, d))
            .Where(d =>
                decisions.Values.Any(x =>
                    x.Duty(d.Id) is { State: not (DutyState.NotOwed or DutyState.Waived) }
                )
            )
            .SelectMany(d => In(d.Who))
            .Where(n => IsOfOne(edition, n))
            .Distinct();

    /// <summary>
    /// Does a step that is still to be taken, or a duty that nobody has recorded here, name one of these roles? It looks
    /// at the rules alone: what is owed is decided for each child.
    /// </summary>
    public static bool MayBeAsked(Edition edition, Transfer transfer, IReadOnlySet<string> roles) =>
        (
            transfer.State.IsOpen
            && Steps(edition, transfer)
                .Any(s => transfer.Detail.Step(s.Name) is null && In(s.Who).Any(roles.Contains))
        )
        || edition.Duties.Any(d =>
            (
                d.For == DutyFor.EveryTransfer
                || Concerns(d, transfer)
                || (
                    d is { For: DutyFor.EveryChild, Due: null or { Then: null } }
                    && transfer.State.IsOpen
                )
            )
            && In(edition.WholeDuty(d.Id)?.Who).Any(roles.Contains)
            && !IsRecorded(transfer, d)
        );

    /// <summary>A role that stands for one team or unit, or for none.</summary>
    public static bool IsOfOne(Edition edition, string role) =>
        edition.Roles.Any(r =>
            string.Equals(r.Name, role, StringComparison.OrdinalIgnoreCase)
            && r.Of is not "each team"
        );

    internal static bool Concerns(Duty duty, Transfer transfer) =>
        duty.ForRules.Any(r => r == transfer.Journey || transfer.Because.Contains(r));

    private static IEnumerable<Step> Steps(Edition edition, Transfer transfer) =>
        edition.Journeys.FirstOrDefault(j => j.Id == transfer.Journey)?.Steps ?? [];

    private static bool IsRecorded(Transfer transfer, Duty duty) =>
        transfer
            .Lines.Where(l => l.State != LineState.SplitOff)
            .All(l =>
                transfer.Detail.Standing.Any(t =>
                    t.Rule == duty.Id && t.IsWhole && (t.ChildId is null || t.ChildId == l.ChildId)
                )
            );

    internal static IEnumerable<string> In(Who? who) =>
        who switch
        {
            Who.Role role => [role.Name],
            Who.Person person => [person.Name],
            Who.All all => all.People.SelectMany(In),
            Who.Any any => any.People.SelectMany(In),
            Who.AtLeast some => some.People.SelectMany(In),
            Who.Failing failing => [.. In(failing.First), .. In(failing.Otherwise)],
            _ => [],
        };
}

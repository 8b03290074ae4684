using Throughline.Casework.Transfers;
using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;
using Duty = Throughline.Procedures.Rules.Duty;

namespace Throughline.Casework.Duties;

/// <summary>One thing owed on a transfer, once for all the children of whom it is owed alike.</summary>
/// <param name="ChildIds">The children concerned.</param>
/// <param name="OfEachChild">False where it is done once for the family.</param>
/// <param name="Who">The people the procedure names, in its words.</param>
/// <param name="MayTick">A person can say that it was done; otherwise a fact shows it.</param>
/// <param name="ByNaming">Naming the receiving worker shows it done.</param>
/// <param name="Pieces">Of what it is made up, where a person says so piece by piece.</param>
/// <param name="OfTheChild">Owed on the move or not: what shows it is kept with the child and outlives the transfer.</param>
/// <param name="LetPass">The manager above both teams let it pass; it is still owed by that day.</param>
/// <param name="Unknown">What nobody has recorded, for want of which its standing cannot be told or may come out otherwise.</param>
public sealed record OwedLine(
    string Rule,
    string What,
    string WhoWords,
    Who? Who,
    string Force,
    DutyState State,
    string StateWords,
    DateOnly? Due,
    DateOnly? Done,
    DateOnly? FreshUntil,
    string? Before,
    IReadOnlyList<string> Clauses,
    IReadOnlyList<string> ChildIds,
    bool OfEachChild,
    bool MayTick,
    bool ByNaming,
    Pieces? Pieces,
    bool OfTheChild,
    DateOnly? LetPass,
    IReadOnlyList<Unknown> Unknown
)
{
    public bool IsOpen =>
        State is DutyState.NotMet or DutyState.Overdue or DutyState.CannotTell or DutyState.NotYet;
}

/// <summary>What is owed on a transfer, derived from the decisions of its children.</summary>
public static class Owed
{
    public const string SendingWorker = "sending worker";
    public const string SendingManager = "sending manager";

    /// <summary>Duties, not steps; those that are not owed are left out; alike ones are said once.</summary>
    public static IReadOnlyList<OwedLine> On(
        Transfer transfer,
        Edition edition,
        IReadOnlyDictionary<string, Decision> decisions
    ) =>
        [
            .. transfer
                .Lines.Where(l => decisions.ContainsKey(l.ChildId))
                .SelectMany(l =>
                    decisions[l.ChildId]
                        .Owed.Where(d => !d.IsStep && d.State != DutyState.NotOwed)
                        .Select(d => (l.ChildId, Duty: d))
                )
                .GroupBy(x => (x.Duty.Id, x.Duty.State, x.Duty.Due, x.Duty.Done))
                .Select(g => Line(transfer, edition, [.. g])),
        ];

    /// <summary>Does the procedure ask something of the sending worker once the children have passed?</summary>
    public static bool LeftToSender(Edition edition, Transfer transfer) =>
        edition.Duties.Any(d =>
            d is { After: not null, Before: null }
            && d.Who is Who.Person { Name: SendingWorker }
            && (d.For == DutyFor.EveryTransfer || RolesNamed.Concerns(d, transfer))
        );

    /// <summary>Was something let pass that this person of the transfer owes?</summary>
    /// <param name="who">"sending worker", "sending manager"</param>
    /// <param name="decisions">With them, what has been done since is no debt any more.</param>
    public static bool IsInDebt(
        Edition edition,
        Transfer transfer,
        string who,
        IReadOnlyDictionary<string, Decision>? decisions = null
    ) =>
        transfer.Detail.Overrides.Any(o =>
            edition.WholeDuty(o.Rule)?.Who is { } owes
            && Names(owes, who)
            && (
                decisions is null
                || On(transfer, edition, decisions).Any(l => l.Rule == o.Rule && l.IsOpen)
            )
        );

    private static bool Names(Who who, string name) =>
        who switch
        {
            Who.Person person => person.Name == name
                || (person.Name == "managers of both teams" && name == SendingManager),
            Who.All all => all.People.Any(w => Names(w, name)),
            Who.Any any => any.People.Any(w => Names(w, name)),
            Who.AtLeast some => some.People.Any(w => Names(w, name)),
            Who.Failing failing => Names(failing.First, name) || Names(failing.Otherwise, name),
            _ => false,
        };

    private static OwedLine Line(
        Transfer transfer,
        Edition edition,
        IReadOnlyList<(string ChildId, DutyStanding Duty)> alike
    )
    {
        var duty = alike[0].Duty;
        var rule = edition.WholeDuty(duty.Id);
        return new(
            duty.Id,
            duty.What,
            duty.Who,
            rule?.Who,
            duty.Force,
            // Whoever departed from it need not find out any more whether it was owed.
            duty is { State: DutyState.CannotTell, Force: not "must" }
            && Gating.IsDeparted(transfer, duty.Id)
                ? DutyState.DepartedFrom
                : duty.State,
            duty.Words,
            duty.Due,
            duty.Done,
            duty.FreshUntil,
            duty.Before,
            duty.Rule.Clauses,
            [.. alike.Select(x => x.ChildId)],
            OfEachChild(rule),
            DutiesOfEdition.MayBeSaid(rule?.Shown),
            rule?.Shown is Procedures.Rules.Evidence.WorkerNamed,
            Pieces.In(rule, duty),
            rule?.For == DutyFor.EveryChild,
            transfer.Detail.Overrides.LastOrDefault(o => o.Rule == duty.Id)?.DebtDay,
            Unknown.Of(alike)
        );
    }

    /// <summary>Must it be shown for each child, or once for a family?</summary>
    public static bool OfEachChild(Duty? duty) => duty?.Per == "child";
}

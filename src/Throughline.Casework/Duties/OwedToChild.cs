using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;
using Rule = Throughline.Procedures.Rules.Duty;

namespace Throughline.Casework.Duties;

/// <summary>Something the council's procedure asks for a child, on the move or not.</summary>
/// <param name="WaitsFor">What has to come first, while it is not owed yet.</param>
/// <param name="MayTick">A person can say that it was done; otherwise a fact shows it.</param>
public sealed record OwedToChild(
    string Rule,
    string What,
    string Who,
    string Force,
    DutyState State,
    DateOnly? Due,
    DateOnly? Done,
    string? WaitsFor,
    IReadOnlyList<string> Clauses,
    bool MayTick,
    IReadOnlyList<Missing> Missing
)
{
    public bool IsOpen => State is DutyState.NotMet or DutyState.Overdue or DutyState.CannotTell;

    /// <summary>What is owed first: the latest, then by its day, then what cannot be told and what is done.</summary>
    public static IReadOnlyList<OwedToChild> On(Decision decision, Edition edition) =>
        [
            .. decision
                .Owed.Where(d =>
                    !d.IsStep && d.State is not (DutyState.NotOwed or DutyState.Waived)
                )
                .Select(d => (Standing: d, Duty: edition.Duties.FirstOrDefault(r => r.Id == d.Id)))
                .Where(x => x.Duty?.For == DutyFor.EveryChild)
                .Select(x => Of(x.Standing, x.Duty!))
                .OrderBy(o => Place(o.State))
                .ThenBy(o => o.Due ?? DateOnly.MaxValue),
        ];

    private static OwedToChild Of(DutyStanding standing, Rule duty) =>
        new(
            standing.Id,
            standing.What,
            standing.Who,
            standing.Force,
            standing.State,
            standing.Due,
            standing.Done,
            standing.WaitsFor,
            standing.Rule.Clauses,
            DutiesOfEdition.MayBeSaid(duty.Shown),
            standing.Missing
        );

    private static int Place(DutyState state) =>
        state switch
        {
            DutyState.Overdue => 0,
            DutyState.NotMet => 1,
            DutyState.CannotTell => 2,
            DutyState.NotYet => 3,
            DutyState.DepartedFrom => 4,
            DutyState.Met => 5,
            DutyState.NotOwed or DutyState.Waived => 6,
        };
}

using Throughline.Casework.Families;
using Throughline.Casework.People;

namespace Throughline.Casework.Ledger;

/// <summary>Someone to whom a child might be given, and where they stand on that day.</summary>
public sealed record Candidate(Person Person, IReadOnlyList<Post> Posts)
{
    /// <summary>
    /// Why this person cannot be given the child in that team on the day; null if they can. Lists of candidates and
    /// the acts themselves ask the same question. Having held the child before is no reason.
    /// </summary>
    /// <param name="named">Who may see the child, when the child is restricted.</param>
    public Refusal? Unfit(
        string teamId,
        DateOnly day,
        Responsibility? present,
        IReadOnlyCollection<NamedPerson>? named
    )
    {
        if (!Person.WorksOn(day))
            return LedgerRefusals.HasLeft(Person.Name);
        if (!Posts.Any(p => p.TeamId == teamId && p.IsSocialWork && p.HeldOn(day)))
            return LedgerRefusals.NotInTeam(Person.Name);
        if (Person.IsAwayOn(day))
            return LedgerRefusals.IsAway(Person.Name);
        if (present?.WorkerId == Person.Id && present.TeamId == teamId)
            return LedgerRefusals.HoldsAlready(Person.Name);
        if (named is not null && named.All(n => n.PersonId != Person.Id))
            return LedgerRefusals.NotNamed(Person.Name);
        return null;
    }
}

using Throughline.Procedures.Deciding;

namespace Throughline.Web.Pages.Transfers;

/// <summary>One answer that people may give where a rule leaves it to them.</summary>
/// <param name="Rule">The rule that leaves the choice; null where several rules conflict.</param>
/// <param name="Between">The rules in conflict.</param>
/// <param name="By">Who chooses, in the procedure's words.</param>
public sealed record OpenChoice(
    string? Rule,
    IReadOnlyList<string> Between,
    string Answer,
    string? By,
    IReadOnlyList<string> Clauses
)
{
    /// <summary>Every choice that this answer leaves open: of the team, of the point, and of what may be taken up.</summary>
    public static IEnumerable<OpenChoice> Of(Decision decision)
    {
        if (decision.Team is TeamAnswer.ManagersDecide team)
            foreach (var answer in team.Between)
                yield return Left(decision, answer, team.By);
        if (decision.Point is { State: PointState.Open } point)
            foreach (var answer in point.Between)
                yield return Left(decision, answer, point.By);
        foreach (var offer in decision.Offers)
            yield return new(offer.Rule.Id, [], offer.Name, offer.TakenUpBy, offer.Rule.Clauses);
    }

    private static OpenChoice Left(Decision decision, string answer, string? by)
    {
        var rules = decision.Because.Select(r => r.Id).ToList();
        var clauses = decision.Because.SelectMany(r => r.Clauses).Distinct().ToList();
        return rules is [var one]
            ? new(one, [], answer, by, clauses)
            : new(null, rules, answer, by, clauses);
    }
}

using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;

namespace Throughline.Casework.Transfers;

public enum ChoiceOf
{
    Team,
    Point,

    /// <summary>Something that may be done, and that nobody has to.</summary>
    Offer,
}

/// <summary>Something the procedure leaves to people today. What they settle is recorded with <see cref="Choose"/>.</summary>
/// <param name="Rule">The rule that leaves it; null where rules differ and none ranks above another.</param>
/// <param name="Between">The rules that differ.</param>
/// <param name="Options">What may be chosen; for an offer, what taking it up means.</param>
/// <param name="By">Who agrees, in the procedure's words.</param>
public sealed record OpenChoice(
    ChoiceOf Of,
    string? Rule,
    IReadOnlyList<string> Between,
    IReadOnlyList<string> Options,
    string By,
    IReadOnlyList<string> Clauses
)
{
    private const string BothManagers = "managers of both teams";

    public static IReadOnlyList<OpenChoice> In(Decision decision, Edition edition)
    {
        var because = decision.Because.Select(b => b.Id).ToList();
        IReadOnlyList<string> clauses = [.. decision.Because.SelectMany(b => b.Clauses).Distinct()];
        var open = new List<OpenChoice>();
        if (decision.Team is TeamAnswer.ManagersDecide team)
            open.Add(Left(ChoiceOf.Team, because, team.Between, team.By, clauses));
        if (decision.Point.State == PointState.Open)
            open.Add(
                Left(
                    ChoiceOf.Point,
                    because.Where(r => LeavesPoint(edition, r)).ToList() is { Count: 1 } one
                        ? one
                        : because,
                    decision.Point.Between,
                    decision.Point.By,
                    clauses
                )
            );
        open.AddRange(
            decision.Offers.Select(o => new OpenChoice(
                ChoiceOf.Offer,
                o.Rule.Id,
                [],
                [o.Name],
                o.TakenUpBy ?? BothManagers,
                o.Rule.Clauses
            ))
        );
        return open;
    }

    private static OpenChoice Left(
        ChoiceOf of,
        List<string> rules,
        IReadOnlyList<string> options,
        string? by,
        IReadOnlyList<string> clauses
    ) =>
        rules.Count == 1
            ? new(of, rules[0], [], options, by ?? BothManagers, clauses)
            : new(of, null, rules, options, by ?? BothManagers, clauses);

    private static bool LeavesPoint(Edition edition, string rule) =>
        edition.Routes.FirstOrDefault(r => r.Id == rule)?.At is Point.Chosen;
}

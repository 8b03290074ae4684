using Throughline.Procedures.Deciding;
using Throughline.Procedures.Rules;
using Throughline.Procedures.Scenarios;

namespace Throughline.Procedures.Checking;

/// <summary>
/// Counts from the rules and scenarios alone what becomes of each clause: a rule is shown when some scenario that holds
/// no longer does once the rule is taken out.
/// </summary>
public static class Coverage
{
    public static IReadOnlyList<RuleCoverage> OfRules(
        Edition edition,
        IReadOnlyList<ScenarioResult> results
    )
    {
        var holding = Holding(edition, results);
        return
        [
            .. edition
                .Rules.ToArray()
                .AsParallel()
                .AsOrdered()
                .Select(rule => OfRule(edition, rule, holding)),
        ];
    }

    /// <summary>The same one rule after another, for whoever has other work to do meanwhile.</summary>
    public static IEnumerable<RuleCoverage> OneByOne(
        Edition edition,
        IReadOnlyList<ScenarioResult> results
    )
    {
        var holding = Holding(edition, results);
        return edition.Rules.Select(rule => OfRule(edition, rule, holding));
    }

    /// <summary>A worked example, and the routes and duties that are looked at on the way to its answer.</summary>
    private sealed record Example(Scenario Scenario, IReadOnlySet<string> Asked);

    private static RuleCoverage OfRule(Edition edition, Rule rule, Example[] holding) =>
        new(rule, NeedsNone(rule) ? 0 : Changed(edition, rule, holding), NeedsNone(rule));

    private static Example[] Holding(Edition edition, IReadOnlyList<ScenarioResult> results)
    {
        HashSet<string> asked = [];
        var plan = new Plan(edition) { Asked = id => asked.Add(id) };
        return [.. results.Where(r => r.Holds).Select(r => Run(r.Scenario))];

        Example Run(Scenario scenario)
        {
            asked = [];
            ScenarioRunner.Run(plan, scenario);
            return new(scenario, asked);
        }
    }

    /// <summary>A figure on a report changes no child's answer, so no scenario can show it.</summary>
    private static bool NeedsNone(Rule rule) => rule is Measure or Weights;

    private static int Changed(Edition edition, Rule rule, Example[] examples)
    {
        var without = new Plan(edition.Without(rule.Id));
        return examples.Count(e =>
            (rule is not (Route or Duty) || e.Asked.Contains(rule.Id))
            && !ScenarioRunner.Run(without, e.Scenario).Holds
        );
    }

    public static IReadOnlyList<ClauseCoverage> OfClauses(
        Edition edition,
        IReadOnlyList<RuleCoverage> rules
    )
    {
        var aside = edition.NotEncoded.ToLookup(n => n.Clause);
        return
        [
            .. edition.Clauses.Select(clause =>
            {
                var citing = rules.Where(r => r.Rule.Clauses.Contains(clause.Id)).ToArray();
                var head = edition.Header.Clauses.Contains(clause.Id);
                return new ClauseCoverage(
                    clause,
                    StandingOf(citing, head, aside[clause.Id].Any()),
                    [.. citing.Select(r => r.Rule.Id)],
                    [
                        .. citing
                            .Select(r => MetAsOf(r.Rule, edition))
                            .Concat(head ? [MetAs.Permission] : [])
                            .Distinct()
                            .Order(),
                    ],
                    citing.Sum(r => r.Exercised),
                    aside[clause.Id].FirstOrDefault()
                );
            }),
        ];
    }

    private static Standing StandingOf(RuleCoverage[] citing, bool head, bool aside) =>
        (citing.Length > 0 || head, aside) switch
        {
            (true, true) => Standing.SaidTwice,
            (false, true) => Standing.NotEncoded,
            (false, false) => Standing.Unaccounted,
            _ => head || citing.Any(r => r.Shown) ? Standing.Carried : Standing.NotShown,
        };

    /// <summary>Where a person meets a rule.</summary>
    public static MetAs MetAsOf(Rule rule, Edition edition) =>
        rule switch
        {
            Route { Force: Force.May } => MetAs.Permission,
            Route => MetAs.Prompt,
            Duty { Force: Force.May } => MetAs.Permission,
            Duty { Waived: true } => MetAs.Permission,
            Duty { Act: Act.Tells } => MetAs.Notice,
            Duty duty => Gates(duty, edition) ? MetAs.Gate : MetAs.Duty,
            Journey => MetAs.Step,
            Ladder => MetAs.Permission,
            Measure => MetAs.Report,
            _ => MetAs.Prompt,
        };

    private static bool Gates(Duty duty, Edition edition) =>
        duty.Before is not null
        || duty.After is null
            && edition.Duties.Any(p => duty.ExceptionTo.Contains(p.Id) && p.Before is not null);
}

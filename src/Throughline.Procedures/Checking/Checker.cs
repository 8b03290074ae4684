using Throughline.Procedures.Deciding;
using Throughline.Procedures.Documents;
using Throughline.Procedures.Rules;
using Throughline.Procedures.Scenarios;

namespace Throughline.Procedures.Checking;

/// <summary>Checks a folder of procedures, ours or another's: documents, scenarios, and what becomes of each clause.</summary>
public static class Checker
{
    /// <param name="library">The folder, loaded.</param>
    /// <param name="council">Only this council's editions; null for all.</param>
    public static CheckReport Check(Library library, string? council = null)
    {
        var chosen = library
            .All.Where(e =>
                council is null
                || string.Equals(e.Council, council, StringComparison.OrdinalIgnoreCase)
            )
            .ToArray();
        var problems = library.Problems.ToList();
        if (chosen.Length == 0 && council is not null && library.Problems.Count == 0)
        {
            var known = library.All.Select(e => e.Council).Distinct();
            problems.Add(
                new(
                    Place.Nowhere,
                    null,
                    $"no folder here is called '{council}'.{Nearest.Hint(council, known)}"
                )
            );
        }
        return new(problems, [.. chosen.Select(Check)]);
    }

    public static EditionReport Check(LoadedEdition loaded)
    {
        if (loaded.Edition is not { } edition)
            return new(loaded.Council, loaded.Name, null, loaded.Problems, [], [], [], null, []);
        var scenarios = Run(edition);
        var rules = Coverage.OfRules(edition, scenarios);
        return new(
            loaded.Council,
            loaded.Name,
            edition,
            loaded.Problems,
            scenarios,
            Coverage.OfClauses(edition, rules),
            rules,
            edition.Teams.Count > 0 ? Grids.Of(edition) : null,
            Warnings.Of(edition)
        );
    }

    /// <summary>Do its documents load and its scenarios hold? The short question, without coverage.</summary>
    public static bool Green(LoadedEdition loaded) =>
        loaded.Edition is { } edition
        && loaded.Problems.Count == 0
        && Run(edition).All(s => s.Holds);

    private static ScenarioResult[] Run(Edition edition)
    {
        var plan = new Plan(edition);
        return
        [
            .. edition.Scenarios.AsParallel().AsOrdered().Select(s => ScenarioRunner.Run(plan, s)),
        ];
    }
}

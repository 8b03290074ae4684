using System.Globalization;
using Throughline.Procedures.Documents;

namespace Throughline.Procedures.Checking;

/// <summary>A report in plain lines.</summary>
public static class CheckText
{
    public static IEnumerable<string> Of(CheckReport report)
    {
        foreach (var problem in report.Problems)
            yield return problem.ToString();
        foreach (var line in report.Editions.SelectMany(Of))
            yield return line;
        yield return "";
        yield return report.Holds ? "All of it holds." : "It does not hold yet.";
    }

    private static IEnumerable<string> Of(EditionReport edition)
    {
        yield return "";
        yield return $"{edition.Council} {edition.Name}";
        if (edition.Edition is null)
        {
            foreach (var problem in edition.Problems)
                yield return $"  {problem}";
            yield return $"  Refused: {Count(edition.Problems.Count, "problem")}.";
            yield break;
        }
        foreach (var line in Scenarios(edition).Concat(Covered(edition)))
            yield return line;
        if (edition.Grid is { } grid)
            foreach (var line in GridLines(grid))
                yield return line;
        foreach (var warning in edition.Warnings)
            yield return $"  Warning: {warning}";
    }

    /// <summary>Only what keeps the check from holding, a line each.</summary>
    public static IEnumerable<string> Faults(EditionReport edition)
    {
        foreach (var problem in edition.Problems)
            yield return problem.ToString();
        if (edition.Edition is not null && edition.Scenarios.Count == 0)
            yield return "it has no worked example";
        foreach (var failed in edition.Failed)
            yield return $"{failed.Scenario.Place}: {failed.Scenario.Name}: {string.Join("; ", failed.Differences)}";
        foreach (
            var clause in edition.Clauses.Where(c =>
                c.Standing is not (Standing.Carried or Standing.NotEncoded)
            )
        )
            yield return $"{clause.Clause.Place}: {clause.Clause.Id} is {Said(clause.Standing)}{Rules(clause)}";
        foreach (var rule in edition.Rules.Where(r => !r.Shown))
            yield return $"{rule.Rule.Place}: {rule.Rule.Id} could be taken out and no scenario would notice";
    }

    private static IEnumerable<string> Scenarios(EditionReport edition)
    {
        var failed = edition.Failed.ToArray();
        yield return $"  {Count(edition.Edition!.Rules.Count(), "rule")}, {Count(edition.Scenarios.Count, "scenario")}, {failed.Length} failed. Content {edition.Edition.Hash[..12]}.";
        foreach (var result in failed)
        {
            yield return $"  {result.Scenario.Place}: {result.Scenario.Name}";
            foreach (var difference in result.Differences)
                yield return $"      {difference}";
        }
    }

    private static IEnumerable<string> Covered(EditionReport edition)
    {
        var all = edition.Clauses;
        var parts = all.GroupBy(c => c.Standing)
            .OrderBy(g => g.Key)
            .Select(g => $"{g.Count()} {Said(g.Key)}");
        yield return $"  {Count(all.Count, "clause")}: {string.Join(", ", parts)}.";
        foreach (var force in all.GroupBy(c => c.Clause.Force).OrderBy(g => g.Key))
        {
            var carried = force.Count(c => c.Standing == Standing.Carried);
            yield return $"    {Names.Of(Names.Forces, force.Key), -9} {carried, 4} of {force.Count(), 4} carried";
        }
        foreach (var met in Enum.GetValues<MetAs>())
        {
            var count = all.Count(c => c.MetAs.Contains(met));
            if (count > 0)
                yield return $"    met as {met.ToString().ToLowerInvariant(), -11} {count, 4}";
        }
        var aside = all.Where(c => c.Standing == Standing.NotEncoded).ToArray();
        foreach (var clause in aside)
            yield return $"    {clause.Clause.Id}: {Names.Of(Names.Reasons, clause.NotEncoded!.Because)}; {clause.NotEncoded.Instead}";
        foreach (
            var clause in all.Where(c =>
                c.Standing is not (Standing.Carried or Standing.NotEncoded)
            )
        )
            yield return $"  {clause.Clause.Place}: {clause.Clause.Id} is {Said(clause.Standing)}{Rules(clause)}";
        foreach (var rule in edition.Rules.Where(r => !r.Shown))
            yield return $"  {rule.Rule.Place}: {rule.Rule.Id} could be taken out and no scenario would notice";
    }

    private static string Rules(ClauseCoverage clause) =>
        clause.Rules.Count > 0 ? $" ({string.Join(", ", clause.Rules)})" : "";

    private static string Said(Standing standing) =>
        standing switch
        {
            Standing.Carried => "carried",
            Standing.NotEncoded => "not encoded",
            Standing.NotShown => "cited by a rule that no scenario turns on",
            Standing.Unaccounted => "unaccounted for",
            Standing.SaidTwice => "both carried and said to be not encoded",
        };

    private static IEnumerable<string> GridLines(Grid grid)
    {
        yield return "  Where no rule speaks of a child, by team and status:";
        var silent = grid
            .Rows.Select(r =>
                (r.Team, Silent: grid.Statuses.Where((_, i) => !r.Speaks[i]).ToArray())
            )
            .Where(r => r.Silent.Length > 0);
        foreach (var (team, statuses) in silent)
            yield return $"    {team}: {string.Join(", ", statuses)}";
    }

    private static string Count(int n, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{n} {what}{(n == 1 ? "" : "s")}");
}

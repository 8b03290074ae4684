using Throughline.Procedures.Documents;

namespace Throughline.Procedures.Checking;

/// <summary>A report as plain values, ready to be written as JSON.</summary>
public static class CheckJson
{
    public static object Of(CheckReport report) =>
        new
        {
            holds = report.Holds,
            problems = report.Problems.Select(Of),
            editions = report.Editions.Select(Of),
        };

    private static object Of(Problem problem) =>
        new
        {
            file = problem.Place.File,
            line = problem.Place.Line,
            column = problem.Place.Column,
            clause = problem.Clause,
            message = problem.Message,
        };

    private static object Of(EditionReport edition) =>
        new
        {
            council = edition.Council,
            edition = edition.Name,
            holds = edition.Holds,
            hash = edition.Edition?.Hash,
            problems = edition.Problems.Select(Of),
            scenarios = edition.Scenarios.Select(s => new
            {
                name = s.Scenario.Name,
                clause = s.Scenario.Clause,
                place = s.Scenario.Place.ToString(),
                holds = s.Holds,
                differences = s.Differences,
            }),
            clauses = edition.Clauses.Select(c => new
            {
                id = c.Clause.Id,
                locator = c.Clause.Locator,
                force = Names.Of(Names.Forces, c.Clause.Force),
                standing = Words(c.Standing),
                rules = c.Rules,
                metAs = c.MetAs.Select(m => m.ToString().ToLowerInvariant()),
                scenarios = c.Exercised,
                because = c.NotEncoded is { } n ? Names.Of(Names.Reasons, n.Because) : null,
                instead = c.NotEncoded?.Instead,
            }),
            rules = edition.Rules.Select(r => new
            {
                id = r.Rule.Id,
                kind = r.Rule.Kind,
                place = r.Rule.Place.ToString(),
                scenarios = r.Exercised,
                shown = r.Shown,
            }),
            silent = edition.Grid?.Rows.Select(r => new
            {
                team = r.Team,
                statuses = edition.Grid.Statuses.Where((_, i) => !r.Speaks[i]),
            }),
            warnings = edition.Warnings,
        };

    private static string Words(Standing standing) =>
        standing switch
        {
            Standing.Carried => "carried",
            Standing.NotEncoded => "not encoded",
            Standing.NotShown => "not shown",
            Standing.Unaccounted => "unaccounted",
            Standing.SaidTwice => "said twice",
        };
}

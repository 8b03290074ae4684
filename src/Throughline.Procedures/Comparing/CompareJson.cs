using Throughline.Procedures.Rules;
using Throughline.Procedures.Words;

namespace Throughline.Procedures.Comparing;

/// <summary>A comparison as plain values, ready to be written as JSON.</summary>
public static class CompareJson
{
    public static object Of(EditionComparison comparison) =>
        new
        {
            differ = comparison.Differ,
            old = Of(comparison.Old),
            @new = Of(comparison.New),
            changes = comparison.SameCouncil
                ? comparison.Changes.Select(c => new
                {
                    @in = CompareText.Heading(c.In).ToLowerInvariant(),
                    kind = CompareText.Verb(c.Kind),
                    id = c.Id,
                    what = c.What,
                    clauses = c.Clauses,
                    was = c.Was,
                    now = c.Now,
                })
                : [],
            sideBySide = comparison.SameCouncil
                ? []
                : SideBySide
                    .Of(comparison.Old, comparison.New)
                    .Select(m => new
                    {
                        kind = m.Kind,
                        name = m.Name,
                        left = Rules(m.Left, comparison.Old),
                        right = Rules(m.Right, comparison.New),
                    }),
        };

    private static object Of(Edition edition) =>
        new
        {
            council = edition.Council,
            edition = edition.Header.Edition,
            inForce = edition.Header.InForce,
            hash = edition.Hash,
        };

    private static IEnumerable<object> Rules(IReadOnlyList<Rule> rules, Edition edition) =>
        rules.Select(r => new
        {
            id = r.Id,
            clauses = r.Clauses,
            words = RuleWords.Of(r, edition),
        });
}

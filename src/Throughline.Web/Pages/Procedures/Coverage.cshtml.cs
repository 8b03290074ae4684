using Throughline.Procedures.Rules;
using Throughline.Web.Procedures;

namespace Throughline.Web.Pages.Procedures;

public sealed record CoverageRow(Clause Clause, IReadOnlyList<Rule> Rules, NotEncoded? NotEncoded);

public sealed class CoverageModel(Weaver weaver) : EditionPage(weaver)
{
    public IReadOnlyList<CoverageRow> Rows { get; private set; } = [];
    public IReadOnlyList<string> Unaccounted { get; private set; } = [];

    public void OnGet()
    {
        var carriers = Edition
            .Rules.SelectMany(r => r.Clauses.Select(c => (Clause: c, Rule: r)))
            .ToLookup(x => x.Clause, x => x.Rule);
        Rows =
        [
            .. Edition.Clauses.Select(c => new CoverageRow(
                c,
                [.. carriers[c.Id]],
                Edition.NotEncoded.FirstOrDefault(n => n.Clause == c.Id)
            )),
        ];
        Unaccounted =
        [
            .. Rows.Where(r => r.Rules.Count == 0 && r.NotEncoded is null).Select(r => r.Clause.Id),
        ];
    }
}

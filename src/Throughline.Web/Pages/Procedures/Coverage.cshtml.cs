using Throughline.Procedures.Checking;
using Throughline.Web.Procedures;

namespace Throughline.Web.Pages.Procedures;

public sealed class CoverageModel(Weaver weaver) : EditionPage(weaver)
{
    /// <summary>Null while it is being worked out.</summary>
    public IReadOnlyList<ClauseCoverage>? Known { get; private set; }

    public IReadOnlyList<ClauseCoverage> Rows => Known ?? [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        try
        {
            Known = await Checked.Clauses.WaitAsync(Patience, cancel);
        }
        catch (TimeoutException)
        {
            Known = null;
        }
    }

    public int Count(Standing standing) => Rows.Count(r => r.Standing == standing);

    public static (string Words, string Colour) Told(Standing standing) =>
        standing switch
        {
            Standing.Carried => ("Carried", "green"),
            Standing.NotEncoded => ("Not encoded", "grey"),
            Standing.NotShown => ("Carried, not shown", "yellow"),
            Standing.Unaccounted => ("Not accounted for", "red"),
            Standing.SaidTwice => ("Said twice", "red"),
        };

    /// <summary>Where a person meets it, in a word.</summary>
    public static string Met(MetAs met) =>
        met switch
        {
            MetAs.Gate => "gate",
            MetAs.Step => "step",
            MetAs.Duty => "duty",
            MetAs.Prompt => "prompt",
            MetAs.Notice => "notice",
            MetAs.Permission => "permission",
            MetAs.Report => "report",
        };
}

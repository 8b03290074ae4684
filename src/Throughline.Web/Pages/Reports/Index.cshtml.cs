using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Casework;
using Throughline.Casework.Measures;
using Throughline.Casework.Permission;
using Throughline.Records;
using Throughline.Records.Queries;
using Throughline.Web.Components;

namespace Throughline.Web.Pages.Reports;

/// <summary>Counts of the teams for which the viewer answers, each plot with its table. No child is named.</summary>
public sealed class IndexModel(ThroughlineDb db) : PageModel
{
    public CouncilMeasures? Measures { get; private set; }
    public Refusal? Refusal => May.SeeReports(HttpContext.Viewer());

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var viewer = HttpContext.Viewer();
        Measures = await CouncilMeasures.Of(db, viewer, viewer.Day, cancel);
    }

    public static string Told(TeamNumbers team, int count) =>
        SmallNumbers.Told(count, team.MayOpen);

    /// <summary>A bar for each team; a number that is withheld has none.</summary>
    public IEnumerable<Bar> ByTeam(Func<TeamNumbers, int> count) =>
        Measures!.Teams.Select(t => new Bar(
            t.Team,
            SmallNumbers.IsHidden(count(t), t.MayOpen) ? 0 : count(t),
            Told(t, count(t))
        ));

    /// <summary>Children for each worker of a team; withheld where the team's own number would be.</summary>
    public static string PerWorker(TeamNumbers team) =>
        team.PerWorker is { } rate && !SmallNumbers.IsHidden(team.Held, team.MayOpen)
            ? rate.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture)
            : "–";

    public IEnumerable<Bar> PerWorkerBars =>
        Measures!
            .Teams.Where(t => t.PerWorker is not null)
            .Select(t => new Bar(
                t.Team,
                PerWorker(t) == "–" ? 0 : t.PerWorker!.Value,
                PerWorker(t)
            ));

    public IEnumerable<Bar> OfferedLast =>
        Measures!.Sittings.LastOrDefault(s => s.Room.Count > 0) is { } last
            ? Measures
                .Teams.Where(t => last.Room.ContainsKey(t.TeamId))
                .Select(t => new Bar(t.Team, last.Room[t.TeamId], $"{last.Room[t.TeamId]}"))
            : [];

    public bool MaySeeAll => Measures!.Teams.All(t => t.MayOpen);

    public IEnumerable<Bar> Bars(IEnumerable<Bucket> buckets) =>
        buckets.Select(b => new Bar(
            b.Label,
            SmallNumbers.IsHidden(b.Cases, MaySeeAll) ? 0 : b.Cases,
            SmallNumbers.Told(b.Cases, MaySeeAll)
        ));
}

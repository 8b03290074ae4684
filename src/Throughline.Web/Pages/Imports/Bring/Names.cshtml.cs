using Microsoft.AspNetCore.Mvc;
using Throughline.Casework.Extracts;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Records.Queries;
using Throughline.Web.Components;
using Throughline.Web.Forms;
using Throughline.Web.Links;

namespace Throughline.Web.Pages.Imports.Bring;

/// <summary>Says once whom the case system's names mean; it is remembered for every later extract.</summary>
[RequestFormLimits(ValueCountLimit = 8192)]
public sealed class NamesModel(
    ThroughlineDb db,
    TimeProvider clock,
    Door door,
    Staging staging,
    SiteLinks links
) : ActPage(db, clock)
{
    private const string Nobody = "nobody";

    [BindProperty(SupportsGet = true)]
    public string Staged { get; set; } = "";

    /// <summary>What was chosen, in the order of <see cref="UnknownTeams"/> and <see cref="UnknownWorkers"/>.</summary>
    [BindProperty]
    public List<NameChosen> TeamNames { get; set; } = [];

    [BindProperty]
    public List<NameChosen> WorkerNames { get; set; } = [];

    public IReadOnlyList<UnknownName> UnknownTeams { get; private set; } = [];
    public IReadOnlyList<UnknownName> UnknownWorkers { get; private set; } = [];
    public IReadOnlyList<Option> Teams { get; private set; } = [];
    public IReadOnlyList<Option> Workers { get; private set; } = [];
    public bool IsThere { get; private set; }

    protected override IReadOnlyCollection<string> Watches => [];

    protected override async Task Load()
    {
        if (await staging.Get(Staged, Viewer.PersonId, Cancel) is not { } extract)
            return;
        var records = await BesideExtract.Of(Db, Viewer, extract.AsOf, Cancel);
        if (
            records.IsRefused(out _)
            || Comparison.Of(extract, records.Value) is var compared && compared.IsRefused(out _)
        )
            return;
        IsThere = true;
        (UnknownTeams, UnknownWorkers) = (compared.Value.Teams, compared.Value.Workers);
        Teams =
        [
            new(Nobody, "Nobody: a duty desk or a vacancy"),
            .. (await TeamLists.Holding(Db, Today, Cancel)).Select(t => new Option(t.Id, t.Name)),
        ];
        Workers =
        [
            new(Nobody, "Nobody: a duty desk or a vacancy"),
            .. (await Staff.InPost(Db, Today, Cancel)).Select(p => new Option(
                p.PersonId,
                $"{p.Name}, {p.Posts[0].Role}{(p.Posts[0].Team is { } team ? $", {team}" : "")}"
            )),
        ];
    }

    public IActionResult OnGet() => IsThere ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!IsThere)
            return NotFound();
        var command = new MatchNames(
            Chosen(TeamNames, UnknownTeams),
            Chosen(WorkerNames, UnknownWorkers)
        );
        if (command.Teams.Count + command.Workers.Count > 0)
        {
            var done = await door.MatchNames(command, Deed(), Cancel);
            if (done.IsRefused(out var refusal))
                return await Refused(refusal);
        }
        return Redirect(links.PreviewExtract(Staged));
    }

    private static List<NameMeans> Chosen(
        List<NameChosen> chosen,
        IReadOnlyList<UnknownName> unknown
    ) =>
        [
            .. from c in chosen
            where !string.IsNullOrEmpty(c.Means) && unknown.Any(u => u.Text == c.Text)
            select new NameMeans(c.Text!, c.Means == Nobody ? null : c.Means),
        ];

    public sealed class NameChosen
    {
        public string? Text { get; set; }
        public string? Means { get; set; }
    }
}

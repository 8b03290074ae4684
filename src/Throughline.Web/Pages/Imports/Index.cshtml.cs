using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Casework.Permission;
using Throughline.Records;
using Throughline.Records.Acts;
using Throughline.Records.Queries;
using Throughline.Records.Sights;

namespace Throughline.Web.Pages.Imports;

/// <summary>Where the case system and the records differ, for everybody; and what was brought in, for those who bring it.</summary>
public sealed class IndexModel(ThroughlineDb db, Staging staging, SightBook sights) : PageModel
{
    public bool Brings { get; private set; }

    /// <summary>What this person has brought and not yet taken in.</summary>
    public string? Staged { get; private set; }
    public IReadOnlyList<ExtractLine> History { get; private set; } = [];
    public IReadOnlyList<FindingLine> Findings { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var viewer = HttpContext.Viewer();
        Brings = May.TakeInExtracts(viewer) is null;
        Staged = Brings ? await staging.Of(viewer.PersonId, cancel) : null;
        History = await ExtractHistory.Of(db, viewer, cancel);
        Findings = await Differences.Of(db, viewer, viewer.Day, cancel);
        await sights.Note(viewer, "/Imports/Index", Findings.Select(f => f.ChildId), cancel);
    }
}

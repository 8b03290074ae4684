using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Records.Acts;
using Throughline.Web.Links;

namespace Throughline.Web.Pages.Imports.Bring;

/// <summary>How far reading or taking in has come, for whoever brought the files. It looks again by itself, and leads on at the end.</summary>
public sealed class UnderWayModel(Staging staging, SiteLinks links) : PageModel
{
    public const int Seconds = 5;

    [BindProperty(SupportsGet = true)]
    public string Staged { get; set; } = "";

    /// <summary>The page stays as it is until its reader asks again.</summary>
    [FromQuery]
    public bool Still { get; set; }

    public StagedState State { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var viewer = HttpContext.Viewer();
        if (await staging.State(Staged, viewer.PersonId, cancel) is not { } state)
            return NotFound();
        if (state.ExtractId is { } extract)
            return Redirect(links.ExtractTaken(extract));
        if (state is { Doing: null, IsRead: true })
            return Redirect(links.PreviewExtract(Staged));
        State = state;
        if (!Still && state is { Doing: not null, HasStopped: false })
            Response.Headers["Refresh"] = Text.Of(Seconds);
        return Page();
    }
}

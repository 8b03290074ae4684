using Microsoft.AspNetCore.Mvc.Filters;
using Throughline.Casework.Permission;
using Throughline.Procedures.Rules;
using Throughline.Records;
using Throughline.Web.Forms;
using Throughline.Web.Procedures;

namespace Throughline.Web.Pages.Procedures.OwnText;

/// <summary>What the pages of the council's own text need: the edition woven, and its documents beside it.</summary>
public sealed class OwnTextTools(Weaver weaver, OwnTextShelf shelf)
{
    public Weaver Weaver => weaver;

    public OwnTextShelf Shelf => shelf;
}

/// <summary>A page of the council's own text; the gate before its folder has seen to it that the edition is there.</summary>
public abstract class OwnTextPage(ThroughlineDb db, TimeProvider clock, OwnTextTools tools)
    : ActPage(db, clock)
{
    public Woven Woven { get; private set; } = null!;
    public OwnTextView Own { get; private set; } = null!;
    public Edition Edition => Woven.Edition;
    public Checked Checked => tools.Weaver.Checked(Edition);
    public bool MayKeep => May.KeepOwnTexts(Viewer) is null;

    /// <summary>The last of two who speak of one clause stands, and the first stays readable.</summary>
    protected override IReadOnlyCollection<string> Watches => [];

    /// <summary>A form that was made up is answered like a page that is not there, before anything is drawn.</summary>
    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        if (await Found())
            await base.OnPageHandlerExecutionAsync(context, next);
        else
            context.Result = NotFound();
    }

    /// <summary>Reads what the page shows; false when what its address names is not there.</summary>
    protected virtual async Task<bool> Found()
    {
        var route = RouteData.Values;
        Woven = tools.Weaver.Woven(
            tools.Weaver.Shelf.ByAddress($"{route["council"]}", $"{route["edition"]}")!
        );
        Own = await tools.Shelf.Of(Edition, Cancel);
        return true;
    }
}

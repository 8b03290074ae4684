using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Procedures.Rules;
using Throughline.Web.Procedures;

namespace Throughline.Web.Pages.Procedures;

/// <summary>A page of one edition, found by the council and the edition in its address.</summary>
public abstract class EditionPage(Weaver weaver) : PageModel
{
    public Woven Woven { get; private set; } = null!;
    public Edition Edition => Woven.Edition;
    public Checked Checked => weaver.Checked(Edition);

    /// <inheritdoc cref="Weaver.Patience"/>
    protected TimeSpan Patience => weaver.Patience;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var route = context.RouteData.Values;
        if (weaver.Shelf.ByAddress($"{route["council"]}", $"{route["edition"]}") is { } edition)
            Woven = weaver.Woven(edition);
        else
            context.Result = NotFound();
    }
}

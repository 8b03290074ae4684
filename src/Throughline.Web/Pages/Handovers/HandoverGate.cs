using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Throughline.Records.Queries;
using Throughline.Records.Sights;
using Throughline.Web.Security;

namespace Throughline.Web.Pages.Handovers;

/// <summary>Stands before every page of one handover: it must be one in which this person takes part.</summary>
internal sealed class HandoverGate(HandoverPages handovers, SightBook sights, RefusedReads refused)
    : IAsyncAuthorizationFilter
{
    private static readonly object Key = new();

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (http.ViewerOrNull() is not { } viewer)
            return;
        if (!refused.MayAsk(http))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status429TooManyRequests);
            return;
        }

        var id = $"{context.RouteData.Values["handover"]}";
        var found = await handovers.Of(viewer, viewer.Day, id, http.RequestAborted);
        if (found is null)
        {
            refused.Count(http);
            context.Result = new NotFoundResult();
            return;
        }

        await sights.Note(
            viewer,
            context.ActionDescriptor.RouteValues["page"] ?? "",
            found.Cases.Select(c => c.ChildId),
            http.RequestAborted
        );
        http.Items[Key] = found;
    }

    public static HandoverPage Found(HttpContext context) => (HandoverPage)context.Items[Key]!;
}

internal static class GatedHandover
{
    /// <summary>The handover of this page, which the gate has let through.</summary>
    public static HandoverPage Handover(this HttpContext context) => HandoverGate.Found(context);
}

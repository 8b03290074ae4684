using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Throughline.Records.Queries;
using Throughline.Records.Sights;
using Throughline.Web.Security;

namespace Throughline.Web.Pages.Transfers;

/// <summary>
/// Stands before every page of one transfer: it must be of a child whom this person may see, and the sight of each
/// child on it is noted before the page is drawn.
/// </summary>
internal sealed class TransferGate(TransferPages transfers, SightBook sights, RefusedReads refused)
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

        var id = $"{context.RouteData.Values["transfer"]}";
        var found = await transfers.Transfer(viewer, viewer.Day, id, http.RequestAborted);
        if (found is null)
        {
            refused.Count(http);
            context.Result = new NotFoundResult();
            return;
        }

        await sights.Note(
            viewer,
            context.ActionDescriptor.RouteValues["page"] ?? "",
            found.Children.Where(c => c.MayOpen).Select(c => c.Id),
            http.RequestAborted
        );
        http.Items[Key] = found;
    }

    public static TransferPage Found(HttpContext context) => (TransferPage)context.Items[Key]!;
}

internal static class GatedTransfer
{
    /// <summary>The transfer of this page, which the gate has let through.</summary>
    public static TransferPage Transfer(this HttpContext context) => TransferGate.Found(context);
}

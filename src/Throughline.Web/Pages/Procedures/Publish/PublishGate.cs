using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Throughline.Casework.Permission;
using Throughline.Records;
using Throughline.Records.Queries;

namespace Throughline.Web.Pages.Procedures.Publish;

/// <summary>
/// Stands before the pages on which editions are sent in and approved: only for whoever may approve one, and only for
/// an edition that is there.
/// </summary>
internal sealed class PublishGate(ThroughlineDb db) : IAsyncAuthorizationFilter
{
    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        if (context.HttpContext.ViewerOrNull() is not { } viewer)
            return;
        if (
            May.ApproveEditions(viewer) is not null
            || context.RouteData.Values["published"] is string id
                && !await EditionsHere.Has(db, id, context.HttpContext.RequestAborted)
        )
            context.Result = new NotFoundResult();
    }
}

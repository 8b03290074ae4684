using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Throughline.Casework.Permission;
using Throughline.Records.Sights;

namespace Throughline.Web.Security;

/// <summary>
/// Stands before every page of one record. What the address names must be there and this person's to see, and the
/// sight of each child that it shows is noted before the page is drawn; what is not there and what is not theirs are
/// answered alike.
/// </summary>
/// <param name="named">What the address calls the record: the name of its part of the route.</param>
internal abstract class RecordGate<TRecord>(string named, SightBook sights, RefusedReads refused)
    : IAsyncAuthorizationFilter
    where TRecord : class
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

        var found = await Find(viewer, $"{context.RouteData.Values[named]}", http.RequestAborted);
        if (found is null)
        {
            refused.Count(http);
            context.Result = new NotFoundResult();
            return;
        }

        await sights.Note(
            viewer,
            context.ActionDescriptor.RouteValues["page"] ?? "",
            ChildrenOn(found),
            http.RequestAborted
        );
        http.Items[Key] = found;
    }

    public static TRecord Found(HttpContext context) => (TRecord)context.Items[Key]!;

    protected abstract Task<TRecord?> Find(Viewer viewer, string id, CancellationToken cancel);

    /// <summary>The ids of the children whom its pages show.</summary>
    protected abstract IEnumerable<string> ChildrenOn(TRecord record);
}

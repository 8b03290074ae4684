using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Throughline.Casework.Families;
using Throughline.Records;
using Throughline.Records.Queries.Children;
using Throughline.Records.Sights;
using Throughline.Web.Security;

namespace Throughline.Web.Pages.Children;

/// <summary>
/// Stands before every page of one child. It finds the child named in the address among those whom this person may
/// see, and notes the sight; a child who is not there and a child who is not theirs are answered alike.
/// </summary>
internal sealed class ChildGate(ThroughlineDb db, SightBook sights, RefusedReads refused)
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

        var id = $"{context.RouteData.Values["child"]}";
        var child = await ChildFound.Of(db, viewer, id, viewer.Day, http.RequestAborted);
        if (child is null)
        {
            refused.Count(http);
            context.Result = new NotFoundResult();
            return;
        }

        await sights.Note(
            viewer,
            context.ActionDescriptor.RouteValues["page"] ?? "",
            [child.Id],
            http.RequestAborted
        );
        http.Items[Key] = child;
    }

    public static Child Found(HttpContext context) => (Child)context.Items[Key]!;
}

internal static class GatedChild
{
    /// <summary>The child of this page, whom the gate has let through.</summary>
    public static Child Child(this HttpContext context) => ChildGate.Found(context);
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Throughline.Records.Queries;
using Throughline.Records.Sights;
using Throughline.Web.Security;

namespace Throughline.Web.Pages.Meetings;

/// <summary>Stands before every page of one sitting, and notes the sight of each child that the list shows.</summary>
internal sealed class MeetingGate(MeetingPages meetings, SightBook sights, RefusedReads refused)
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

        var id = $"{context.RouteData.Values["meeting"]}";
        var found = await meetings.Meeting(viewer, viewer.Day, id, http.RequestAborted);
        if (found is null)
        {
            refused.Count(http);
            context.Result = new NotFoundResult();
            return;
        }

        await sights.Note(
            viewer,
            context.ActionDescriptor.RouteValues["page"] ?? "",
            found.ChildIds,
            http.RequestAborted
        );
        http.Items[Key] = found;
    }

    public static MeetingPage Found(HttpContext context) => (MeetingPage)context.Items[Key]!;
}

internal static class GatedMeeting
{
    /// <summary>The sitting of this page, which the gate has let through.</summary>
    public static MeetingPage Meeting(this HttpContext context) => MeetingGate.Found(context);
}

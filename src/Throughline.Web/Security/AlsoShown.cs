using Throughline.Records.Sights;

namespace Throughline.Web.Security;

/// <summary>The children whom a page shows beside the one it is about: they were seen as well.</summary>
internal static class AlsoShown
{
    /// <summary>Notes the sights of these children on this page; a page that cannot is not shown.</summary>
    public static Task NoteAlso(this HttpContext context, IEnumerable<string> childIds) =>
        context
            .RequestServices.GetRequiredService<SightBook>()
            .Note(
                context.Viewer(),
                $"{context.GetRouteValue("page")}",
                childIds,
                context.RequestAborted
            );
}

using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Throughline.Casework.Permission;
using Throughline.Records;
using Throughline.Records.Queries;

namespace Throughline.Web;

/// <summary>Who sits at the screen, as the records have them today.</summary>
public static class Present
{
    private static readonly object Key = new();

    /// <summary>The person signed in. Pages behind sign-in always have one.</summary>
    public static Viewer Viewer(this HttpContext context) =>
        context.ViewerOrNull()
        ?? throw new InvalidOperationException("Nobody is signed in on this request.");

    public static Viewer? ViewerOrNull(this HttpContext context) =>
        context.Items.TryGetValue(Key, out var viewer) ? viewer as Viewer : null;

    /// <summary>
    /// Reads the person's posts afresh at every request, so that a post that ended this morning opens nothing now.
    /// Someone who is no longer on the staff is signed out.
    /// </summary>
    public static IApplicationBuilder UsePresent(this IApplicationBuilder app) =>
        app.Use(
            async (context, next) =>
            {
                if (context.User.FindFirst(SignedIn.PersonClaim)?.Value is { } person)
                {
                    var services = context.RequestServices;
                    var viewer = await Viewers.Of(
                        services.GetRequiredService<ThroughlineDb>(),
                        person,
                        services.GetRequiredService<TimeProvider>().Today(),
                        context.RequestAborted
                    );
                    if (viewer is null)
                    {
                        await context.SignOutAsync(SignedIn.Scheme);
                        context.User = new ClaimsPrincipal(new ClaimsIdentity());
                    }
                    else
                        context.Items[Key] = viewer;
                }

                await next(context);
            }
        );

    public static ClaimsPrincipal Principal(string personId) =>
        new(new ClaimsIdentity([new(SignedIn.PersonClaim, personId)], SignedIn.Scheme));
}

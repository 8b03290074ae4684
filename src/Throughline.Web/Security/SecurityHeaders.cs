namespace Throughline.Web.Security;

/// <summary>Headers of every answer: nothing from elsewhere, no framing, and no page kept by a browser or a proxy.</summary>
public static class SecurityHeaders
{
    public const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                var headers = context.Response.Headers;
                headers.ContentSecurityPolicy = ContentPolicy;
                headers.XContentTypeOptions = "nosniff";
                headers.XFrameOptions = "DENY";
                headers["Referrer-Policy"] = "no-referrer";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                headers["Cross-Origin-Resource-Policy"] = "same-origin";
                headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
                context.Response.OnStarting(() =>
                {
                    // Static files carry their own lifetime; whatever else is answered is about people.
                    if (!StaticFile(context))
                        headers.CacheControl = "no-store";
                    return Task.CompletedTask;
                });
                return next(context);
            }
        );

    private static bool StaticFile(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<StaticFileMark>() is not null;
}

/// <summary>Marks the endpoints of files that are the same for everybody.</summary>
public sealed class StaticFileMark;

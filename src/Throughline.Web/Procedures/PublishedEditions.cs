using Throughline.Records;

namespace Throughline.Web.Procedures;

public static class PublishedEditions
{
    /// <summary>Before a page is drawn, looks now and then for editions that another process has published.</summary>
    public static IApplicationBuilder UsePublishedEditions(this IApplicationBuilder app) =>
        app.Use(
            async (context, next) =>
            {
                if (context.ViewerOrNull() is not null)
                    await context
                        .RequestServices.GetRequiredService<EditionStore>()
                        .KeepUp(context.RequestAborted);
                await next(context);
            }
        );
}

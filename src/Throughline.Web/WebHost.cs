using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Features;
using Throughline.Records;
using Throughline.Web.Answers;
using Throughline.Web.Extracts;
using Throughline.Web.Links;
using Throughline.Web.Pages;
using Throughline.Web.Pages.Handovers;
using Throughline.Web.Pages.Meetings;
using Throughline.Web.Pages.Procedures.OwnText;
using Throughline.Web.Pages.Transfers;
using Throughline.Web.Procedures;
using Throughline.Web.Security;

namespace Throughline.Web;

/// <summary>Builds the site. The program calls it, and so do the tests, with their own server and database.</summary>
public static class WebHost
{
    /// <param name="urls">Where to listen, such as "http://127.0.0.1:5080"; none leaves it to the configuration.</param>
    /// <param name="configure">Adds the records, the procedures and the clock; runs last, and may replace anything.</param>
    public static WebApplication Build(string[] urls, Action<WebApplicationBuilder> configure)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                ApplicationName = "throughline",
                ContentRootPath = AppContext.BaseDirectory,
            }
        );
        // Outside Development and unpublished, every file would otherwise be answered with no bytes.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(k => k.AddServerHeader = false);
        if (urls.Length > 0)
            builder.WebHost.UseUrls(urls);
        AddServices(builder.Services);
        configure(builder);
        var app = builder.Build();
        Pipe(app);
        return app;
    }

    private static void AddServices(IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<RateSettings>();
        services.AddRateLimits();
        services.AddHealthChecks();
        services.AddSingleton<SiteLinks>();
        services.AddSingleton<Navigation>();
        services.AddSingleton<Birth>();
        services.AddSingleton(new Editions([]));
        services.AddSingleton<Shelf>();
        services.AddSingleton<Weaver>();
        services.AddSingleton<ExtractRunner>();
        services.AddScoped<Asking>();
        services.AddScoped<Judged>();
        services.AddSingleton<OwnTextMemory>();
        services.AddScoped<OwnTextShelf>();
        services.AddScoped<OwnTextTools>();
        services.AddScoped<TransferTools>();
        services.AddScoped<MeetingTools>();
        services.AddScoped<HandoverTools>();
        services.AddSignedIn();
        services
            .AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddAntiforgery(o =>
        {
            o.Cookie.Name = "throughline-form";
            o.SuppressXFrameOptionsHeader = true;
        });
        services.Configure<RouteOptions>(o => o.LowercaseUrls = true);
        services.Configure<FormOptions>(o =>
        {
            o.ValueLengthLimit = 64 * 1024;
            o.KeyLengthLimit = 256;
            o.ValueCountLimit = 2000;
        });
        services.AddRazorPages(PageConventions.Apply);
    }

    private static void Pipe(WebApplication app)
    {
        app.UseExceptionHandler("/problem");
        app.UseSecurityHeaders();
        app.UseStatusCodePagesWithReExecute("/problem", "?code={0}");
        app.UseRouting();
        app.UseAuthentication();
        app.UsePresent();
        app.UsePublishedEditions();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.MapStaticAssets().AllowAnonymous().WithMetadata(new StaticFileMark());
        app.MapHealthChecks("/health").AllowAnonymous();
        app.MapGet("/", (SiteLinks links) => Results.LocalRedirect(links.Home()));
        app.MapRazorPages().WithStaticAssets();
    }
}

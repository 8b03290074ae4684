namespace Throughline.Web;

public static class SignInServices
{
    public const string Path = "/sign-in";

    public static IServiceCollection AddSignedIn(this IServiceCollection services)
    {
        services
            .AddAuthentication(SignedIn.Scheme)
            .AddCookie(
                SignedIn.Scheme,
                o =>
                {
                    o.Cookie.Name = "throughline-person";
                    o.Cookie.SameSite = SameSiteMode.Strict;
                    o.Cookie.HttpOnly = true;
                    o.ExpireTimeSpan = TimeSpan.FromHours(10);
                    o.SlidingExpiration = true;
                    o.LoginPath = Path;
                    o.ReturnUrlParameter = "then";
                    // Where nobody may choose who to be, asking them to would lead to no page; and what was typed
                    // would be lost on the way to it.
                    o.Events.OnRedirectToLogin = async c =>
                    {
                        var birth = c.HttpContext.RequestServices.GetRequiredService<Birth>();
                        if (
                            HttpMethods.IsGet(c.Request.Method)
                            && await birth.IsDemonstration(c.HttpContext.RequestAborted)
                        )
                            c.Response.Redirect(c.RedirectUri);
                        else
                            c.Response.StatusCode = StatusCodes.Status401Unauthorized;
                    };
                    // What is not yours is not there.
                    o.Events.OnRedirectToAccessDenied = c =>
                    {
                        c.Response.StatusCode = StatusCodes.Status404NotFound;
                        return Task.CompletedTask;
                    };
                }
            );
        return services;
    }
}

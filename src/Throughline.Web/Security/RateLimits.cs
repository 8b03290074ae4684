using System.Threading.RateLimiting;

namespace Throughline.Web.Security;

/// <summary>How much one person may ask for in a minute before the answer is "too many".</summary>
public sealed class RateSettings
{
    public int SearchesPerMinute { get; set; } = 60;

    /// <summary>Records that were not there or not theirs: people mistype, and do not mistype all day.</summary>
    public int RefusedReadsPerMinute { get; set; } = 20;

    public int SignInsPerMinute { get; set; } = 60;
}

public static class RateLimits
{
    public const string Search = "search";
    public const string SignIn = "sign-in";

    public static IServiceCollection AddRateLimits(this IServiceCollection services)
    {
        services.AddSingleton<RefusedReads>();
        return services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.AddPolicy(Search, c => PerPerson(c, Settings(c).SearchesPerMinute));
            options.AddPolicy(SignIn, c => PerPerson(c, Settings(c).SignInsPerMinute));
        });
    }

    /// <summary>Who asks: the person signed in, else the address.</summary>
    internal static string Asker(HttpContext context) =>
        context.User.FindFirst(SignedIn.PersonClaim)?.Value
        ?? context.Connection.RemoteIpAddress?.ToString()
        ?? "nobody";

    private static RateSettings Settings(HttpContext context) =>
        context.RequestServices.GetRequiredService<RateSettings>();

    private static RateLimitPartition<string> PerPerson(HttpContext context, int limit) =>
        RateLimitPartition.GetFixedWindowLimiter(
            Asker(context),
            _ => new FixedWindowRateLimiterOptions
            {
                PermitLimit = limit,
                Window = TimeSpan.FromMinutes(1),
            }
        );
}

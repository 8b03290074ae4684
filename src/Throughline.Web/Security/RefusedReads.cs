using System.Threading.RateLimiting;

namespace Throughline.Web.Security;

/// <summary>
/// Counts records asked for in vain. Someone who tries ids one after another is answered "too many" from then on,
/// for records that are theirs too, so that the answer tells nothing.
/// </summary>
public sealed class RefusedReads(RateSettings settings) : IDisposable
{
    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<
        string,
        string
    >(who =>
        RateLimitPartition.GetFixedWindowLimiter(
            who,
            _ => new FixedWindowRateLimiterOptions
            {
                PermitLimit = settings.RefusedReadsPerMinute,
                Window = TimeSpan.FromMinutes(1),
            }
        )
    );

    public bool MayAsk(HttpContext context) =>
        limiter.GetStatistics(RateLimits.Asker(context))?.CurrentAvailablePermits is not 0;

    public void Count(HttpContext context) => limiter.AttemptAcquire(RateLimits.Asker(context));

    public void Dispose() => limiter.Dispose();
}

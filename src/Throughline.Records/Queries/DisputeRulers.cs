using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Disputes;
using Throughline.Casework.People;
using Throughline.Casework.Transfers;

namespace Throughline.Records.Queries;

/// <summary>Who in post may rule on a dispute as it stands: a rung names a post, and people look for a person.</summary>
internal static class DisputeRulers
{
    /// <param name="attempt">The transfer, as anybody stands to it.</param>
    /// <returns>Names; none where the posts that the procedure names are empty.</returns>
    public static async Task<IReadOnlyList<string>> Of(
        ThroughlineDb db,
        Dispute dispute,
        Attempt attempt,
        CancellationToken cancel
    )
    {
        var setting = attempt.Setting;
        var day = setting.Today;
        var roles = DisputeDecider.Roles(setting.Edition, dispute.Ladder).ToArray();
        var people = await db
            .Posts.AsNoTracking()
            .Where(p =>
                p.From <= day
                && (p.Until == null || p.Until >= day)
                && (
                    p.Kind == PostKind.ServiceManager
                    || p.Kind == PostKind.HeadOfService
                    || roles.Contains(p.Role)
                )
            )
            .Select(p => p.PersonId)
            .Distinct()
            .ToListAsync(cancel);
        var rulers = new List<string>();
        foreach (var person in people)
            if (
                await Viewers.Of(db, person, day, cancel) is { } viewer
                && DisputeDecider.MayRule(
                    dispute,
                    attempt with
                    {
                        Setting = setting with { Viewer = viewer },
                    }
                )
            )
                rulers.Add(viewer.Name);
        return [.. rulers.Order(StringComparer.Ordinal)];
    }
}

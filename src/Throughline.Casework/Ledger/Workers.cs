using Throughline.Casework.People;

namespace Throughline.Casework.Ledger;

public static class Workers
{
    /// <summary>Since when and why nobody works with the child; null when the allocated worker can.</summary>
    /// <param name="posts">The worker's posts; those in other teams do not count.</param>
    public static (DateOnly Since, string Because)? Missing(
        Responsibility row,
        Person? worker,
        IEnumerable<Post> posts,
        DateOnly day
    ) =>
        worker switch
        {
            null => (row.From, "nobody is allocated"),
            { LeftOn: { } left } when left <= day => (left, $"{worker.Name} has left"),
            _ when worker.IsAwayOn(day) => (worker.AwayFrom!.Value, $"{worker.Name} is away"),
            _ when !posts.Any(p => p.TeamId == row.TeamId && p.HeldOn(day)) => (
                row.From,
                $"{worker.Name} has no post in the team"
            ),
            _ => null,
        };
}

using Throughline.Casework.People;
using Throughline.Casework.Teams;

namespace Throughline.Casework.Permission;

/// <summary>A post that a person fills today, their own or as a representative.</summary>
/// <param name="For">The post's holder, when the person only stands in.</param>
/// <param name="TeamIds">The post's team and every team beneath it; null when the post covers the council.</param>
public sealed record Hat(
    string PostId,
    PostKind Kind,
    string Role,
    string? TeamId,
    IReadOnlySet<string>? TeamIds,
    string? For
)
{
    public bool Covers(string teamId) => TeamIds is null || TeamIds.Contains(teamId);

    /// <summary>Manages that very team: as its manager, assistant manager, or in their place.</summary>
    public bool Manages(string teamId) =>
        Kind is PostKind.TeamManager or PostKind.AssistantManager && TeamId == teamId;

    public bool IsSenior => Kind is PostKind.ServiceManager or PostKind.HeadOfService;

    public static Hat Of(Post post, IReadOnlyCollection<Team> teams, string? standingInFor) =>
        new(
            post.Id,
            post.Kind,
            post.Role,
            post.TeamId,
            post.TeamId is { } id ? Team.WithAllBeneath(id, teams) : null,
            standingInFor
        );
}

/// <summary>Whoever looks or acts, with all that permission needs to know of them on one day.</summary>
public sealed record Viewer(
    string PersonId,
    string Name,
    DateOnly Day,
    IReadOnlyList<Hat> Hats,
    bool IsAway = false
)
{
    /// <summary>Sees every child that is not restricted: a senior post that covers the council.</summary>
    public bool SeesCouncil { get; } = Hats.Any(h => h.IsSenior && h.TeamIds is null);

    /// <summary>The teams whose children the person sees.</summary>
    public IReadOnlyList<string> TeamIds { get; } =
    [.. Hats.Where(SeesTeam).SelectMany(h => h.TeamIds ?? EmptyTeams).Distinct().Order()];

    public bool Manages(string teamId) => Hats.Any(h => h.Manages(teamId));

    /// <summary>Manages the team, or is senior in the line above it.</summary>
    public bool Leads(string teamId) =>
        Hats.Any(h => h.Manages(teamId) || (h.IsSenior && h.Covers(teamId)));

    /// <summary>Whom the person stands in for when managing one of these teams; null when they manage one in their own right, or none.</summary>
    public string? StandsInFor(params IEnumerable<string> teamIds)
    {
        var managing = Hats.Where(h => teamIds.Any(h.Manages)).ToList();
        return managing.Exists(h => h.For is null)
            ? null
            : managing.Find(h => h.For is not null)?.For;
    }

    public bool WorksIn(string teamId) => Hats.Any(h => h.TeamId == teamId);

    public bool Is(PostKind kind) => Hats.Any(h => h.Kind == kind);

    private static readonly IReadOnlySet<string> EmptyTeams = new HashSet<string>();

    private static bool SeesTeam(Hat hat) =>
        hat.Kind
            is PostKind.SocialWorker
                or PostKind.EarlyHelpWorker
                or PostKind.PersonalAdviser
                or PostKind.AssistantManager
                or PostKind.TeamManager
                or PostKind.ServiceManager
                or PostKind.HeadOfService
                or PostKind.BusinessSupport;
}

namespace Throughline.Casework.People;

/// <summary>What a post lets its holder do, whatever the council calls it.</summary>
public enum PostKind
{
    SocialWorker,
    EarlyHelpWorker,
    PersonalAdviser,
    AssistantManager,
    TeamManager,
    ServiceManager,
    HeadOfService,
    ReviewingOfficer,
    BusinessSupport,
    DataOfficer,
    ProcedureOwner,
    Administrator,
}

/// <summary>A person's role in a team, from a day until another. Without a team it covers the council.</summary>
public sealed class Post : IVersioned
{
    public required string Id { get; init; }
    public required string PersonId { get; init; }
    public string? TeamId { get; init; }
    public required PostKind Kind { get; init; }

    /// <summary>The role as the council's procedure names it, such as "IRT duty manager".</summary>
    public required string Role { get; set; }
    public required DateOnly From { get; init; }

    /// <summary>The last day in post.</summary>
    public DateOnly? Until { get; set; }
    public long Version { get; set; }

    public bool HeldOn(DateOnly day) => From <= day && (Until is null || day <= Until);

    /// <summary>Holders of these are given children of their team; in Early Help that is its own workers.</summary>
    public bool IsSocialWork =>
        Kind is PostKind.SocialWorker or PostKind.AssistantManager or PostKind.EarlyHelpWorker;

    public bool Manages => Kind is PostKind.TeamManager or PostKind.AssistantManager;

    public bool IsSenior => Kind is PostKind.ServiceManager or PostKind.HeadOfService;
}

/// <summary>A representative: another person who fills a post from a day until another, both in.</summary>
public sealed class StandIn : IVersioned
{
    public required string Id { get; init; }
    public required string PostId { get; init; }
    public required string PersonId { get; init; }
    public required DateOnly From { get; init; }
    public DateOnly? Until { get; set; }
    public long Version { get; set; }

    public bool StandsOn(DateOnly day) => From <= day && (Until is null || day <= Until);
}

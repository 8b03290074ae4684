namespace Throughline.Casework.People;

public sealed record AddTeam(
    string Name,
    string? ProcedureName = null,
    string? PartOfId = null,
    bool HoldsChildren = true
);

/// <summary>Changes a team's name, its name in the procedure, and the service it is part of.</summary>
public sealed record RenameTeam(
    string TeamId,
    string Name,
    string? ProcedureName = null,
    string? PartOfId = null
);

/// <summary>Ends a representative's time; the deed's day is the last.</summary>
public sealed record EndStandIn(string StandInId);

public sealed record DissolveTeam(string TeamId);

public sealed record AddPerson(string Name, string? Email = null, string? Login = null);

/// <summary>Gives a person a post from the deed's day.</summary>
public sealed record GivePost(string PersonId, PostKind Kind, string Role, string? TeamId);

/// <summary>Ends a post; the deed's day is the last in it.</summary>
public sealed record EndPost(string PostId);

public sealed record NameStandIn(string PostId, string PersonId, DateOnly From, DateOnly? Until);

/// <summary>Says that a person is away, both days in; no first day takes the absence back.</summary>
public sealed record SayAway(string PersonId, DateOnly? From, DateOnly? Until);

/// <summary>Says that a person has left; the deed's day is the first on which they no longer work here.</summary>
public sealed record SayLeft(string PersonId);

public static class StaffRefusals
{
    public static readonly Refusal NameTaken = new(
        "name-taken",
        "A team of that name exists already. Give it another name.",
        Field: "Name"
    );

    public static readonly Refusal LoginTaken = new(
        "login-taken",
        "Another person signs in by that name.",
        Field: "Login"
    );

    public static readonly Refusal TeamNeeded = new(
        "team-needed",
        "This post belongs to a team. Choose the team.",
        Field: "TeamId"
    );

    public static Refusal HasLeft(string name) =>
        new("has-left", $"{name} no longer works for the council on that day.", Field: "PersonId");

    public static readonly Refusal StillHolds = new(
        "still-holds-children",
        "Children are still allocated there. Give them to others first."
    );

    public static readonly Refusal HoldsChildren = new(
        "holds-children",
        "This person is still the worker of children in the team. Give the children to others first."
    );

    public static readonly Refusal LastAdministrator = new(
        "last-administrator",
        "Nobody else keeps the teams and people on the day after. Give somebody else the post first."
    );

    public static readonly Refusal AwaySince = new(
        "away-since",
        "Enter the first day away.",
        Field: "From"
    );

    public static readonly Refusal StillComing = new(
        "still-coming",
        "Children are on the way to this team. Complete or withdraw those transfers first."
    );

    public static readonly Refusal DissolvedAlready = new(
        "dissolved-already",
        "This team has been dissolved already."
    );

    public static readonly Refusal PartOfItself = new(
        "part-of-itself",
        "A team cannot be part of itself, or of a team that is part of it.",
        Field: "PartOfId"
    );

    public static readonly Refusal OwnStandIn = new(
        "own-stand-in",
        "Nobody stands in for themselves. Choose another person.",
        Field: "PersonId"
    );

    public static readonly Refusal BackToFront = new(
        "back-to-front",
        "The last day is before the first. Check the days.",
        Field: "Until"
    );
}

public static class StaffRules
{
    /// <summary>Posts that mean nothing without a team.</summary>
    public static bool NeedsTeam(PostKind kind) =>
        kind switch
        {
            PostKind.SocialWorker
            or PostKind.EarlyHelpWorker
            or PostKind.AssistantManager
            or PostKind.TeamManager => true,
            PostKind.PersonalAdviser
            or PostKind.ServiceManager
            or PostKind.HeadOfService
            or PostKind.ReviewingOfficer
            or PostKind.BusinessSupport
            or PostKind.DataOfficer
            or PostKind.ProcedureOwner
            or PostKind.Administrator => false,
        };

    /// <summary>The manager's post that answers for a team on a day: its manager before an assistant, the longest there first.</summary>
    public static Post? ManagerOf(string teamId, IEnumerable<Post> posts, DateOnly day) =>
        posts
            .Where(p => p.TeamId == teamId && p.Manages && p.HeldOn(day))
            .OrderByDescending(p => p.Kind is PostKind.TeamManager)
            .ThenBy(p => p.From)
            .ThenBy(p => p.Id, StringComparer.Ordinal)
            .FirstOrDefault();
}

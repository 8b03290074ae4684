using Throughline.Casework.Permission;

namespace Throughline.Casework.Ledger;

/// <summary>Names somebody who works with a child beside the worker, and carries no responsibility.</summary>
public sealed record Involve(string ChildId, string PersonId, string Role);

public sealed record EndInvolvement(string ChildId, string InvolvementId);

/// <summary>Who may work with a child beside the worker, and as what.</summary>
public static class Involvements
{
    /// <summary>As extracts write the first: what is typed and what comes in are one.</summary>
    public static readonly IReadOnlyList<string> Roles =
    [
        "personal adviser",
        "joint worker",
        "support worker",
        "Early Help worker",
        "IRO",
    ];

    public static readonly Refusal NoRole = Refusals.Missing("Role", "what they do for the child");

    public static readonly Refusal NobodyHolds = new(
        "nobody-holds",
        "No team holds this child now, so there is nobody to work beside."
    );

    public static readonly Refusal NotInPost = new(
        "not-in-post",
        "Choose somebody who is in post on that day.",
        Field: "PersonId"
    );

    public static readonly Refusal IsTheWorker = new(
        "is-the-worker",
        "This person is the child’s worker already.",
        Field: "PersonId"
    );

    public static readonly Refusal Already = new(
        "works-already",
        "This person works with the child so already.",
        Field: "PersonId"
    );

    public static readonly Refusal EndedAlready = new(
        "ended-already",
        "That has ended already, or was never so."
    );

    /// <param name="holder">The open row of the ledger.</param>
    /// <param name="teams">The teams in which the person fills a post on that day.</param>
    /// <param name="now">Those who work with the child on that day.</param>
    public static Result<Involvement> Begin(
        Involve command,
        Viewer viewer,
        Responsibility? holder,
        IReadOnlyList<string?> teams,
        IEnumerable<Involvement> now,
        DateOnly day,
        NewId id
    )
    {
        if (holder is null)
            return NobodyHolds;
        if (!Roles.Contains(command.Role))
            return NoRole;
        if (teams.Count == 0)
            return NotInPost;
        if (!viewer.Leads(holder.TeamId) && !teams.OfType<string>().Any(viewer.Leads))
            return Refusals.NotAllowed(
                "a manager of the team that holds the child, or of the team of whoever is named"
            );
        if (holder.WorkerId == command.PersonId)
            return IsTheWorker;
        if (now.Any(i => i.PersonId == command.PersonId && i.Role == command.Role))
            return Already;
        return new Involvement
        {
            Id = id(),
            ChildId = command.ChildId,
            PersonId = command.PersonId,
            Role = command.Role,
            From = day,
        };
    }

    /// <summary>The last day is the deed's; one that began that very day lasts it out.</summary>
    public static Refusal? End(
        Involvement involvement,
        Viewer viewer,
        Responsibility? holder,
        IReadOnlyList<string?> teams,
        DateOnly day
    )
    {
        if (involvement.Until <= day)
            return EndedAlready;
        if (
            !(holder is not null && viewer.Leads(holder.TeamId))
            && !teams.OfType<string>().Any(viewer.Leads)
        )
            return Refusals.NotAllowed(
                "a manager of the team that holds the child, or of the team of whoever is named"
            );
        involvement.Until = day < involvement.From ? involvement.From : day;
        return null;
    }
}

using Throughline.Casework.Duties;
using Throughline.Casework.Ledger;
using Throughline.Casework.Transfers;
using Throughline.Procedures.Rules;
using Team = Throughline.Casework.Teams.Team;

namespace Throughline.Casework.Permission;

/// <summary>A person as they stand to one transfer, or to one child who is not on the move.</summary>
public sealed record Cast(
    Viewer Viewer,
    IReadOnlySet<Part> Parts,
    Edition Edition,
    IReadOnlyDictionary<string, Team> Teams,
    string? SendingTeamId,
    string? ReceivingTeamId
)
{
    /// <summary>As they stand to a child outside any transfer.</summary>
    public static Cast OfChild(
        Viewer viewer,
        Responsibility? holder,
        Edition edition,
        IReadOnlyDictionary<string, Team> teams
    )
    {
        var parts = new HashSet<Part>();
        if (holder?.WorkerId == viewer.PersonId)
            parts.Add(Part.SendingWorker);
        if (holder is not null && viewer.Manages(holder.TeamId))
            parts.Add(Part.SendingManager);
        return new(viewer, parts, edition, teams, holder?.TeamId, null);
    }
}

/// <summary>Is this person the one the procedure names?</summary>
public static class WhoIs
{
    public static bool Plays(Who who, Attempt attempt) =>
        Plays(
            who,
            new Cast(
                attempt.Setting.Viewer,
                Transfers.Parts.Standing(attempt),
                attempt.Setting.Edition,
                attempt.Setting.Teams,
                attempt.SendingTeamId,
                attempt.ReceivingTeamId
            )
        );

    public static bool Plays(Who who, Cast cast) =>
        who switch
        {
            Who.Person person => PlaysPart(person.Name, cast),
            Who.Role role => cast.Viewer.Hats.Any(h => Wears(h, role, cast)),
            Who.All all => all.People.Any(w => Plays(w, cast)),
            Who.Any any => any.People.Any(w => Plays(w, cast)),
            Who.AtLeast some => some.People.Any(w => Plays(w, cast)),
            Who.Failing failing => Plays(failing.First, cast) || Plays(failing.Otherwise, cast),
            _ => throw new InvalidOperationException($"Nobody knows who {who.Text} is."),
        };

    /// <summary>What is owed to a child on the move or not is owed by the people of the team that holds the child.</summary>
    public static bool Owes(OwedLine line, Cast cast, Setting setting) =>
        line.Who is { } who
        && (
            line.OfTheChild
                ? line.ChildIds.Any(child =>
                    Plays(
                        who,
                        cast with
                        {
                            SendingTeamId = setting.Holders.GetValueOrDefault(child)?.TeamId,
                            ReceivingTeamId = null,
                        }
                    )
                )
                : Plays(who, cast)
        );

    private static bool PlaysPart(string name, Cast cast) =>
        name switch
        {
            "sending worker" or "allocated worker" => cast.Parts.Contains(Part.SendingWorker),
            "sending manager" => cast.Parts.Contains(Part.SendingManager),
            "receiving worker" => cast.Parts.Contains(Part.ReceivingWorker),
            "receiving manager" => cast.Parts.Contains(Part.ReceivingManager),
            "managers of both teams" => cast.Parts.Contains(Part.SendingManager)
                || cast.Parts.Contains(Part.ReceivingManager),
            "chair" => cast.Parts.Contains(Part.Chair),
            _ => cast.Viewer.Hats.Any(h => Named(h.Role, name)),
        };

    private static bool Wears(Hat hat, Who.Role role, Cast cast) =>
        IsRole(hat, role, cast.Edition) && OfTheTeam(hat, role, cast);

    private static bool IsRole(Hat hat, Who.Role role, Edition edition) =>
        Named(hat.Role, role.Name)
        || (
            role.OrRepresentative
            && edition.Roles.Any(r => Named(r.Name, hat.Role) && Named(r.StandsInFor, role.Name))
        );

    private static bool OfTheTeam(Hat hat, Who.Role role, Cast cast)
    {
        var both = new[] { cast.SendingTeamId, cast.ReceivingTeamId }.OfType<string>().ToList();
        return role.Of switch
        {
            OfTeam.Named => role.Team is TeamSet.Named named
                ? hat.TeamId is null || InAny(hat, named.Teams, cast)
                : both.Any(hat.Covers),
            OfTeam.Both => both.Any(hat.Covers),
            OfTeam.Unsaid => hat.TeamIds is null
                || both.Count == 0
                || both.Any(hat.Covers)
                || IsOfOneTeam(role.Name, cast.Edition)
                // A unit under which no team holds children is meant wherever they are.
                || !hat.TeamIds.Any(id =>
                    cast.Teams.TryGetValue(id, out var team) && team.HoldsChildren
                ),
        };
    }

    /// <summary>A role that the procedure gives to a team by its name is that team's, wherever the children are.</summary>
    private static bool IsOfOneTeam(string role, Edition edition) =>
        edition.Roles.Any(r => Named(r.Name, role) && edition.Teams.Any(t => t.Name == r.Of));

    private static bool InAny(Hat hat, IReadOnlyList<string> teams, Cast cast) =>
        cast.Teams.Values.Any(t => teams.Contains(t.InProcedure) && hat.Covers(t.Id));

    private static bool Named(string? role, string name) =>
        string.Equals(role, name, StringComparison.OrdinalIgnoreCase);
}

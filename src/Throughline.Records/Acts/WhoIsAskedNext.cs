using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Ledger;
using Throughline.Casework.Permission;
using Throughline.Casework.Teams;
using Throughline.Procedures.Rules;
using Team = Throughline.Casework.Teams.Team;

namespace Throughline.Records.Acts;

/// <summary>
/// Lets whoever was told of a child see the child, where the procedure asks the next thing of that post: a notice that
/// business support is to send, a register that somebody keeps.
/// </summary>
internal static class WhoIsAskedNext
{
    private const int Days = 92;

    public static async Task Of(
        Room room,
        string childId,
        Responsibility? holder,
        Duty told,
        Edition edition,
        CancellationToken cancel
    )
    {
        if (told.Act is not Act.Tells { Whom: var whom })
            return;
        var asked = edition
            .Duties.Where(d => d.For == DutyFor.EveryChild && d.Who is not null)
            .SelectMany(d => Roles(d.Who!))
            .Select(r => r.Text)
            .ToHashSet();
        var next = Roles(whom).Where(r => asked.Contains(r.Text)).ToList();
        if (next.Count == 0)
            return;
        var day = room.Today;
        var teams = await room.Db.Teams.AsNoTracking().ToDictionaryAsync(t => t.Id, cancel);
        var line = Line(teams, holder?.TeamId).ToHashSet();
        var posts = await room
            .Db.Posts.AsNoTracking()
            .Where(p => p.From <= day && (p.Until == null || p.Until >= day))
            .ToListAsync(cancel);
        var known = await room
            .Db.Needs.Where(n =>
                n.ChildId == childId
                && n.Cause == NeedCause.Owed
                && (n.Until == null || n.Until >= day)
            )
            .Select(n => n.PersonId)
            .ToListAsync(cancel);
        foreach (
            var person in posts
                .Where(p => next.Any(r => Fills(p.Role, p.TeamId, r, teams, line)))
                .Select(p => p.PersonId)
                .Distinct()
                .Except(known.OfType<string>())
        )
            room.Db.Add(
                new NeedToKnow
                {
                    Id = Ids.New(),
                    ChildId = childId,
                    PersonId = person,
                    Cause = NeedCause.Owed,
                    CauseId = told.Id,
                    From = day,
                    Until = day.AddDays(Days),
                }
            );
    }

    /// <summary>A post of the team that the rule names, or else one in the line of the team that holds the child.</summary>
    private static bool Fills(
        string post,
        string? teamId,
        Who.Role role,
        IReadOnlyDictionary<string, Team> teams,
        IReadOnlySet<string> line
    ) =>
        string.Equals(post, role.Name, StringComparison.OrdinalIgnoreCase)
        && (
            role.Team is TeamSet.Named named
                ? teamId is { } id && named.Teams.Contains(teams[id].InProcedure)
                : teamId is null || line.Contains(teamId)
        );

    private static IEnumerable<string> Line(IReadOnlyDictionary<string, Team> teams, string? teamId)
    {
        for (var id = teamId; id is not null; id = teams.GetValueOrDefault(id)?.PartOfId)
            yield return id;
    }

    private static IEnumerable<Who.Role> Roles(Who who) =>
        who switch
        {
            Who.Role role => [role],
            Who.All all => all.People.SelectMany(Roles),
            Who.Any any => any.People.SelectMany(Roles),
            Who.AtLeast some => some.People.SelectMany(Roles),
            Who.Failing failing => Roles(failing.First).Concat(Roles(failing.Otherwise)),
            _ => [],
        };
}

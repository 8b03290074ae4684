using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Casework.People;
using Throughline.Casework.Permission;
using Throughline.Casework.Teams;
using Throughline.Records.Model;

namespace Throughline.Records.Acts;

/// <summary>Asks to found an empty database: what it is, whose, and its first administrator.</summary>
/// <param name="Procedure">The procedure that the council runs, by the name of its folder.</param>
public sealed record Found(
    InstallationKind Kind,
    string Council,
    string Procedure,
    string Administrator,
    string? Login = null
)
{
    /// <summary>The council's teams, each under its name in the procedure.</summary>
    public IReadOnlyList<string> Teams { get; init; } = [];

    public IReadOnlyList<FirstPost> Posts { get; init; } = [];
}

/// <summary>A post that somebody holds from the day of the founding. Rows of one login, or of one name, are one person.</summary>
public sealed record FirstPost(
    string Name,
    PostKind Kind,
    string Role,
    string? Team,
    string? Login = null,
    string? Email = null
)
{
    public bool IsOf(Person person) =>
        Login is not null && person.Login is not null
            ? string.Equals(Login, person.Login, StringComparison.OrdinalIgnoreCase)
            : SearchKey.Of(Name) == person.NameKey;
}

public static class Founding
{
    public static readonly Refusal FoundedAlready = new(
        "founded-already",
        "This database has been founded already. Start with an empty one."
    );

    /// <summary>The first act, done by the administrator whom it records, with the teams and the staff; returns that person's id as its subject.</summary>
    public static Task<Result<Done>> Found(
        this Door door,
        Found command,
        DateTime at,
        CancellationToken cancel = default
    )
    {
        var today = London.DayOf(at);
        var administrator = new Person
        {
            Id = Ids.New(),
            Name = command.Administrator,
            NameKey = SearchKey.Of(command.Administrator),
            Login = command.Login,
        };
        var deed = new Deed(administrator.Id, at, today);
        return door.Do(
            deed,
            "database founded",
            command,
            async room =>
            {
                if (await room.Db.Installations.AnyAsync(cancel))
                    return FoundedAlready;
                room.Db.Add(
                    new Installation
                    {
                        Id = 1,
                        Kind = command.Kind,
                        Council = command.Council,
                        Procedure = command.Procedure,
                        BornAt = at,
                    }
                );
                room.Db.Add(administrator);
                room.Db.Add(
                    new Post
                    {
                        Id = Ids.New(),
                        PersonId = administrator.Id,
                        Kind = PostKind.Administrator,
                        Role = "Administrator",
                        From = today,
                    }
                );
                if (Staff(room.Db, command, administrator, today) is { } refusal)
                    return refusal;
                return new Acted(
                    administrator.Id,
                    $"Founded as {command.Kind.ToString().ToLowerInvariant()} for {command.Council}."
                );
            },
            // Nobody is on the staff yet.
            new Viewer(administrator.Id, administrator.Name, today, []),
            cancel
        );
    }

    private static Refusal? Staff(
        ThroughlineDb db,
        Found command,
        Person administrator,
        DateOnly today
    )
    {
        List<Team> teams =
        [
            .. command.Teams.Distinct().Select(name => new Team { Id = Ids.New(), Name = name }),
        ];
        db.AddRange(teams);
        List<Person> people = [administrator];
        foreach (var post in command.Posts)
        {
            var team = teams.Find(t => t.Name == post.Team);
            if (team is null && (post.Team is not null || StaffRules.NeedsTeam(post.Kind)))
                return StaffRefusals.TeamNeeded;
            if (people.Find(post.IsOf) is not { } person)
            {
                person = new Person
                {
                    Id = Ids.New(),
                    Name = post.Name,
                    NameKey = SearchKey.Of(post.Name),
                    Login = post.Login,
                    Email = post.Email,
                };
                people.Add(person);
                db.Add(person);
            }
            db.Add(
                new Post
                {
                    Id = Ids.New(),
                    PersonId = person.Id,
                    TeamId = team?.Id,
                    Kind = post.Kind,
                    Role = post.Role,
                    From = today,
                }
            );
        }
        return null;
    }
}

using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Casework.People;
using Throughline.Casework.Permission;
using Throughline.Casework.Teams;
using Throughline.Casework.Transfers;

namespace Throughline.Records.Acts;

/// <summary>Teams, people, posts and representatives, kept by an administrator.</summary>
public static class StaffActs
{
    public static Task<Result<Done>> AddTeam(
        this Door door,
        AddTeam command,
        Deed deed,
        CancellationToken cancel = default
    ) =>
        door.Keep(
            deed,
            "team added",
            command,
            async room =>
            {
                var name = command.Name.Trim();
                if (name.Length == 0)
                    return Refusals.Missing("Name", "the team's name");
                if (await room.Db.Teams.AnyAsync(t => t.Name == name, cancel))
                    return StaffRefusals.NameTaken;
                var team = new Team
                {
                    Id = Ids.New(),
                    Name = name,
                    ProcedureName = command.ProcedureName,
                    PartOfId = command.PartOfId,
                    HoldsChildren = command.HoldsChildren,
                };
                room.Db.Add(team);
                return new Acted(team.Id, $"Team {name} added.");
            },
            cancel
        );

    public static Task<Result<Done>> RenameTeam(
        this Door door,
        RenameTeam command,
        Deed deed,
        CancellationToken cancel = default
    ) =>
        door.Keep(
            deed,
            "team renamed",
            command,
            async room =>
            {
                if (await room.Db.Teams.FindAsync([command.TeamId], cancel) is not { } team)
                    return Refusals.NotFound;
                var name = command.Name.Trim();
                if (name.Length == 0)
                    return Refusals.Missing("Name", "the team's name");
                if (await room.Db.Teams.AnyAsync(t => t.Name == name && t.Id != team.Id, cancel))
                    return StaffRefusals.NameTaken;
                var teams = await room.Db.Teams.AsNoTracking().ToListAsync(cancel);
                if (
                    command.PartOfId is { } above
                    && Team.WithAllBeneath(team.Id, teams).Contains(above)
                )
                    return StaffRefusals.PartOfItself;
                var before = team.Name;
                // In the procedure the team goes on under the name by which its rules know it.
                var inProcedure = string.IsNullOrWhiteSpace(command.ProcedureName)
                    ? null
                    : command.ProcedureName.Trim();
                team.Name = name;
                team.ProcedureName = inProcedure == name ? null : inProcedure;
                team.PartOfId = command.PartOfId;
                return new Acted(
                    team.Id,
                    before == name ? $"Team {name} changed." : $"Team {before} is now {name}."
                );
            },
            cancel
        );

    public static Task<Result<Done>> DissolveTeam(
        this Door door,
        DissolveTeam command,
        Deed deed,
        CancellationToken cancel = default
    ) =>
        door.Keep(
            deed,
            "team dissolved",
            command,
            async room =>
            {
                if (await room.Db.Teams.FindAsync([command.TeamId], cancel) is not { } team)
                    return Refusals.NotFound;
                if (
                    await room.Db.Responsibilities.AnyAsync(
                        r => r.TeamId == team.Id && r.Until == null,
                        cancel
                    )
                )
                    return StaffRefusals.StillHolds;
                var open = TransferStates.Open.ToArray();
                if (
                    await room.Db.Transfers.AnyAsync(
                        t => t.ReceivingTeamId == team.Id && open.Contains(t.State),
                        cancel
                    )
                )
                    return StaffRefusals.StillComing;
                if (team.DissolvedOn is not null)
                    return StaffRefusals.DissolvedAlready;
                team.DissolvedOn = deed.Day;
                return new Acted(team.Id, $"Team {team.Name} dissolved.");
            },
            cancel
        );

    public static Task<Result<Done>> AddPerson(
        this Door door,
        AddPerson command,
        Deed deed,
        CancellationToken cancel = default
    ) =>
        door.Keep(
            deed,
            "person added",
            command,
            async room =>
            {
                var name = command.Name.Trim();
                if (name.Length == 0)
                    return Refusals.Missing("Name", "the person's name");
                if (
                    command.Login is { } login
                    && await room.Db.People.AnyAsync(p => p.Login == login, cancel)
                )
                    return StaffRefusals.LoginTaken;
                var person = new Person
                {
                    Id = Ids.New(),
                    Name = name,
                    NameKey = SearchKey.Of(name),
                    Email = command.Email,
                    Login = command.Login,
                };
                room.Db.Add(person);
                return new Acted(person.Id, $"{name} added to the staff.");
            },
            cancel
        );

    public static Task<Result<Done>> GivePost(
        this Door door,
        GivePost command,
        Deed deed,
        CancellationToken cancel = default
    ) =>
        door.Keep(
            deed,
            "post given",
            command,
            async room =>
            {
                if (command.TeamId is null && StaffRules.NeedsTeam(command.Kind))
                    return StaffRefusals.TeamNeeded;
                if (await room.Db.People.FindAsync([command.PersonId], cancel) is not { } person)
                    return Refusals.NotFound;
                if (!person.WorksOn(deed.Day))
                    return StaffRefusals.HasLeft(person.Name);
                var team = command.TeamId is { } id
                    ? await room.Db.Teams.FindAsync([id], cancel)
                    : null;
                if (command.TeamId is not null && team is null)
                    return Refusals.NotFound;
                var post = new Post
                {
                    Id = Ids.New(),
                    PersonId = person.Id,
                    TeamId = team?.Id,
                    Kind = command.Kind,
                    Role = command.Role.Trim(),
                    From = deed.Day,
                };
                room.Db.Add(post);
                return new Acted(
                    post.Id,
                    $"{person.Name} became {post.Role}{(team is null ? "" : " of " + team.Name)}."
                );
            },
            cancel
        );

    public static Task<Result<Done>> EndPost(
        this Door door,
        EndPost command,
        Deed deed,
        CancellationToken cancel = default
    ) =>
        door.Keep(
            deed,
            "post ended",
            command,
            async room =>
            {
                if (await room.Db.Posts.FindAsync([command.PostId], cancel) is not { } post)
                    return Refusals.NotFound;
                if (deed.Day < post.From)
                    return StaffRefusals.BackToFront;
                if (
                    post.IsSocialWork
                    && await room.Db.Responsibilities.AnyAsync(
                        r =>
                            r.WorkerId == post.PersonId
                            && r.TeamId == post.TeamId
                            && r.Until == null,
                        cancel
                    )
                )
                    return StaffRefusals.HoldsChildren;
                if (
                    post.Kind is PostKind.Administrator
                    && !await Others(room, p => p.Id != post.Id, deed.Day.AddDays(1), cancel)
                )
                    return StaffRefusals.LastAdministrator;
                post.Until = deed.Day;
                return new Acted(
                    post.PersonId,
                    $"{await room.NameOf(post.PersonId, cancel)} is no longer {post.Role}."
                );
            },
            cancel
        );

    public static Task<Result<Done>> NameStandIn(
        this Door door,
        NameStandIn command,
        Deed deed,
        CancellationToken cancel = default
    ) =>
        door.Do(
            deed,
            "representative named",
            command,
            async room =>
            {
                room.On(Chain.Staff);
                if (await room.Db.Posts.FindAsync([command.PostId], cancel) is not { } post)
                    return Refusals.NotFound;
                if (May.SayWhoStandsIn(room.Viewer, post.PersonId, post.TeamId) is { } refusal)
                    return refusal;
                if (command.PersonId == post.PersonId)
                    return StaffRefusals.OwnStandIn;
                if (command.Until < command.From)
                    return StaffRefusals.BackToFront;
                if (await room.Db.People.FindAsync([command.PersonId], cancel) is not { } person)
                    return Refusals.NotFound;
                if (!person.WorksOn(command.From))
                    return StaffRefusals.HasLeft(person.Name);
                var standIn = new StandIn
                {
                    Id = Ids.New(),
                    PostId = post.Id,
                    PersonId = person.Id,
                    From = command.From,
                    Until = command.Until,
                };
                room.Db.Add(standIn);
                return new Acted(
                    standIn.Id,
                    $"{person.Name} stands in for {await room.NameOf(post.PersonId, cancel)} as {post.Role} from {command.From:d MMMM yyyy}."
                );
            },
            cancel
        );

    /// <summary>The representative's last day becomes the deed's day.</summary>
    public static Task<Result<Done>> EndStandIn(
        this Door door,
        EndStandIn command,
        Deed deed,
        CancellationToken cancel = default
    ) =>
        door.Do(
            deed,
            "representative ended",
            command,
            async room =>
            {
                room.On(Chain.Staff);
                if (
                    await room.Db.StandIns.FindAsync([command.StandInId], cancel) is not { } standIn
                )
                    return Refusals.NotFound;
                var post = await room.Db.Posts.FirstAsync(p => p.Id == standIn.PostId, cancel);
                if (May.SayWhoStandsIn(room.Viewer, post.PersonId, post.TeamId) is { } refusal)
                    return refusal;
                if (deed.Day < standIn.From)
                    return StaffRefusals.BackToFront;
                standIn.Until = deed.Day;
                return new Acted(
                    standIn.PersonId,
                    $"{await room.NameOf(standIn.PersonId, cancel)} stands in for {await room.NameOf(post.PersonId, cancel)} as {post.Role} until {deed.Day:d MMMM yyyy}."
                );
            },
            cancel
        );

    public static Task<Result<Done>> SayAway(
        this Door door,
        SayAway command,
        Deed deed,
        CancellationToken cancel = default
    ) =>
        door.Do(
            deed,
            "absence recorded",
            command,
            async room =>
            {
                room.On(Chain.Staff);
                if (await room.Db.People.FindAsync([command.PersonId], cancel) is not { } person)
                    return Refusals.NotFound;
                var team = await room
                    .Db.Posts.Where(p =>
                        p.PersonId == person.Id
                        && p.TeamId != null
                        && (p.Until == null || p.Until >= room.Today)
                    )
                    .Select(p => p.TeamId)
                    .FirstOrDefaultAsync(cancel);
                if (May.SayWhoStandsIn(room.Viewer, person.Id, team) is { } refusal)
                    return refusal;
                if (command is { From: null, Until: not null })
                    return StaffRefusals.AwaySince;
                if (command.Until < command.From)
                    return StaffRefusals.BackToFront;
                (person.AwayFrom, person.AwayUntil) = (command.From, command.Until);
                return new Acted(
                    person.Id,
                    command.From is { } from
                        ? $"{person.Name} is away from {from:d MMMM yyyy}."
                        : $"{person.Name} is at work."
                );
            },
            cancel
        );

    public static Task<Result<Done>> SayLeft(
        this Door door,
        SayLeft command,
        Deed deed,
        CancellationToken cancel = default
    ) =>
        door.Keep(
            deed,
            "leaving recorded",
            command,
            async room =>
            {
                if (await room.Db.People.FindAsync([command.PersonId], cancel) is not { } person)
                    return Refusals.NotFound;
                if (
                    await room.Db.Posts.AnyAsync(
                        p =>
                            p.PersonId == person.Id
                            && p.Kind == PostKind.Administrator
                            && (p.Until == null || p.Until >= deed.Day),
                        cancel
                    ) && !await Others(room, p => p.PersonId != person.Id, deed.Day, cancel)
                )
                    return StaffRefusals.LastAdministrator;
                person.LeftOn = deed.Day;
                return new Acted(person.Id, $"{person.Name} left.");
            },
            cancel
        );

    /// <summary>Somebody is an administrator in post on that day by another post; without one nobody could give posts again.</summary>
    private static Task<bool> Others(
        Room room,
        Expression<Func<Post, bool>> other,
        DateOnly day,
        CancellationToken cancel
    ) =>
        room
            .Db.Posts.Where(p =>
                p.Kind == PostKind.Administrator
                && p.From <= day
                && (p.Until == null || p.Until >= day)
            )
            .Where(other)
            .Join(room.Db.People, p => p.PersonId, p => p.Id, (_, person) => person)
            .AnyAsync(p => p.LeftOn == null || p.LeftOn > day, cancel);

    /// <summary>An act on the staff's own chain, by those who keep teams and posts.</summary>
    private static Task<Result<Done>> Keep(
        this Door door,
        Deed deed,
        string kind,
        object command,
        Func<Room, Task<Result<Acted>>> act,
        CancellationToken cancel
    ) =>
        door.Do(
            deed,
            kind,
            command,
            async room =>
            {
                room.On(Chain.Staff);
                return May.KeepStaff(room.Viewer) is { } refusal ? refusal : await act(room);
            },
            cancel
        );
}

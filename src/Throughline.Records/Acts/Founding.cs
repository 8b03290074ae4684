using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Casework.People;
using Throughline.Casework.Permission;
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
);

public static class Founding
{
    public static readonly Refusal FoundedAlready = new(
        "founded-already",
        "This database has been founded already. Start with an empty one."
    );

    /// <summary>The first act, done by the administrator whom it records; returns that person's id as its subject.</summary>
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
}

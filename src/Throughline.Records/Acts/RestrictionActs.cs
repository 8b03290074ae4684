using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Casework.Families;
using Throughline.Casework.People;
using Throughline.Casework.Permission;

namespace Throughline.Records.Acts;

public static class RestrictionActs
{
    /// <summary>Only the people named see the child from now on; the same command changes the names later.</summary>
    public static Task<Result<Done>> RestrictChild(
        this Door door,
        RestrictChild command,
        Deed deed,
        CancellationToken cancel = default
    ) =>
        door.Do(
            deed,
            "record restricted",
            command,
            async room =>
            {
                if (await room.Child(command.ChildId, cancel) is not { } child)
                    return Refusals.NoSuchChild;
                if (May.Restrict(room.Viewer) is { } refusal)
                    return refusal;
                if (string.IsNullOrWhiteSpace(deed.Why))
                    return Refusals.ReasonNeeded;
                var open = await room.OpenRow(child.Id, cancel);
                if (open?.WorkerId is { } worker && !command.PersonIds.Contains(worker))
                    return FamilyRefusals.HolderNotNamed;
                var posts = await room
                    .Db.Posts.Where(p => command.PersonIds.Contains(p.PersonId))
                    .ToListAsync(cancel);
                if (!posts.Any(p => p.IsSenior && p.HeldOn(room.Today)))
                    return FamilyRefusals.NoSeniorNamed;
                var present = await room
                    .Db.NamedPeople.Where(n => n.ChildId == child.Id)
                    .ToListAsync(cancel);
                room.Db.RemoveRange(present.Where(n => !command.PersonIds.Contains(n.PersonId)));
                room.Db.AddRange(
                    command
                        .PersonIds.Distinct()
                        .Where(id => present.All(n => n.PersonId != id))
                        .Select(id => new NamedPerson
                        {
                            ChildId = child.Id,
                            PersonId = id,
                            From = deed.Day,
                        })
                );
                // The tail of an id is chance alone; nothing of the child can be read from it.
                child.RestrictedAs ??= $"Restricted record {Ids.New()[^6..].ToUpperInvariant()}";
                return new Acted(
                    child.Id,
                    $"{child.RestrictedAs}: {command.PersonIds.Count} people may see it."
                );
            },
            cancel
        );

    public static Task<Result<Done>> LiftRestriction(
        this Door door,
        LiftRestriction command,
        Deed deed,
        CancellationToken cancel = default
    ) =>
        door.Do(
            deed,
            "restriction lifted",
            command,
            async room =>
            {
                if (await room.Child(command.ChildId, cancel) is not { } child)
                    return Refusals.NoSuchChild;
                if (May.Restrict(room.Viewer) is { } refusal)
                    return refusal;
                if (child.RestrictedAs is null)
                    return FamilyRefusals.NotRestricted;
                if (string.IsNullOrWhiteSpace(deed.Why))
                    return Refusals.ReasonNeeded;
                room.Db.RemoveRange(
                    await room.Db.NamedPeople.Where(n => n.ChildId == child.Id).ToListAsync(cancel)
                );
                var reference = child.RestrictedAs;
                child.RestrictedAs = null;
                return new Acted(child.Id, $"{reference}: restriction lifted.");
            },
            cancel
        );
}

using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Casework.Families;
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
                var open = await room.OpenRow(child.Id, cancel);
                var present = await room
                    .Db.NamedPeople.Where(n => n.ChildId == child.Id)
                    .ToListAsync(cancel);
                var named = await room.Candidates(command.PersonIds, cancel);
                if (
                    RestrictionRules.Restrict(
                        command,
                        open?.WorkerId,
                        named,
                        [.. present.Select(n => n.PersonId)],
                        deed,
                        room.Today
                    ) is
                    { } wrong
                )
                    return wrong;
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
                var names = named.Select(n => n.Person.Name).Order(StringComparer.Ordinal);
                return new Acted(
                    child.Id,
                    $"{child.RestrictedAs}: from now on it is seen by {string.Join(", ", names)}, and by nobody else."
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
                if (RestrictionRules.Lift(child, deed) is { } wrong)
                    return wrong;
                room.Db.RemoveRange(
                    await room.Db.NamedPeople.Where(n => n.ChildId == child.Id).ToListAsync(cancel)
                );
                var reference = child.RestrictedAs!;
                child.RestrictedAs = null;
                return new Acted(child.Id, $"{reference}: restriction lifted.");
            },
            cancel
        );
}

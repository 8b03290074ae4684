using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Casework.Ledger;

namespace Throughline.Records.Acts;

/// <summary>Who works with a child beside the worker: a personal adviser, a joint worker, a support worker.</summary>
public static class InvolvementActs
{
    public static Task<Result<Done>> Involve(
        this Door door,
        Involve command,
        Deed deed,
        CancellationToken cancel = default
    ) =>
        door.Do(
            deed,
            "involvement begun",
            command,
            async room =>
            {
                if (await room.Child(command.ChildId, cancel) is not { } child)
                    return Refusals.NoSuchChild;
                var now = await room
                    .Db.Involvements.Where(i =>
                        i.ChildId == child.Id && (i.Until == null || i.Until > deed.Day)
                    )
                    .ToListAsync(cancel);
                var begun = Involvements.Begin(
                    command,
                    room.Viewer,
                    await room.OpenRow(child.Id, cancel),
                    await TeamsOf(room, command.PersonId, deed.Day, cancel),
                    now,
                    deed.Day,
                    Ids.New
                );
                if (begun.IsRefused(out var refusal))
                    return refusal;
                room.Db.Add(begun.Value);
                var name = await NameOf(room, command.PersonId, cancel);
                return new Acted(
                    child.Id,
                    $"{child.RestrictedAs ?? child.Name}: {name} works with the child as {command.Role}."
                );
            },
            cancel
        );

    public static Task<Result<Done>> EndInvolvement(
        this Door door,
        EndInvolvement command,
        Deed deed,
        CancellationToken cancel = default
    ) =>
        door.Do(
            deed,
            "involvement ended",
            command,
            async room =>
            {
                if (await room.Child(command.ChildId, cancel) is not { } child)
                    return Refusals.NoSuchChild;
                if (
                    await room.Db.Involvements.FirstOrDefaultAsync(
                        i => i.Id == command.InvolvementId && i.ChildId == child.Id,
                        cancel
                    )
                    is not { PersonId: { } person } involvement
                )
                    return Refusals.NotFound;
                var refusal = Involvements.End(
                    involvement,
                    room.Viewer,
                    await room.OpenRow(child.Id, cancel),
                    await TeamsOf(room, person, deed.Day, cancel),
                    deed.Day
                );
                if (refusal is not null)
                    return refusal;
                var name = await NameOf(room, person, cancel);
                return new Acted(
                    child.Id,
                    $"{child.RestrictedAs ?? child.Name}: {name} no longer works with the child as {involvement.Role}."
                );
            },
            cancel
        );

    private static async Task<IReadOnlyList<string?>> TeamsOf(
        Room room,
        string person,
        DateOnly day,
        CancellationToken cancel
    ) =>
        await room
            .Db.Posts.Where(p =>
                p.PersonId == person && p.From <= day && (p.Until == null || p.Until >= day)
            )
            .Select(p => p.TeamId)
            .ToListAsync(cancel);

    private static Task<string> NameOf(Room room, string person, CancellationToken cancel) =>
        room.Db.People.Where(p => p.Id == person).Select(p => p.Name).FirstAsync(cancel);
}

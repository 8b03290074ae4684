using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Casework.Families;
using Throughline.Casework.Ledger;
using Throughline.Casework.Permission;

namespace Throughline.Records.Acts;

public static class AddChildAct
{
    /// <summary>Records a child, born or not, with the team and worker that hold the child from the deed's day.</summary>
    public static Task<Result<Done>> AddChild(
        this Door door,
        AddChild command,
        Deed deed,
        CancellationToken cancel = default
    ) =>
        door.Do(
            deed,
            "child added",
            command,
            async room =>
            {
                if (May.AddChild(room.Viewer, command.TeamId) is { } refusal)
                    return refusal;
                var (birth, expected) = (command.BirthDate, command.ExpectedDate);
                if (
                    FamilyRules.Particulars(
                        command.GivenName,
                        command.FamilyName,
                        birth,
                        expected,
                        room.Today
                    ) is
                    { } wrong
                )
                    return wrong;
                var number = FamilyRules.Number(command.Number);
                if (
                    number is not null
                    && await room.Db.Children.AnyAsync(c => c.Number == number, cancel)
                )
                    return FamilyRefusals.NumberTaken;
                var taker = await room.Taker(command.TeamId, command.WorkerId, null, null, cancel);
                if (taker.IsRefused(out refusal))
                    return refusal;
                var family = command.FamilyId is { } id
                    ? await room.Family(id, cancel)
                    : new Family { Id = Ids.New(), Name = command.FamilyName.Trim() };
                if (family is null)
                    return Refusals.NotFound;
                if (command.FamilyId is null)
                    room.Db.Add(family);

                var child = Child.New(Ids.New(), command.GivenName, command.FamilyName, number);
                (child.BirthDate, child.ExpectedDate, child.FamilyId) = (
                    birth,
                    expected,
                    family.Id
                );
                room.Db.Add(child);
                room.Db.Add(
                    LedgerRules.Begin(
                        child.Id,
                        taker.Value.Holder,
                        deed,
                        Ids.New,
                        ChangeReason.FCONTA
                    )
                );
                room.On(Chain.Child(child.Id));
                return new Acted(
                    child.Id,
                    $"{child.Name} recorded, held by {taker.Value.TeamName}, worker {taker.Value.WorkerName ?? "nobody yet"}."
                );
            },
            cancel
        );
}

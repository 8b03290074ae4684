using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Casework.Duties;
using Throughline.Casework.Families;
using Throughline.Casework.Permission;
using Throughline.Procedures.Deciding.Saying;
using Throughline.Records.Queries;
using Duty = Throughline.Procedures.Rules.Duty;
using Evidence = Throughline.Casework.Duties.Evidence;

namespace Throughline.Records.Acts;

/// <summary>What is owed to a child outside any transfer, and who is told of a child.</summary>
public sealed class DutyDesk(Door door, Editions editions, IAnswers answers)
{
    /// <summary>Says that something owed was done, and who was told.</summary>
    public Task<Result<Done>> Record(
        Deed deed,
        RecordDuty command,
        CancellationToken cancel = default
    ) =>
        door.Do(
            deed with
            {
                Edition = editions.InForce(London.DayOf(deed.At)).Hash,
            },
            "duty recorded",
            command,
            async room =>
            {
                if (await room.Child(command.ChildId, cancel) is not { } child)
                    return Refusals.NoSuchChild;
                if (editions.OwedToChildren(command.Rule, room.Today) is not { } duty)
                    return DutyRefusals.NotOutsideTransfer;
                if (await MayRecord(room, child, duty, cancel) is { } notAllowed)
                    return notAllowed;
                var known = await room
                    .Db.Recipients.Where(r => r.ChildId == child.Id)
                    .ToDictionaryAsync(r => r.Id, cancel);
                if (Recipients.MayTell(command.Told, known, room.Today) is { } refusal)
                    return refusal;
                room.Db.Add(Shown(room, child, command));
                await EvidenceShown.FollowOfChild(room, child.Id, duty, cancel);
                var edition = editions.InForce(room.Today);
                await WhoIsAskedNext.Done(room, child.Id, duty, edition, answers, cancel);
                await WhoIsAskedNext.Of(
                    room,
                    child.Id,
                    await room.OpenRow(child.Id, cancel),
                    duty,
                    edition,
                    cancel
                );
                return new Acted(child.Id, $"{Name(child)}: done, {Said(duty)}.");
            },
            cancel
        );

    /// <summary>Strikes out a record of something done; it stays on the record.</summary>
    public Task<Result<Done>> Strike(
        Deed deed,
        StrikeDuty command,
        CancellationToken cancel = default
    ) =>
        door.Do(
            deed,
            "duty struck out",
            command,
            async room =>
            {
                if (await room.Child(command.ChildId, cancel) is not { } child)
                    return Refusals.NoSuchChild;
                if (string.IsNullOrWhiteSpace(deed.Why))
                    return Refusals.ReasonNeeded;
                if (
                    await room.Db.Evidence.FirstOrDefaultAsync(
                        e =>
                            e.Id == command.EvidenceId
                            && e.StruckAt == null
                            && (e.ChildId == child.Id || e.FamilyId == child.FamilyId),
                        cancel
                    )
                    is not { } evidence
                )
                    return DutyRefusals.NoSuchEvidence;
                var duty = editions.OwedToChildren(evidence.Rule, room.Today);
                if (await MayRecord(room, child, duty, cancel) is { } notAllowed)
                    return notAllowed;
                (evidence.StruckAt, evidence.StruckBy, evidence.StruckWhy) = (
                    deed.At,
                    deed.By,
                    deed.Why
                );
                await EvidenceShown.TakeBack(room, child.Id, evidence, duty, cancel);
                await WhoIsAskedNext.Struck(
                    room,
                    child.Id,
                    evidence,
                    editions.InForce(room.Today),
                    cancel
                );
                return new Acted(
                    child.Id,
                    $"{Name(child)}: struck out, {(duty is null ? evidence.Rule : Said(duty))}."
                );
            },
            cancel
        );

    /// <summary>Adds somebody who is told of a child, or changes what is kept of them.</summary>
    public Task<Result<Done>> Keep(
        Deed deed,
        KeepRecipient command,
        CancellationToken cancel = default
    ) =>
        door.Do(
            deed,
            "recipient kept",
            command,
            async room =>
            {
                if (await room.Child(command.ChildId, cancel) is not { } child)
                    return Refusals.NoSuchChild;
                if (await Holds(room, child, cancel) is { } notAllowed)
                    return notAllowed;
                var kept = command.Id is null
                    ? null
                    : await room.Db.Recipients.FirstOrDefaultAsync(
                        r => r.Id == command.Id && r.ChildId == child.Id,
                        cancel
                    );
                if (command.Id is not null && kept is null)
                    return Refusals.NotFound;
                var result = Recipients.Keep(kept, command, Ids.New);
                if (result.IsRefused(out var refusal))
                    return refusal;
                if (kept is null)
                    room.Db.Add(result.Value);
                return new Acted(child.Id, $"{Name(child)}: who is told was changed.");
            },
            cancel
        );

    /// <summary>What was owed, in words, and by which clause.</summary>
    private static string Said(Duty duty) =>
        $"{(duty.Act is { } act ? DutyWords.What(act) : duty.Id)} ({string.Join(", ", duty.Clauses)})";

    private static Evidence Shown(Room room, Child child, RecordDuty command) =>
        new()
        {
            Id = Ids.New(),
            Rule = command.Rule,
            ChildId = command.ForFamily && child.FamilyId is not null ? null : child.Id,
            FamilyId = command.ForFamily ? child.FamilyId : null,
            Occurrence = command.Occurrence,
            Day = room.Deed.Day,
            By = room.Deed.By,
            RecordedAt = room.Deed.At,
            Note = command.Note,
            Told = command.Told ?? [],
        };

    private async Task<Refusal?> MayRecord(
        Room room,
        Child child,
        Duty? duty,
        CancellationToken cancel
    )
    {
        var open = await room.OpenRow(child.Id, cancel);
        var teams = await room.Db.Teams.AsNoTracking().ToDictionaryAsync(t => t.Id, cancel);
        return May.RecordDuty(
            duty?.Who,
            open,
            Cast.OfChild(room.Viewer, open, editions.InForce(room.Today), teams)
        );
    }

    private static async Task<Refusal?> Holds(Room room, Child child, CancellationToken cancel) =>
        May.WorkWith(room.Viewer, await room.OpenRow(child.Id, cancel));

    /// <summary>Of a restricted child the reference alone: many may read a journal's sentence.</summary>
    private static string Name(Child child) => child.RestrictedAs ?? child.Name;
}

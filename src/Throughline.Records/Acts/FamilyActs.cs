using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Casework.Families;
using Throughline.Casework.Permission;

namespace Throughline.Records.Acts;

/// <summary>Acts upon a child's particulars and family.</summary>
public static class FamilyActs
{
    /// <summary>The family, if the person may see a child of it.</summary>
    internal static async Task<Family?> Family(
        this Room room,
        string id,
        CancellationToken cancel
    ) =>
        await room
            .Db.Children.Where(Sight.Of(room.Viewer, room.Today))
            .AnyAsync(c => c.FamilyId == id, cancel)
            ? await room.Db.Families.FirstAsync(f => f.Id == id, cancel)
            : null;

    public static Task<Result<Done>> RecordBirth(
        this Door door,
        RecordBirth command,
        Deed deed,
        CancellationToken cancel = default
    ) =>
        door.Do(
            deed,
            "birth recorded",
            command,
            async room =>
            {
                if (await room.Child(command.ChildId, cancel) is not { } child)
                    return Refusals.NoSuchChild;
                if (!child.IsUnborn)
                    return FamilyRefusals.BornAlready;
                if (
                    FamilyRules.Particulars(
                        command.GivenName,
                        command.FamilyName,
                        command.BirthDate,
                        null,
                        room.Today
                    ) is
                    { } wrong
                )
                    return wrong;
                child.Rename(command.GivenName, command.FamilyName, child.Number);
                child.BirthDate = command.BirthDate;
                return new Acted(
                    child.Id,
                    $"{child.Name} was born on {command.BirthDate:d MMMM yyyy}."
                );
            },
            cancel
        );

    public static Task<Result<Done>> CorrectChild(
        this Door door,
        CorrectChild command,
        Deed deed,
        CancellationToken cancel = default
    ) =>
        door.Do(
            deed,
            "particulars corrected",
            command,
            async room =>
            {
                if (await room.Child(command.ChildId, cancel) is not { } child)
                    return Refusals.NoSuchChild;
                var (birth, expected) = (command.BirthDate, command.ExpectedDate);
                if (
                    FamilyRules.Particulars(
                        command.GivenName,
                        command.FamilyName,
                        birth,
                        // A child once born keeps the date that was expected.
                        birth is null
                            ? expected
                            : null,
                        room.Today
                    ) is
                    { } wrong
                )
                    return wrong;
                if (child.BirthDate != birth && string.IsNullOrWhiteSpace(deed.Why))
                    return Refusals.ReasonNeeded;
                var number = FamilyRules.Number(command.Number);
                if (
                    number is not null
                    && await room.Db.Children.AnyAsync(
                        c => c.Number == number && c.Id != child.Id,
                        cancel
                    )
                )
                    return FamilyRefusals.NumberTaken;
                child.Rename(command.GivenName, command.FamilyName, number);
                (child.BirthDate, child.ExpectedDate) = (birth, expected);
                return new Acted(child.Id, $"Particulars of {child.Name} corrected.");
            },
            cancel
        );

    public static Task<Result<Done>> JoinFamily(
        this Door door,
        JoinFamily command,
        Deed deed,
        CancellationToken cancel = default
    ) =>
        door.Do(
            deed,
            "family joined",
            command,
            async room =>
            {
                if (await room.Child(command.ChildId, cancel) is not { } child)
                    return Refusals.NoSuchChild;
                if (await room.Child(command.WithChildId, cancel) is not { } with)
                    return Refusals.NoSuchChild;
                if (child.FamilyId == with.FamilyId)
                    return FamilyRefusals.OneFamilyAlready;
                child.FamilyId = with.FamilyId;
                return new Acted(child.Id, $"{child.Name} joined the family of {with.Name}.");
            },
            cancel
        );

    public static Task<Result<Done>> AnswerSiblings(
        this Door door,
        AnswerSiblings command,
        Deed deed,
        CancellationToken cancel = default
    ) =>
        door.Do(
            deed,
            "siblings answered",
            command,
            async room =>
            {
                if (await room.Child(command.ChildId, cancel) is not { } child)
                    return Refusals.NoSuchChild;
                if (FamilyRules.Siblings(command) is { } refusal)
                    return refusal;
                foreach (var id in command.SiblingIds)
                    if (id == child.Id || await room.Child(id, cancel) is null)
                        return Refusals.NoSuchChild;
                room.Db.Add(
                    new SiblingAnswer
                    {
                        Id = Ids.New(),
                        ChildId = child.Id,
                        Answer = command.Answer,
                        SiblingIds = [.. command.SiblingIds.Order(StringComparer.Ordinal)],
                        Day = deed.Day,
                        RecordedAt = deed.At,
                        By = deed.By,
                    }
                );
                return new Acted(
                    child.Id,
                    command.Answer switch
                    {
                        SiblingsAre.These =>
                            $"{child.Name}: {command.SiblingIds.Count} {(command.SiblingIds.Count == 1 ? "brother or sister is" : "brothers and sisters are")} known.",
                        SiblingsAre.None => $"{child.Name}: no known brothers or sisters.",
                        SiblingsAre.NotChecked =>
                            $"{child.Name}: brothers and sisters not checked.",
                    }
                );
            },
            cancel
        );
}

using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Casework.Deciding;
using Throughline.Casework.Families;
using Throughline.Casework.Ledger;
using Throughline.Casework.Permission;
using Throughline.Casework.Transfers;
using Throughline.Records.Queries;

namespace Throughline.Records.Acts;

/// <summary>What people agree where the procedure leaves it to them, before a transfer is proposed.</summary>
public sealed class ChoiceDesk(Door door, Editions editions, IAnswers answers)
{
    public Task<Result<Done>> Record(
        Deed deed,
        RecordChoice command,
        CancellationToken cancel = default
    ) =>
        door.Do(
            deed with
            {
                Edition = editions.InForce(London.DayOf(deed.At)).Hash,
            },
            "choice recorded",
            command,
            async room =>
            {
                var edition = editions.InForce(room.Today);
                var asked = await answers.Of(
                    room.Db,
                    edition,
                    command.ChildIds,
                    null,
                    room.Today,
                    cancel
                );
                var names = new List<string>();
                foreach (var id in command.ChildIds.Distinct())
                {
                    if (await room.Child(id, cancel) is not { } child)
                        return Refusals.NoSuchChild;
                    var refusal = ChoiceRules.Refuse(
                        Name(child),
                        command,
                        await room.OpenRow(id, cancel),
                        await room.MoveIsOpen(id, cancel),
                        OpenChoice.In(asked[id].Decision, edition),
                        room.Viewer,
                        deed
                    );
                    if (refusal is not null)
                        return refusal;
                    room.Db.Add(Made(room.Deed, id, command));
                    names.Add(Name(child));
                }

                room.RestOn(new { edition = edition.Hash, answers = asked });
                return new Acted(
                    command.ChildIds[0],
                    $"Chosen by {command.AgreedBy}, {command.Chose}: {string.Join(", ", names)}."
                );
            },
            cancel
        );

    public Task<Result<Done>> Strike(
        Deed deed,
        StrikeChoice command,
        CancellationToken cancel = default
    ) =>
        door.Do(
            deed,
            "choice struck out",
            command,
            async room =>
            {
                if (await room.Child(command.ChildId, cancel) is not { } child)
                    return Refusals.NoSuchChild;
                if (
                    await room.Db.ChoicesMade.FirstOrDefaultAsync(
                        c =>
                            c.Id == command.ChoiceId && c.ChildId == child.Id && c.StruckAt == null,
                        cancel
                    )
                    is not { } choice
                )
                    return ChoiceRefusals.NoSuchChoice;
                if (await room.OpenRow(child.Id, cancel) is not { } open)
                    return LedgerRefusals.NotHeld;
                if (May.RecordChoice(room.Viewer, open.TeamId) is { } notAllowed)
                    return notAllowed;
                if (string.IsNullOrWhiteSpace(deed.Why))
                    return Refusals.ReasonNeeded;
                (choice.StruckAt, choice.StruckBy, choice.StruckWhy) = (deed.At, deed.By, deed.Why);
                return new Acted(child.Id, $"{Name(child)}: struck out, {choice.Chose}.");
            },
            cancel
        );

    private static ChoiceMade Made(Deed deed, string childId, RecordChoice command) =>
        new()
        {
            Id = Ids.New(),
            ChildId = childId,
            Rule = command.Rule,
            Between = command.Between,
            Chose = command.Chose,
            AgreedBy = command.AgreedBy.Trim(),
            Why = deed.Why!,
            Day = deed.Day,
            By = deed.By,
            RecordedAt = deed.At,
        };

    private static string Name(Child child) => child.RestrictedAs ?? child.Name;
}

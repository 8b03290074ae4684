using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Casework.Readings;
using Throughline.Records.Queries;

namespace Throughline.Records.Acts;

/// <summary>Adopts and disputes the readings of the council's procedure, by two people.</summary>
public sealed class ReadingDesk(Door door, Editions editions)
{
    public Task<Result<Done>> Propose(
        Deed deed,
        ProposeVerdict command,
        CancellationToken cancel = default
    ) =>
        door.Do(
            deed,
            command.Verdict is Verdict.Adopted
                ? "adoption of reading put forward"
                : "dispute of reading put forward",
            command,
            async room =>
            {
                if (Words(command.Council, command.Reading) is not { } words)
                    return ReadingRefusals.NoSuchReading;
                var present = await Present(room, command.Council, command.Reading, cancel);
                var standing = ReadingStanding.Of(present, words);
                if (ReadingRules.Propose(command, standing, room.Viewer, deed) is { } refusal)
                    return refusal;
                if (standing.Open is { } before)
                    before.SetAsideAt = deed.At;
                room.Db.Add(
                    new ReadingVerdict
                    {
                        Id = Ids.New(),
                        Council = command.Council,
                        Reading = command.Reading,
                        Words = words,
                        Verdict = command.Verdict,
                        Because = deed.Why,
                        ProposedBy = deed.By,
                        ProposedOn = deed.Day,
                    }
                );
                room.On(Chain.Procedure(command.Council));
                return new Acted(
                    command.Reading,
                    $"Reading {command.Reading}: put forward to be {Past(command.Verdict)}."
                );
            },
            cancel
        );

    public Task<Result<Done>> Confirm(
        Deed deed,
        ConfirmVerdict command,
        CancellationToken cancel = default
    ) =>
        door.Do(
            deed,
            "reading judged",
            command,
            async room =>
            {
                if (Words(command.Council, command.Reading) is not { } words)
                    return ReadingRefusals.NoSuchReading;
                var present = await Present(room, command.Council, command.Reading, cancel);
                var standing = ReadingStanding.Of(present, words);
                if (ReadingRules.Confirm(command, standing, room.Viewer, deed) is { } refusal)
                    return refusal;
                foreach (var before in present.Where(v => v.Stands))
                    before.SetAsideAt = deed.At;
                var open = standing.Open!;
                (open.ConfirmedBy, open.ConfirmedOn) = (deed.By, deed.Day);
                room.On(Chain.Procedure(command.Council));
                return new Acted(
                    command.Reading,
                    $"Reading {command.Reading} {Past(open.Verdict)} by {await room.NameOf(open.ProposedBy, cancel)} and {await room.NameOf(deed.By, cancel)}."
                );
            },
            cancel
        );

    private string? Words(string council, string reading) =>
        editions.All.Where(e => e.Council == council).MaxBy(e => e.Header.InForce) is { } edition
            ? ReadingWords.Of(edition, reading)
            : null;

    private static Task<List<ReadingVerdict>> Present(
        Room room,
        string council,
        string reading,
        CancellationToken cancel
    ) =>
        room
            .Db.ReadingVerdicts.Where(v =>
                v.Council == council && v.Reading == reading && v.SetAsideAt == null
            )
            .ToListAsync(cancel);

    private static string Past(Verdict verdict) =>
        verdict is Verdict.Adopted ? "adopted" : "disputed";
}

using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Casework.Disputes;
using Throughline.Casework.Transfers;
using Throughline.Records.Queries;

namespace Throughline.Records.Acts;

/// <summary>Everything that is done to transfers and to disputes about them.</summary>
public sealed class TransferDesk(
    Door door,
    IDbContextFactory<ThroughlineDb> databases,
    Editions editions,
    TransferFiles files
)
{
    /// <summary>Begins a transfer; the subject of what is done is the new transfer's id.</summary>
    public Task<Result<Done>> Begin(Deed deed, Begin command, CancellationToken cancel = default) =>
        door.Do(
            deed with
            {
                Edition = editions.InForce(London.DayOf(deed.At)).Hash,
            },
            Kind(command.Act),
            command,
            async room =>
            {
                foreach (var child in command.ChildIds)
                    if (await room.Child(child, cancel) is null)
                        return Refusals.NoSuchChild;
                var (setting, answers) = await files.Around(
                    room,
                    null,
                    command.ChildIds,
                    null,
                    cancel
                );
                var result = TransferDecider.Decide(null, command, room.Deed, setting, Ids.New);
                if (result.IsRefused(out var refusal))
                    return refusal;
                room.Db.Add(result.Value.Transfer);
                room.On(Chain.Transfer(result.Value.Transfer.Id));
                return await Finish(room, command, result.Value, setting, answers, cancel);
            },
            cancel
        );

    /// <summary>Does one of the table's acts.</summary>
    /// <param name="seenAnswer">The mark of the procedure's answer that the page showed; see <see cref="AnswerDigest"/>.</param>
    public async Task<Result<Done>> Act(
        Deed deed,
        string transferId,
        TransferCommand command,
        string? seenAnswer = null,
        CancellationToken cancel = default
    ) =>
        await door.Do(
            deed with
            {
                Edition = await EditionOf(transferId, cancel),
            },
            Kind(command.Act),
            command,
            async room =>
            {
                if (await TransferFiles.Find(room, transferId, cancel) is not { } transfer)
                    return await TransferFiles.Ended(room, transferId, command.Act, cancel);
                return await Carry(room, transfer, command, seenAnswer, cancel);
            },
            cancel
        );

    /// <summary>Raises, refers, rules on or withdraws a dispute about a transfer.</summary>
    public async Task<Result<Done>> Settle(
        Deed deed,
        string transferId,
        DisputeCommand command,
        CancellationToken cancel = default
    ) =>
        await door.Do(
            deed with
            {
                Edition = await EditionOf(transferId, cancel),
            },
            DisputeKind(command),
            command,
            async room =>
            {
                if (await TransferFiles.Find(room, transferId, cancel) is not { } transfer)
                    return Refusals.NotFound;
                return await Settle(room, transfer, command, cancel);
            },
            cancel
        );

    internal async Task<Result<Acted>> Carry(
        Room room,
        Transfer transfer,
        TransferCommand command,
        string? seenAnswer,
        CancellationToken cancel
    )
    {
        var meeting = (command as PutOnList)?.MeetingId;
        string[] children = [.. transfer.Lines.Select(l => l.ChildId)];
        var named = transfer.ReceivingWorkerId;
        var naming = command is Accept { WorkerId: var worker } && worker != named ? worker : null;
        var (setting, answers) = await files.Around(
            room,
            transfer,
            children,
            meeting,
            cancel,
            naming
        );
        // The page was drawn before this worker was named.
        var shown = AnswerDigest.Of(
            naming is null
                ? answers
                : (await files.Around(room, transfer, children, meeting, cancel)).Answers
        );
        var result = TransferDecider.Decide(transfer, command, room.Deed, setting, Ids.New);
        if (result.IsRefused(out var refusal))
            return refusal;
        if (seenAnswer is not null && seenAnswer != shown)
            return ActRefusals.AnswerChanged;
        if (command is PutOnList or TakeOffList)
            await TransferListing.Follow(room, transfer, command, setting, cancel);
        if (command is RecordEvidence evidence)
            await EvidenceShown.Follow(room, transfer, evidence, setting, cancel);
        if (command is StrikeEvidence strike)
            await EvidenceShown.TakeBack(room, transfer, strike, setting, cancel);
        if (command is RecordConsent consent)
            ConsentSaid.Follow(room, transfer, consent);
        return await Finish(room, command, result.Value, setting, answers, cancel);
    }

    internal async Task<Result<Acted>> Settle(
        Room room,
        Transfer transfer,
        DisputeCommand command,
        CancellationToken cancel
    )
    {
        var (setting, _) = await files.Around(
            room,
            transfer,
            [.. transfer.Lines.Select(l => l.ChildId)],
            null,
            cancel
        );
        var result = DisputeDecider.Decide(
            transfer,
            setting.Dispute,
            command,
            room.Deed,
            setting,
            Ids.New
        );
        if (result.IsRefused(out var refusal))
            return refusal;
        if (command is RaiseDispute)
            room.Db.Add(result.Value);
        await WhoNeedsToKnow.Of(room, transfer, setting.Edition, cancel);
        await WhoNeedsToKnow.Of(room, transfer, result.Value, setting, cancel);
        TransferNotices.Of(room, transfer, DisputeKind(command));
        return new Acted(transfer.Id, DisputeSaid(command, result.Value));
    }

    private static async Task<Result<Acted>> Finish(
        Room room,
        TransferCommand command,
        TransferOutcome outcome,
        Setting setting,
        IReadOnlyDictionary<string, Answered> answers,
        CancellationToken cancel
    )
    {
        if (await Passings.Write(room, outcome, setting, cancel) is { } refusal)
            return refusal;
        Passings.Close(room, outcome, setting);
        await WhoNeedsToKnow.EndOfDispute(room, outcome.Transfer, cancel);
        await WhoNeedsToKnow.Of(room, outcome.Transfer, setting.Edition, cancel);
        await WhoNeedsToKnow.Afterwards(room, outcome, setting, cancel);
        TransferNotices.Of(room, outcome.Transfer, Kind(command.Act));
        room.RestOn(new { edition = setting.Edition.Hash, answers });
        var worker = await room
            .Db.People.Where(p => p.Id == outcome.Transfer.ReceivingWorkerId)
            .Select(p => p.Name)
            .FirstOrDefaultAsync(cancel);
        return new Acted(
            outcome.Transfer.Id,
            TransferSaid.Of(command, outcome.Transfer, setting, worker),
            TransferSaid.Clauses(command, outcome.Transfer, setting)
        );
    }

    private async Task<string?> EditionOf(string transferId, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db
            .Transfers.Where(t => t.Id == transferId)
            .Select(t => t.Edition)
            .FirstOrDefaultAsync(cancel);
    }

    internal static string Kind(TransferAct act) => TransferSaid.Past(act);

    private static string DisputeKind(DisputeCommand command) =>
        command switch
        {
            RaiseDispute => "dispute raised",
            ReferDispute => "dispute referred",
            RuleOnDispute => "dispute ruled on",
            WithdrawDispute => "dispute withdrawn",
            _ => throw new InvalidOperationException($"Unknown command {command}."),
        };

    private static string DisputeSaid(DisputeCommand command, Dispute dispute) =>
        command switch
        {
            RuleOnDispute rule => $"The dispute was ruled on: {rule.Ruling}",
            RaiseDispute => "A dispute was raised; the sending team holds meanwhile.",
            ReferDispute => $"The dispute was referred to rung {dispute.Rung + 1} of the ladder.",
            _ => "The dispute was withdrawn.",
        };
}

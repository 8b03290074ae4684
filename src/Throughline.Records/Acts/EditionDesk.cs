using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Casework.Permission;
using Throughline.Casework.Publishing;
using Throughline.Procedures.Documents;
using Throughline.Procedures.Rules;

namespace Throughline.Records.Acts;

public sealed record SendEdition(string Hash, string Edition);

public sealed record ApproveEdition(string Id, DateOnly From);

public sealed record WithdrawEdition(string Id);

/// <summary>Moves a running transfer to a correction of the edition that it runs under.</summary>
public sealed record FollowCorrection(string Id, string TransferId);

/// <summary>Editions sent in, approved by a second person, withdrawn, and followed by running transfers.</summary>
public sealed class EditionDesk(Door door, Editions editions, EditionStore store)
{
    /// <param name="sent">The edition that the files make: loaded, and its check held.</param>
    public Task<Result<Done>> Send(
        Deed deed,
        Edition sent,
        IReadOnlyList<ProcedureFile> files,
        CancellationToken cancel = default
    ) =>
        door.Do(
            deed,
            "edition sent",
            new SendEdition(sent.Hash, sent.Header.Edition),
            async room =>
            {
                if (May.PublishEditions(room.Viewer) is { } refusal)
                    return refusal;
                var received = PublishRules.Receive(
                    sent,
                    editions.All,
                    editions.InForce(room.Today)
                );
                if (received.IsRefused(out var refused))
                    return refused;
                if (
                    await room.Db.PublishedEditions.AnyAsync(
                        e => e.Hash == sent.Hash && e.State != EditionState.Withdrawn,
                        cancel
                    )
                )
                    return PublishRefusals.AlreadyHere(sent.Header.Edition);
                var published = new PublishedEdition
                {
                    Id = Ids.New(),
                    Hash = sent.Hash,
                    Edition = sent.Header.Edition,
                    Number = received.Value,
                    State = EditionState.Sent,
                    SentBy = deed.By,
                    SentAt = London.Rounded(deed.At),
                };
                if (!await room.Db.EditionContents.AnyAsync(c => c.Hash == sent.Hash, cancel))
                    room.Db.Add(
                        new EditionContent
                        {
                            Hash = sent.Hash,
                            Files = [.. files.Select(f => new EditionFile(f.Path, f.Text))],
                        }
                    );
                room.Db.Add(published);
                return new Acted(
                    published.Id,
                    $"{Called(published)} of the procedure sent in for approval."
                );
            },
            cancel
        );

    public async Task<Result<Done>> Approve(
        Deed deed,
        ApproveEdition command,
        CancellationToken cancel = default
    )
    {
        var done = await door.Do(
            deed,
            "edition approved",
            command,
            async room =>
            {
                if (May.ApproveEditions(room.Viewer) is { } refusal)
                    return refusal;
                if (await Found(room, command.Id, cancel) is not { } published)
                    return Refusals.NotFound;
                if (await store.Read(room.Db, published, cancel) is not { } edition)
                    return Refusals.NotFound;
                if (
                    PublishRules.Approve(
                        published,
                        edition.Header.InForce,
                        command.From,
                        deed.By,
                        room.Today
                    ) is
                    { } no
                )
                    return no;
                published.State = EditionState.Approved;
                published.ApprovedBy = deed.By;
                published.ApprovedAt = London.Rounded(deed.At);
                published.InForceFrom = command.From;
                return new Acted(
                    published.Id,
                    $"{Called(published)} of the procedure approved, in force from {command.From:d MMMM yyyy}."
                );
            },
            cancel
        );
        await store.Renew(cancel);
        return done;
    }

    /// <summary>Takes an edition out of force from today on, or back before it was approved.</summary>
    public async Task<Result<Done>> Withdraw(
        Deed deed,
        WithdrawEdition command,
        CancellationToken cancel = default
    )
    {
        var done = await door.Do(
            deed,
            "edition withdrawn",
            command,
            async room =>
            {
                if (May.PublishEditions(room.Viewer) is { } refusal)
                    return refusal;
                if (deed.Why is null)
                    return Refusals.ReasonNeeded;
                if (await Found(room, command.Id, cancel) is not { } published)
                    return Refusals.NotFound;
                if (published.State is EditionState.Withdrawn)
                    return PublishRefusals.WithdrawnAlready;
                published.State = EditionState.Withdrawn;
                published.WithdrawnBy = deed.By;
                published.WithdrawnOn = room.Today;
                return new Acted(
                    published.Id,
                    $"{Called(published)} of the procedure withdrawn; transfers that run under it keep it."
                );
            },
            cancel
        );
        await store.Renew(cancel);
        return done;
    }

    /// <summary>The officer's act: the procedure owner sees no child for it, and it stands in the transfer's journal.</summary>
    public Task<Result<Done>> Follow(
        Deed deed,
        FollowCorrection command,
        CancellationToken cancel = default
    ) =>
        door.Do(
            deed,
            "transfer moved to a correction",
            command,
            async room =>
            {
                if (May.PublishEditions(room.Viewer) is { } refusal)
                    return refusal;
                if (
                    await Found(room, command.Id, cancel) is not { } published
                    || await room
                        .Db.Transfers.Include(t => t.Lines)
                        .FirstOrDefaultAsync(t => t.Id == command.TransferId, cancel)
                        is not { } transfer
                    || editions.ByHash(published.Hash) is not { } correction
                )
                    return Refusals.NotFound;
                if (
                    PublishRules.Follow(
                        transfer,
                        editions.ByHash(transfer.Edition),
                        correction,
                        editions.InForce(room.Today).Hash == correction.Hash
                    ) is
                    { } no
                )
                    return no;
                transfer.Edition = correction.Hash;
                room.On(Chain.Transfer(transfer.Id));
                return new Acted(
                    published.Id,
                    $"The transfer runs under {Called(published)} of the procedure from now on."
                );
            },
            cancel
        );

    private static async Task<PublishedEdition?> Found(
        Room room,
        string id,
        CancellationToken cancel
    ) => await room.Db.PublishedEditions.FirstOrDefaultAsync(e => e.Id == id, cancel);

    private static string Called(PublishedEdition published) =>
        published.IsCorrection
            ? $"correction {published.Number - 1} of edition {published.Edition}"
            : $"edition {published.Edition}";
}

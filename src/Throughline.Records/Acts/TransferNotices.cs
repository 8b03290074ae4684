using Throughline.Casework.Transfers;

namespace Throughline.Records.Acts;

/// <summary>Tells the other side what became of a transfer. A notice names nobody: it points to the page.</summary>
internal static class TransferNotices
{
    private static readonly HashSet<string> Told = new()
    {
        "transfer agreed with team",
        "moved in an emergency",
        "transfer from another authority proposed",
        "transfer requested",
        "transfer returned",
        "transfer declined",
        "transfer accepted",
        "transfer ended with the case",
        "transfer withdrawn",
        "transfer overtaken",
        "transfer put back",
        "file sent back",
        "dispute raised",
        "dispute referred",
        "dispute ruled on",
    };

    public static void Of(Room room, Transfer transfer, string kind)
    {
        if (!Told.Contains(kind))
            return;
        room.Notify(
            $"{kind}:{transfer.Id}:{transfer.Version}",
            kind,
            new TransferNotice(
                transfer.Id,
                kind,
                [
                    transfer.SendingTeamId,
                    .. transfer.ReceivingTeamId is { } to ? [to] : Array.Empty<string>(),
                ],
                [
                    .. transfer
                        .Lines.Select(l => l.SendingWorkerId)
                        .Append(transfer.ReceivingWorkerId)
                        .OfType<string>()
                        .Distinct(),
                ],
                room.Deed.By
            )
        );
    }
}

/// <param name="TeamIds">The teams whose managers are told.</param>
/// <param name="WorkerIds">The workers who are told.</param>
/// <param name="By">Who did it, and so is not told.</param>
public sealed record TransferNotice(
    string TransferId,
    string What,
    IReadOnlyList<string> TeamIds,
    IReadOnlyList<string> WorkerIds,
    string By
);

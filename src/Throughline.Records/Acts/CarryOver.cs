using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Meetings;
using Throughline.Casework.Transfers;

namespace Throughline.Records.Acts;

/// <summary>Families that a meeting did not settle stand on the next one's list, with the weeks they have waited.</summary>
internal static class CarryOver
{
    public static async Task Undecided(
        Room room,
        TransferMeeting meeting,
        TransferMeeting? next,
        CancellationToken cancel
    )
    {
        var left = meeting
            .Lines.Where(l =>
                l.TakenOffOn is null
                && l.Decision is null or FamilyDecision.CarriedOver or FamilyDecision.Disputed
            )
            .ToList();
        var ids = left.Select(l => l.TransferId).ToList();
        var transfers = await room
            .Db.Transfers.Include(t => t.Lines)
            .Where(t => ids.Contains(t.Id))
            .ToDictionaryAsync(t => t.Id, cancel);
        foreach (var line in left.Where(l => transfers[l.TransferId].State.IsOpen))
        {
            line.Decision ??= FamilyDecision.CarriedOver;
            if (next is null || next.Line(line.TransferId) is not null)
                continue;
            transfers[line.TransferId].MeetingId = next.Id;
            room.Db.Add(
                new MeetingLine
                {
                    Id = Ids.New(),
                    MeetingId = next.Id,
                    TransferId = line.TransferId,
                    AddedOn = room.Today,
                    AddedBy = room.Deed.By,
                    Synopsis = line.Synopsis,
                    CarriedSince = line.CarriedSince ?? meeting.Day,
                }
            );
            await KeepSight(room, meeting, next, transfers[line.TransferId], cancel);
        }
    }

    /// <summary>Who saw the child for the last meeting sees the child for the next.</summary>
    private static async Task KeepSight(
        Room room,
        TransferMeeting meeting,
        TransferMeeting next,
        Transfer transfer,
        CancellationToken cancel
    )
    {
        var children = transfer.OpenLines.Select(l => l.ChildId).ToList();
        var people = await room
            .Db.Needs.Where(n => n.CauseId == meeting.Id && children.Contains(n.ChildId))
            .Select(n => n.PersonId!)
            .Distinct()
            .ToListAsync(cancel);
        await WhoNeedsToKnow.Of(room, next, children, people, cancel);
    }
}

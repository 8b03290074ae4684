using Throughline.Casework.Meetings;
using Throughline.Casework.Transfers;

namespace Throughline.Records.Acts;

/// <summary>Puts a family on a meeting's list, or takes it off, as the act on its transfer says.</summary>
internal static class TransferListing
{
    public static async Task Follow(
        Room room,
        Transfer transfer,
        TransferCommand command,
        Setting setting,
        CancellationToken cancel
    )
    {
        if (setting.Meeting is not { } meeting)
            return;
        room.On(Casework.Chain.Meeting(meeting.Id));
        if (command is TakeOffList && meeting.Line(transfer.Id) is { } line)
        {
            (line.TakenOffOn, line.TakenOffWhy) = (room.Deed.Day, room.Deed.Why);
            return;
        }

        Add(room, transfer, (PutOnList)command, setting, meeting);
        await WhoNeedsToKnow.Of(
            room,
            meeting,
            transfer.OpenLines.Select(l => l.ChildId),
            await MeetingTable.Managers(
                room.Db,
                setting.Edition,
                setting.Teams,
                room.Today,
                cancel
            ),
            cancel
        );
    }

    private static void Add(
        Room room,
        Transfer transfer,
        PutOnList command,
        Setting setting,
        TransferMeeting meeting
    )
    {
        var late = meeting.IsLate(setting.Today, setting.Now);
        var line = new MeetingLine
        {
            Id = Ids.New(),
            MeetingId = meeting.Id,
            TransferId = transfer.Id,
            AddedOn = room.Today,
            AddedBy = room.Deed.By,
            Synopsis = command.Synopsis,
            LateWhy = late ? room.Deed.Why : null,
        };
        room.Db.Add(line);
    }
}

using Throughline.Casework;
using Throughline.Casework.Facts;
using Throughline.Casework.Permission;
using Throughline.Casework.Teams;

namespace Throughline.Records.Acts;

/// <summary>What a team's manager says of the team itself.</summary>
public static class RoomActs
{
    public static Task<Result<Done>> SayRoom(
        this Door door,
        SayRoom command,
        Deed deed,
        CancellationToken cancel = default
    ) =>
        door.Do(
            deed,
            "room recorded",
            command,
            async room =>
            {
                if (await room.Db.Teams.FindAsync([command.TeamId], cancel) is not { } team)
                    return Refusals.NotFound;
                if (May.SayRoom(room.Viewer, team.Id) is { } notAllowed)
                    return notAllowed;
                if (deed.Day > room.Today)
                    return FactRefusals.NotYet;
                room.On(Chain.Staff);
                room.Db.Add(
                    new Statement
                    {
                        Id = Ids.New(),
                        TeamId = team.Id,
                        Word = Casework.Teams.Room.Word,
                        Value = command.HasRoom ? "yes" : "no",
                        Kind = StatementKind.Fact,
                        Day = deed.Day,
                        RecordedAt = deed.At,
                        By = deed.By,
                        Source = FactRules.TypedIn,
                    }
                );
                return new Acted(
                    team.Id,
                    $"{team.Name} has {(command.HasRoom ? "room" : "no room")}, from {deed.Day:d MMMM yyyy}."
                );
            },
            cancel
        );
}

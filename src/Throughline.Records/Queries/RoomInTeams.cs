using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Facts;
using Throughline.Casework.Permission;
using Throughline.Casework.Teams;
using Throughline.Procedures.Rules;

namespace Throughline.Records.Queries;

/// <param name="HasRoom">Null while nobody has said.</param>
/// <param name="Yours">The viewer may say whether it has room.</param>
public sealed record RoomLine(
    string TeamId,
    string Team,
    bool? HasRoom,
    DateOnly? Since,
    string? By,
    bool Yours
);

/// <summary>The teams of whom the procedure asks whether they have room. Says nothing of any child.</summary>
public static class RoomInTeams
{
    public static async Task<IReadOnlyList<RoomLine>> Of(
        ThroughlineDb db,
        Viewer viewer,
        Edition edition,
        DateOnly day,
        CancellationToken cancel
    )
    {
        var asked = Room.AskedOf(edition);
        if (asked.Count == 0)
            return [];
        var teams = (await db.Teams.AsNoTracking().ToListAsync(cancel))
            .Where(t => t.StandsOn(day) && asked.Contains(t.InProcedure))
            .OrderBy(t => t.Name, StringComparer.Ordinal)
            .ToList();
        string[] ids = [.. teams.Select(t => t.Id)];
        var said = (
            await db
                .Statements.AsNoTracking()
                .Where(s =>
                    s.TeamId != null
                    && ids.Contains(s.TeamId)
                    && s.Word == Room.Word
                    && s.EndedAt == null
                    && s.Day <= day
                )
                .ToListAsync(cancel)
        ).ToLookup(s => s.TeamId!);
        var names = await db
            .People.AsNoTracking()
            .ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
        return
        [
            .. teams.Select(t =>
            {
                var latest = FactsOnDay.Of(said[t.Id], day).Holds.GetValueOrDefault(Room.Word);
                return new RoomLine(
                    t.Id,
                    t.Name,
                    latest is null ? null : latest.Value == "yes",
                    latest?.Day,
                    latest is null ? null : names.GetValueOrDefault(latest.By),
                    May.SayRoom(viewer, t.Id) is null
                );
            }),
        ];
    }
}

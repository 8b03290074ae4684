using Throughline.Procedures.Rules;

namespace Throughline.Casework.Teams;

/// <summary>That a team has room, or has none, from the deed's day on.</summary>
public sealed record SayRoom(string TeamId, bool HasRoom);

/// <summary>Room is said once of a team, by whoever leads it, and read for every child.</summary>
public static class Room
{
    /// <summary>The word under which it is kept of the team.</summary>
    public const string Word = "room";

    /// <summary>The teams, by their names in the procedure, of whom a rule asks whether they have room.</summary>
    public static IReadOnlyList<string> AskedOf(Edition edition) =>
        [
            .. edition
                .Teams.Select(t => t.Name)
                .Where(t =>
                    edition.Rules.Any(r =>
                        r.Text.Contains(Vocabulary.RoomIn + t, StringComparison.Ordinal)
                    )
                ),
        ];
}

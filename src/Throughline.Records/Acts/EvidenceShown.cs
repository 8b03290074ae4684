using Throughline.Casework.Facts;
using Throughline.Casework.Transfers;
using Shown = Throughline.Procedures.Rules.Evidence;

namespace Throughline.Records.Acts;

/// <summary>Where a paper or a meeting shows that a duty was done, saying so is a dated statement of each child concerned.</summary>
internal static class EvidenceShown
{
    private const string Source = "tick";

    public static void Follow(Room room, Transfer transfer, RecordEvidence command, Setting setting)
    {
        var shown = setting.Edition.Duties.FirstOrDefault(d => d.Id == command.Rule)?.ShownBy;
        foreach (
            var child in command.ChildId is { } one
                ? [one]
                : transfer.OpenLines.Select(l => l.ChildId).ToList()
        )
            if (Statement(room, child, shown) is { } statement)
                room.Db.Add(statement);
    }

    private static Statement? Statement(Room room, string childId, Shown? shown) =>
        shown switch
        {
            Shown.OfDocument d => New(
                room,
                childId,
                d.Document,
                d.State.ToString().ToLowerInvariant(),
                StatementKind.Done
            ),
            Shown.OfEvent e => New(
                room,
                childId,
                e.Event.Event.Name,
                null,
                e.Event.Event.Kind == Procedures.Rules.EventKind.Meeting
                    ? StatementKind.Held
                    : StatementKind.Happened
            ),
            _ => null,
        };

    private static Statement New(
        Room room,
        string childId,
        string word,
        string? value,
        StatementKind kind
    ) =>
        new()
        {
            Id = Ids.New(),
            ChildId = childId,
            Word = word,
            Value = value,
            Kind = kind,
            Day = room.Deed.Day,
            RecordedAt = room.Deed.At,
            By = room.Deed.By,
            Source = Source,
        };
}

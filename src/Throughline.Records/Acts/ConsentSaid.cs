using Throughline.Casework.Facts;
using Throughline.Casework.Transfers;

namespace Throughline.Records.Acts;

/// <summary>The family's answer is a dated fact of each of its children, which outlives the transfer on which it was given.</summary>
internal static class ConsentSaid
{
    private const string Source = "consent";

    public static void Follow(Room room, Transfer transfer, RecordConsent command)
    {
        if (command.State.Says is not { } says)
            return;
        foreach (
            var line in transfer.Lines.Where(l => l.State is LineState.Open or LineState.Accepted)
        )
            room.Db.Add(
                new Statement
                {
                    Id = Ids.New(),
                    ChildId = line.ChildId,
                    Word = ConsentWords.Fact,
                    Value = says,
                    Kind = StatementKind.Fact,
                    Day = room.Deed.Day,
                    RecordedAt = room.Deed.At,
                    By = room.Deed.By,
                    Source = Source,
                }
            );
    }
}

using Throughline.Casework.Facts;
using Throughline.Casework.Ledger;

namespace Throughline.Exchange.Demonstration;

/// <summary>The same council some days on, if everything in the diary takes place: what the next extract will say.</summary>
public static class Later
{
    public static World After(World world, int days)
    {
        var then = world.Today.AddDays(days);
        return world with
        {
            Statements = [.. world.Statements.SelectMany(s => Held(s, world.Today, then))],
            Ledger = [.. world.Ledger.SelectMany(r => Passed(r, world))],
        };
    }

    private static IEnumerable<Statement> Held(Statement s, DateOnly today, DateOnly then)
    {
        yield return s;
        if (s.Kind is not StatementKind.Planned || s.Day < today || s.Day > then)
            yield break;
        var made = s.Word is "initial child protection conference" or "transfer-in conference";
        yield return Copy(
            s,
            StatementKind.Held,
            s.Word,
            null,
            made
                ? new Dictionary<string, string>
                {
                    ["outcome"] = "plan made",
                    ["attended by"] = "sending worker, receiving worker",
                }
                : Statement.NoAttributes
        );
        if (made)
            yield return Copy(
                s,
                StatementKind.Fact,
                "plan",
                "child protection",
                Statement.NoAttributes
            );
    }

    private static Statement Copy(
        Statement from,
        StatementKind kind,
        string word,
        string? value,
        IReadOnlyDictionary<string, string> said
    ) =>
        new()
        {
            Id = $"{from.Id}-{word}",
            ChildId = from.ChildId,
            Word = word,
            Value = value,
            Kind = kind,
            Day = from.Day,
            Attributes = said,
            RecordedAt = from.Day.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc),
            By = from.By,
            Source = from.Source,
        };

    /// <summary>The case system shows those moves for which a request stands today as made tomorrow.</summary>
    private static IEnumerable<Responsibility> Passed(Responsibility row, World world)
    {
        var way = row.IsOpen
            ? world.UnderWay.FirstOrDefault(u =>
                u.Stage is Stage.Requested && u.ChildIds.Contains(row.ChildId)
            )
            : null;
        if (way is null)
        {
            yield return row;
            yield break;
        }
        var day = world.Today.AddDays(1);
        yield return Copy(row, row.TeamId, row.WorkerId, row.From, day);
        yield return Copy(row, way.TeamId, way.WorkerId, day, null);
    }

    private static Responsibility Copy(
        Responsibility row,
        string team,
        string? worker,
        DateOnly from,
        DateOnly? until
    ) =>
        new()
        {
            Id = $"{row.Id}-{from:yyyyMMdd}",
            ChildId = row.ChildId,
            TeamId = team,
            ManagerPostId = row.ManagerPostId,
            WorkerId = worker,
            From = from,
            FromKnown = row.FromKnown,
            Until = until,
            RecordedAt = row.RecordedAt,
        };
}

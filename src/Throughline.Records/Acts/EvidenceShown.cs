using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Duties;
using Throughline.Casework.Facts;
using Throughline.Casework.Transfers;
using Throughline.Procedures.Rules;
using Evidence = Throughline.Casework.Duties.Evidence;
using Shown = Throughline.Procedures.Rules.Evidence;

namespace Throughline.Records.Acts;

/// <summary>Where papers or a meeting show that a duty was done, saying so is a dated statement of each child concerned.</summary>
internal static class EvidenceShown
{
    private const string Source = "tick";
    private const string Attended = "attended by";

    public static async Task Follow(
        Room room,
        Transfer transfer,
        RecordEvidence command,
        Setting setting,
        CancellationToken cancel
    )
    {
        var duty = setting.Edition.WholeDuty(command.Rule);
        foreach (var child in Concerned(transfer, command.ChildId))
            await Follow(room, child, duty, command.Pieces, cancel);
    }

    /// <summary>Writes what the record of that child does not say of that day already.</summary>
    /// <param name="duty">With what it takes from the rule that it excepts.</param>
    /// <param name="pieces">Of what it is made up, those that were done; null for all.</param>
    private static Task Follow(
        Room room,
        string childId,
        Duty? duty,
        IReadOnlyList<string>? pieces,
        CancellationToken cancel
    ) => Write(room, childId, Statements(room, childId, duty, pieces), cancel);

    /// <summary>The same for what is owed to a child on the move or not.</summary>
    public static Task FollowOfChild(
        Room room,
        string childId,
        Duty duty,
        CancellationToken cancel
    ) => Write(room, childId, OfChild(room, childId, duty), cancel);

    private static async Task Write(
        Room room,
        string childId,
        IEnumerable<Statement> statements,
        CancellationToken cancel
    )
    {
        foreach (var statement in statements)
            if (
                !await room.Db.Statements.AnyAsync(
                    s =>
                        s.ChildId == childId
                        && s.Word == statement.Word
                        && s.Value == statement.Value
                        && s.Kind == statement.Kind
                        && s.Day == statement.Day
                        && s.EndedAt == null,
                    cancel
                )
            )
                room.Db.Add(statement);
    }

    /// <summary>A record that is struck out takes back what it said of the children.</summary>
    public static async Task TakeBack(
        Room room,
        Transfer transfer,
        StrikeEvidence command,
        Setting setting,
        CancellationToken cancel
    )
    {
        if (transfer.Detail.Ticks.FirstOrDefault(t => t.Id == command.TickId) is not { } tick)
            return;
        await TakeBack(
            room,
            Concerned(transfer, tick.ChildId),
            Statements(room, "", setting.Edition.WholeDuty(tick.Rule), tick.Pieces),
            tick.Day,
            tick.By,
            cancel
        );
    }

    /// <summary>The same for what is owed to a child, unless another record says so of that day.</summary>
    public static async Task TakeBack(
        Room room,
        string childId,
        Evidence struck,
        Duty? duty,
        CancellationToken cancel
    )
    {
        if (
            duty is not null
            && !await room.Db.Evidence.AnyAsync(
                e =>
                    e.Id != struck.Id
                    && e.Rule == struck.Rule
                    && e.ChildId == struck.ChildId
                    && e.Day == struck.Day
                    && e.By == struck.By
                    && e.StruckAt == null,
                cancel
            )
        )
            await TakeBack(room, [childId], OfChild(room, "", duty), struck.Day, struck.By, cancel);
    }

    private static async Task TakeBack(
        Room room,
        List<string> children,
        IEnumerable<Statement> said,
        DateOnly day,
        string by,
        CancellationToken cancel
    )
    {
        var words = said.Select(s => s.Word).ToList();
        foreach (
            var statement in await room
                .Db.Statements.Where(s =>
                    children.Contains(s.ChildId!)
                    && words.Contains(s.Word)
                    && s.Day == day
                    && s.By == by
                    && s.Source == Source
                    && s.EndedAt == null
                )
                .ToListAsync(cancel)
        )
            FactRules.Withdraw(statement, room.Deed);
    }

    private static List<string> Concerned(Transfer transfer, string? childId) =>
        childId is { } one
            ? [one]
            :
            [
                .. transfer
                    .Lines.Where(l => l.State is LineState.Open or LineState.Accepted)
                    .Select(l => l.ChildId),
            ];

    /// <summary>
    /// That a conference was held is recorded with what came of it, on a page of its own; here it is not said by halves.
    /// </summary>
    private static IEnumerable<Statement> OfChild(Room room, string childId, Duty duty) =>
        duty.Shown is Shown.OfEvent { Event: { WithAttribute: null } of } && !CanBeSaid(of.Event)
            ? []
            : Statements(room, childId, duty, null);

    private static IEnumerable<Statement> Statements(
        Room room,
        string childId,
        Duty? duty,
        IReadOnlyList<string>? pieces
    ) =>
        duty switch
        {
            { Shown: Shown.All all } => all
                .Of.Where(e => pieces?.Contains(e.Text) != false)
                .SelectMany(e => Of(room, childId, e)),
            // Of several that are each enough, nobody can say which it was but whoever says so.
            { Shown: Shown.Any any } => any
                .Of.Where(e => pieces?.Contains(e.Text) == true)
                .SelectMany(e => Of(room, childId, e)),
            { Shown: { } shown } => Of(room, childId, shown),
            { Act: Act.Attends { Event: { } of } } when CanBeSaid(of.Event) =>
            [
                Happened(room, childId, of, There(duty, of.Event, pieces)),
            ],
            _ => [],
        };

    private static IEnumerable<Statement> Of(Room room, string childId, Shown shown) =>
        shown switch
        {
            Shown.OfDocument d =>
            [
                New(
                    room,
                    childId,
                    d.Document,
                    d.State.ToString().ToLowerInvariant(),
                    StatementKind.Done,
                    Statement.NoAttributes
                ),
            ],
            Shown.OfEvent e => [Happened(room, childId, e.Event, [])],
            _ => [],
        };

    /// <summary>An event that has an outcome of its own is recorded with it, and not by saying who was there.</summary>
    private static bool CanBeSaid(EventWord of) => of.Attribute("outcome") is null;

    private static IEnumerable<(string, string)> There(
        Duty duty,
        EventWord of,
        IReadOnlyList<string>? pieces
    )
    {
        if (of.Attribute(Attended) is null || duty.Who is not { } who)
            yield break;
        var people =
            pieces ?? (who is Who.All all ? [.. all.People.Select(p => p.Text)] : [who.Text]);
        yield return (Attended, string.Join(", ", people));
    }

    private static Statement Happened(
        Room room,
        string childId,
        EventRef of,
        IEnumerable<(string, string)> said
    ) =>
        New(
            room,
            childId,
            of.Event.Name,
            null,
            of.Event.Kind == EventKind.Meeting ? StatementKind.Held : StatementKind.Happened,
            (
                of is { WithAttribute: { } name, WithValue: { } value }
                    ? said.Prepend((name, value))
                    : said
            ).ToDictionary(a => a.Item1, a => a.Item2)
        );

    private static Statement New(
        Room room,
        string childId,
        string word,
        string? value,
        StatementKind kind,
        IReadOnlyDictionary<string, string> attributes
    ) =>
        new()
        {
            Id = Ids.New(),
            ChildId = childId,
            Word = word,
            Value = value,
            Kind = kind,
            Day = room.Deed.Day,
            Attributes = attributes,
            RecordedAt = room.Deed.At,
            By = room.Deed.By,
            Source = Source,
        };
}

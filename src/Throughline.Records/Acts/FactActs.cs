using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Casework.Facts;
using Throughline.Casework.Families;

namespace Throughline.Records.Acts;

/// <summary>Dated statements about a child: recorded, replaced, withdrawn.</summary>
public static class FactActs
{
    public static Task<Result<Done>> RecordStatement(
        this Door door,
        RecordStatement command,
        Deed deed,
        CancellationToken cancel = default
    ) =>
        door.Do(
            deed,
            command.Replaces is null ? "statement recorded" : "statement replaced",
            command,
            async room =>
            {
                if (await room.Child(command.ChildId, cancel) is not { } child)
                    return Refusals.NoSuchChild;
                if (Known(command, door.Editions) is { } unknown)
                    return unknown;
                var replaced = command.Replaces is { } id
                    ? await Statement(room, child, id, cancel)
                    : null;
                if (command.Replaces is not null && replaced is null)
                    return Refusals.NotFound;
                var statement = FactRules.Record(command, replaced, room.Today, deed, Ids.New);
                if (statement.IsRefused(out var refusal))
                    return refusal;
                room.Db.Add(statement.Value);
                return new Acted(child.Id, $"{child.Name}: {Told(statement.Value)}.");
            },
            cancel
        );

    public static Task<Result<Done>> WithdrawStatement(
        this Door door,
        WithdrawStatement command,
        Deed deed,
        CancellationToken cancel = default
    ) =>
        door.Do(
            deed,
            "statement withdrawn",
            command,
            async room =>
            {
                if (await room.Child(command.ChildId, cancel) is not { } child)
                    return Refusals.NoSuchChild;
                if (await Statement(room, child, command.StatementId, cancel) is not { } statement)
                    return Refusals.NotFound;
                if (FactRules.Withdraw(statement, deed) is { } refusal)
                    return refusal;
                return new Acted(child.Id, $"{child.Name}: withdrawn: {Told(statement)}.");
            },
            cancel
        );

    /// <summary>A word counts when some edition here knows it, for a transfer may still run under an older one.</summary>
    private static Refusal? Known(RecordStatement command, Editions editions)
    {
        List<Refusal?> said = [.. editions.All.Select(e => KnownWords.Check(command, e))];
        return said.Contains(null) ? null : said.FirstOrDefault();
    }

    private static Task<Statement?> Statement(
        Room room,
        Child child,
        string id,
        CancellationToken cancel
    ) => room.Db.Statements.FirstOrDefaultAsync(s => s.Id == id && s.ChildId == child.Id, cancel);

    private static string Told(Statement s) =>
        s.Kind switch
        {
            StatementKind.Fact => $"{s.Word}: {s.Value}, from {s.Day:d MMMM yyyy}",
            StatementKind.Planned => $"{s.Word} planned for {s.Day:d MMMM yyyy}",
            StatementKind.Held => $"{s.Word} held on {s.Day:d MMMM yyyy}",
            StatementKind.Happened => $"{s.Word} on {s.Day:d MMMM yyyy}",
            StatementKind.Done => $"{s.Word} {s.Value} on {s.Day:d MMMM yyyy}",
        };
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Records.Model;

namespace Throughline.Records.Acts;

/// <summary>Everything that is kept of an act and may later be removed from it.</summary>
public sealed record Payload(
    string Said,
    string? Why,
    object? Asked,
    object? Basis,
    IReadOnlyList<RowChange> Rows
)
{
    /// <summary>The clauses under which it was done.</summary>
    public IReadOnlyList<string> Clauses { get; init; } = [];
}

/// <summary>Writes an act, and strings it on its chains.</summary>
public static class Strings
{
    internal static async Task<string> Add(
        ThroughlineDb db,
        Room room,
        string kind,
        object command,
        Acted acted,
        CancellationToken cancel
    )
    {
        var deed = room.Deed;
        var tracked = RowChange.In(db);
        var rows = room is { ChildSaid: { } said, ChildKind: { } childKind }
            ? await ChildActs.Write(room, childKind, said, tracked, cancel)
            : RowChange.InOrder(tracked.Concat(room.Many.Select(room.Added)));
        var act = Act(
            deed,
            kind,
            new(acted.Said, deed.Why, command, room.Basis, rows) { Clauses = acted.Clauses ?? [] }
        );
        db.Add(act);
        foreach (var chain in room.Chains.DefaultIfEmpty(Chain.Council))
            db.Add(await Next(db, chain, act, cancel));
        foreach (var notice in room.Notices)
            if (!await db.Outbox.AnyAsync(o => o.Once == notice.Once, cancel))
                db.Add(Item(notice, act));
        if (deed.Form is { } form)
            db.Add(
                new SpentForm
                {
                    Token = form.Token,
                    By = deed.By,
                    ActId = act.Id,
                    SubjectId = acted.SubjectId,
                }
            );
        return act.Id;
    }

    /// <summary>An act not yet strung on any chain.</summary>
    public static Act Act(Deed deed, string kind, Payload payload)
    {
        var text = JsonSerializer.Serialize(payload, Json.Options);
        var act = new Act
        {
            Id = Ids.New(),
            Kind = kind,
            At = London.Rounded(deed.At),
            Day = deed.Day,
            By = deed.By,
            OnBehalfOf = deed.OnBehalfOf,
            Edition = deed.Edition,
            Payload = text,
            PayloadHash = Hash(text),
        };
        act.Hash = HashOf(act);
        return act;
    }

    public static Link Link(string chain, Link? before, Act act) =>
        new()
        {
            Chain = chain,
            Number = (before?.Number ?? 0) + 1,
            ActId = act.Id,
            Hash = HashOf(chain, (before?.Number ?? 0) + 1, before?.Hash, act.Hash),
        };

    /// <summary>Over every column but the payload, whose hash stands for it.</summary>
    public static string HashOf(Act act) =>
        Hash(
            act.Id,
            act.Kind,
            act.At.ToString("O", CultureInfo.InvariantCulture),
            act.Day.ToString("O", CultureInfo.InvariantCulture),
            act.By,
            act.OnBehalfOf,
            act.Edition,
            act.PayloadHash
        );

    public static string HashOf(string chain, int number, string? before, string act) =>
        Hash(chain, $"{number}", before, act);

    /// <summary>Parts are told apart by a separator that JSON text and ids do not hold.</summary>
    public static string Hash(params string?[] parts) =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(string.Join((char)0x1f, parts)))
        );

    private static async Task<Link> Next(
        ThroughlineDb db,
        string chain,
        Act act,
        CancellationToken cancel
    )
    {
        var last = await db
            .Links.AsNoTracking()
            .Where(l => l.Chain == chain)
            .OrderByDescending(l => l.Number)
            .FirstOrDefaultAsync(cancel);
        return Link(chain, last, act);
    }

    private static OutboxItem Item(Notice notice, Act act) =>
        new()
        {
            Id = Ids.New(),
            ActId = act.Id,
            Once = notice.Once,
            Kind = notice.Kind,
            Body = JsonSerializer.Serialize(notice.Body, Json.Options),
            At = act.At,
        };
}

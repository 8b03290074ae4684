using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Throughline.Records.Acts;
using Throughline.Records.Model;

namespace Throughline.Records.Queries;

/// <summary>One act as a page tells it. What retention has removed is said to be removed.</summary>
public sealed record JournalLine(
    string ActId,
    int Number,
    string Kind,
    DateTime At,
    DateOnly Day,
    string By,
    string? OnBehalfOf,
    string? Said,
    string? Why,
    string? Edition
);

/// <summary>Reads the chains of acts. The caller has made sure that the viewer may see what a chain is about.</summary>
public static class Journals
{
    /// <summary>The acts on a chain, the latest first.</summary>
    public static Task<IReadOnlyList<JournalLine>> Of(
        ThroughlineDb db,
        string chain,
        CancellationToken cancel
    ) => After(db, chain, 0, cancel);

    /// <summary>One act of a chain; null if it is not on it.</summary>
    public static async Task<JournalLine?> Act(
        ThroughlineDb db,
        string chain,
        string actId,
        CancellationToken cancel
    ) => (await Of(db, chain, cancel)).FirstOrDefault(l => l.ActId == actId);

    /// <summary>What was done on these chains after a page saw them so far.</summary>
    public static async Task<IReadOnlyList<JournalLine>> Since(
        ThroughlineDb db,
        IReadOnlyDictionary<string, int> seen,
        CancellationToken cancel
    )
    {
        var lines = new List<JournalLine>();
        foreach (var (chain, number) in seen)
            lines.AddRange(await After(db, chain, number, cancel));
        return [.. lines.DistinctBy(l => l.ActId).OrderByDescending(l => l.At)];
    }

    private static async Task<IReadOnlyList<JournalLine>> After(
        ThroughlineDb db,
        string chain,
        int number,
        CancellationToken cancel
    )
    {
        var rows = await (
            from l in db.Links.AsNoTracking()
            where l.Chain == chain && l.Number > number
            join a in db.Acts on l.ActId equals a.Id
            join p in db.People on a.By equals p.Id into people
            from p in people.DefaultIfEmpty()
            join o in db.People on a.OnBehalfOf equals o.Id into others
            from o in others.DefaultIfEmpty()
            orderby l.Number descending
            select new
            {
                l.Number,
                Act = a,
                By = p == null ? a.By : p.Name,
                Other = o == null ? null : o.Name,
            }
        ).ToListAsync(cancel);
        return
        [
            .. rows.Select(r =>
            {
                var told = Told(r.Act);
                return new JournalLine(
                    r.Act.Id,
                    r.Number,
                    r.Act.Kind,
                    r.Act.At,
                    r.Act.Day,
                    r.By,
                    r.Other,
                    told.Said,
                    told.Why,
                    r.Act.Edition
                );
            }),
        ];
    }

    private static (string? Said, string? Why) Told(Act act)
    {
        if (act.Payload is null)
            return (null, null);
        using var payload = JsonDocument.Parse(act.Payload);
        return (Text(payload, nameof(Payload.Said)), Text(payload, nameof(Payload.Why)));
    }

    private static string? Text(JsonDocument payload, string name) =>
        payload.RootElement.TryGetProperty(name, out var text)
        && text.ValueKind is JsonValueKind.String
            ? text.GetString()
            : null;
}

using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Casework.Permission;
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
)
{
    /// <summary>The clauses under which it was done; none where no procedure was asked.</summary>
    public IReadOnlyList<string> Clauses { get; init; } = [];

    /// <summary>The children whom its wording may name.</summary>
    public IReadOnlyList<string> ChildIds { get; init; } = [];
}

/// <summary>
/// Reads the chains of acts. The caller has made sure that the viewer may see what a chain is about; of an act that
/// also concerns a child whom the viewer may not see, only who, when and what kind are told.
/// </summary>
public static class Journals
{
    private const string AboutOthers =
        "This also concerns a child whose record you may not open, so its wording is not shown.";

    /// <summary>The acts on a chain, the latest first.</summary>
    public static Task<IReadOnlyList<JournalLine>> Of(
        ThroughlineDb db,
        Viewer viewer,
        string chain,
        CancellationToken cancel
    ) => After(db, viewer, chain, 0, cancel);

    /// <summary>One act of a chain; null if it is not on it.</summary>
    public static async Task<JournalLine?> Act(
        ThroughlineDb db,
        Viewer viewer,
        string chain,
        string actId,
        CancellationToken cancel
    ) => (await Of(db, viewer, chain, cancel)).FirstOrDefault(l => l.ActId == actId);

    /// <summary>What was done on these chains after a page saw them so far.</summary>
    public static async Task<IReadOnlyList<JournalLine>> Since(
        ThroughlineDb db,
        Viewer viewer,
        IReadOnlyDictionary<string, int> seen,
        CancellationToken cancel
    )
    {
        var lines = new List<JournalLine>();
        foreach (var (chain, number) in seen)
            lines.AddRange(await After(db, viewer, chain, number, cancel));
        return [.. lines.DistinctBy(l => l.ActId).OrderByDescending(l => l.At)];
    }

    private static async Task<IReadOnlyList<JournalLine>> After(
        ThroughlineDb db,
        Viewer viewer,
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
        var (about, hidden) = await About(db, viewer, [.. rows.Select(r => r.Act.Id)], cancel);
        return
        [
            .. rows.Select(r =>
            {
                var told = hidden.Contains(r.Act.Id) ? (AboutOthers, null, []) : Told(r.Act);
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
                )
                {
                    Clauses = told.Clauses,
                    ChildIds = hidden.Contains(r.Act.Id) ? [] : [.. about[r.Act.Id]],
                };
            }),
        ];
    }

    /// <summary>The children on whose chains the acts stand, and those of the acts that concern one whom the viewer may not see.</summary>
    private static async Task<(ILookup<string, string> About, HashSet<string> Hidden)> About(
        ThroughlineDb db,
        Viewer viewer,
        IReadOnlyCollection<string> actIds,
        CancellationToken cancel
    )
    {
        var prefix = Chain.Child("");
        var about = (
            await db
                .Links.AsNoTracking()
                .Where(l => actIds.Contains(l.ActId) && l.Chain.StartsWith(prefix))
                .Select(l => new { l.ActId, l.Chain })
                .ToListAsync(cancel)
        ).ConvertAll(l => (l.ActId, ChildId: l.Chain[prefix.Length..]));
        var ids = about.Select(a => a.ChildId).Distinct().ToList();
        var seen = (
            await db
                .Children.AsNoTracking()
                .Where(Sight.Of(viewer, viewer.Day))
                .Where(c => ids.Contains(c.Id))
                .Select(c => c.Id)
                .ToListAsync(cancel)
        ).ToHashSet();
        return (
            about.ToLookup(a => a.ActId, a => a.ChildId),
            [.. about.Where(a => !seen.Contains(a.ChildId)).Select(a => a.ActId)]
        );
    }

    private static (string? Said, string? Why, IReadOnlyList<string> Clauses) Told(Act act)
    {
        if (act.Payload is null)
            return (null, null, []);
        using var payload = JsonDocument.Parse(act.Payload);
        return (
            Text(payload, nameof(Payload.Said)),
            Text(payload, nameof(Payload.Why)),
            Texts(payload, nameof(Payload.Clauses))
        );
    }

    private static List<string> Texts(JsonDocument payload, string name) =>
        payload.RootElement.TryGetProperty(name, out var list)
        && list.ValueKind is JsonValueKind.Array
            ? [.. list.EnumerateArray().Select(t => t.GetString()).OfType<string>()]
            : [];

    private static string? Text(JsonDocument payload, string name) =>
        payload.RootElement.TryGetProperty(name, out var text)
        && text.ValueKind is JsonValueKind.String
            ? text.GetString()
            : null;
}

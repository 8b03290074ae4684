using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Throughline.Casework;
using Throughline.Records.Model;

namespace Throughline.Records.Acts;

/// <summary>
/// Gives each child its own act where one deed changes many, so that a child's journal tells its own story and
/// what is kept of one child can be removed without the others'.
/// </summary>
internal static class ChildActs
{
    /// <param name="said">By child, what happened to that child in one sentence.</param>
    /// <returns>The rows that belong to no child in <paramref name="said"/>, which the whole deed's act keeps.</returns>
    public static async Task<IReadOnlyList<RowChange>> Write(
        Room room,
        string kind,
        IReadOnlyDictionary<string, string> said,
        IReadOnlyList<RowChange> rows,
        CancellationToken cancel
    )
    {
        var byChild = rows.ToLookup(r =>
            ChildOf(r) is { } child && said.ContainsKey(child) ? child : ""
        );
        var chains = said.Keys.Select(Chain.Child).ToList();
        var last = await room
            .Db.Links.AsNoTracking()
            .Where(l =>
                chains.Contains(l.Chain)
                && !room.Db.Links.Any(m => m.Chain == l.Chain && m.Number > l.Number)
            )
            .ToDictionaryAsync(l => l.Chain, cancel);
        foreach (var (child, sentence) in said.OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            var act = Strings.Act(
                room.Deed,
                kind,
                new Payload(sentence, room.Deed.Why, null, null, [.. byChild[child]])
            );
            room.AddOneOfMany(act);
            var chain = Chain.Child(child);
            room.AddOneOfMany(Strings.Link(chain, last.GetValueOrDefault(chain), act));
        }
        return [.. byChild[""]];
    }

    private static string? ChildOf(RowChange row) =>
        row.Table == "child" ? row.Key
        : (row.After ?? row.Before)?.GetValueOrDefault("child_id") is { } id
            ? Convert.ToString(id, CultureInfo.InvariantCulture)
        : null;
}

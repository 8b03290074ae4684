using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Throughline.Casework;
using Throughline.Records.Store;

namespace Throughline.Records.Acts;

/// <summary>
/// Gives each child its own act where one deed changes many, so that a child's journal tells its own story and
/// what is kept of one child can be removed without the others'.
/// </summary>
internal static class ChildActs
{
    private const string ChildTable = "child";
    private const string ChildColumn = "child_id";

    /// <param name="said">By child, what happened to that child in one sentence.</param>
    /// <returns>The rows that belong to no child in <paramref name="said"/>, which the whole deed's act keeps.</returns>
    public static async Task<IReadOnlyList<RowChange>> Write(
        Room room,
        string kind,
        IReadOnlyDictionary<string, string> said,
        IReadOnlyList<RowChange> tracked,
        CancellationToken cancel
    )
    {
        var changed = tracked.ToLookup(r => Of(ChildOf(r)));
        // A child's new rows become text before the next child's are looked at, so that they never stand all in memory.
        var many = room.Many.ToLookup(r => Of(ChildOf(room.Db.Model, r)));
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
            var payload = new Payload(sentence, room.Deed.Why, null, null, Rows(child));
            var act = Strings.Act(room.Deed, kind, payload);
            room.AddOneOfMany(act);
            var chain = Chain.Child(child);
            room.AddOneOfMany(Strings.Link(chain, last.GetValueOrDefault(chain), act));
        }
        return Rows("");

        string Of(string? child) => child is not null && said.ContainsKey(child) ? child : "";

        IReadOnlyList<RowChange> Rows(string child) =>
            RowChange.InOrder(changed[child].Concat(many[child].Select(room.Added)));
    }

    private static string? ChildOf(RowChange row) =>
        row.Table == ChildTable ? row.Key
        : (row.After ?? row.Before)?.GetValueOrDefault(ChildColumn) is { } id
            ? Convert.ToString(id, CultureInfo.InvariantCulture)
        : null;

    private static string? ChildOf(IModel model, object row)
    {
        var columns = Columns.Of(model.FindEntityType(row.GetType())!);
        var name = columns.Table == ChildTable ? "id" : ChildColumn;
        return columns.All.FirstOrDefault(c => c.Name == name)?.Of(row) as string;
    }
}

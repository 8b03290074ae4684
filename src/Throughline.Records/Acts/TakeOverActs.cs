using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Throughline.Casework;
using Throughline.Records.Store;

namespace Throughline.Records.Acts;

/// <summary>Rows that belong to one child, with the child's own among them.</summary>
public sealed record ChildHistory(string ChildId, string Said, IReadOnlyList<object> Rows);

/// <summary>Takes over what was recorded elsewhere before, into a database that holds no child yet.</summary>
public static class TakeOverActs
{
    public static readonly Refusal NotEmpty = new(
        "not-empty",
        "This database holds children already. History is taken over into a new one."
    );

    /// <summary>Teams, people, posts and representatives.</summary>
    public static Task<Result<Done>> TakeOverStaff(
        this Door door,
        Deed deed,
        IReadOnlyList<object> rows,
        CancellationToken cancel = default
    ) =>
        door.Do(
            deed,
            "staff taken over",
            new { Rows = rows.Count },
            room =>
            {
                room.Db.AddRange(rows);
                return Task.FromResult<Result<Acted>>(
                    new Acted(deed.By, "Took over the teams and the staff.")
                );
            },
            cancel
        );

    /// <summary>An act for each child, with all that is known of it; all children or none.</summary>
    public static Task<Result<Done>> TakeOverChildren(
        this Door door,
        Deed deed,
        IReadOnlyList<ChildHistory> children,
        CancellationToken cancel = default
    ) =>
        door.Do(
            deed,
            "children taken over",
            new { Children = children.Count },
            async room =>
            {
                if (await room.Db.Children.AnyAsync(cancel))
                    return NotEmpty;
                // Each child's act holds that child's rows; the one for all of them holds none.
                await ManyRows.Save(
                    room.Db,
                    [.. children.SelectMany(c => Rows(room.Db.Model, deed, c))],
                    cancel
                );
                return new Acted(deed.By, $"Took over the history of {children.Count} children.");
            },
            cancel
        );

    private static IEnumerable<object> Rows(IModel model, Deed deed, ChildHistory child)
    {
        foreach (var row in child.Rows.OfType<IVersioned>())
            row.Version = 1;
        var rows = child.Rows.Select(r => RowChange.Added(model.FindEntityType(r.GetType())!, r));
        var act = Strings.Act(
            deed,
            "history taken over",
            new(child.Said, deed.Why, null, null, [.. rows])
        );
        return [.. child.Rows, act, Strings.Link(Chain.Child(child.ChildId), null, act)];
    }
}

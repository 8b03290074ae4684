using Throughline.Records.Queries;
using Throughline.Web.Links;

namespace Throughline.Web.Pages.Work;

/// <summary>One thing owed, as a line of its family's block.</summary>
public sealed record WorkLine(
    string What,
    string Who,
    DateOnly? Due,
    IReadOnlyList<string> Clauses
);

/// <summary>What is owed for one family on the move, for one child who is not, or for one sitting of the meeting.</summary>
public sealed record WorkBlock(
    WorkGroup Group,
    string Children,
    string Href,
    IReadOnlyList<WorkLine> Lines
)
{
    private const int Few = 4;

    public IEnumerable<WorkLine> Shown => Lines.Take(Few);
    public int More => Math.Max(0, Lines.Count - Few);
    public DateOnly Presses => Lines.Min(l => l.Due) ?? DateOnly.MaxValue;

    /// <summary>Within each group one block a family, the most pressing first.</summary>
    public static IReadOnlyList<WorkBlock> Of(
        IEnumerable<WorkItem> moving,
        IEnumerable<ChildWorkItem> others,
        IEnumerable<MeetingWorkItem> sittings,
        SiteLinks links
    ) =>
        [
            .. moving
                .GroupBy(i => (i.Group, i.TransferId))
                .Select(g => Of(g.Key.Group, [.. g], links.Transfer(g.Key.TransferId)))
                .Concat(
                    others
                        .GroupBy(i => (i.Group, i.ChildId))
                        .Select(g => new WorkBlock(
                            g.Key.Group,
                            g.First().Child,
                            links.Child(g.Key.ChildId),
                            [.. g.Select(i => new WorkLine(i.What, i.Who, i.Due, i.Clauses))]
                        ))
                )
                .Concat(
                    sittings
                        .GroupBy(i => (i.Group, i.MeetingId))
                        .Select(g => new WorkBlock(
                            g.Key.Group,
                            $"{Text.Capital(g.First().Name)}, {Text.WithWeekday(g.First().Day)}",
                            links.Meeting(g.Key.MeetingId),
                            [.. g.Select(i => new WorkLine(i.What, "", i.Due, []))]
                        ))
                )
                .OrderBy(b => b.Presses)
                .ThenBy(b => b.Children, StringComparer.Ordinal),
        ];

    private static WorkBlock Of(WorkGroup group, IReadOnlyList<WorkItem> items, string href)
    {
        var family = items.MaxBy(i => i.ChildIds.Count)!;
        return new(
            group,
            family.Children,
            href,
            [
                .. items
                    // What is next, or came back, is never folded away behind what the procedure asks meanwhile.
                    .OrderBy(i => i.Kind is WorkKind.Duty)
                    .ThenBy(i => !i.IsMust)
                    .Select(i => new WorkLine(
                        i.ChildIds.Count < family.ChildIds.Count
                            ? $"{i.What} ({i.Children})"
                            : i.What,
                        i.Who,
                        i.Due,
                        i.Clauses
                    )),
            ]
        );
    }
}

using Throughline.Casework.Extracts;
using Throughline.Exchange.AnnexA;

namespace Throughline.Exchange.Statements;

/// <summary>Turns the rows of the lists into what they say of each child. The order of the rows makes no difference.</summary>
internal static class ChildFold
{
    /// <summary>Lists in which a child has one row only, and the day by which the latest is known.</summary>
    private static readonly Dictionary<int, string> OnePerChild = new()
    {
        [6] = "need started",
        [7] = "plan started",
        [8] = "care started",
        [9] = "number",
    };

    public static Extract Fold(AnnexAExtract annex, string fileName, string hash)
    {
        var aside = new List<SetAsideRow>();
        var children = annex
            .Rows.GroupBy(r => r.Child)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => Said(g.Key, [.. g], annex, aside))
            .ToList();
        var left = aside.Where(a => a.WholeRow).ToLookup(a => a.Sheet);
        return new Extract(
            annex.AsOf,
            fileName,
            hash,
            [
                .. annex.Lists.Select(l => new ListCount(
                    $"List {l.List}",
                    l.Sheet,
                    l.Rows,
                    l.Kept - left[l.Sheet].Count(),
                    l.Missing
                )),
            ],
            [.. children.Where(c => c.IsListed || c.Says.Count > 0)],
            [
                .. annex
                    .SetAside.Select(Shown)
                    .Concat(aside)
                    .OrderBy(s => s.Sheet, StringComparer.Ordinal)
                    .ThenBy(s => s.Row)
                    .ThenBy(s => s.Column, StringComparer.Ordinal),
            ]
        )
        {
            Unread =
            [
                .. annex
                    .SetAside.Where(s => s.WholeRow)
                    .Select(s => s.Child)
                    .OfType<string>()
                    .Distinct()
                    .Order(StringComparer.Ordinal),
            ],
            NotKept = [.. children.Where(c => !c.IsListed).Select(c => c.Number)],
        };
    }

    private static ChildSaid Said(
        string number,
        IReadOnlyList<KeptRow> rows,
        AnnexAExtract annex,
        List<SetAsideRow> aside
    )
    {
        var record = new ChildRows(
            number,
            annex,
            [.. Many(rows, 3, "referral")],
            [.. Many(rows, 4, "assessment started")],
            [.. Many(rows, 5, "strategy discussion")],
            One(rows, 6, aside),
            One(rows, 7, aside),
            One(rows, 8, aside),
            One(rows, 9, aside),
            annex
                .SetAside.Where(s => s.Child == number && s.WholeRow)
                .Select(s => s.List)
                .ToHashSet()
        );
        return ChildReading.Of(record, rows, aside.Add);
    }

    private static IEnumerable<KeptRow> Many(IEnumerable<KeptRow> rows, int list, string day) =>
        rows.Where(r => r.List == list)
            .OrderBy(r => r.Day(day))
            .ThenBy(Content, StringComparer.Ordinal);

    /// <summary>The latest row; earlier ones that say something else are set aside, for the list holds each child once.</summary>
    private static KeptRow? One(IEnumerable<KeptRow> rows, int list, List<SetAsideRow> aside)
    {
        var ordered = rows.Where(r => r.List == list)
            .OrderByDescending(r => r.Day(OnePerChild[list]))
            .ThenBy(Content, StringComparer.Ordinal)
            .DistinctBy(Content)
            .ToList();
        foreach (var row in ordered.Skip(1))
            aside.Add(
                new SetAsideRow(
                    row.Sheet,
                    row.Row,
                    "Child Unique ID",
                    row.Child,
                    "The child has another row in this list that begins later or says more.",
                    true,
                    row.Child
                )
            );
        return ordered.FirstOrDefault();
    }

    private static string Content(KeptRow row) =>
        string.Join(
            '|',
            row.Cells.OrderBy(c => c.Key, StringComparer.Ordinal)
                .Select(c => FormattableString.Invariant($"{c.Key}={c.Value}"))
        );

    private static SetAsideRow Shown(SetAside s) =>
        new(s.Sheet, s.Row, s.Column, s.Value, s.Reason, s.WholeRow, s.Child);
}

/// <summary>The rows of one child, list by list.</summary>
/// <param name="Spoilt">Lists in which a row of the child could not be read.</param>
internal sealed record ChildRows(
    string Number,
    AnnexAExtract Annex,
    IReadOnlyList<KeptRow> Referrals,
    IReadOnlyList<KeptRow> Assessments,
    IReadOnlyList<KeptRow> Enquiries,
    KeptRow? Need,
    KeptRow? Plan,
    KeptRow? Care,
    KeptRow? Leaver,
    IReadOnlySet<int> Spoilt
)
{
    public DateOnly AsOf => Annex.AsOf;

    public DateOnly? PlanOpenSince =>
        Plan is { } p && p.Day("plan ended") is null ? p.Day("plan started") : null;

    public DateOnly? InCareSince =>
        Care is { } c && c.Day("care ceased") is null ? c.Day("care started") : null;

    /// <summary>
    /// The latest referral of a child who is only the subject of one. List 6 leaves such children out, so that list 3
    /// alone says whose they are.
    /// </summary>
    public KeptRow? AtFrontDoor =>
        (Need ?? Plan ?? Care ?? Leaver) is null
        && Speaks(6)
        && Referrals is [.., var latest]
        && latest.YesNo("no further action") is not true
        && latest.Text("team") is not null
        && !Assessments.Any(a => a.Day("assessment authorised") >= latest.Day("referral"))
            ? latest
            : null;

    /// <summary>The row that says the child has an open case, or had one.</summary>
    public KeptRow? Listed => Need ?? Plan ?? Care ?? Leaver ?? AtFrontDoor;

    /// <summary>True when the list was read whole, so that the child's absence from it says something.</summary>
    public bool Speaks(int list) => Annex.IsWhole(list) && !Spoilt.Contains(list);
}

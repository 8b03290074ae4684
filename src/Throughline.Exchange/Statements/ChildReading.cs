using Throughline.Casework.Extracts;
using Throughline.Casework.Facts;
using Throughline.Exchange.AnnexA;

namespace Throughline.Exchange.Statements;

/// <summary>What the rows of one child say of its birth, its case and its holder.</summary>
internal static class ChildReading
{
    public static ChildSaid Of(
        ChildRows rows,
        IReadOnlyList<KeptRow> all,
        Action<SetAsideRow> aside
    )
    {
        var born = Born(rows, all, aside);
        var closed = Closed(rows, aside);
        var holder = Holders(rows, closed);
        Disagreeing(holder, "team", "Allocated Team", aside);
        Disagreeing(holder, "worker", "Allocated Worker", aside);
        var (says, noLonger) = StatementsOf.Child(rows, closed);
        return new ChildSaid(rows.Number)
        {
            IsListed = rows.Listed is not null,
            BirthDate = born.Date is { } day && !born.Unborn ? day : null,
            ExpectedDate = born.Unborn ? born.Date : null,
            BornIn = all.Where(r => r.Day("birth date") is not null)
                .Select(r => new InFile(r.Sheet, r.Row))
                .OrderBy(r => r.Sheet, StringComparer.Ordinal)
                .ThenBy(r => r.Row)
                .FirstOrDefault(),
            Team = First(holder, "team"),
            Worker = First(holder, "worker"),
            Adviser = rows.Leaver?.Text("personal adviser"),
            EpisodeBegan = rows.Need?.Day("need started") ?? rows.AtFrontDoor?.Day("referral"),
            ClosedOn = closed,
            Says = born.Unborn
                ?
                [
                    new Said(
                        "born",
                        "no",
                        StatementKind.Fact,
                        rows.AsOf,
                        Sources.List(all.Min(r => r.List)),
                        true
                    ),
                    .. says,
                ]
                : says,
            NoLonger = born.Unborn ? noLonger : [.. noLonger, "born"],
        };
    }

    /// <summary>
    /// Unborn: an age below nought, a birth date ahead, or neither date nor age. Children in care and care leavers
    /// are born whatever is blank.
    /// </summary>
    private static (bool Unborn, DateOnly? Date) Born(
        ChildRows rows,
        IReadOnlyList<KeptRow> all,
        Action<SetAsideRow> aside
    )
    {
        var dated = all.Where(r => r.Day("birth date") is not null).ToList();
        var dates = dated.Select(r => r.Day("birth date")).Distinct().ToList();
        if (dates.Count > 1)
        {
            foreach (var row in dated)
                aside(
                    new SetAsideRow(
                        row.Sheet,
                        row.Row,
                        "Date of Birth",
                        $"{row.Day("birth date"):dd/MM/yyyy}",
                        "The lists give this child different birth dates, so none was taken.",
                        false,
                        row.Child
                    )
                );
            return (false, null);
        }
        var date = dates.FirstOrDefault();
        var ages = all.Select(r => r.Years("age")).OfType<double>().ToList();
        var unborn =
            rows.Care is null
            && rows.Leaver is null
            && (date is { } d ? d > rows.AsOf : ages.Any(a => a < 0) || ages.Count == 0);
        return (unborn, date);
    }

    /// <summary>A closure is not taken while another list holds the child in care or on a plan.</summary>
    private static DateOnly? Closed(ChildRows rows, Action<SetAsideRow> aside)
    {
        if (rows.Need is not { } need)
            return null;
        var day = need.Day("closed");
        var saysClosed = need.Text("status") == "closed" || day is not null;
        if (!saysClosed)
            return null;
        var against =
            rows.InCareSince is not null
                ? "List 8 still holds this child in care, so the closure was not taken."
            : rows.PlanOpenSince is not null
                ? "List 7 still holds an open plan for this child, so the closure was not taken."
            : day is null
                ? "The episode is closed without a closure date, so the closure was not taken."
            : null;
        if (against is null)
            return rows.Leaver is null ? day : null;
        aside(
            new SetAsideRow(
                need.Sheet,
                need.Row,
                "CIN Closure Date",
                day is { } d ? $"{d:dd/MM/yyyy}" : "",
                against,
                false,
                need.Child
            )
        );
        return null;
    }

    /// <summary>The rows that name who holds the child, the one to be believed first.</summary>
    private static List<KeptRow> Holders(ChildRows rows, DateOnly? closed) =>
        [
            .. new[]
            {
                rows.Need is { } need && (closed is not null || need.Day("closed") is null)
                    ? need
                    : null,
                rows.Care is { } care && rows.InCareSince is not null ? care : null,
                rows.Plan is { } plan && rows.PlanOpenSince is not null ? plan : null,
                rows.Leaver,
                rows.Need,
                rows.Care,
                rows.Plan,
                rows.AtFrontDoor,
            }
                .OfType<KeptRow>()
                .Distinct(),
        ];

    private static string? First(List<KeptRow> holders, string cell) =>
        holders.Select(r => r.Text(cell)).FirstOrDefault(t => t is not null);

    private static void Disagreeing(
        List<KeptRow> holders,
        string cell,
        string column,
        Action<SetAsideRow> aside
    )
    {
        var believed = First(holders, cell);
        foreach (var row in holders)
            if (
                row.Text(cell) is { } other
                && Columns.Key(other) != Columns.Key(believed!)
                && IsOpen(row)
            )
                aside(
                    new SetAsideRow(
                        row.Sheet,
                        row.Row,
                        column,
                        other,
                        $"Another list says '{believed}' for this child, and that was taken.",
                        false,
                        row.Child
                    )
                );
    }

    private static bool IsOpen(KeptRow row) =>
        row.Day("closed") is null
        && row.Day("plan ended") is null
        && row.Day("care ceased") is null;
}

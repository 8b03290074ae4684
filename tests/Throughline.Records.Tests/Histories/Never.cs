using Microsoft.EntityFrameworkCore;
using Throughline.Casework.Ledger;
using Throughline.Casework.Transfers;

namespace Throughline.Records.Tests.Histories;

/// <summary>What must not be, whatever people try.</summary>
internal static class Never
{
    public static async Task<IReadOnlyList<string>> Seen(
        ThroughlineDb db,
        IReadOnlyCollection<string> children
    )
    {
        var rows = await db
            .Responsibilities.AsNoTracking()
            .Where(r => children.Contains(r.ChildId))
            .ToListAsync();
        var lines = await db
            .TransferLines.AsNoTracking()
            .Where(l => children.Contains(l.ChildId))
            .ToListAsync();
        var closed = await db
            .Children.AsNoTracking()
            .Where(c => children.Contains(c.Id) && c.ClosedOn != null)
            .Select(c => c.Id)
            .ToListAsync();
        var ids = lines.Select(l => l.TransferId).ToList();
        var transfers = await db
            .Transfers.AsNoTracking()
            .Where(t => ids.Contains(t.Id))
            .ToDictionaryAsync(t => t.Id);
        return
        [
            .. children.SelectMany(c =>
                OfLedger([.. rows.Where(r => r.ChildId == c)], closed.Contains(c))
                    .Concat(
                        OfMoves(
                            [.. lines.Where(l => l.ChildId == c)],
                            transfers,
                            rows.Find(r => r.ChildId == c && r.IsOpen)
                        )
                    )
            ),
        ];
    }

    private static IEnumerable<string> OfLedger(List<Responsibility> rows, bool closed)
    {
        var open = rows.Count(r => r.IsOpen);
        if (open > 1)
            yield return $"{open} open ledger rows";
        if (closed == (open == 1))
            yield return closed ? "a closed case is held" : "an open case is held by nobody";
        var standing = rows.Where(r => r.SetAsideAt is null && r.Until != r.From)
            .OrderBy(r => r.From)
            .ThenBy(r => r.RecordedAt)
            .ToList();
        foreach (var (row, next) in standing.Zip(standing.Skip(1)))
            if (row.Until is null || row.Until > next.From)
                yield return $"two entries for {next.From:yyyy-MM-dd}";
        foreach (var row in rows.Where(r => r.Until < r.From))
            yield return $"an entry that ends before it begins, {row.From:yyyy-MM-dd}";
    }

    private static IEnumerable<string> OfMoves(
        List<TransferLine> lines,
        Dictionary<string, Transfer> transfers,
        Responsibility? holder
    )
    {
        if (lines.Count(l => l.IsOpen) > 1)
            yield return "two open moves";
        foreach (var line in lines.Where(l => l.IsOpen))
            if (holder?.TeamId != transfers[line.TransferId].SendingTeamId)
                yield return "the sender does not hold a child that nobody has accepted";
        foreach (
            var line in lines.Where(l => l.IsOpen && transfers[l.TransferId].EndedOn is not null)
        )
            yield return $"an open line of a transfer that ended on {transfers[line.TransferId].EndedOn:yyyy-MM-dd}";
    }
}

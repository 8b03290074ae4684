using Throughline.Exchange.AnnexA;
using Throughline.Exchange.Tests.Files;

namespace Throughline.Exchange.Tests.Workbooks;

/// <summary>
/// One workbook kept by hand and saved by a spreadsheet program in three formats: a title row, blank rows, codes under
/// a number format, real dates beside written ones, #N/A, notes on cells, a sheet that is no list.
/// </summary>
public sealed class ByHandTests
{
    private static AnnexAExtract Read(string kind)
    {
        using var file = File.OpenRead(
            Path.Combine(AppContext.BaseDirectory, "Files", "ByHand", $"by-hand.{kind}")
        );
        return Lists.Read(file, $"by-hand.{kind}");
    }

    [Theory]
    [InlineData("ods")]
    [InlineData("xls")]
    [InlineData("xlsx")]
    public void A_workbook_kept_by_hand_reads_alike_in_every_format(string kind)
    {
        var extract = Read(kind);

        Assert.Equal(
            [
                (3, "List 3", 6, "00417"),
                (3, "List 3", 7, "00418"),
                (6, "List_6", 2, "00417"),
                (6, "List_6", 6, "00419"),
            ],
            extract.Rows.Select(r => (r.List, r.Sheet, r.Row, r.Child))
        );
        Assert.Empty(extract.SetAside);
        Assert.Equal(Read("xlsx").Rows.Select(Cells), extract.Rows.Select(Cells));

        static string Cells(KeptRow row) =>
            string.Join("; ", row.Cells.OrderBy(c => c.Key).Select(c => $"{c.Key} = {c.Value}"));
    }

    [Fact]
    public void A_note_on_a_cell_is_no_part_of_it_and_N_A_is_nobody()
    {
        var rows = Read("ods").Rows;

        Assert.Equal("Amara Osei", rows[0].Text("worker"));
        Assert.Equal("Assessment", rows[0].Text("team"));
        Assert.Null(rows[1].Text("team"));
        Assert.Equal(new DateOnly(2026, 1, 6), rows[1].Day("referral"));
        Assert.Equal(new DateOnly(2026, 2, 2), rows[3].Day("closed"));
    }
}
